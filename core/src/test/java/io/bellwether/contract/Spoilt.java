package io.bellwether.contract;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns with something wrong in them. */
final class Spoilt {

  private Spoilt() {}

  /** A column with one value less. */
  static Column withMissing(Column column, int row) {
    if (column instanceof NumericColumn numeric) {
      return withNumber(numeric, row, Double.NaN);
    }
    if (column instanceof CategoricalColumn categorical) {
      List<@Nullable String> labels = new ArrayList<>(categorical.labels());
      labels.set(row, null);
      return withLevels(categorical, labels);
    }
    if (column instanceof TextColumn text) {
      List<@Nullable String> values = new ArrayList<>(text.values());
      values.set(row, null);
      return TextColumn.of(column.name(), values);
    }
    return withMissing((TimeColumn) column, row);
  }

  private static Column withMissing(TimeColumn column, int row) {
    List<@Nullable LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      times.add(i == row ? null : column.dateTime(i));
    }
    if (column.type() == ColumnType.DATE) {
      List<@Nullable LocalDate> dates = new ArrayList<>();
      times.forEach(time -> dates.add(time == null ? null : time.toLocalDate()));
      return TimeColumn.ofDates(column.name(), dates);
    }
    return TimeColumn.ofDateTimes(column.name(), times);
  }

  /** A column with one other number. */
  static Column withNumber(NumericColumn column, int row, double number) {
    double[] values = column.values();
    values[row] = number;
    return NumericColumn.of(column.name(), values);
  }

  /** A column of labels with one other label. */
  static Column withLabel(Column column, int row, String label) {
    List<@Nullable String> labels = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      labels.add(i == row ? label : column.text(i));
    }
    return column instanceof TextColumn
        ? TextColumn.of(column.name(), labels)
        : CategoricalColumn.of(column.name(), labels);
  }

  /** A numeric column in which every row has the number of the first. */
  static Column constant(NumericColumn column) {
    double[] values = new double[column.size()];
    Arrays.fill(values, column.value(0));
    return NumericColumn.of(column.name(), values);
  }

  /** A column of that name which is of no type that could be taken for the other. */
  static Column ofWrongType(Column column) {
    if (column instanceof TimeColumn) {
      return NumericColumn.of(column.name(), new double[column.size()]);
    }
    LocalDate date = LocalDate.of(2024, 2, 29);
    return TimeColumn.ofDates(column.name(), Collections.nCopies(column.size(), date));
  }

  private static Column withLevels(CategoricalColumn column, List<@Nullable String> labels) {
    int[] codes =
        labels.stream()
            .mapToInt(
                label -> label == null ? CategoricalColumn.MISSING : column.levels().indexOf(label))
            .toArray();
    return CategoricalColumn.ofCodes(column.name(), codes, column.levels());
  }
}
