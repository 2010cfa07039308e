package io.bellwether.data;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a file from the parser, in one pass, and puts them into the storage of their
 * columns as characters; no object is made for a cell. Not thread-safe.
 */
final class RowHandler extends CsvCallbackHandler<Object> {

  /** The record that makes the parser stop. */
  private static final Object STOP = new Object();

  /** After so many rows a pass begins anew if types chosen so far were wrong. */
  private static final int SAMPLE = 1_000;

  private final CsvSettings settings;
  private final String source;
  private final ColumnPlan plan;
  private final DoubleSupplier fraction;
  private final boolean sampling;
  private final boolean trim;
  private final boolean collectRows;
  private final MissingTokens tokens;
  private final ProblemList problems;
  private final RowBuffer row = new RowBuffer();

  /** Empty until the first row has told them. */
  private List<ColumnReading> columns;

  private Cells[] cells = new Cells[0];

  /** Whether cells go to their columns at once, or wait for the end of the row. */
  private boolean direct;

  private int width;
  private int rows;
  private int capacity = Capacity.FIRST;

  private long line;
  private int fields;
  private int lineBreaks;
  private boolean blank;
  private boolean comment;

  /**
   * The first wrong cell of the present row; a wrong number of cells, known later, is told first.
   */
  private @Nullable CsvProblem wrongCell;

  RowHandler(
      CsvSettings settings,
      CsvSource source,
      ColumnPlan plan,
      List<ColumnReading> columns,
      boolean sampling,
      DoubleSupplier fraction) {
    this.settings = settings;
    this.source = source.name();
    this.plan = plan;
    this.columns = columns;
    this.sampling = sampling;
    this.fraction = fraction;
    this.trim = settings.blanks == Blanks.TRIM;
    this.collectRows = settings.malformedRows == MalformedRows.COLLECT;
    this.tokens = new MissingTokens(settings.missing);
    this.problems = new ProblemList(settings.maxProblems);
  }

  /** The columns, empty if the file has no row. */
  List<ColumnReading> columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  ProblemList problems() {
    return problems;
  }

  /** The line of the cell that is read. */
  long line() {
    return line + lineBreaks;
  }

  /** The name of the column that is read, null if there is none. */
  @Nullable String column() {
    return fields < width ? columns.get(fields).name() : null;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return fields;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    fields = 0;
    lineBreaks = 0;
    blank = false;
    comment = false;
    row.clear();
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    comment = true;
  }

  @Override
  protected void setEmpty() {
    blank = true;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    int index = fields;
    if (length > settings.maxCellLength) {
      throw tooLong(length);
    }
    if (!direct) {
      buffer(buffer, offset, length, quoted);
    } else if (index < width) {
      store(index, buffer, offset, length, quoted);
    }
    if (quoted) {
      lineBreaks += lineBreaks(buffer, offset, length);
    }
    fields = index + 1;
  }

  private void buffer(char[] buffer, int offset, int length, boolean quoted) {
    if (width == 0 && fields == settings.maxColumns) {
      throw wrong("there are more than " + fields + " columns; maxColumns(...) sets the limit");
    }
    if (width == 0 || fields < width) {
      row.add(buffer, offset, length, quoted, line());
    }
  }

  private static int lineBreaks(char[] buffer, int offset, int length) {
    int count = 0;
    for (int i = offset; i < offset + length; i++) {
      boolean second = i > offset && buffer[i - 1] == '\r';
      if (buffer[i] == '\r' || (buffer[i] == '\n' && !second)) {
        count++;
      }
    }
    return count;
  }

  private void store(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (trim && !quoted) {
      storeTrimmed(index, buffer, offset, offset + length);
    } else {
      storePlain(index, buffer, offset, length, quoted);
    }
  }

  private void storeTrimmed(int index, char[] buffer, int offset, int offsetEnd) {
    int from = offset;
    int end = offsetEnd;
    while (from < end && buffer[from] <= ' ') {
      from++;
    }
    while (end > from && buffer[end - 1] <= ' ') {
      end--;
    }
    storePlain(index, buffer, from, end - from, false);
  }

  private void storePlain(int index, char[] buffer, int offset, int length, boolean quoted) {
    Cells column = cells[index];
    if ((length == 0 && !quoted) || tokens.contains(buffer, offset, length)) {
      column.addMissing(rows);
    } else if (!column.add(buffer, offset, length, rows)) {
      refused(index, buffer, offset, length);
    }
  }

  private void refused(int index, char[] buffer, int offset, int length) {
    ColumnReading column = columns.get(index);
    if (!column.isGiven()) {
      cells[index] = column.widen(buffer, offset, length, rows, capacity, line());
      return;
    }
    String text = new String(buffer, offset, length);
    CsvProblem problem = new CsvProblem(line(), column.name(), text, column.complaint(text));
    if (settings.unparsableCells == UnparsableCells.COLLECT) {
      cells[index].addMissing(rows);
      problems.addCell(problem);
    } else if (wrongCell == null) {
      wrongCell = problem;
    }
  }

  @Override
  protected @Nullable Object buildRecord() {
    if (comment || (blank && isPassedOver())) {
      return null;
    }
    if (blank) {
      row.add(new char[0], 0, 0, false, line);
      fields = 1;
    }
    if (width == 0 && !begin()) {
      return null;
    }
    if (fields != width) {
      malformed();
      return null;
    }
    if (!direct || blank) {
      storeBuffered();
    }
    direct = !collectRows;
    return endRow();
  }

  private boolean isPassedOver() {
    boolean passed =
        switch (settings.blankLines) {
          case AUTO -> width != 1;
          case SKIP -> true;
          case MALFORMED -> width == 0;
        };
    if (passed) {
      problems.addBlankLine();
    }
    return passed;
  }

  /** Makes the columns of the first row; true if that is itself a row of data. */
  private boolean begin() {
    if (columns.isEmpty()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        texts.add(trim ? row.text(i).strip() : row.text(i));
      }
      columns = plan.columns(texts, line);
    } else if (settings.header != Header.ABSENT && row.size() != columns.size()) {
      throw wrong("the file has changed while it was read");
    }
    width = columns.size();
    cells = columns.stream().map(column -> column.begin(capacity)).toArray(Cells[]::new);
    direct = !collectRows && settings.header != Header.ABSENT;
    return settings.header == Header.ABSENT;
  }

  private void storeBuffered() {
    for (int i = 0; i < width; i++) {
      lineBreaks = (int) (row.line(i) - line);
      store(i, row.chars(), row.start(i), row.length(i), row.isQuoted(i));
    }
  }

  private void malformed() {
    String message =
        String.format(
            Locale.ROOT, "the row has %,d cells, but the table has %,d columns", fields, width);
    CsvProblem problem = new CsvProblem(line, null, null, message);
    if (!collectRows) {
      throw problem.asException(
          source, "; mend the row, or count such rows by malformedRows(MalformedRows.COLLECT)");
    }
    problems.addRow(problem);
  }

  private @Nullable Object endRow() {
    if (wrongCell != null) {
      throw wrongCell.asException(
          source,
          "; mend the cell, or count such cells by unparsableCells(UnparsableCells.COLLECT)");
    }
    rows++;
    if (rows > settings.maxRows) {
      throw wrong("there are more than " + settings.maxRows + " rows; maxRows(...) sets the limit");
    }
    if (rows == capacity) {
      capacity = Capacity.next(rows, fraction.getAsDouble());
      for (Cells column : cells) {
        column.resize(capacity);
      }
    }
    return sampling && rows == SAMPLE && isContradicted() ? STOP : null;
  }

  private boolean isContradicted() {
    return columns.stream().anyMatch(ColumnReading::isContradicted);
  }

  private DataException tooLong(int length) {
    String problem =
        String.format(
            Locale.ROOT,
            "the cell has %,d characters, but %,d are the limit that maxCellLength(...) sets",
            length,
            settings.maxCellLength);
    return wrong(problem);
  }

  /** An exception at the present cell. */
  DataException wrong(String problem) {
    DataException.Builder builder = DataException.because(problem).source(source).line(line());
    String name = column();
    return name == null ? builder.build() : builder.column(name).build();
  }
}
