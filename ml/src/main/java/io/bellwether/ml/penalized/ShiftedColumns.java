package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import java.util.Arrays;

/**
 * Features, target and a column of ones, each less a number near its mean and times the root of the
 * weights. With the shift, what is left of a mean in the cross products can be taken off them
 * without loss of digits, and one passage over the rows does.
 */
final class ShiftedColumns implements CrossProducts.Source {

  /** Rows whose mean is near enough to that of all. With weights, all are asked. */
  private static final int SAMPLE = 1024;

  private final TrainingTable table;
  private final double[] response;
  private final double[] roots;
  private final double[] shifts;

  private ShiftedColumns(
      TrainingTable table, double[] response, double[] roots, double[] shifts) {
    this.table = table;
    this.response = response;
    this.roots = roots;
    this.shifts = shifts;
  }

  static ShiftedColumns of(TrainingTable table, Intercept intercept) {
    double[] response = table.response();
    double[] weights = table.weights();
    double[] shifts = new double[table.featureCount() + 2];
    if (intercept == Intercept.INCLUDED) {
      int rows = weights.length == 0 ? Math.min(SAMPLE, table.rows()) : table.rows();
      double[] sample = new double[rows];
      for (int j = 0; j < table.featureCount(); j++) {
        table.copy(j, 0, rows, sample);
        shifts[j] = Scaling.mean(sample, weights, rows);
      }
      shifts[table.featureCount()] = Scaling.mean(response, weights, rows);
    }
    double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    return new ShiftedColumns(table, response, roots, shifts);
  }

  double[] shifts() {
    return shifts;
  }

  @Override
  public int columns() {
    return shifts.length;
  }

  @Override
  public int rows() {
    return response.length;
  }

  @Override
  public void load(int column, int from, int count, double[] target) {
    if (column < table.featureCount()) {
      table.copy(column, from, count, target);
    } else if (column == table.featureCount()) {
      System.arraycopy(response, from, target, 0, count);
    } else {
      Arrays.fill(target, 0, count, 1);
    }
    double shift = shifts[column];
    for (int i = 0; i < count; i++) {
      target[i] -= shift;
    }
    if (roots.length > 0) {
      for (int i = 0; i < count; i++) {
        target[i] *= roots[from + i];
      }
    }
  }
}
