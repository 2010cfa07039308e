package io.bellwether.metrics;

import java.util.List;
import java.util.stream.IntStream;

/** What {@link ForecastMetrics} tells of the quantiles of one probability. */
record QuantileMeasures(int count, double pinball, double scaledPinball) {

  static QuantileMeasures of(
      ForecastRows rows, double probability, double[] quantile, ForecastScale[] scales) {
    double[] q = rows.known(quantile);
    int[] told = IntStream.range(0, rows.count()).filter(i -> !Double.isNaN(q[i])).toArray();
    double[] loss = new double[rows.count()];
    for (int i : told) {
      loss[i] = loss(rows.actual(i), q[i], probability);
    }
    return new QuantileMeasures(
        told.length,
        DefinedMean.ofAll(told.length, j -> loss[told[j]]),
        DefinedMean.ofAll(
            told.length, j -> loss[told[j]] / PointMeasures.absolute(scales, rows, told[j])));
  }

  /** Koenker and Bassett (1978): shortfalls cost the probability, excesses the rest. */
  private static double loss(double actual, double quantile, double probability) {
    double excess = quantile - actual;
    return excess > 0 ? (1 - probability) * excess : -probability * excess;
  }

  static QuantileMeasures mean(List<QuantileMeasures> parts) {
    return new QuantileMeasures(
        parts.stream().mapToInt(QuantileMeasures::count).sum(),
        DefinedMean.ofDefined(parts.size(), i -> parts.get(i).pinball),
        DefinedMean.ofDefined(parts.size(), i -> parts.get(i).scaledPinball));
  }
}
