package io.bellwether.timeseries.baseline;

/**
 * The squared changes of random walks, each by the number of steps it took.
 *
 * @param sum of the squares of the changes less the drift, each divided by its steps
 * @param count of the changes
 */
record StepVariance(double sum, int count) {

  /** Sums up the changes of a series with a given drift a step. */
  static StepVariance of(double[] values, int season, double drift) {
    Walk walk = Walk.through(values, season);
    double sum = 0;
    int count = 0;
    for (int t = 0; t < values.length; t++) {
      double change = values[t] - walk.previous(t);
      if (!Double.isNaN(change)) {
        double error = change - drift * walk.steps(t);
        sum += error * error / walk.steps(t);
        count++;
      }
    }
    return new StepVariance(sum, count);
  }

  /** Returns the variance of a step when some parameters were estimated. */
  double mean(int parameters) {
    return sum / (count - parameters);
  }
}
