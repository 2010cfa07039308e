package io.bellwether.timeseries.smoothing;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The futures of a theta model: those of its sets of parameters, mixed by their shares. */
final class ThetaDistribution {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private final TimeSeries series;
  private final SeasonalFigure figure;
  private final ThetaHistory history;
  private final List<ThetaNode> nodes;
  private final RegressionLine line;
  private final double sigma;

  ThetaDistribution(
      TimeSeries series,
      SeasonalFigure figure,
      ThetaHistory history,
      List<ThetaNode> nodes,
      double sigma) {
    this.series = series;
    this.figure = figure;
    this.history = history;
    this.nodes = nodes;
    this.line = history.line();
    this.sigma = sigma;
  }

  /** How many periods lie between the last known value and the end of the series. */
  int gap() {
    return history.length() - 1 - history.lastKnown();
  }

  Forecast forecast(int horizon) {
    double[][] moments = moments(horizon, false);
    return Forecast.normal(series, moments[0], moments[1]);
  }

  ForecastTotal total(int horizon) {
    double[][] moments = moments(horizon, true);
    return ForecastTotal.normal(
        series.timeline().next(horizon), Arrays.stream(moments[0]).sum(), moments[1][0]);
  }

  /** Means, and the standard errors of the periods or that of their sum. */
  private double[][] moments(int horizon, boolean ofTotal) {
    int gap = gap();
    double[] mean = new double[horizon];
    double[][] means = new double[nodes.size()][];
    double[] within = new double[ofTotal ? 1 : horizon];
    for (int i = 0; i < means.length; i++) {
      ThetaNode node = nodes.get(i);
      ThetaFuture future = new ThetaFuture(history, node, line);
      double[] adjusted = future.mean(gap + horizon);
      for (double[] direction : future.directions(sigma, adjusted)) {
        addSquares(inUnits(direction, gap, horizon), node.share(), within);
      }
      means[i] = inUnits(adjusted, gap, horizon);
      for (int h = 0; h < horizon; h++) {
        mean[h] += node.share() * means[i][h];
      }
    }
    for (int i = 0; i < means.length; i++) {
      for (int h = 0; h < horizon; h++) {
        means[i][h] -= mean[h];
      }
      addSquares(means[i], nodes.get(i).share(), within);
    }
    for (int h = 0; h < horizon; h++) {
      int period = series.length() + h;
      mean[h] = figure.restore(mean[h] / figure.factor(period), period);
    }
    Arrays.setAll(within, h -> Math.sqrt(within[h]));
    return new double[][] {mean, within};
  }

  /** Cuts off the gap and multiplies by the season, without adding it. */
  private double[] inUnits(double[] adjusted, int gap, int horizon) {
    double[] values = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      values[h] = adjusted[gap + h] * figure.factor(series.length() + h);
    }
    return values;
  }

  private static void addSquares(double[] direction, double share, double[] sums) {
    if (sums.length == 1 && direction.length > 1) {
      double along = Arrays.stream(direction).sum();
      sums[0] += share * along * along;
      return;
    }
    for (int h = 0; h < sums.length; h++) {
      sums[h] += share * direction[h] * direction[h];
    }
  }

  /**
   * Fills one simulated path; draws a set of parameters by share, then its level and weight.
   *
   * @param shocks one a period after the last known value
   * @param normal standard normal numbers
   * @param path receives the periods after the series
   */
  void fill(double[] shocks, DoubleSupplier normal, double[] path) {
    ThetaNode node = draw(normal);
    double level = node.level();
    double weight = node.weight();
    if (node.isUncertain()) {
      double z = normal.getAsDouble();
      level += node.levelError() * z;
      weight += node.sharedError() * z + node.ownError() * normal.getAsDouble();
    }
    ThetaFuture future = new ThetaFuture(history, node, line);
    double[] adjusted = new double[shocks.length];
    future.path(future.smooth(level, weight, new double[0]), weight, shocks, adjusted);
    int gap = shocks.length - path.length;
    for (int h = 0; h < path.length; h++) {
      path[h] = figure.restore(adjusted[gap + h], series.length() + h);
    }
  }

  private ThetaNode draw(DoubleSupplier normal) {
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    double position = STANDARD.cumulativeProbability(normal.getAsDouble());
    for (ThetaNode node : nodes) {
      position -= node.share();
      if (position <= 0) {
        return node;
      }
    }
    return nodes.get(nodes.size() - 1);
  }
}
