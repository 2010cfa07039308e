package io.bellwether.rows;

import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.NumberText;
import io.bellwether.data.TimeColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record, set input by input. Values stay until they are set again, so that only
 * what changes from record to record has to be set; {@link #clear} forgets them all. An input that
 * was never set is an error, not a missing value: say {@link #setMissing}.
 *
 * <p>Not thread-safe.
 *
 * @param <S> the scorer that the values are for, which the setters return
 * @since 0.1.0
 */
public abstract sealed class RecordInputs<S extends RecordInputs<S>>
    permits RecordScorer, ClassScorer {

  /** Decimal numbers; not the hexadecimal ones, suffixes and words that Java reads too. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final RowProgram program;
  private final double[][] registers;
  private final double[][] features;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<String> columns = new ArrayList<>();
  private final List<List<Target>> targets = new ArrayList<>();
  private final boolean[] set;
  private final @Nullable String[] unseen;
  private int unset;

  RecordInputs(RowProgram program, double[][] registers, double[][] features) {
    this.program = program;
    this.registers = registers;
    this.features = features;
    for (RowProgram.Input input : program.inputs()) {
      Integer known = indexes.putIfAbsent(input.column(), columns.size());
      if (known == null) {
        columns.add(input.column());
        targets.add(new ArrayList<>());
      }
      int index = known == null ? columns.size() - 1 : known;
      targets.get(index).add(new Target(input.type(), input.register(), input.codes()));
    }
    this.set = new boolean[columns.size()];
    this.unseen = new @Nullable String[columns.size()];
    this.unset = columns.size();
  }

  /** Takes the registers of another over, with nothing set. */
  RecordInputs(RecordInputs<?> other) {
    this(other.program, other.registers, other.features);
  }

  /** A register that an input goes to; a column can be read both as number and as label. */
  private record Target(ColumnType type, int register, Map<String, Double> codes) {}

  /**
   * Returns the inputs.
   *
   * @return the names of all columns that a record needs; unmodifiable
   */
  public final List<String> columns() {
    return List.copyOf(columns);
  }

  /**
   * Returns the place of an input, to set it without looking the name up each time.
   *
   * @param column the name of a column
   * @return its index in {@link #columns()}
   * @throws IllegalArgumentException if the model does not read such a column
   */
  public final int index(String column) {
    Integer index = indexes.get(column);
    if (index == null) {
      throw new IllegalArgumentException(
          "the model reads no column '" + column + "'; it reads " + String.join(", ", columns));
    }
    return index;
  }

  /**
   * Sets a number. For an input that is a label, the text of the number is the label.
   *
   * @param column the name of a column
   * @param number the number, {@code NaN} for missing
   * @return this scorer
   * @throws IllegalArgumentException if the model reads no such column, or it holds times
   */
  public final S set(String column, double number) {
    return set(index(column), number);
  }

  /**
   * Sets a label. For an input that is a number, the label is read as a number.
   *
   * @param column the name of a column
   * @param label the label, null for missing
   * @return this scorer
   * @throws IllegalArgumentException if the model reads no such column, or the label is not a
   *     number where one is needed
   */
  public final S set(String column, @Nullable String label) {
    return set(index(column), label);
  }

  /**
   * Sets a date; for an input that has a time of day, midnight.
   *
   * @param column the name of a column
   * @param date the date
   * @return this scorer
   * @throws IllegalArgumentException if the model reads no such column, or it holds no times
   */
  public final S set(String column, LocalDate date) {
    return set(column, date.atStartOfDay());
  }

  /**
   * Sets a date with a time of day, which an input of dates does without.
   *
   * @param column the name of a column
   * @param time the time
   * @return this scorer
   * @throws IllegalArgumentException if the model reads no such column, or it holds no times
   */
  public final S set(String column, LocalDateTime time) {
    int index = index(column);
    for (Target target : targets.get(index)) {
      if (!target.type.isTime()) {
        throw wrong(index, time, "is a time");
      }
      registers[target.register][0] =
          target.type == ColumnType.DATE
              ? time.toLocalDate().toEpochDay()
              : TimeColumn.micros(time);
    }
    return mark(index, null);
  }

  /**
   * Sets a number.
   *
   * @param index the place of a column
   * @param number the number, {@code NaN} for missing
   * @return this scorer
   * @throws IllegalArgumentException if the column holds times
   */
  public final S set(int index, double number) {
    List<Target> registersOfInput = targets.get(index);
    for (int t = 0; t < registersOfInput.size(); t++) { // no iterator: this path allocates nothing
      Target target = registersOfInput.get(t);
      if (target.type == ColumnType.NUMERIC || Double.isNaN(number)) {
        registers[target.register][0] = number;
      } else if (target.type.isLabel()) {
        return set(index, NumberText.of(number));
      } else {
        throw wrong(index, number, "is a number");
      }
    }
    return mark(index, null);
  }

  /**
   * Sets a label. For an input that is a number, the label is read as a number.
   *
   * @param index the place of a column
   * @param label the label, null for missing
   * @return this scorer
   * @throws IllegalArgumentException if the label is not a number where one is needed
   */
  public final S set(int index, @Nullable String label) {
    if (label == null) {
      return set(index, Double.NaN);
    }
    String unknown = null;
    List<Target> registersOfInput = targets.get(index);
    for (int t = 0; t < registersOfInput.size(); t++) {
      Target target = registersOfInput.get(t);
      if (target.type.isLabel()) {
        Double code = target.codes.get(label);
        registers[target.register][0] = code == null ? RowProgram.UNSEEN : code;
        unknown = code == null ? label : unknown;
      } else {
        registers[target.register][0] = parse(index, label);
      }
    }
    return mark(index, unknown);
  }

  /**
   * Says that an input has no value.
   *
   * @param column the name of a column
   * @return this scorer
   * @throws IllegalArgumentException if the model reads no such column
   */
  public final S setMissing(String column) {
    return set(index(column), Double.NaN);
  }

  /**
   * Sets all inputs from a map.
   *
   * @param record a value for every input: a number, boolean (true is 1), text, enum, date,
   *     date-time or null for missing. Further entries do not matter
   * @return this scorer
   * @throws IllegalArgumentException if an input is lacking or a value is of the wrong type
   */
  public final S setAll(Map<String, ? extends @Nullable Object> record) {
    List<String> absent = columns.stream().filter(c -> !record.containsKey(c)).toList();
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "the record lacks "
              + String.join(", ", absent)
              + " (map a name to null to say that its value is missing); it has "
              + String.join(", ", record.keySet()));
    }
    for (int index = 0; index < columns.size(); index++) {
      setObject(index, record.get(columns.get(index)));
    }
    return self();
  }

  private void setObject(int index, @Nullable Object object) {
    if (object == null) {
      set(index, Double.NaN);
    } else if (object instanceof Number number) {
      setNumber(index, number);
    } else if (object instanceof Boolean flag) {
      setFlag(index, flag);
    } else if (object instanceof CharSequence || object instanceof Enum<?>) {
      set(index, object.toString());
    } else if (object instanceof LocalDate date) {
      set(columns.get(index), date);
    } else if (object instanceof LocalDateTime time) {
      set(columns.get(index), time);
    } else {
      throw wrong(index, object, "is a " + object.getClass().getName());
    }
  }

  /** Whole numbers that a double cannot hold are identifiers, and must not become another one. */
  private void setNumber(int index, Number number) {
    double value = number.doubleValue();
    boolean whole = number instanceof Long || number instanceof BigInteger;
    boolean exact =
        !whole || new BigDecimal(value).toBigInteger().toString().equals(number.toString());
    if (exact) {
      set(index, value);
    } else if (targets.get(index).get(0).type.isLabel()) {
      set(index, number.toString());
    } else {
      throw wrong(index, number, "has more digits than a double can hold");
    }
  }

  private void setFlag(int index, boolean flag) {
    if (targets.get(index).get(0).type.isLabel()) {
      set(index, Boolean.toString(flag));
    } else {
      set(index, flag ? 1 : 0);
    }
  }

  /** Forgets all values. */
  public final void clear() {
    Arrays.fill(set, false);
    unset = set.length;
  }

  /** This scorer. */
  abstract S self();

  /** Works on features, one array a feature, that hold one row. */
  abstract void calculate(double[][] values);

  /** Runs the program and what follows it on the values set. */
  final void execute() {
    if (unset > 0) {
      throw new IllegalStateException("not set: " + String.join(", ", unsetColumns()));
    }
    try {
      program.execute(registers, 1);
      calculate(features);
    } catch (RowFault fault) {
      Integer index = indexes.get(fault.column());
      throw DataException.because(fault.problem())
          .column(fault.column())
          .value(index == null ? null : unseen[index])
          .cause(fault)
          .build();
    }
  }

  private List<String> unsetColumns() {
    return columns.stream().filter(column -> !set[index(column)]).toList();
  }

  private S mark(int index, @Nullable String unknownLabel) {
    unseen[index] = unknownLabel;
    if (!set[index]) {
      set[index] = true;
      unset--;
    }
    return self();
  }

  private double parse(int index, String label) {
    if (targets.get(index).get(0).type.isTime()) {
      throw wrong(index, label, "is a text");
    }
    if (!NUMBER.matcher(label).matches()) {
      throw wrong(index, label, "is not a number");
    }
    return Double.parseDouble(label);
  }

  private IllegalArgumentException wrong(int index, Object given, String what) {
    String wanted = targets.get(index).get(0).type.name().toLowerCase(Locale.ROOT);
    return new IllegalArgumentException(
        "column '" + columns.get(index) + "' is " + wanted + ", but '" + given + "' " + what);
  }
}
