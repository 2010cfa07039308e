package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/** Possible futures of an ensemble: those of its members, about the combined forecast. */
final class EnsemblePaths {

  private static final String STAGE = "ensemble";

  private final EnsembleForecast forecasts;
  private final List<ForecastModel> members;
  private final double[] weights;

  EnsemblePaths(EnsembleForecast forecasts, List<ForecastModel> members, double[] weights) {
    this.forecasts = forecasts;
    this.members = members;
    this.weights = weights;
  }

  /** More paths continue fewer: the n-th path drawn of a member is always its n-th. */
  SimulatedPaths draw(int horizon, int paths, Innovations innovations, FitContext context) {
    if (!(paths >= 1)) {
      throw new IllegalArgumentException("the number of paths must be at least 1, not " + paths);
    }
    context.checkCancelled();
    int[] chosen = new int[paths];
    int[] count = new int[members.size()];
    for (int i = 0; i < paths; i++) {
      chosen[i] = member(context.random(STAGE, i).nextDouble());
      count[chosen[i]]++;
    }
    double[][] drawn = new double[paths][];
    for (int k = 0; k < members.size(); k++) {
      if (count[k] > 0) {
        fill(k, horizon, count[k], innovations, context, chosen, drawn);
      }
    }
    return SimulatedPaths.of(members.get(0).series(), drawn);
  }

  private int member(double uniform) {
    double cumulated = 0;
    int last = 0;
    for (int k = 0; k < weights.length; k++) {
      cumulated += weights[k];
      last = weights[k] > 0 ? k : last;
      if (uniform < cumulated) {
        return k;
      }
    }
    return last; // the weights sum up to 1 less rounding
  }

  private void fill(
      int member,
      int horizon,
      int count,
      Innovations innovations,
      FitContext context,
      int[] chosen,
      double[][] drawn) {
    // members draw independently of one another
    FitContext own = context.seed(context.random("ensemble member", member).nextLong());
    SimulatedPaths paths = members.get(member).simulate(horizon, count, innovations, own);
    double[] from = forecasts.mean(member);
    double[] to = forecasts.means();
    double[] stretch = stretch(member);
    int next = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] == member) {
        TimeSeries path = paths.path(next++);
        drawn[i] = new double[horizon];
        for (int h = 0; h < horizon; h++) {
          drawn[i][h] = to[h] + stretch[h] * (path.value(h) - from[h]);
        }
      }
    }
  }

  private double[] stretch(int member) {
    double[] stretch = forecasts.spreads();
    double[] own = forecasts.spread(member);
    for (int h = 0; h < stretch.length; h++) {
      stretch[h] = own[h] > 0 ? stretch[h] / own[h] : 1;
    }
    return stretch;
  }
}
