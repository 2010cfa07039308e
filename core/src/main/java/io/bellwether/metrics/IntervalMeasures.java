package io.bellwether.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What {@link ForecastMetrics} tells of prediction intervals of one level. */
record IntervalMeasures(
    int count, int unbounded, double coverage, double width, double score, double scaledScore) {

  static IntervalMeasures of(
      ForecastRows rows, double level, double[] lower, double[] upper, ForecastScale[] scales) {
    double[] low = rows.known(lower);
    double[] high = rows.known(upper);
    int[] bounded =
        IntStream.range(0, rows.count())
            .filter(i -> !Double.isNaN(low[i]) && !Double.isNaN(high[i]))
            .toArray();
    int n = bounded.length;
    double[] score = new double[rows.count()];
    for (int i : bounded) {
      if (!(low[i] <= high[i])) {
        throw ForecastRows.fault(
            rows.row(i), low[i], "a lower bound must not exceed the upper one, " + high[i]);
      }
      score[i] = score(rows.actual(i), low[i], high[i], 1 - level);
    }
    return new IntervalMeasures(
        n,
        rows.count() - n,
        DefinedMean.ofAll(
            n,
            j -> {
              double actual = rows.actual(bounded[j]);
              return actual >= low[bounded[j]] && actual <= high[bounded[j]] ? 1 : 0;
            }),
        DefinedMean.ofAll(n, j -> high[bounded[j]] - low[bounded[j]]),
        DefinedMean.ofAll(n, j -> score[bounded[j]]),
        DefinedMean.ofAll(
            n, j -> score[bounded[j]] / PointMeasures.absolute(scales, rows, bounded[j])));
  }

  /** Gneiting and Raftery (2007), eq. 43. */
  private static double score(double actual, double lower, double upper, double alpha) {
    double below = actual < lower ? lower - actual : 0;
    double above = actual > upper ? actual - upper : 0;
    return upper - lower + 2 / alpha * (below + above);
  }

  static IntervalMeasures mean(List<IntervalMeasures> parts) {
    return new IntervalMeasures(
        parts.stream().mapToInt(IntervalMeasures::count).sum(),
        parts.stream().mapToInt(IntervalMeasures::unbounded).sum(),
        mean(parts, IntervalMeasures::coverage),
        mean(parts, IntervalMeasures::width),
        mean(parts, IntervalMeasures::score),
        mean(parts, IntervalMeasures::scaledScore));
  }

  private static double mean(
      List<IntervalMeasures> parts, ToDoubleFunction<IntervalMeasures> measure) {
    return DefinedMean.ofDefined(parts.size(), i -> measure.applyAsDouble(parts.get(i)));
  }
}
