package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;

/**
 * Smoothed sizes and intervals of demands. Immutable; see {@link Croston}.
 *
 * <p>Fitted values are the forecasts of each period by the ones before: zero until the first demand
 * if smoothing starts with that, none for the first period.
 *
 * @since 0.1.0
 */
public final class CrostonModel extends IntermittentModel {

  private final Croston specification;
  private final CrostonRecursion recursion;
  private final CrostonRecursion.End end;

  CrostonModel(
      Croston specification, CrostonRecursion recursion, TimeSeries series, FitReport report) {
    super(series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.recursion = recursion;
    SmoothingSearch.check(recursion.sizeSmoothing(), "sizeSmoothing");
    SmoothingSearch.check(recursion.intervalSmoothing(), "intervalSmoothing");
    if (recursion.startSize() <= 0 || recursion.startInterval() < 1) {
      throw new IllegalArgumentException(
          "a starting size is above 0 and a starting interval at least 1, not "
              + recursion.startSize()
              + " and "
              + recursion.startInterval());
    }
    this.end = recursion.run(history().values(), new double[series.length()]);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Croston specification() {
    return specification;
  }

  /**
   * Returns the weight of the newest size.
   *
   * @return in (0, 1], given or chosen
   */
  public double sizeSmoothing() {
    return recursion.sizeSmoothing();
  }

  /**
   * Returns the weight of the newest interval.
   *
   * @return in (0, 1], given or chosen
   */
  public double intervalSmoothing() {
    return recursion.intervalSmoothing();
  }

  /**
   * Returns the smoothed size of a demand at the end of the history.
   *
   * @return in the units of the series; {@code NaN} if there was no demand
   */
  public double size() {
    return end.size();
  }

  /**
   * Returns the smoothed interval between demands at the end of the history.
   *
   * @return periods, at least 1; {@code NaN} if there was no demand
   */
  public double interval() {
    return end.interval();
  }

  CrostonRecursion recursion() {
    return recursion;
  }

  @Override
  double[] oneStepForecasts() {
    double[] forecasts = new double[series().length()];
    recursion.run(history().values(), forecasts);
    return forecasts;
  }

  @Override
  double[] means(int horizon) {
    return flat(end.level(), horizon);
  }

  @Override
  DemandDistribution distribution(int horizon) {
    if (!(end.level() > 0)) {
      return super.distribution(horizon);
    }
    double demands = (2 - recursion.intervalSmoothing()) / recursion.intervalSmoothing();
    return DemandDistribution.of(
        history(),
        horizon,
        Math.min(1, recursion.factor() / end.interval()),
        end.size(),
        // exponential smoothing knows as much as the mean of so many intervals
        Math.max(1, Math.min(history().known(), demands * end.interval())));
  }

  /**
   * {@inheritDoc} Smoothing goes on through the later values; its parameters stay.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public CrostonModel append(TimeSeries later) {
    return new CrostonModel(specification, recursion, series().concat(later), report());
  }

  @Override
  public String toString() {
    return text(
        "CrostonModel",
        specification.method()
            + ", size "
            + shown(end.size())
            + " (smoothing "
            + shown(sizeSmoothing())
            + "), interval "
            + shown(end.interval())
            + " (smoothing "
            + shown(intervalSmoothing())
            + ")");
  }
}
