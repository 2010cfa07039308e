package io.bellwether.calibrate;

import io.bellwether.math.DoubleDouble;
import io.bellwether.model.FitReport;
import java.util.Arrays;

/**
 * The pool-adjacent-violators algorithm: goes through the scores in rising order and joins the last
 * two pools as long as the mean of the one before is not below. Each pool is joined at most once,
 * so that the sweep is of order n.
 */
final class PooledViolators {

  /** Of each pool: lowest and highest score, weight of the class, weight of all. */
  private final double[] lowest;

  private final double[] highest;
  private final double[] positives;
  private final double[] weights;
  private int pools;

  private PooledViolators(int most) {
    lowest = new double[most];
    highest = new double[most];
    positives = new double[most];
    weights = new double[most];
  }

  static IsotonicCalibration fit(ScoredRows rows) {
    PooledViolators sweep = new PooledViolators(rows.count());
    int[] order = rows.byScore();
    int from = 0;
    for (int to = 1; to <= order.length; to++) {
      if (to == order.length || rows.score(order[to]) != rows.score(order[from])) {
        sweep.add(rows, order, from, to);
        from = to;
      }
    }
    IsotonicCalibration shape = sweep.knots(FitReport.exact(Double.NaN));
    DoubleDouble squares = new DoubleDouble();
    for (int row = 0; row < rows.count(); row++) {
      double error = shape.probability(rows.score(row)) - (rows.isPositive(row) ? 1 : 0);
      squares.addProduct(rows.weight(row) * error, error);
    }
    return sweep.knots(FitReport.exact(squares.value()));
  }

  /** Adds the rows of one score as a pool. */
  private void add(ScoredRows rows, int[] order, int from, int to) {
    DoubleDouble weight = new DoubleDouble();
    DoubleDouble positive = new DoubleDouble();
    for (int i = from; i < to; i++) {
      weight.add(rows.weight(order[i]));
      positive.add(rows.isPositive(order[i]) ? rows.weight(order[i]) : 0);
    }
    lowest[pools] = rows.score(order[from]) + 0.0;
    highest[pools] = lowest[pools];
    positives[pools] = positive.value();
    weights[pools] = weight.value();
    pools++;
    while (pools > 1 && mean(pools - 2) >= mean(pools - 1)) {
      pools--;
      highest[pools - 1] = highest[pools];
      positives[pools - 1] += positives[pools];
      weights[pools - 1] += weights[pools];
    }
  }

  private double mean(int pool) {
    return positives[pool] / weights[pool];
  }

  /** Two knots a pool, one where it is a single score. */
  private IsotonicCalibration knots(FitReport report) {
    double[] scores = new double[2 * pools];
    double[] values = new double[2 * pools];
    int knots = 0;
    for (int pool = 0; pool < pools; pool++) {
      scores[knots] = lowest[pool];
      values[knots++] = Math.min(1, mean(pool));
      if (highest[pool] > lowest[pool]) {
        scores[knots] = highest[pool];
        values[knots++] = Math.min(1, mean(pool));
      }
    }
    return new IsotonicCalibration(
        Arrays.copyOf(scores, knots), Arrays.copyOf(values, knots), report);
  }
}
