package io.bellwether.rows;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.data.NumberText;
import io.bellwether.data.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list of operations on registers, bound to named columns: what a chain of fitted steps does to a
 * row. Immutable and thread-safe; every run has registers of its own.
 *
 * <p>A register holds one {@code double} a row. Numbers are held as they are, {@code NaN} for
 * missing. Labels are held as their code in a list of levels, {@code NaN} for missing and {@link
 * #UNSEEN} for a label outside of the list. Times are held as the number that {@link
 * io.bellwether.data.TimeColumn} stores, {@code NaN} for missing.
 *
 * <p>Operations write only registers that were made for them, never those of an input, so that a
 * {@link RecordScorer} can keep its values from one prediction to the next.
 *
 * @since 0.1.0
 */
public final class RowProgram {

  /** The code of a label that is not in the list of levels. */
  public static final double UNSEEN = -1;

  /** Rows worked on at once: a few dozen registers of it stay in the second-level cache. */
  static final int BLOCK_ROWS = 512;

  private final List<Input> inputs;
  private final RowOperation[] operations;
  private final int registerCount;
  private final Map<String, Slot> columns;

  private RowProgram(Builder builder) {
    this.inputs = List.copyOf(builder.inputs);
    this.operations = builder.operations.toArray(new RowOperation[0]);
    this.registerCount = builder.registerCount;
    this.columns = new LinkedHashMap<>(builder.columns);
  }

  /**
   * Starts a program over tables of a schema.
   *
   * @param schema the columns that the table has; more do not matter
   * @return a builder
   */
  public static Builder over(Schema schema) {
    return new Builder(schema);
  }

  /** What is read from a table or record into a register. */
  record Input(
      String column,
      ColumnType type,
      List<String> levels,
      Map<String, Double> codes,
      int register) {

    static Input of(String column, ColumnType type, List<String> levels, int register) {
      Map<String, Double> codes = new HashMap<>();
      for (int code = 0; code < levels.size(); code++) {
        codes.put(levels.get(code), (double) code);
      }
      return new Input(column, type, List.copyOf(levels), Map.copyOf(codes), register);
    }
  }

  /** Where a column of the transformed table comes from. */
  private sealed interface Slot {}

  private record Untouched(ColumnType type) implements Slot {}

  private record Numbers(int register) implements Slot {}

  private record Codes(int register, List<String> levels) implements Slot {}

  List<Input> inputs() {
    return inputs;
  }

  double[][] workspace(int rows) {
    return new double[registerCount][rows];
  }

  /** Runs the operations on registers whose inputs are loaded. */
  void execute(double[][] registers, int rows) {
    for (RowOperation operation : operations) {
      operation.run(registers, rows);
    }
  }

  /** Receives the registers after each block. */
  @FunctionalInterface
  interface BlockConsumer {
    void accept(double[][] registers, int from, int rows);
  }

  void run(Dataset data, BlockConsumer consumer) {
    List<ColumnLoader> loaders = inputs.stream().map(i -> ColumnLoader.of(data, i)).toList();
    double[][] registers = workspace(Math.min(BLOCK_ROWS, data.rowCount()));
    for (int from = 0; from < data.rowCount(); from += BLOCK_ROWS) {
      int rows = Math.min(BLOCK_ROWS, data.rowCount() - from);
      try {
        for (ColumnLoader loader : loaders) {
          loader.load(from, rows, registers);
        }
        execute(registers, rows);
        consumer.accept(registers, from, rows);
      } catch (RowFault fault) {
        throw exception(fault, data, from + fault.row());
      }
    }
  }

  private static DataException exception(RowFault fault, Dataset data, int row) {
    String value = data.hasColumn(fault.column()) ? data.column(fault.column()).text(row) : null;
    return DataException.because(fault.problem())
        .line(row)
        .column(fault.column())
        .value(value)
        .cause(fault)
        .build();
  }

  /**
   * Applies the program to a table.
   *
   * @param data any rows with the columns that the program reads
   * @return a table of the columns that the program leaves; those it does not touch are shared
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws DataException if a row cannot be worked on
   */
  public Dataset transform(Dataset data) {
    Map<String, ColumnCollector> collectors = new LinkedHashMap<>();
    columns.forEach(
        (name, slot) -> {
          if (slot instanceof Numbers numbers) {
            collectors.put(name, ColumnCollector.numbers(name, numbers.register, data.rowCount()));
          } else if (slot instanceof Codes codes) {
            collectors.put(name, ColumnCollector.codes(name, codes.register, codes.levels, data));
          }
        });
    run(
        data,
        (registers, from, rows) -> {
          for (ColumnCollector collector : collectors.values()) {
            collector.collect(registers, from, rows);
          }
        });
    List<Column> transformed = new ArrayList<>();
    for (String name : columns.keySet()) {
      ColumnCollector collector = collectors.get(name);
      transformed.add(collector == null ? data.column(name) : collector.column());
    }
    return Dataset.of(transformed);
  }

  /** Puts a program together. Steps add operations one after the other. */
  public static final class Builder {

    private final List<Input> inputs = new ArrayList<>();
    private final List<RowOperation> operations = new ArrayList<>();
    private Map<String, Slot> columns = new LinkedHashMap<>();
    private int registerCount;

    private Builder(Schema schema) {
      for (Field field : schema.fields()) {
        columns.put(field.name(), new Untouched(field.type()));
      }
    }

    /**
     * Returns the columns at this point of the program.
     *
     * @return their names, in order
     */
    public List<String> columnNames() {
      return List.copyOf(columns.keySet());
    }

    /**
     * Returns the type of a column at this point of the program.
     *
     * @param column the name of a column
     * @return its type
     * @throws IllegalArgumentException if there is none of that name
     */
    public ColumnType type(String column) {
      Slot slot = slot(column);
      if (slot instanceof Untouched untouched) {
        return untouched.type;
      }
      return slot instanceof Numbers ? ColumnType.NUMERIC : ColumnType.CATEGORICAL;
    }

    /**
     * Returns the register that holds a numeric column.
     *
     * @param column the name of a column
     * @return a register to read
     * @throws IllegalArgumentException if there is none of that name or it is not numeric
     */
    public int numbers(String column) {
      Slot slot = slot(column);
      if (slot instanceof Numbers numbers) {
        return numbers.register;
      }
      if (type(column) != ColumnType.NUMERIC) {
        throw new IllegalArgumentException(
            "column '"
                + column
                + "' is "
                + type(column).name().toLowerCase(Locale.ROOT)
                + ", but numbers are needed; encode it first, for example with"
                + " OneHotEncoder.of(\""
                + column
                + "\"), or leave it out");
      }
      return input(column, ColumnType.NUMERIC, List.of());
    }

    /**
     * Returns the register that holds the labels of a column as codes. Numbers are matched with
     * levels by their text, see {@link NumberText}.
     *
     * @param column the name of a categorical, text or numeric column
     * @param levels the labels that codes are places in
     * @return a register to read
     * @throws IllegalArgumentException if there is none of that name or it holds times
     */
    public int codes(String column, List<String> levels) {
      Slot slot = slot(column);
      if (slot instanceof Codes codes) {
        return codes.levels.equals(levels) ? codes.register : recode(codes, levels);
      }
      if (type(column).isTime()) {
        throw new IllegalArgumentException(
            "column '" + column + "' holds times, but labels are needed");
      }
      if (type(column) == ColumnType.NUMERIC) {
        int source = numbers(column);
        int target = register();
        add(LabelOperations.numberToCode(source, target, levels));
        return target;
      }
      return input(column, ColumnType.CATEGORICAL, levels);
    }

    /**
     * Returns the register that holds a column of times as days or microseconds since 1970.
     *
     * @param column the name of a date or date-time column
     * @return a register to read
     * @throws IllegalArgumentException if there is none of that name or it holds no times
     */
    public int times(String column) {
      if (!type(column).isTime()) {
        throw new IllegalArgumentException(
            "column '" + column + "' is " + type(column) + ", but times are needed");
      }
      return input(column, type(column), List.of());
    }

    /**
     * Makes a register.
     *
     * @return a register for an operation to write
     */
    public int register() {
      return registerCount++;
    }

    /**
     * Adds an operation, to run after those added so far.
     *
     * @param operation the operation
     * @return this builder
     */
    public Builder add(RowOperation operation) {
      operations.add(operation);
      return this;
    }

    /**
     * Lets a register be the numeric column of a name: in the place of the column that has the name
     * now, or as the last one.
     *
     * @param column the name
     * @param register the register
     * @return this builder
     */
    public Builder defineNumbers(String column, int register) {
      columns.put(column, new Numbers(register));
      return this;
    }

    /**
     * Lets a register be the categorical column of a name: in the place of the column that has the
     * name now, or as the last one.
     *
     * @param column the name
     * @param register the register
     * @param levels what the codes in the register stand for
     * @return this builder
     */
    public Builder defineCodes(String column, int register, List<String> levels) {
      columns.put(column, new Codes(register, List.copyOf(levels)));
      return this;
    }

    /**
     * Puts numeric columns in the place of a column.
     *
     * @param column the name of the column that goes
     * @param numbers the registers that come, by name, in order; may be empty
     * @return this builder
     * @throws IllegalArgumentException if there is no such column, or a new name is taken
     */
    public Builder replace(String column, Map<String, Integer> numbers) {
      slot(column);
      Map<String, Slot> changed = new LinkedHashMap<>();
      columns.forEach(
          (name, slot) -> {
            if (name.equals(column)) {
              numbers.forEach((added, register) -> changed.put(added, new Numbers(register)));
            } else if (changed.put(name, slot) != null) {
              throw taken(name);
            }
          });
      if (changed.size() != columns.size() - 1 + numbers.size()) {
        throw taken(String.join(", ", numbers.keySet()));
      }
      columns = changed;
      return this;
    }

    /**
     * Ends the program.
     *
     * @return the program
     */
    public RowProgram build() {
      return new RowProgram(this);
    }

    private static IllegalArgumentException taken(String names) {
      return new IllegalArgumentException("a column of this name exists already: " + names);
    }

    private Slot slot(String column) {
      Slot slot = columns.get(column);
      if (slot == null) {
        throw new IllegalArgumentException(
            "no column '" + column + "'; columns present: " + String.join(", ", columns.keySet()));
      }
      return slot;
    }

    private int input(String column, ColumnType type, List<String> levels) {
      for (Input input : inputs) {
        if (input.column.equals(column) && input.levels.equals(levels)) {
          return input.register;
        }
      }
      Input input = Input.of(column, type, levels, register());
      inputs.add(input);
      return input.register;
    }

    private int recode(Codes codes, List<String> levels) {
      int target = register();
      add(LabelOperations.recode(codes.register, target, codes.levels, levels));
      return target;
    }
  }
}
