package io.bellwether.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file: a first pass that finds types as it goes, and if late rows contradict early ones
 * a second one for the columns concerned. Where that shows in the first 1,000 rows, the pass begins
 * anew at once. Not thread-safe, used once.
 */
final class CsvLoader {

  private final CsvSettings settings;
  private final CsvSource source;
  private final ColumnPlan plan;

  CsvLoader(CsvSettings settings, CsvSource source) {
    this.settings = settings;
    this.source = source;
    this.plan = new ColumnPlan(settings, source.name(), new TypeInference(settings));
  }

  /**
   * Reads all rows.
   *
   * @throws DataException if the data are wrong
   * @throws UncheckedIOException if the source cannot be read
   */
  CsvResult load() {
    RowHandler pass = pass(List.of(), true);
    List<ColumnReading> columns = columns(pass);
    if (isAnyContradicted(columns)) {
      int rows = pass.rows();
      ProblemList problems = pass.problems();
      RowHandler again = pass(columns, false);
      if (rows != again.rows()) {
        throw problem("the file has changed while it was read").build();
      }
      return result(columns, rows, problems);
    }
    return result(columns, pass.rows(), pass.problems());
  }

  /** Reads the file once; twice if the beginning shows wrong types. */
  private RowHandler pass(List<ColumnReading> columns, boolean sampling) {
    try (CsvInput input = source.open(settings.charset)) {
      RowHandler handler =
          new RowHandler(settings, source, plan, columns, sampling, input.fraction());
      boolean stopped = parse(handler, input.reader());
      if (!stopped) {
        handler.columns().forEach(ColumnReading::end);
        return handler;
      }
      columns = handler.columns();
    } catch (BadInputException e) {
      throw problem(String.valueOf(e.getMessage())).line(line(e.characters())).cause(e).build();
    } catch (IOException e) {
      throw source.failed(e);
    }
    return pass(columns, false);
  }

  /** Gives all rows to the handler; true if that wanted no more. */
  private boolean parse(RowHandler handler, Reader reader) throws IOException {
    CsvReaderBuilder builder =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(settings.separator)
            .quoteCharacter(settings.quote)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .trimWhitespacesAroundQuotes(settings.blanks == Blanks.TRIM)
            .maxBufferSize(bufferSize());
    if (settings.comment != null) {
      builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(settings.comment);
    }
    try {
      return builder.build(handler, reader).iterator().hasNext();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw cause(e, handler);
    }
  }

  /**
   * Room for the longest cell, all of it doubled quotes, and two blocks of reading. A power of two:
   * FastCSV 4.4 doubles its buffer up to this size, and reads past the end of one cut short.
   */
  private int bufferSize() {
    int needed = 2 * settings.maxCellLength + (1 << 15);
    return Integer.highestOneBit(needed - 1) << 1;
  }

  private static RuntimeException cause(CsvParseException e, RowHandler handler) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    if (e.getCause() instanceof RuntimeException exception) {
      return exception;
    }
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unclosed quoted field")) {
      return handler.wrong("the quote that opens here is never closed");
    }
    if (message.startsWith("Unexpected character after closing quote")) {
      return handler.wrong(
          "a closing quote must be followed by a separator or the end of the line; inside a quoted"
              + " cell a quote is written twice");
    }
    if (message.startsWith("The maximum buffer size")) {
      return handler.wrong(
          "the cell that begins here is longer than maxCellLength(...) allows; is a quote not"
              + " closed?");
    }
    return handler.wrong(message);
  }

  private List<ColumnReading> columns(RowHandler pass) {
    if (!pass.columns().isEmpty()) {
      return pass.columns();
    }
    List<ColumnReading> columns = plan.columnsOfNothing();
    if (columns == null) {
      throw problem("the file is empty: not even a header line is there").build();
    }
    columns.forEach(column -> column.begin(0));
    columns.forEach(ColumnReading::end);
    return columns;
  }

  private static boolean isAnyContradicted(List<ColumnReading> columns) {
    return columns.stream().anyMatch(ColumnReading::isContradicted);
  }

  private CsvResult result(List<ColumnReading> columns, int rows, ProblemList problems) {
    List<Column> data = new ArrayList<>();
    List<CsvReport.ColumnReport> reports = new ArrayList<>();
    for (ColumnReading column : columns) {
      if (column.isWanted()) {
        ColumnReading.Finished finished = column.finish(rows);
        data.add(finished.column());
        reports.add(finished.report());
      }
    }
    Dataset dataset = Dataset.of(data);
    Dataset ordered = settings.selected.isEmpty() ? dataset : dataset.select(settings.selected);
    return new CsvResult(ordered, new CsvReport(source.name(), rows, reports, problems));
  }

  private DataException.Builder problem(String message) {
    return DataException.because(message).source(source.name());
  }

  /** The line of a character, found by reading once more up to it. */
  private long line(long characters) {
    try (CsvInput input = source.open(settings.charset)) {
      char[] buffer = new char[1 << 13];
      long line = 1;
      char before = 0;
      long rest = characters;
      while (rest > 0) {
        int read = input.reader().read(buffer, 0, (int) Math.min(rest, buffer.length));
        for (int i = 0; i < read; i++) {
          line += buffer[i] == '\r' || (buffer[i] == '\n' && before != '\r') ? 1 : 0;
          before = buffer[i];
        }
        rest = read < 0 ? 0 : rest - read;
      }
      return line;
    } catch (IOException e) {
      throw source.failed(e);
    }
  }
}
