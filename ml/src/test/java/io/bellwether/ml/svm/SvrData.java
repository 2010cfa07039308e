package io.bellwether.ml.svm;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tables for tests: a bent function of some features, with noise, from a seed. */
final class SvrData {

  private SvrData() {}

  /** Rows with features x0, x1, ... from a normal-like distribution, and a target y. */
  static Dataset rows(int count, int features, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[features][count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      for (int f = 0; f < features; f++) {
        x[f][i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      }
      y[i] =
          3 * Math.sin(2 * x[0][i])
              + x[features - 1][i] * x[features - 1][i]
              + (random.nextDouble() - 0.5);
    }
    return table(x, y);
  }

  static Dataset table(double[][] x, double[] y) {
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < x.length; f++) {
      columns.add(NumericColumn.of("x" + f, x[f]));
    }
    columns.add(NumericColumn.of("y", y));
    return Dataset.of(columns);
  }

  /** The features, row by row. */
  static double[] rowMajor(Dataset data) {
    int features = data.columnNames().size() - 1;
    double[] values = new double[data.rowCount() * features];
    for (int i = 0; i < data.rowCount(); i++) {
      for (int f = 0; f < features; f++) {
        values[i * features + f] = data.numeric("x" + f).value(i);
      }
    }
    return values;
  }

  static DenseRows dense(Dataset data) {
    return DenseRows.of(rowMajor(data), data.rowCount(), data.columnNames().size() - 1);
  }
}
