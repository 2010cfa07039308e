package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;

/**
 * Smoothed probability and size of demand. Immutable; see {@link Tsb}.
 *
 * <p>Fitted values are the forecasts of each period by the ones before: zero until the first demand
 * if smoothing starts with that, none for the first period.
 *
 * @since 0.1.0
 */
public final class TsbModel extends IntermittentModel {

  private final Tsb specification;
  private final TsbRecursion recursion;
  private final TsbRecursion.End end;

  TsbModel(Tsb specification, TsbRecursion recursion, TimeSeries series, FitReport report) {
    super(series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.recursion = recursion;
    SmoothingSearch.check(recursion.probabilitySmoothing(), "probabilitySmoothing");
    SmoothingSearch.check(recursion.sizeSmoothing(), "sizeSmoothing");
    if (recursion.startSize() <= 0
        || recursion.startProbability() <= 0
        || recursion.startProbability() > 1) {
      throw new IllegalArgumentException(
          "a starting size is above 0 and a starting probability in (0, 1], not "
              + recursion.startSize()
              + " and "
              + recursion.startProbability());
    }
    this.end = recursion.run(history().values(), new double[series.length()]);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Tsb specification() {
    return specification;
  }

  /**
   * Returns the weight of the newest period in the probability.
   *
   * @return in (0, 1], given or chosen
   */
  public double probabilitySmoothing() {
    return recursion.probabilitySmoothing();
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
   * Returns the smoothed probability of demand in a period at the end of the history.
   *
   * @return in [0, 1]; {@code NaN} if there was no demand
   */
  public double probability() {
    return end.probability();
  }

  /**
   * Returns the smoothed size of a demand at the end of the history.
   *
   * @return in the units of the series; {@code NaN} if there was no demand
   */
  public double size() {
    return end.size();
  }

  TsbRecursion recursion() {
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
    double periods = (2 - recursion.probabilitySmoothing()) / recursion.probabilitySmoothing();
    return DemandDistribution.of(
        history(),
        horizon,
        end.probability(),
        end.size(),
        // exponential smoothing knows as much as the mean of so many periods
        Math.max(1, Math.min(history().known(), periods)));
  }

  /**
   * {@inheritDoc} Smoothing goes on through the later values; its parameters stay.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public TsbModel append(TimeSeries later) {
    return new TsbModel(specification, recursion, series().concat(later), report());
  }

  @Override
  public String toString() {
    return text(
        "TsbModel",
        "probability "
            + shown(end.probability())
            + " (smoothing "
            + shown(probabilitySmoothing())
            + "), size "
            + shown(end.size())
            + " (smoothing "
            + shown(sizeSmoothing())
            + ")");
  }
}
