package io.bellwether.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the Java values of one column, for tables made of maps and of records. The kind is
 * given, or that of the first value; rows that get no value are missing.
 */
final class ValueCollector {

  private final String name;
  private final int size;
  private final boolean declared;
  private @Nullable ValueKind kind;
  private double[] numbers = {};
  private long[] times = {};
  private @Nullable String[] labels = {};

  /** Starts a column whose kind is that of its first value. */
  ValueCollector(String name, int size) {
    this.name = Names.check(name);
    this.size = size;
    this.declared = false;
  }

  /** Starts a column of a known kind. */
  ValueCollector(String name, int size, ValueKind kind) {
    this.name = Names.check(name);
    this.size = size;
    this.declared = true;
    begin(kind);
  }

  private void begin(ValueKind first) {
    kind = first;
    switch (first) {
      case NUMBER -> {
        numbers = new double[size];
        Arrays.fill(numbers, Double.NaN);
      }
      case DATE, DATE_TIME -> {
        times = new long[size];
        Arrays.fill(times, TimeColumn.MISSING);
      }
      case LABEL -> labels = new @Nullable String[size];
    }
  }

  /** Takes the value of a row; null is missing. */
  void set(int row, @Nullable Object value) {
    if (value == null) {
      return;
    }
    ValueKind found = ValueKind.of(value.getClass());
    if (found == null) {
      throw problem(
          row,
          value,
          "a " + value.getClass().getName() + " cannot be in a column; " + ValueKind.TAKEN,
          null);
    }
    if (kind == null) {
      begin(found);
    }
    if (kind != found) {
      throw problem(row, value, mixed(found, value), null);
    }
    try {
      put(row, found, value);
    } catch (IllegalArgumentException e) {
      throw problem(row, value, Objects.requireNonNullElse(e.getMessage(), "wrong value"), e);
    }
  }

  private void put(int row, ValueKind found, Object value) {
    switch (found) {
      case NUMBER -> numbers[row] = number(value);
      case LABEL -> labels[row] = value instanceof Enum<?> e ? e.name() : value.toString();
      case DATE -> times[row] = ((LocalDate) value).toEpochDay();
      case DATE_TIME -> times[row] = TimeColumn.micros((LocalDateTime) value);
    }
  }

  private static double number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return ExactNumber.of((Number) value);
  }

  private String mixed(ValueKind found, Object value) {
    String expected = Objects.requireNonNull(kind).words();
    return "this is "
        + found.words()
        + " ("
        + value.getClass().getSimpleName()
        + "), but the column holds "
        + expected
        + (declared ? "" : " in the rows before")
        + "; give all rows the same type";
  }

  private DataException problem(
      int row, Object value, String problem, @Nullable IllegalArgumentException cause) {
    DataException.Builder builder =
        DataException.because(problem).line(row).column(name).value(value.toString());
    return cause == null ? builder.build() : builder.cause(cause).build();
  }

  /** Makes the column; without a kind it is numeric. To be called once. */
  Column build() {
    if (kind == null) {
      begin(ValueKind.NUMBER);
    }
    return switch (Objects.requireNonNull(kind)) {
      case NUMBER -> NumericColumn.owning(name, numbers, size);
      case LABEL -> CategoricalColumn.of(name, labels);
      case DATE -> TimeColumn.owning(name, ColumnType.DATE, times, size);
      case DATE_TIME -> TimeColumn.owning(name, ColumnType.DATE_TIME, times, size);
    };
  }
}
