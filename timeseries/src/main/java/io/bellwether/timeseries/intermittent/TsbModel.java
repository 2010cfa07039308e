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
public final class TsbModel extends SmoothedDemandModel<TsbRecursion> {

  private final Tsb specification;

  TsbModel(Tsb specification, TsbRecursion recursion, TimeSeries series, FitReport report) {
    super(recursion, series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    SmoothingSearch.check(recursion.probabilitySmoothing(), "probabilitySmoothing");
    if (recursion.startSize() <= 0
        || recursion.startProbability() <= 0
        || recursion.startProbability() > 1) {
      throw new IllegalArgumentException(
          "a starting size is above 0 and a starting probability in (0, 1], not "
              + recursion.startSize()
              + " and "
              + recursion.startProbability());
    }
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
    return recursion().probabilitySmoothing();
  }

  /**
   * Returns the smoothed probability of demand in a period at the end of the history.
   *
   * @return in [0, 1]; {@code NaN} if there was no demand
   */
  public double probability() {
    return rate();
  }

  @Override
  double chance() {
    return rate();
  }

  @Override
  double periods() {
    return memory(recursion().probabilitySmoothing());
  }

  /**
   * {@inheritDoc} Smoothing goes on through the later values; its parameters stay.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public TsbModel append(TimeSeries later) {
    return new TsbModel(specification, recursion(), series().concat(later), report());
  }

  @Override
  public String toString() {
    return text(
        "TsbModel",
        "probability "
            + shown(rate())
            + " (smoothing "
            + shown(probabilitySmoothing())
            + "), size "
            + shown(size())
            + " (smoothing "
            + shown(sizeSmoothing())
            + ")");
  }
}
