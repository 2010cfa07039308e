package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.DoubleSupplier;

/**
 * A random walk with drift, as a model. Immutable; see {@link Drift}.
 *
 * <p>Fitted values are the value last known before each period and the drift since; there is none
 * before the first known one. Simulated paths draw the drift anew for each path, from its own
 * normal distribution.
 *
 * @since 0.1.0
 */
public final class DriftModel extends BaselineModel {

  private final double drift;
  private final int span;
  private final WalkFuture future;

  DriftModel(TimeSeries series, double drift, int span, double sigma, FitReport report) {
    super(series, sigma, report);
    if (!Double.isFinite(drift)) {
      throw new IllegalArgumentException("the drift must be finite, not " + drift);
    }
    if (!(span >= 2)) {
      throw new IllegalArgumentException("the drift must be over at least 2 steps, not " + span);
    }
    this.drift = drift;
    this.span = span;
    this.future = WalkFuture.of(series, 1);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Drift specification() {
    return Drift.create();
  }

  /**
   * Returns the drift.
   *
   * @return the mean change from one period to the next
   */
  public double drift() {
    return drift;
  }

  /**
   * Returns the uncertainty of the drift.
   *
   * @return its standard error, {@code sigma} by the root of {@link #span()}
   */
  public double driftStandardError() {
    return sigma() / Math.sqrt(span);
  }

  /**
   * Returns over how many periods the drift was measured.
   *
   * @return the steps from the first to the last known value that the model was fitted to
   */
  public int span() {
    return span;
  }

  @Override
  double[] oneStepForecasts() {
    Walk walk = Walk.through(series().values(), 1);
    double[] forecasts = new double[series().length()];
    for (int t = 0; t < forecasts.length; t++) {
      forecasts[t] = walk.previous(t) + drift * walk.steps(t);
    }
    return forecasts;
  }

  private double steps(int h) {
    return future.hiddenSteps() + h + 1.0;
  }

  @Override
  double mean(int h) {
    return future.mean(h) + drift * steps(h);
  }

  @Override
  double variance(int h) {
    return steps(h) * (1 + steps(h) / span);
  }

  @Override
  double totalVariance(int horizon) {
    double hidden = future.hiddenSteps();
    // the error of the drift enters the j-th period j times, the hidden steps included
    double lever = horizon * (hidden + (horizon + 1) / 2.0);
    return future.totalVariance(horizon) + lever * lever / span;
  }

  @Override
  double[] innovations() {
    Walk walk = Walk.through(series().values(), 1);
    double[] innovations = residuals().values();
    for (int t = 0; t < innovations.length; t++) {
      innovations[t] /= Math.sqrt(walk.steps(t));
    }
    return innovations;
  }

  @Override
  void path(double[] shocks, DoubleSupplier normal, double[] path) {
    double slope = drift + driftStandardError() * normal.getAsDouble();
    future.path(sigma(), shocks, normal, path);
    for (int h = 0; h < path.length; h++) {
      path[h] += slope * steps(h);
    }
  }

  /**
   * {@inheritDoc} Forecasts start from the last known value of the later ones; drift and sigma
   * stay.
   *
   * @return the same model with a longer history
   */
  @Override
  public DriftModel append(TimeSeries later) {
    return new DriftModel(series().concat(later), drift, span, sigma(), report());
  }

  @Override
  public String toString() {
    return text("DriftModel", "drift " + shown(drift) + ", ");
  }
}
