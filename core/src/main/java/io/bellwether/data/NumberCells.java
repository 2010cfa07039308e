package io.bellwether.data;

import java.util.Arrays;

/** The cells of a numeric column. */
final class NumberCells extends Cells {

  private final NumberSyntax syntax;
  private final boolean given;
  private double[] values;

  NumberCells(NumberSyntax syntax, boolean given, int capacity) {
    this.syntax = syntax;
    this.given = given;
    this.values = new double[capacity];
  }

  @Override
  boolean add(char[] buffer, int offset, int length, int row) {
    if (length == 0) {
      addMissing(row);
      return true;
    }
    double value =
        given ? syntax.given(buffer, offset, length) : syntax.infer(buffer, offset, length);
    values[row] = value;
    return !Double.isNaN(value);
  }

  @Override
  void storeMissing(int row) {
    values[row] = Double.NaN;
  }

  @Override
  void resize(int rows) {
    values = Arrays.copyOf(values, rows);
  }

  @Override
  Column finish(String name, int rows) {
    if (Capacity.isWasteful(values.length, rows)) {
      resize(rows);
    }
    return NumericColumn.owning(name, values, rows);
  }
}
