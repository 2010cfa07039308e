package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Croston's method: the sizes of demands and the intervals between them are smoothed apart, and
 * demand a period is their ratio. For items that sell now and then and go on doing so; an item that
 * may die out is better left to {@link Tsb}, since here nothing changes until the next demand. An
 * immutable specification.
 *
 * <p>With demand {@code y[t] > 0} after {@code q[t]} periods, the size {@code z += a (y[t] - z)}
 * and the interval {@code p += b (q[t] - p)}; the forecast of every later period is {@code c z /
 * p}. The factor {@code c} is that of the {@link CrostonMethod}: Croston's own ratio is too high on
 * average, which Syntetos and Boylan, and Shale, Boylan and Johnston, correct.
 *
 * <p>Defaults:
 *
 * <table>
 * <caption>options and their defaults</caption>
 * <tr><th>option</th><th>default</th><th>reason</th></tr>
 * <tr><td>method</td><td>the factory says; {@code SBA} in the builder</td><td>least biased in the
 *   comparisons of Syntetos and Boylan 2005</td></tr>
 * <tr><td>size and interval smoothing</td><td>0.1</td><td>Croston; R's {@code croston}</td></tr>
 * <tr><td>starting values</td><td>{@link StartingValues#FIRST}</td><td>R's {@code croston}</td></tr>
 * </table>
 *
 * <p>{@code builder().optimised()} chooses both smoothing parameters in [0.01, 0.5] by the least
 * mean squared error of the forecasts of one period ahead.
 *
 * <p>The distribution of a period is that of a demand of one of the past sizes, stretched to the
 * smoothed size, with probability {@code c / p}; see the package page.
 *
 * <p><b>Missing values</b> are passed over: such a period neither has demand nor counts towards an
 * interval. Zeros alone give a forecast of zero and a warning in the report. Values need not be
 * whole; negative ones are refused. Needs 1 known value. Cost: linear in the length, some hundred
 * times that where smoothing is optimised.
 *
 * <p>Sources: J. Croston, Forecasting and stock control for intermittent demands, Operational
 * Research Quarterly 23 (1972); A. Syntetos, J. Boylan, The accuracy of intermittent demand
 * estimates, International Journal of Forecasting 21 (2005), equation (4); E. Shale, J. Boylan, F.
 * Johnston, Forecasting for intermittent demand: the estimation of an unbiased average, Journal of
 * the Operational Research Society 57 (2006).
 *
 * @since 0.1.0
 */
public final class Croston implements Forecaster {

  private final CrostonMethod method;
  private final double sizeSmoothing;
  private final double intervalSmoothing;
  private final boolean optimised;
  private final StartingValues startingValues;

  private Croston(Builder builder) {
    this.method = builder.method;
    this.optimised = builder.optimised;
    this.sizeSmoothing = builder.sizeSmoothing;
    this.intervalSmoothing = builder.rateSmoothing;
    this.startingValues = builder.startingValues;
  }

  /**
   * Creates Croston's own method, all else by default.
   *
   * @return as {@code builder().method(CrostonMethod.CLASSIC).build()}
   */
  public static Croston classic() {
    return builder().method(CrostonMethod.CLASSIC).build();
  }

  /**
   * Creates the approximation of Syntetos and Boylan, all else by default.
   *
   * @return as {@code builder().method(CrostonMethod.SBA).build()}
   */
  public static Croston sba() {
    return builder().method(CrostonMethod.SBA).build();
  }

  /**
   * Creates the correction of Shale, Boylan and Johnston, all else by default.
   *
   * @return as {@code builder().method(CrostonMethod.SBJ).build()}
   */
  public static Croston sbj() {
    return builder().method(CrostonMethod.SBJ).build();
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
  public CrostonModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    DemandHistory history = DemandHistory.forFit(series, "Croston's method");
    DemandSmoothing<CrostonRecursion> fit =
        new DemandSmoothing<>(
            history,
            (size, interval) ->
                CrostonRecursion.of(method, size, interval, startingValues, history.values()));
    return optimised && history.demands() >= 2
        ? fit.optimised(context, (found, report) -> new CrostonModel(this, found, series, report))
        : fit.given(
            sizeSmoothing,
            intervalSmoothing,
            (made, report) -> new CrostonModel(this, made, series, report));
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
  public CrostonModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  /**
   * Returns how the ratio becomes a forecast.
   *
   * @return the method
   */
  public CrostonMethod method() {
    return method;
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

  double sizeSmoothing() {
    return sizeSmoothing;
  }

  double intervalSmoothing() {
    return intervalSmoothing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Croston that
        && method == that.method
        && sizeSmoothing == that.sizeSmoothing
        && intervalSmoothing == that.intervalSmoothing
        && optimised == that.optimised
        && startingValues == that.startingValues;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        method.name(), sizeSmoothing, intervalSmoothing, optimised, startingValues.name());
  }

  @Override
  public String toString() {
    return "Croston["
        + method
        + ", "
        + (optimised
            ? "smoothing optimised"
            : "size smoothing " + sizeSmoothing + ", interval smoothing " + intervalSmoothing)
        + ", start "
        + startingValues
        + "]";
  }

  /** Collects options. Not for several threads at once. */
  public static final class Builder extends DemandSmoothingBuilder<Builder> {

    private CrostonMethod method = CrostonMethod.SBA;

    private Builder() {
      super(0.1, StartingValues.FIRST);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Chooses the method. Default {@link CrostonMethod#SBA}.
     *
     * @param newMethod how the ratio becomes a forecast
     * @return this builder
     */
    public Builder method(CrostonMethod newMethod) {
      this.method = Objects.requireNonNull(newMethod, "method");
      return this;
    }

    /**
     * Gives the smoothing of intervals. Default 0.1.
     *
     * @param smoothing the weight of the newest interval, in (0, 1]
     * @return this builder
     */
    public Builder intervalSmoothing(double smoothing) {
      return rateSmoothing(smoothing);
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if a smoothing parameter is not in (0, 1]
     */
    public Croston build() {
      SmoothingSearch.check(sizeSmoothing, "sizeSmoothing");
      SmoothingSearch.check(rateSmoothing, "intervalSmoothing");
      return new Croston(this);
    }
  }
}
