package io.bellwether.timeseries.intermittent;

/**
 * Croston's recursion: exponential smoothing of the sizes of demands, and of the intervals between
 * them, both moved on only when there is demand.
 *
 * @param sizeSmoothing in (0, 1]
 * @param intervalSmoothing in (0, 1]
 * @param factor that corrects the ratio
 * @param startSize the smoothed size before the first demand; {@code NaN} to start with the first
 * @param startInterval likewise
 */
record CrostonRecursion(
    double sizeSmoothing,
    double intervalSmoothing,
    double factor,
    double startSize,
    double startInterval)
    implements DemandRecursion {

  /** Starts as a specification says. */
  static CrostonRecursion of(
      CrostonMethod method, double size, double interval, StartingValues start, double[] values) {
    double startSize = Double.NaN;
    double startInterval = Double.NaN;
    if (start == StartingValues.MEAN) {
      double sum = 0;
      int demands = 0;
      int periods = 0;
      int counted = 0;
      for (double value : values) {
        periods += Double.isNaN(value) ? 0 : 1;
        if (value > 0) {
          sum += value;
          demands++;
          counted = periods;
        }
      }
      startSize = demands == 0 ? Double.NaN : sum / demands;
      startInterval = demands == 0 ? Double.NaN : (double) counted / demands;
    }
    return new CrostonRecursion(size, interval, method.factor(interval), startSize, startInterval);
  }

  @Override
  public End run(double[] values, double[] forecasts) {
    double size = startSize;
    double interval = startInterval;
    int waiting = 0;
    boolean known = !Double.isNaN(startSize);
    for (int t = 0; t < values.length; t++) {
      forecasts[t] = known ? level(size, interval) : Double.NaN;
      if (Double.isNaN(values[t])) {
        continue;
      }
      known = true;
      waiting++;
      if (values[t] > 0) {
        boolean first = Double.isNaN(size);
        size = first ? values[t] : size + sizeSmoothing * (values[t] - size);
        interval = first ? waiting : interval + intervalSmoothing * (waiting - interval);
        waiting = 0;
      }
    }
    return new End(size, interval, level(size, interval));
  }

  private double level(double size, double interval) {
    return Double.isNaN(size) ? 0 : factor * size / interval;
  }
}
