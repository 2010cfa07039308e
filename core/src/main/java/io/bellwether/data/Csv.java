package io.bellwether.data;

import java.nio.file.Path;

/**
 * Reads and writes tables as text files of separated values (RFC 4180).
 *
 * <p>{@link #read(Path)} infers types from all rows; {@link #reader()} has the options, and tells
 * in a {@link CsvReport} what was inferred and why. What {@link #write} writes, {@link #read(Path,
 * Schema)} with the {@linkplain Dataset#schema() schema} of the data set reads back equal.
 *
 * <pre>{@code
 * Dataset sales = Csv.read(Path.of("orange-juice.csv"));
 * CsvResult result = Csv.reader().separator(';').missing("NA").load(Path.of("sales.csv.gz"));
 * System.out.println(result.report());
 * Csv.write(sales, Path.of("copy.csv"));
 * }</pre>
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
 * @since 0.1.0
 */
public final class Csv {

  private Csv() {}

  /**
   * Reads a file of comma-separated values with a header, in UTF-8, and infers the types.
   *
   * @param file the file, packed by gzip or not
   * @return the table
   * @throws DataException if the data are wrong; names file, line, column and cell
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Dataset read(Path file) {
    return reader().read(file);
  }

  /**
   * Reads a file with types given for some or all of its columns.
   *
   * @param file the file, packed by gzip or not
   * @param schema types and levels; columns that it does not name are inferred
   * @return the table, its columns in the order of the file
   * @throws DataException if the data are wrong, or a column of the schema is not in the file
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Dataset read(Path file, Schema schema) {
    return reader().schema(schema).read(file);
  }

  /**
   * Reads a text, as {@link #read(Path)} does a file.
   *
   * @param text the text of a file
   * @return the table
   * @throws DataException if the data are wrong
   */
  public static Dataset parse(String text) {
    return reader().parse(text);
  }

  /**
   * Returns a reader with all defaults, to set options of.
   *
   * @return an immutable reader
   */
  public static CsvReader reader() {
    return new CsvReader(new CsvSettings());
  }

  /**
   * Writes a file of comma-separated values with a header, in UTF-8. The file appears whole or not
   * at all: rows go to a temporary file in the same folder, which then takes its place.
   *
   * @param dataset the table
   * @param file where to; packed by gzip if the name ends with {@code .gz}; a file that exists is
   *     replaced
   * @throws DataException if a cell cannot be written so that it reads back equal
   * @throws IllegalArgumentException if the table has no columns
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(Dataset dataset, Path file) {
    writer().write(dataset, file);
  }

  /**
   * Returns a writer with all defaults, to set options of.
   *
   * @return an immutable writer
   */
  public static CsvWriter writer() {
    return CsvWriter.standard();
  }
}
