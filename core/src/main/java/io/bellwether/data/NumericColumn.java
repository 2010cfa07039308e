package io.bellwether.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers, held as {@code double}; {@code NaN} is a missing value. Infinite values are
 * kept as they are.
 *
 * @since 0.1.0
 */
public final class NumericColumn implements Column {

  private final String name;
  private final double[] values;
  private final int offset;
  private final int size;

  private NumericColumn(String name, double[] values, int offset, int size) {
    this.name = Names.check(name);
    this.values = values;
    this.offset = offset;
    this.size = size;
  }

  /**
   * Creates a column from numbers, which are copied.
   *
   * @param name the name
   * @param values one number a row, {@code NaN} for a missing one
   * @return the column
   * @throws IllegalArgumentException if the name is blank
   */
  public static NumericColumn of(String name, double... values) {
    return new NumericColumn(name, values.clone(), 0, values.length);
  }

  /**
   * Returns a builder that takes numbers in runs and makes a column of them without a further copy.
   *
   * @param name the name of the column
   * @param capacity how many rows are expected; more are welcome
   * @return an empty builder
   */
  public static Builder builder(String name, int capacity) {
    return new Builder(name, capacity);
  }

  /** Takes an array that nobody else holds. */
  static NumericColumn owning(String name, double[] values, int size) {
    return new NumericColumn(name, values, 0, size);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMERIC;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(value(row));
  }

  /**
   * Returns a number.
   *
   * @param row the row number
   * @return the value, {@code NaN} when it is missing
   */
  public double value(int row) {
    return values[offset + Objects.checkIndex(row, size)];
  }

  /**
   * Returns all numbers.
   *
   * @return a new array of {@link #size()} values
   */
  public double[] values() {
    return Arrays.copyOfRange(values, offset, offset + size);
  }

  /**
   * Copies a run of rows into an array: the way for hot loops.
   *
   * @param from the first row
   * @param count how many rows
   * @param target receives the values; modified
   * @param targetOffset where in the target the first value goes
   * @throws IndexOutOfBoundsException if either range does not fit
   */
  public void copy(int from, int count, double[] target, int targetOffset) {
    Objects.checkFromIndexSize(from, count, size);
    System.arraycopy(values, offset + from, target, targetOffset, count);
  }

  /**
   * Returns a column in which every number is replaced by a function of it. The function sees
   * missing values as {@code NaN}.
   *
   * @param function what to do with each value
   * @return a column of the same name and size
   */
  public NumericColumn map(DoubleUnaryOperator function) {
    double[] mapped = new double[size];
    for (int row = 0; row < size; row++) {
      mapped[row] = function.applyAsDouble(values[offset + row]);
    }
    return owning(name, mapped, size);
  }

  @Override
  public @Nullable String text(int row) {
    double value = value(row);
    return Double.isNaN(value) ? null : NumberText.of(value);
  }

  @Override
  public NumericColumn renamed(String newName) {
    return new NumericColumn(newName, values, offset, size);
  }

  @Override
  public NumericColumn rows(int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = value(rows[i]);
    }
    return owning(name, taken, taken.length);
  }

  @Override
  public NumericColumn slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new NumericColumn(name, values, offset + from, to - from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumericColumn column
        && name.equals(column.name)
        && Arrays.equals(
            values,
            offset,
            offset + size,
            column.values,
            column.offset,
            column.offset + column.size);
  }

  @Override
  public int hashCode() {
    int hash = name.hashCode();
    for (int row = 0; row < size; row++) {
      hash = 31 * hash + Double.hashCode(values[offset + row]);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "NumericColumn[" + name + ", " + size + " rows]";
  }

  /** Collects the numbers of a column. Not thread-safe; spent after {@link #build()}. */
  public static final class Builder {

    private final String name;
    private double[] values;
    private int size;

    private Builder(String name, int capacity) {
      this.name = Names.check(name);
      this.values = new double[capacity];
    }

    /**
     * Appends one number.
     *
     * @param value the number, {@code NaN} for a missing one
     * @return this builder
     */
    public Builder add(double value) {
      grow(1);
      values[size++] = value;
      return this;
    }

    /**
     * Appends a run of numbers, which are copied.
     *
     * @param source where the numbers are; not modified
     * @param from the first one
     * @param count how many
     * @return this builder
     */
    public Builder add(double[] source, int from, int count) {
      grow(count);
      System.arraycopy(source, from, values, size, count);
      size += count;
      return this;
    }

    /**
     * Makes the column. The builder is empty afterwards.
     *
     * @return a column of all numbers added
     */
    public NumericColumn build() {
      NumericColumn column = owning(name, values, size);
      values = new double[0];
      size = 0;
      return column;
    }

    private void grow(int more) {
      if (size + more > values.length) {
        values = Arrays.copyOf(values, Math.max(size + more, values.length + (values.length >> 1)));
      }
    }
  }
}
