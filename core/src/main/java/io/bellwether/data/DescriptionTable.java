package io.bellwether.data;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A description as plain text: one table for each kind of column that there is. */
final class DescriptionTable {

  private static final int DIGITS = 5;
  private static final String NONE = "-";

  /** How many labels, and how much of each, so that a line stays on the screen. */
  private static final int SHOWN = 3;

  private static final int LONGEST_LABEL = 20;

  private static final TextTable NUMBERS =
      TextTable.of(
          "number", "count", "missing", "mean", "std. dev.", "min", "25%", "50%", "75%", "max");
  private static final TextTable LABELS =
      TextTable.of("label", "count", "missing", "distinct", "most frequent");
  private static final TextTable TIMES =
      TextTable.of("time", "count", "missing", "distinct", "first", "last");

  private DescriptionTable() {}

  static String of(Description description) {
    List<String> parts = new ArrayList<>();
    parts.add(description.rowCount() + " rows, " + description.columns().size() + " columns");
    add(parts, NUMBERS, NumericSummary.class, description, DescriptionTable::numbers);
    add(parts, LABELS, LabelSummary.class, description, DescriptionTable::labels);
    add(parts, TIMES, TimeSummary.class, description, DescriptionTable::times);
    return String.join("\n\n", parts);
  }

  private static <S extends ColumnSummary> void add(
      List<String> parts,
      TextTable header,
      Class<S> kind,
      Description description,
      Function<S, List<String>> row) {
    List<List<String>> rows =
        description.columns().stream().filter(kind::isInstance).map(kind::cast).map(row).toList();
    if (!rows.isEmpty()) {
      parts.add(header.rows(rows).toString());
    }
  }

  private static List<String> numbers(NumericSummary column) {
    return List.of(
        DatasetTable.line(column.name()),
        Integer.toString(column.count()),
        Integer.toString(column.missing()),
        number(column.mean()),
        number(column.standardDeviation()),
        number(column.minimum()),
        number(column.lowerQuartile()),
        number(column.median()),
        number(column.upperQuartile()),
        number(column.maximum()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? NONE : Significant.of(value, DIGITS);
  }

  private static List<String> labels(LabelSummary column) {
    String top =
        column.top().stream()
            .limit(SHOWN)
            .map(at -> DatasetTable.line(at.label(), LONGEST_LABEL) + " (" + at.count() + ")")
            .collect(Collectors.joining(", "));
    return List.of(
        DatasetTable.line(column.name()),
        Integer.toString(column.count()),
        Integer.toString(column.missing()),
        Integer.toString(column.distinct()),
        top.isEmpty() ? NONE : top + (column.distinct() > SHOWN ? ", ..." : ""));
  }

  private static List<String> times(TimeSummary column) {
    return List.of(
        DatasetTable.line(column.name()),
        Integer.toString(column.count()),
        Integer.toString(column.missing()),
        Integer.toString(column.distinct()),
        time(column.type(), column.first()),
        time(column.type(), column.last()));
  }

  private static String time(ColumnType type, @Nullable LocalDateTime time) {
    if (time == null) {
      return NONE;
    }
    return type == ColumnType.DATE ? time.toLocalDate().toString() : time.toString();
  }
}
