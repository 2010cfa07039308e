package io.bellwether.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read tables from text files: the options, and the reading itself. Immutable; every option
 * gives a changed copy, so that a reader can be kept and used by many threads.
 *
 * <pre>{@code
 * Dataset sales = Csv.reader()
 *     .separator(';').decimal(DecimalMark.COMMA).datePattern("dd.MM.yyyy").missing("NA")
 *     .column("store", ColumnType.CATEGORICAL)
 *     .read(Path.of("sales.csv.gz"));
 * }</pre>
 *
 * <p><b>Defaults</b>: comma, double quote, UTF-8 unless a byte order mark says otherwise, a header,
 * types inferred, only the empty cell missing, decimal point, ISO dates, blanks kept, blank lines
 * passed over, no comments; malformed rows and unparsable cells fail; at most 10,000 columns and
 * 1,048,576 characters a cell. What begins like gzip is unpacked. Lines end with LF, CR LF or CR.
 *
 * <p><b>Types</b> that are not given are inferred from <em>all</em> rows, not the first ones, and
 * the order of rows makes no difference:
 *
 * <ul>
 *   <li>numeric, if every cell is a sign or none, digits with a decimal mark or none, an exponent
 *       or none. Leading zeros ({@code 00512}) and whole numbers of more than 15 digits are
 *       identifiers, not numbers. A column without any value is numeric.
 *   <li>date, if every cell is one; date-time, if every cell is one or a date, which is then its
 *       midnight. Without patterns {@code 2011-12-09} and {@code 2011-12-09T12:50:00.123456}, with
 *       a blank for the T or without seconds or their fraction too.
 *   <li>categorical, if at most 1,000 different labels occur and each at least twice on average;
 *       levels are in alphabetical order.
 *   <li>text otherwise.
 * </ul>
 *
 * <p>A column whose type is given takes more: in numeric ones leading zeros, any number of digits
 * and {@code Infinity} with a sign or none. Whether a cell is quoted makes no difference, but for
 * the empty one: a quoted empty cell is an empty text among labels, and missing among numbers and
 * times.
 *
 * <p><b>Errors</b>: wrong data give a {@link DataException} with file, line, column and cell; a
 * file that cannot be read an {@link UncheckedIOException}; an interrupted thread a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p><b>Cost</b>: time in proportion to the size of the file, which is read a second time if rows
 * after the 1,000th make a column of numbers or times one of labels. Memory: 8 bytes a number or
 * time, 4 a category; texts that repeat are stored once.
 */
public final class CsvReader {

  private static final CsvReader STANDARD = new CsvReader(new CsvSettings());

  private final CsvSettings settings;

  private CsvReader(CsvSettings settings) {
    this.settings = settings;
  }

  /** A reader with all defaults. */
  static CsvReader standard() {
    return STANDARD;
  }

  private CsvReader with(Consumer<CsvSettings> change) {
    CsvSettings copy = new CsvSettings(settings);
    change.accept(copy);
    return new CsvReader(copy);
  }

  /**
   * Sets the character between cells; a comma by default.
   *
   * @param separator any character but line ends and the quote
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or also the quote or comment character
   */
  public CsvReader separator(char separator) {
    return with(s -> s.separator = separator).checked();
  }

  /**
   * Sets the character around cells that contain separators, line ends or quotes (which are doubled
   * then); a double quote by default.
   *
   * @param quote any character but line ends and the separator
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or also the separator or comment character
   */
  public CsvReader quote(char quote) {
    return with(s -> s.quote = quote).checked();
  }

  /**
   * Passes over lines that begin with a character; by default there are no comments.
   *
   * @param comment the first character of a comment line
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or also the separator or quote
   */
  public CsvReader comment(char comment) {
    return with(s -> s.comment = comment).checked();
  }

  private CsvReader checked() {
    Character comment = settings.comment;
    int different = new LinkedHashSet<>(Arrays.asList(settings.separator, settings.quote)).size();
    boolean distinct = different == 2;
    if (comment != null) {
      distinct &= comment != settings.separator && comment != settings.quote;
    }
    String all = "" + settings.separator + settings.quote + (comment == null ? "" : comment);
    boolean noLineEnd = all.indexOf('\n') < 0 && all.indexOf('\r') < 0 && all.indexOf('\0') < 0;
    if (!(distinct && noLineEnd)) {
      throw new IllegalArgumentException(
          "separator, quote and comment must be different characters and no line ends: "
              + settings);
    }
    return this;
  }

  /**
   * Sets the character set; UTF-8 by default. A byte order mark in the file overrules it.
   *
   * @param charset the character set
   * @return a changed copy
   */
  public CsvReader charset(Charset charset) {
    return with(s -> s.charset = charset);
  }

  /**
   * Tells whether the first row names the columns; it does by default.
   *
   * @param header what the first row is
   * @return a changed copy
   */
  public CsvReader header(Header header) {
    return with(s -> s.header = header);
  }

  /**
   * Names the columns, for {@link Header#ABSENT} and {@link Header#REPLACED}.
   *
   * @param names one name a column
   * @return a changed copy
   * @throws IllegalArgumentException if a name is blank or occurs twice
   */
  public CsvReader names(String... names) {
    List<String> copy = distinct("names", names);
    copy.forEach(Names::check);
    return with(s -> s.names = copy);
  }

  /**
   * Gives the types of some or all columns, and the levels of categorical ones. Other columns of
   * the file are inferred. In a column with stated levels, a label that is none of them is an
   * unparsable cell; without levels, those that occur become levels.
   *
   * @param schema the columns; each must be in the file
   * @return a changed copy, which keeps types given before for other columns
   */
  public CsvReader schema(Schema schema) {
    return with(s -> schema.fields().forEach(field -> s.given.put(field.name(), field)));
  }

  /**
   * Gives the type of one column.
   *
   * @param name its name, which must be in the file
   * @param type its type
   * @return a changed copy
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvReader column(String name, ColumnType type) {
    Field field = Field.of(name, type);
    return with(s -> s.given.put(name, field));
  }

  /**
   * Reads some columns only; all by default. The others cost no memory and little time.
   *
   * @param names the columns, in the order wanted; each must be in the file
   * @return a changed copy
   * @throws IllegalArgumentException if a name occurs twice
   */
  public CsvReader select(String... names) {
    List<String> copy = distinct("select", names);
    return with(s -> s.selected = copy);
  }

  private static List<String> distinct(String option, String... names) {
    List<String> copy = List.of(names);
    if (new LinkedHashSet<>(copy).size() < copy.size()) {
      throw new IllegalArgumentException(option + " has a name twice: " + copy);
    }
    return copy;
  }

  /**
   * Names cells that stand for a missing value, beside the empty one, in all columns; quoted or
   * not. The token {@code ""} makes quoted empty cells missing among labels too.
   *
   * @param tokens the cells, as {@code "NA"}
   * @return a changed copy, which keeps no token set before
   */
  public CsvReader missing(String... tokens) {
    List<String> copy = List.of(tokens);
    return with(s -> s.missing = copy);
  }

  /**
   * Sets the decimal mark; a point by default. Marks between thousands are not read.
   *
   * @param mark point or comma
   * @return a changed copy
   */
  public CsvReader decimal(DecimalMark mark) {
    return with(s -> s.decimal = mark);
  }

  /**
   * Sets how dates are written, in the place of ISO 8601; month names are English.
   *
   * @param pattern as {@link java.time.format.DateTimeFormatter} reads it: {@code "dd.MM.yyyy"}
   * @return a changed copy
   * @throws IllegalArgumentException if the pattern is none
   */
  public CsvReader datePattern(String pattern) {
    PatternTimes.formatter(pattern, settings.locale);
    return with(s -> s.datePattern = pattern);
  }

  /**
   * Sets how dates with a time of day are written, in the place of ISO 8601.
   *
   * @param pattern as {@link java.time.format.DateTimeFormatter} reads it: {@code "d/M/yyyy H:mm"}
   * @return a changed copy
   * @throws IllegalArgumentException if the pattern is none
   */
  public CsvReader dateTimePattern(String pattern) {
    PatternTimes.formatter(pattern, settings.locale);
    return with(s -> s.dateTimePattern = pattern);
  }

  /**
   * Sets the language of month and day names in date patterns; English by default.
   *
   * @param locale the language
   * @return a changed copy
   */
  public CsvReader locale(Locale locale) {
    return with(s -> s.locale = locale);
  }

  /**
   * Tells what to do with blanks around cells; they are kept by default.
   *
   * @param blanks keep or trim
   * @return a changed copy
   */
  public CsvReader blanks(Blanks blanks) {
    return with(s -> s.blanks = blanks);
  }

  /**
   * Tells what to do with blank lines; {@link BlankLines#AUTO} by default.
   *
   * @param blankLines what they are
   * @return a changed copy
   */
  public CsvReader blankLines(BlankLines blankLines) {
    return with(s -> s.blankLines = blankLines);
  }

  /**
   * Tells what to do with rows that have too few or too many cells; they fail by default.
   *
   * @param policy fail or collect
   * @return a changed copy
   */
  public CsvReader malformedRows(MalformedRows policy) {
    return with(s -> s.malformedRows = policy);
  }

  /**
   * Tells what to do with cells that do not fit the type given; they fail by default.
   *
   * @param policy fail or collect
   * @return a changed copy
   */
  public CsvReader unparsableCells(UnparsableCells policy) {
    return with(s -> s.unparsableCells = policy);
  }

  /**
   * Limits how many problems the report lists; 100 by default. All are counted.
   *
   * @param limit at least 0
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is negative
   */
  public CsvReader maxProblems(int limit) {
    check("maxProblems", limit, 0, Integer.MAX_VALUE);
    return with(s -> s.maxProblems = limit);
  }

  /**
   * Limits the number of columns, against hostile files; 10,000 by default.
   *
   * @param limit at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is not positive
   */
  public CsvReader maxColumns(int limit) {
    check("maxColumns", limit, 1, Integer.MAX_VALUE);
    return with(s -> s.maxColumns = limit);
  }

  /**
   * Limits the length of a cell, against hostile files and quotes that nobody closes; 1,048,576
   * characters by default.
   *
   * @param limit from 1 to 2<sup>28</sup>
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is out of range
   */
  public CsvReader maxCellLength(int limit) {
    check("maxCellLength", limit, 1, 1 << 28);
    return with(s -> s.maxCellLength = limit);
  }

  /**
   * Limits the number of rows: a file with more fails. By default only memory and the length of
   * arrays, 2,147,483,639, set a limit.
   *
   * @param limit at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is not positive
   */
  public CsvReader maxRows(int limit) {
    check("maxRows", limit, 1, Integer.MAX_VALUE);
    return with(s -> s.maxRows = Math.min(limit, Capacity.LARGEST));
  }

  private static void check(String option, int value, int least, int most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          option + " is " + value + ", but must be from " + least + " to " + most);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file, packed by gzip or not
   * @return the table
   * @throws DataException if the data are wrong
   * @throws UncheckedIOException if the file cannot be read
   */
  public Dataset read(Path file) {
    return load(file).dataset();
  }

  /**
   * Reads a stream to its end; the bytes are held in memory meanwhile. The stream is not closed.
   *
   * @param in the stream
   * @param sourceName what messages call it
   * @return the table
   * @throws DataException if the data are wrong
   * @throws UncheckedIOException if the stream cannot be read
   */
  public Dataset read(InputStream in, String sourceName) {
    return load(in, sourceName).dataset();
  }

  /**
   * Reads a text.
   *
   * @param text the text of a file
   * @return the table
   * @throws DataException if the data are wrong
   */
  public Dataset parse(String text) {
    return load(text).dataset();
  }

  /**
   * Reads a file and reports.
   *
   * @param file the file, packed by gzip or not
   * @return the table, and how it went
   * @throws DataException if the data are wrong
   * @throws UncheckedIOException if the file cannot be read
   */
  public CsvResult load(Path file) {
    return new CsvLoader(settings, CsvSource.of(file)).load();
  }

  /**
   * Reads a stream to its end, as {@link #read(InputStream, String)}, and reports.
   *
   * @param in the stream
   * @param sourceName what messages call it
   * @return the table, and how it went
   * @throws DataException if the data are wrong
   * @throws UncheckedIOException if the stream cannot be read
   */
  public CsvResult load(InputStream in, String sourceName) {
    try {
      return new CsvLoader(settings, CsvSource.of(in.readAllBytes(), sourceName)).load();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + sourceName + ": " + e, e);
    }
  }

  /**
   * Reads a text and reports.
   *
   * @param text the text of a file
   * @return the table, and how it went
   * @throws DataException if the data are wrong
   */
  public CsvResult load(String text) {
    return new CsvLoader(settings, CsvSource.ofText(text)).load();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CsvReader reader && settings.byName().equals(reader.settings.byName());
  }

  @Override
  public int hashCode() {
    return settings.byName().hashCode();
  }

  /** Names the options that differ from the defaults. */
  @Override
  public String toString() {
    return "CsvReader[" + settings + "]";
  }
}
