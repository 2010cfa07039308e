package io.bellwether.data;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one column while a file is read, in up to three passes: the storage of its
 * cells, and the cell that made it labels. Not thread-safe.
 */
final class ColumnReading {

  /** Distinct labels that are no numbers, at the most, to be named as possibly missing. */
  private static final int MOST_SUSPECTS = 3;

  private final String name;
  private final @Nullable Field given;
  private final boolean wanted;
  private final TypeInference inference;

  private Cells current = new IgnoredCells();

  /** Cells of a whole pass; null until one has brought them. */
  private @Nullable Cells complete;

  /** The cell that is neither number nor time. */
  private @Nullable Witness witness;

  /** The column holds labels as is known now, but the cells before the witness are not kept. */
  private boolean contradicted;

  /** A cell and its line. */
  private record Witness(long line, String cell) {}

  ColumnReading(String name, @Nullable Field given, boolean wanted, TypeInference inference) {
    this.name = name;
    this.given = given;
    this.wanted = wanted;
    this.inference = inference;
  }

  String name() {
    return name;
  }

  boolean isWanted() {
    return wanted;
  }

  boolean isGiven() {
    return given != null;
  }

  boolean isContradicted() {
    return contradicted;
  }

  /** Storage for a further pass. */
  Cells begin(int capacity) {
    contradicted = false;
    if (!wanted || complete != null) {
      current = new IgnoredCells();
    } else if (given != null) {
      current = inference.given(given, capacity);
    } else if (witness != null) {
      current = inference.inferred(ColumnType.TEXT, capacity);
    } else {
      current = new UndecidedCells();
    }
    return current;
  }

  /** A pass has reached the end of the file. */
  void end() {
    if (wanted && !contradicted && complete == null) {
      complete = current;
    }
    current = new IgnoredCells();
  }

  /** Stores a cell that the storage has refused in another one, which is returned. */
  Cells widen(char[] buffer, int offset, int length, int row, int capacity, long line) {
    if (current instanceof UndecidedCells undecided) {
      decide(undecided, inference.kind(buffer, offset, length), row, capacity);
    } else if (!(current instanceof TimeCells dates
        && dates.type() == ColumnType.DATE
        && inference.isDateTime(buffer, offset, length)
        && dates.widen(row))) {
      contradict();
    }
    if (witness == null && !isNumberOrTime()) {
      witness = new Witness(line, new String(buffer, offset, length));
    }
    if (!current.add(buffer, offset, length, row)) {
      throw new IllegalStateException("a cell was refused twice in column '" + name + "'");
    }
    return current;
  }

  /** What to say of a cell that does not fit the given type. */
  String complaint(String cell) {
    return given == null ? "" : inference.complaint(given, cell);
  }

  private void decide(UndecidedCells undecided, ColumnType kind, int row, int capacity) {
    if (kind == ColumnType.TEXT && undecided.hasEmptyText()) {
      contradict();
      return;
    }
    current = inference.inferred(kind, capacity);
    current.skip(row);
  }

  private void contradict() {
    contradicted = true;
    current = new IgnoredCells();
  }

  private boolean isNumberOrTime() {
    return current instanceof NumberCells || current instanceof TimeCells;
  }

  /** The column, and what is to be said of it; to be called once. */
  Finished finish(int rows) {
    Cells cells = Objects.requireNonNull(complete);
    complete = null;
    int missing = cells.missing();
    Column column = Objects.requireNonNull(cells.finish(name, rows));
    String reason = given == null ? reason(column, cells, rows - missing) : "given";
    return new Finished(
        column, new CsvReport.ColumnReport(name, column.type(), given != null, reason, missing));
  }

  /** A column and its report. */
  record Finished(Column column, CsvReport.ColumnReport report) {}

  private String reason(Column column, Cells cells, int values) {
    String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (values == 0) {
      return "numeric: no cell has a value";
    }
    if (witness == null) {
      String which = cells.missing() == 0 ? " cells" : " cells that are not missing";
      return type + ": all " + count(values) + which;
    }
    String cause = cause(witness, distinct(cells));
    if (column instanceof CategoricalColumn labels) {
      String levels = count(labels.levels().size()) + " levels in " + count(values) + " rows";
      return type + ": " + levels + "; " + cause;
    }
    return type + ", because " + cause;
  }

  private static List<String> distinct(Cells cells) {
    return cells instanceof LabelCells labels ? labels.distinct() : List.of();
  }

  private String cause(Witness cell, List<String> distinct) {
    String text = shortened(cell.cell());
    List<String> others =
        distinct.stream().filter(t -> !inference.isNumber(t)).limit(MOST_SUSPECTS + 1).toList();
    boolean suspicious = others.size() <= MOST_SUSPECTS && others.size() < distinct.size() - 1;
    String obstacle = inference.obstacle(cell.cell());
    if (obstacle == null && suspicious) {
      obstacle = "all but " + others.size() + " of the different cells are numbers";
    }
    String place = "line " + cell.line() + " holds '" + text + "'";
    return obstacle == null ? place : place + ": " + obstacle;
  }

  private static String shortened(String text) {
    int longest = 40;
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
