package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * What one set of parameters expects of the adjusted values after the last known one. The paths are
 * linear in the surprises, so that their variances are exact.
 */
final class ThetaFuture {

  private final ThetaHistory history;
  private final ThetaNode node;
  private final int origin;
  private final RegressionLine line;

  /**
   * Prepares.
   *
   * @param history the values and lines
   * @param node the parameters
   * @param line the line of the last known value
   */
  ThetaFuture(ThetaHistory history, ThetaNode node, RegressionLine line) {
    this.history = history;
    this.node = node;
    this.origin = history.lastKnown() + 1;
    this.line = line;
  }

  /**
   * Smooths the history.
   *
   * @param level the level before the first period
   * @param weight {@code 1 - 1/theta}
   * @param forecasts receives the one-step forecasts, if not empty
   * @return the level after the last known value
   */
  double smooth(double level, double weight, double[] forecasts) {
    double alpha = node.alpha();
    double smoothed = level;
    double atLast = level;
    double power = 1;
    for (int t = 0; t < history.length(); t++) {
      double d = weight == 0 ? 0 : history.trend(t, alpha, power);
      double forecast = smoothed + weight * d;
      power *= 1 - alpha;
      if (forecasts.length > 0) {
        forecasts[t] = history.isForecast(t) ? forecast : Double.NaN;
      }
      double value = history.value(t);
      boolean missing = Double.isNaN(value);
      smoothed = missing ? smoothed + alpha * weight * d : alpha * value + (1 - alpha) * smoothed;
      atLast = missing ? atLast : smoothed;
    }
    return atLast;
  }

  /**
   * Continues from the last known value.
   *
   * @param level there
   * @param weight {@code 1 - 1/theta}
   * @param surprises one a period, not modified
   * @param path receives as many values
   */
  void path(double level, double weight, double[] surprises, double[] path) {
    ThetaForm form = history.form();
    double alpha = node.alpha();
    RegressionLine moving = line.copy();
    int last = history.lastKnown();
    double intercept = form == ThetaForm.DYNAMIC ? moving.intercept() : history.intercept(last);
    double slope = form == ThetaForm.DYNAMIC ? moving.slope() : history.slope(last);
    double power = Math.pow(1 - alpha, origin);
    double smoothed = level;
    for (int h = 0; h < path.length; h++) {
      double d = weight == 0 ? 0 : ThetaHistory.trend(form, intercept, slope, alpha, power);
      path[h] = smoothed + weight * d + surprises[h];
      smoothed += alpha * (path[h] - smoothed);
      power *= 1 - alpha;
      if (form == ThetaForm.DYNAMIC && weight != 0) {
        moving.add(origin + h + 1, path[h]);
        intercept = moving.intercept();
        slope = moving.slope();
      }
    }
  }

  /** Returns the expected path. */
  double[] mean(int horizon) {
    double[] mean = new double[horizon];
    path(
        smooth(node.level(), node.weight(), new double[0]),
        node.weight(),
        new double[horizon],
        mean);
    return mean;
  }

  /**
   * Returns in what directions the path scatters: for each period how far a surprise of one
   * standard deviation moves it and the later ones, then how far each of two independent errors of
   * level and weight does.
   */
  double[][] directions(double sigma, double[] mean) {
    int horizon = mean.length;
    boolean uncertain = node.isUncertain();
    double[][] directions = new double[horizon + (uncertain ? 2 : 0)][];
    double level = smooth(node.level(), node.weight(), new double[0]);
    double[] surprises = new double[horizon];
    for (int j = 0; j < horizon; j++) {
      directions[j] = new double[horizon];
      if (sigma > 0) {
        surprises[j] = sigma;
        path(level, node.weight(), surprises, directions[j]);
        surprises[j] = 0;
        subtract(directions[j], mean);
        Arrays.fill(directions[j], 0, j, 0);
      }
    }
    if (uncertain) {
      directions[horizon] = moved(horizon, node.levelError(), node.sharedError());
      directions[horizon + 1] = moved(horizon, 0, node.ownError());
    }
    return directions;
  }

  /** Half the way from one side of the estimate to the other. */
  private double[] moved(int horizon, double level, double weight) {
    double[] up = parameterPath(horizon, node.level() + level, node.weight() + weight);
    double[] down = parameterPath(horizon, node.level() - level, node.weight() - weight);
    subtract(up, down);
    for (int h = 0; h < horizon; h++) {
      up[h] /= 2;
    }
    return up;
  }

  private double[] parameterPath(int horizon, double level, double weight) {
    double[] path = new double[horizon];
    path(smooth(level, weight, new double[0]), weight, new double[horizon], path);
    return path;
  }

  private static void subtract(double[] from, double[] what) {
    for (int h = 0; h < from.length; h++) {
      from[h] -= what[h];
    }
  }
}
