package io.bellwether.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
 * <p><b>Types</b> that are not given are inferred from all rows, by the rules that {@link Csv}
 * states. A column whose type is given takes more: in numeric ones leading zeros, any number of
 * digits and {@code Infinity} with a sign or none. Whether a cell is quoted makes no difference,
 * but for the empty one: a quoted empty cell is an empty text among labels, and missing among
 * numbers and times.
 *
 * <p><b>Errors</b>: wrong data give a {@link DataException} with file, line, column and cell; a
 * file that cannot be read an {@link UncheckedIOException}; an interrupted thread a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p><b>Cost</b>: time in proportion to the size of the file, which is read a second time if rows
 * after the 1,000th make a column of numbers or times one of labels. Memory: 8 bytes a number or
 * time, 4 a category; texts that repeat are stored once.
 *
 * @since 0.1.0
 */
public final class CsvReader {

  private final CsvSettings settings;

  CsvReader(CsvSettings settings) {
    this.settings = settings;
  }

  private CsvReader with(Consumer<CsvSettings> change) {
    CsvSettings copy = new CsvSettings(settings);
    change.accept(copy);
    copy.checkCharacters();
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
    return with(s -> s.separator = separator);
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
    return with(s -> s.quote = quote);
  }

  /**
   * Passes over lines that begin with a character; by default there are no comments.
   *
   * @param comment the first character of a comment line
   * @return a changed copy
   * @throws IllegalArgumentException if it is a line end or also the separator or quote
   */
  public CsvReader comment(char comment) {
    return with(s -> s.comment = comment);
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
    List.of(names).forEach(Names::check);
    return with(s -> s.names = CsvSettings.distinct("names", names));
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
    return with(s -> s.selected = CsvSettings.distinct("select", names));
  }

  /**
   * Names cells that stand for a missing value, beside the empty one, in all columns; quoted or
   * not. The token {@code ""} makes quoted empty cells missing among labels too.
   *
   * @param tokens the cells, as {@code "NA"}
   * @return a changed copy, which keeps no token set before
   */
  public CsvReader missing(String... tokens) {
    return with(s -> s.missing = List.of(tokens));
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
    CsvSettings.check("maxProblems", limit, 0, Integer.MAX_VALUE);
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
    CsvSettings.check("maxColumns", limit, 1, Integer.MAX_VALUE);
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
    CsvSettings.check("maxCellLength", limit, 1, 1 << 28);
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
    CsvSettings.check("maxRows", limit, 1, Integer.MAX_VALUE);
    return with(s -> s.maxRows = Math.min(limit, Capacity.LARGEST));
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
      throw new UncheckedIOException(FileTrouble.sentence("read", sourceName, e), e);
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
