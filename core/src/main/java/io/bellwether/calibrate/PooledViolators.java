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
    rows.byScore(sweep::add);
    return sweep.knots(FitReport.exact(sweep.squares()));
  }

  /** The sum of squared errors: every row of a pool has its mean. */
  private double squares() {
    DoubleDouble sum = new DoubleDouble();
    for (int pool = 0; pool < pools; pool++) {
      double mean = mean(pool);
      sum.addProduct(positives[pool], (1 - mean) * (1 - mean));
      sum.addProduct(weights[pool] - positives[pool], mean * mean);
    }
    return sum.value();
  }

  /** Adds the rows of one score as a pool. */
  private void add(double score, double positiveWeight, double weight) {
    lowest[pools] = score;
    highest[pools] = score;
    positives[pools] = positiveWeight;
    weights[pools] = weight;
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
