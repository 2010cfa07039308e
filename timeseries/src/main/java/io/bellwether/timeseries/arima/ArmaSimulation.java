package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Draws paths of stationary processes, value after value given those before. */
final class ArmaSimulation {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private static final int CHECK_EVERY = 4096;

  private ArmaSimulation() {}

  static double[] path(ArmaProcess process, int n, double sigma, FitContext context) {
    SplittableRandom random = context.random("arma.simulate", 0);
    FilterState state = new FilterState(DifferenceWeights.of(0, 0, 1), 1);
    state.start(process.ar(), process.ma(), new StationaryMoments(), 0);
    double[] path = new double[n];
    double[] innovation = new double[1];
    for (int t = 0; t < n; t++) {
      if (t % CHECK_EVERY == 0) {
        context.checkCancelled();
      }
      state.measure(t);
      innovation[0] = Math.sqrt(state.variance()) * normal(random);
      path[t] = sigma * (state.mean(0) + innovation[0]);
      state.observe(innovation);
      state.advance();
    }
    return path;
  }

  /** By the inverse distribution function: the same bits on every Java, as nextGaussian is not. */
  private static double normal(SplittableRandom random) {
    double uniform = ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    return STANDARD.inverseCumulativeProbability(uniform);
  }
}
