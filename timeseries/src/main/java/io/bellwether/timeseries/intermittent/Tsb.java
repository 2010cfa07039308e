package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The method of Teunter, Syntetos and Babai: the probability of demand is smoothed in every period,
 * with or without demand, so that the forecast of an item that no longer sells sinks towards zero.
 * An immutable specification.
 *
 * <p>The probability {@code p += b (d[t] - p)} with {@code d[t]} 1 if there is demand and 0 if not;
 * where there is, the size {@code z += a (y[t] - z)}. The forecast of every later period is {@code
 * p z} (equations 1 to 4 of the paper).
 *
 * <p>Defaults:
 *
 * <table>
 * <caption>options and their defaults</caption>
 * <tr><th>option</th><th>default</th><th>reason</th></tr>
 * <tr><td>probability and size smoothing</td><td>0.2</td><td>within the range of the paper (up to
 *   0.3); the least scaled error of 0.1, 0.2, 0.3, 0.4 on the training parts of 2,459 series of
 *   monthly sales of car parts</td></tr>
 * <tr><td>starting values</td><td>{@link StartingValues#MEAN}</td><td>as above</td></tr>
 * </table>
 *
 * <p>{@code builder().optimised()} chooses both smoothing parameters in [0.01, 0.5] by the least
 * mean squared error of the forecasts of one period ahead.
 *
 * <p>The distribution of a period is that of a demand of one of the past sizes, stretched to the
 * smoothed size, with the smoothed probability; see the package page.
 *
 * <p><b>Missing values</b> are passed over: the probability stays. Zeros alone give a forecast of
 * zero and a warning in the report. Values need not be whole; negative ones are refused. Needs 1
 * known value. Cost: linear in the length, some hundred times that where smoothing is optimised.
 *
 * <p>Source: R. Teunter, A. Syntetos, M. Babai, Intermittent demand: linking forecasting to
 * inventory obsolescence, European Journal of Operational Research 214 (2011), section 3.
 *
 * @since 0.1.0
 */
public final class Tsb implements Forecaster {

  private final double probabilitySmoothing;
  private final double sizeSmoothing;
  private final boolean optimised;
  private final StartingValues startingValues;

  private Tsb(Builder builder) {
    this.probabilitySmoothing = builder.rateSmoothing;
    this.sizeSmoothing = builder.sizeSmoothing;
    this.optimised = builder.optimised;
    this.startingValues = builder.startingValues;
  }

  /**
   * Creates the specification with all defaults.
   *
   * @return as {@code builder().build()}
   */
  public static Tsb create() {
    return builder().build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public TsbModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    DemandHistory history = DemandHistory.forFit(series, "TSB");
    DemandSmoothing<TsbRecursion> fit =
        new DemandSmoothing<>(
            history,
            (probability, size) -> TsbRecursion.of(probability, size, startingValues, history));
    return optimised && history.demands() >= 2
        ? fit.optimised(context, (found, report) -> new TsbModel(this, found, series, report))
        : fit.given(
            probabilitySmoothing,
            sizeSmoothing,
            (made, report) -> new TsbModel(this, made, series, report));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public TsbModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  /**
   * Returns where smoothing begins.
   *
   * @return the starting values
   */
  public StartingValues startingValues() {
    return startingValues;
  }

  /**
   * Tells whether a fit chooses the smoothing parameters.
   *
   * @return false if they are given
   */
  public boolean isOptimised() {
    return optimised;
  }

  double probabilitySmoothing() {
    return probabilitySmoothing;
  }

  double sizeSmoothing() {
    return sizeSmoothing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tsb that
        && probabilitySmoothing == that.probabilitySmoothing
        && sizeSmoothing == that.sizeSmoothing
        && optimised == that.optimised
        && startingValues == that.startingValues;
  }

  @Override
  public int hashCode() {
    return Objects.hash(probabilitySmoothing, sizeSmoothing, optimised, startingValues.name());
  }

  @Override
  public String toString() {
    return "Tsb["
        + (optimised
            ? "smoothing optimised"
            : "probability smoothing " + probabilitySmoothing + ", size smoothing " + sizeSmoothing)
        + ", start "
        + startingValues
        + "]";
  }

  /** Collects options. Not for several threads at once. */
  public static final class Builder extends DemandSmoothingBuilder<Builder> {

    private Builder() {
      super(0.2, StartingValues.MEAN);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Gives the smoothing of the probability. Default 0.2.
     *
     * @param smoothing the weight of the newest period, in (0, 1]
     * @return this builder
     */
    public Builder probabilitySmoothing(double smoothing) {
      return rateSmoothing(smoothing);
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if a smoothing parameter is not in (0, 1]
     */
    public Tsb build() {
      SmoothingSearch.check(rateSmoothing, "probabilitySmoothing");
      SmoothingSearch.check(sizeSmoothing, "sizeSmoothing");
      return new Tsb(this);
    }
  }
}
