package io.bellwether.timeseries.intermittent;

/**
 * The recursion of Teunter, Syntetos and Babai: the probability of demand is smoothed in every
 * period, the size whenever there is demand.
 *
 * @param probabilitySmoothing in (0, 1]
 * @param sizeSmoothing in (0, 1]
 * @param startProbability before the first period; {@code NaN} to start with the first demand
 * @param startSize likewise
 */
record TsbRecursion(
    double probabilitySmoothing, double sizeSmoothing, double startProbability, double startSize)
    implements DemandRecursion {

  /** Starts as a specification says. */
  static TsbRecursion of(
      double probability, double size, StartingValues start, DemandHistory history) {
    boolean mean = start == StartingValues.MEAN && history.demands() > 0;
    return new TsbRecursion(
        probability,
        size,
        mean ? history.frequency() : Double.NaN,
        mean ? history.meanSize() : Double.NaN);
  }

  @Override
  public End run(double[] values, double[] forecasts) {
    double probability = startProbability;
    double size = startSize;
    int waiting = 0;
    boolean known = !Double.isNaN(startSize);
    for (int t = 0; t < values.length; t++) {
      forecasts[t] = known ? level(probability, size) : Double.NaN;
      if (Double.isNaN(values[t])) {
        continue;
      }
      known = true;
      waiting++;
      if (Double.isNaN(size)) {
        probability = values[t] > 0 ? 1.0 / waiting : probability;
        size = values[t] > 0 ? values[t] : size;
      } else {
        double demand = values[t] > 0 ? 1 : 0;
        probability += probabilitySmoothing * (demand - probability);
        size += values[t] > 0 ? sizeSmoothing * (values[t] - size) : 0;
      }
    }
    return new End(size, probability, level(probability, size));
  }

  private static double level(double probability, double size) {
    return Double.isNaN(size) ? 0 : probability * size;
  }
}
