package io.bellwether.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How to write tables to text files: the options, and the writing itself. Immutable; every option
 * gives a changed copy.
 *
 * <pre>{@code
 * Csv.writer().separator(';').decimal(DecimalMark.COMMA).write(sales, Path.of("sales.csv.gz"));
 * }</pre>
 *
 * <p><b>Defaults</b>: comma, UTF-8 without a byte order mark, LF, decimal point, a missing value as
 * an empty cell. The first row names the columns. Cells are put into double quotes where they
 * contain a separator, a quote or a line end, and where they are an empty text.
 *
 * <p><b>Reads back equal</b>: a {@link CsvReader} of the same options, given the {@link
 * Dataset#schema() schema} of the data set, gives an equal data set. Numbers are written in full,
 * so that they give the same bits, negative zero included; infinite ones as {@code Infinity}; times
 * in ISO 8601. What cannot be read back, a NUL, half a surrogate pair, a character that is not in
 * the character set, a text that is the token for missing, gives a {@link DataException}. (Texts of
 * more than 1,048,576 characters need {@link CsvReader#maxCellLength}.)
 *
 * @since 0.1.0
 */
public final class CsvWriter {

  private static final CsvWriter STANDARD =
      new CsvWriter(',', StandardCharsets.UTF_8, LineEnd.LF, DecimalMark.POINT, "");

  private static final int BUFFER = 1 << 16;

  private final char separator;
  private final Charset charset;
  private final LineEnd lineEnd;
  private final DecimalMark decimal;
  private final String missing;

  private CsvWriter(
      char separator, Charset charset, LineEnd lineEnd, DecimalMark decimal, String missing) {
    this.separator = separator;
    this.charset = charset;
    this.lineEnd = lineEnd;
    this.decimal = decimal;
    this.missing = missing;
  }

  /** A writer with all defaults. */
  static CsvWriter standard() {
    return STANDARD;
  }

  /**
   * Sets the character between cells; a comma by default.
   *
   * @param character any character but line ends and the double quote
   * @return a changed copy
   * @throws IllegalArgumentException if it is one of these
   */
  public CsvWriter separator(char character) {
    if ("\n\r\"\0".indexOf(character) >= 0) {
      throw new IllegalArgumentException(
          "separator must not be a line end, NUL or the double quote, but is character "
              + (int) character);
    }
    return new CsvWriter(character, charset, lineEnd, decimal, missing);
  }

  /**
   * Sets the character set; UTF-8 by default.
   *
   * @param set the character set
   * @return a changed copy
   * @throws IllegalArgumentException if it can be read only
   */
  public CsvWriter charset(Charset set) {
    if (!set.canEncode()) {
      throw new IllegalArgumentException("character set " + set + " cannot be written");
    }
    return new CsvWriter(separator, set, lineEnd, decimal, missing);
  }

  /**
   * Sets how lines end; LF by default.
   *
   * @param end the line end
   * @return a changed copy
   */
  public CsvWriter lineEnd(LineEnd end) {
    return new CsvWriter(separator, charset, end, decimal, missing);
  }

  /**
   * Sets the decimal mark; a point by default.
   *
   * @param mark point or comma
   * @return a changed copy
   */
  public CsvWriter decimal(DecimalMark mark) {
    return new CsvWriter(separator, charset, lineEnd, mark, missing);
  }

  /**
   * Sets what is written for a missing value; nothing by default.
   *
   * @param token the cell, as {@code "NA"}
   * @return a changed copy
   */
  public CsvWriter missing(String token) {
    return new CsvWriter(separator, charset, lineEnd, decimal, token);
  }

  /**
   * Writes a file, which appears whole or not at all: rows go to a temporary file in the same
   * folder, which then takes its place.
   *
   * @param dataset the table
   * @param file where to; packed by gzip if the name ends with {@code .gz}; a file that exists is
   *     replaced
   * @throws DataException if a cell cannot be written so that it reads back equal
   * @throws IllegalArgumentException if the table has no columns
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Dataset dataset, Path file) {
    try {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      boolean packed = name.endsWith(".gz");
      FileReplacement.write(
          file,
          out -> {
            if (packed) {
              try (GZIPOutputStream zip = new GZIPOutputStream(out, BUFFER)) {
                rows(dataset, file.toString()).write(zip, charset);
              }
            } else {
              rows(dataset, file.toString()).write(out, charset);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(FileTrouble.sentence("write", file, e), e);
    }
  }

  /**
   * Writes to a stream, which is flushed, not closed.
   *
   * @param dataset the table
   * @param out the stream
   * @throws DataException if a cell cannot be written so that it reads back equal
   * @throws IllegalArgumentException if the table has no columns
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void write(Dataset dataset, OutputStream out) {
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
      rows(dataset, "stream").write(buffered, charset);
      buffered.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(FileTrouble.sentence("write", "the stream", e), e);
    }
  }

  /**
   * Writes to a text.
   *
   * @param dataset the table
   * @return the text of a file
   * @throws DataException if a cell cannot be written so that it reads back equal
   * @throws IllegalArgumentException if the table has no columns
   */
  public String format(Dataset dataset) {
    StringWriter text = new StringWriter();
    try {
      rows(dataset, "text").write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written to", e);
    }
    return text.toString();
  }

  private RowWriting rows(Dataset dataset, String target) {
    if (dataset.columnCount() == 0) {
      throw new IllegalArgumentException(
          "a data set without columns cannot be written; give it at least one");
    }
    return new RowWriting(dataset, target, separator, lineEnd, decimal, missing);
  }

  private List<Object> options() {
    return List.of(separator, charset, lineEnd, decimal, missing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CsvWriter writer && options().equals(writer.options());
  }

  @Override
  public int hashCode() {
    return options().hashCode();
  }

  @Override
  public String toString() {
    return "CsvWriter[separator="
        + separator
        + ", charset="
        + charset
        + ", lineEnd="
        + lineEnd
        + ", decimal="
        + decimal
        + ", missing='"
        + missing
        + "']";
  }
}
