package io.bellwether.timeseries.regression;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects rows of features column by column. Not for several threads at once. */
final class DesignRows {

  private static final int FIRST_CAPACITY = 64;

  private final FeaturePlan plan;
  private final double[] row;
  private final double[][] columns;
  private double[] target = new double[FIRST_CAPACITY];
  private int count;

  DesignRows(FeaturePlan plan) {
    this.plan = plan;
    this.row = new double[plan.columns().size()];
    this.columns = new double[row.length][FIRST_CAPACITY];
  }

  int count() {
    return count;
  }

  /** Adds the features of a period, unless one is missing; tells whether it did. */
  boolean add(Frame frame, int origin, int ahead) {
    return plan.fill(frame, origin, ahead, row) && append(Double.NaN);
  }

  /** Adds the features of a period and its change, unless one of them is missing. */
  boolean addTraining(Frame frame, int origin, int ahead) {
    double change = frame.change(origin + ahead);
    return !Double.isNaN(change) && plan.fill(frame, origin, ahead, row) && append(change);
  }

  private boolean append(double change) {
    if (count == target.length) {
      int capacity = Math.multiplyExact(count, 2);
      target = Arrays.copyOf(target, capacity);
      for (int j = 0; j < columns.length; j++) {
        columns[j] = Arrays.copyOf(columns[j], capacity);
      }
    }
    target[count] = change;
    for (int j = 0; j < columns.length; j++) {
      columns[j][count] = row[j];
    }
    count++;
    return true;
  }

  /** The table for predictions. */
  Dataset features() {
    return Dataset.of(featureColumns());
  }

  /** The table to learn from, with the target. */
  Dataset training() {
    List<Column> all = featureColumns();
    all.add(NumericColumn.of(FeaturePlan.TARGET, Arrays.copyOf(target, count)));
    return Dataset.of(all);
  }

  private List<Column> featureColumns() {
    List<Column> all = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      all.add(plan.columns().get(j).of(columns[j], count));
    }
    return all;
  }
}
