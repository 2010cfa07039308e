package io.bellwether.timeseries.diagnose;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.TallMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The design of a test regression, column by column. Mutable, for one thread and one use. */
final class Regression {

  private final int rows;
  private final List<double[]> columns = new ArrayList<>();

  Regression(int rows) {
    this.rows = rows;
  }

  /** Adds a column; the argument of the function is the row. */
  Regression add(IntToDoubleFunction value) {
    columns.add(column(value));
    return this;
  }

  double[] column(IntToDoubleFunction value) {
    double[] column = new double[rows];
    for (int t = 0; t < rows; t++) {
      column[t] = value.applyAsDouble(t);
    }
    return column;
  }

  int columns() {
    return columns.size();
  }

  TallMatrix design() {
    return TallMatrix.of(rows, columns.toArray(double[][]::new));
  }

  LeastSquaresSolution solve(double[] response) {
    return LeastSquares.create().solve(design(), response);
  }

  double[] residuals(LeastSquaresSolution fit, double[] response) {
    return fit.residuals(design(), response);
  }
}
