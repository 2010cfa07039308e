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
public final class CrostonModel extends SmoothedDemandModel<CrostonRecursion> {

  private final Croston specification;

  CrostonModel(
      Croston specification, CrostonRecursion recursion, TimeSeries series, FitReport report) {
    super(recursion, series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    SmoothingSearch.check(recursion.intervalSmoothing(), "intervalSmoothing");
    if (recursion.startSize() <= 0 || recursion.startInterval() < 1) {
      throw new IllegalArgumentException(
          "a starting size is above 0 and a starting interval at least 1, not "
              + recursion.startSize()
              + " and "
              + recursion.startInterval());
    }
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
   * Returns the weight of the newest interval.
   *
   * @return in (0, 1], given or chosen
   */
  public double intervalSmoothing() {
    return recursion().intervalSmoothing();
  }

  /**
   * Returns the smoothed interval between demands at the end of the history.
   *
   * @return periods, at least 1; {@code NaN} if there was no demand
   */
  public double interval() {
    return rate();
  }

  @Override
  double chance() {
    return Math.min(1, recursion().factor() / rate());
  }

  @Override
  double periods() {
    return memory(recursion().intervalSmoothing()) * rate();
  }

  /**
   * {@inheritDoc} Smoothing goes on through the later values; its parameters stay.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public CrostonModel append(TimeSeries later) {
    return new CrostonModel(specification, recursion(), series().concat(later), report());
  }

  @Override
  public String toString() {
    return text(
        "CrostonModel",
        specification.method()
            + ", size "
            + shown(size())
            + " (smoothing "
            + shown(sizeSmoothing())
            + "), interval "
            + shown(rate())
            + " (smoothing "
            + shown(intervalSmoothing())
            + ")");
  }
}
