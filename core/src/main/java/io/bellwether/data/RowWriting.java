package io.bellwether.data;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one data set; every cell so that it reads back equal. */
final class RowWriting {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The interrupt flag of the thread is looked at every so many rows. */
  private static final int ROWS_PER_LOOK = 1_000;

  private final Dataset dataset;
  private final String target;
  private final char separator;
  private final LineEnd lineEnd;
  private final DecimalMark decimal;
  private final String missing;

  RowWriting(
      Dataset dataset,
      String target,
      char separator,
      LineEnd lineEnd,
      DecimalMark decimal,
      String missing) {
    this.dataset = dataset;
    this.target = target;
    this.separator = separator;
    this.lineEnd = lineEnd;
    this.decimal = decimal;
    this.missing = missing;
  }

  void write(OutputStream out, Charset charset) throws IOException {
    try {
      // an encoder, not the charset: that would replace what it cannot write by question marks
      Writer writer = new OutputStreamWriter(out, charset.newEncoder());
      write(writer);
      writer.flush();
    } catch (CharacterCodingException e) {
      throw unwritable(charset, e);
    }
  }

  void write(Writer writer) throws IOException {
    try {
      // not closed: the writer belongs to the caller
      de.siegmar.fastcsv.writer.CsvWriter csv = builder().build(writer);
      csv.writeRecord(dataset.columnNames());
      Column[] columns = dataset.columns().toArray(Column[]::new);
      for (int row = 0; row < dataset.rowCount(); row++) {
        if (row % ROWS_PER_LOOK == 0 && Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the thread was interrupted while writing");
        }
        CsvWriterRecord line = csv.writeRecord();
        for (Column column : columns) {
          line.writeField(cell(column, row));
        }
        line.endRecord();
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CsvWriterBuilder builder() {
    return de.siegmar.fastcsv.writer.CsvWriter.builder()
        .fieldSeparator(separator)
        .commentCharacter(separator == '#' ? '%' : '#')
        .lineDelimiter(lineEnd == LineEnd.LF ? LineDelimiter.LF : LineDelimiter.CRLF)
        .quoteStrategy(new Quotes());
  }

  /** Quotes that RFC 4180 leaves to us. */
  private static final class Quotes implements QuoteStrategy {

    /** An empty text is not a missing one. */
    @Override
    public boolean quoteEmpty(int line, int field) {
      return true;
    }

    /** A byte order mark that is part of a name. */
    @Override
    public boolean quoteValue(int line, int field, String value) {
      return value.charAt(0) == BYTE_ORDER_MARK;
    }
  }

  private @Nullable String cell(Column column, int row) {
    String text = column.text(row);
    if (text == null) {
      return missing.isEmpty() ? null : missing;
    }
    if (column.type() == ColumnType.NUMERIC && decimal == DecimalMark.COMMA) {
      text = text.replace('.', ',');
    }
    if (text.equals(missing) && !missing.isEmpty()) {
      throw wrong("the value is also the token for missing: choose another", column, row);
    }
    if (column.type().isLabel() && text.indexOf('\0') >= 0) {
      throw wrong("the text holds a NUL character", column, row);
    }
    return text;
  }

  private DataException wrong(String problem, Column column, int row) {
    return DataException.because(problem + " (row " + row + ", while writing " + target + ")")
        .column(column.name())
        .value(column.text(row))
        .build();
  }

  private RuntimeException unwritable(Charset charset, CharacterCodingException cause) {
    CharsetEncoder encoder = charset.newEncoder();
    String problem = "the text has a character that " + charset + " does not have";
    List<Column> labels = dataset.columns().stream().filter(c -> c.type().isLabel()).toList();
    for (Column column : labels) {
      for (int row = 0; row < column.size(); row++) {
        String text = column.text(row);
        if (text != null && !encoder.canEncode(text)) {
          return wrong(problem, column, row);
        }
      }
    }
    return DataException.because("a column name has a character that " + charset + " does not have")
        .source(target)
        .cause(cause)
        .build();
  }
}
