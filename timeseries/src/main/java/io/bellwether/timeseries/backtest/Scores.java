package io.bellwether.timeseries.backtest;

import io.bellwether.metrics.ForecastMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Judges tracks. Forecasters are compared on the origins that all of them forecast; one that
 * forecast nothing at all is not waited for.
 */
final class Scores {

  private final List<Trial> trials;
  private final int forecasters;
  private final int reference;
  private final double[] levels;
  private final List<Integer> compared;

  Scores(List<Trial> trials, int forecasters, int reference, double[] levels) {
    this.trials = trials;
    this.forecasters = forecasters;
    this.reference = reference;
    this.levels = levels;
    compared =
        IntStream.range(0, forecasters)
            .filter(f -> trials.stream().anyMatch(trial -> trial.track(f).isDoneSomewhere()))
            .boxed()
            .toList();
  }

  List<Trial> trials() {
    return trials;
  }

  int forecasters() {
    return forecasters;
  }

  int reference() {
    return reference;
  }

  double[] levels() {
    return levels;
  }

  boolean isCompared(int forecaster) {
    return compared.contains(forecaster);
  }

  /** The origins of a series on which it is judged. */
  int[] origins(Trial trial) {
    return compared.isEmpty() ? new int[0] : trial.common(compared);
  }

  /** Origins that some compared forecaster forecast, but not all of them. */
  int excluded() {
    int excluded = 0;
    for (Trial trial : trials) {
      int some =
          (int)
              IntStream.range(0, trial.origins())
                  .filter(o -> compared.stream().anyMatch(f -> trial.track(f).isDone(o)))
                  .count();
      excluded += some - origins(trial).length;
    }
    return excluded;
  }

  /** Judges a forecaster on one series; counts are 0 where it has no forecast to be judged by. */
  ForecastMetrics of(int forecaster, Trial trial) {
    return trial.metrics(forecaster, judged(forecaster, trial), ahead -> true, levels);
  }

  /** Averages over series, on some periods ahead. */
  ForecastMetrics mean(int forecaster, IntPredicate ahead) {
    List<ForecastMetrics> parts = new ArrayList<>();
    for (Trial trial : trials) {
      ForecastMetrics metrics = trial.metrics(forecaster, judged(forecaster, trial), ahead, levels);
      parts.add(metrics);
    }
    return parts.isEmpty() ? none() : ForecastMetrics.mean(parts);
  }

  private ForecastMetrics none() {
    double[] nothing = new double[0];
    var comparison = ForecastMetrics.builder(nothing, nothing).quantile(0.5, nothing);
    for (double level : levels) {
      comparison.interval(level, nothing, nothing);
    }
    return comparison.build();
  }

  private int[] judged(int forecaster, Trial trial) {
    if (forecaster < forecasters) {
      return isCompared(forecaster) ? origins(trial) : new int[0];
    }
    return withReference(trial);
  }

  private int[] withReference(Trial trial) {
    return IntStream.of(origins(trial))
        .filter(origin -> trial.track(reference).isDone(origin))
        .toArray();
  }

  /** One less the ratio to the reference, on the series and origins where both are defined. */
  double skill(
      int forecaster,
      List<Trial> some,
      IntPredicate ahead,
      ToDoubleFunction<ForecastMetrics> measure) {
    if (!isCompared(forecaster)) {
      return Double.NaN;
    }
    double own = 0;
    double others = 0;
    for (Trial trial : some) {
      int[] origins = withReference(trial);
      double mine = measure.applyAsDouble(trial.metrics(forecaster, origins, ahead, levels));
      double its = measure.applyAsDouble(trial.metrics(reference, origins, ahead, levels));
      if (!Double.isNaN(mine) && !Double.isNaN(its)) {
        own += mine;
        others += its;
      }
    }
    return others > 0 ? 1 - own / others : Double.NaN;
  }

  /** The best on one series; -1 if nothing is known of any. */
  int best(Trial trial) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int f = 0; f < forecasters; f++) {
      double own = loss(of(f, trial));
      if (own < least) {
        least = own;
        best = f;
      }
    }
    return best;
  }

  /** What is compared: scaled errors, or plain ones where there is no scale; {@code NaN} never. */
  static double loss(ForecastMetrics metrics) {
    double loss = Double.isNaN(metrics.mase()) ? metrics.mae() : metrics.mase();
    return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
  }
}
