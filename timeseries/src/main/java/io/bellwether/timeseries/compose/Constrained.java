package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the forecasts of any forecaster where sales can be: not below zero, not above a capacity,
 * in whole units. An immutable specification.
 *
 * <pre>{@code
 * Constrained.nonNegative(AutoArima.create()).fit(revenue).forecast(12);
 * Constrained.counts(Naive.create()).fit(units).forecastTotal(4).quantile(0.95);   // an order
 * Constrained.builder(Drift.create()).lower(0).upper(180).build();                 // seats
 * }</pre>
 *
 * <p>The distribution of each period is that of the model within, <em>clipped</em>: what it has
 * below the lower bound is put on the bound, likewise above (a censored distribution). Quantiles
 * and intervals of the clipped distribution are the clipped ones, exactly, so that bounds cover
 * what they covered before. The point forecast is clipped too; it is <em>not</em> the mean of the
 * clipped distribution, which is higher than that of the model wherever the lower bound bites: the
 * probability that a normal model puts below zero is an artefact of the model and no reason to
 * expect more sales. {@code standardErrors()} and residuals are those of the model within.
 *
 * <p>The total of several periods is that of the model, moved by as much as clipping moved the
 * points (so that points add up to its mean where those of the model do), and its quantiles are
 * clipped at the bounds of a sum. Simulated futures are clipped value by value. {@link
 * Rounding#WHOLE_UNITS} rounds quantiles up and simulated futures to the nearest.
 *
 * <p>The history is not touched: values in it that the constraint does not allow (returns, half
 * units) are counted in a warning of the report, and go to the model as they are.
 *
 * <p>Clipping mends the results of a model that knows no bounds. A model of the transformed series
 * keeps them by itself and has skewed intervals to match: a logarithm ({@code boxCox(0)}) for
 * positive series, and for an interval (a, b) the scaled logit {@code log((x - a) / (b - x))} of
 * FPP3 section 13.3, by {@link TimeSeries#map}. Where zeros are frequent neither can be taken, and
 * forecasters of intermittent demand, with this class for whole units, are the choice.
 *
 * <p>Defaults: no bounds, no rounding; {@link #nonNegative} and {@link #counts} set what they say.
 * Covariates are handed on. Missing values, exceptions and cost are those of the model within.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021,
 * sections 13.2 and 13.3.
 *
 * @since 0.1.0
 */
public final class Constrained implements CovariateForecaster {

  private final Forecaster forecaster;
  private final Bounds bounds;

  private Constrained(Forecaster forecaster, Bounds bounds) {
    this.forecaster = forecaster;
    this.bounds = bounds;
  }

  /**
   * Keeps forecasts from falling below zero.
   *
   * @param forecaster any
   * @return as {@code builder(forecaster).lower(0).build()}
   */
  public static Constrained nonNegative(Forecaster forecaster) {
    return builder(forecaster).lower(0).build();
  }

  /**
   * Keeps forecasts in whole units, not below zero.
   *
   * @param forecaster any
   * @return as {@code builder(forecaster).lower(0).rounding(Rounding.WHOLE_UNITS).build()}
   */
  public static Constrained counts(Forecaster forecaster) {
    return builder(forecaster).lower(0).rounding(Rounding.WHOLE_UNITS).build();
  }

  /**
   * Starts a specification without bounds and rounding.
   *
   * @param forecaster any
   * @return a builder
   */
  public static Builder builder(Forecaster forecaster) {
    return new Builder(forecaster);
  }

  @Override
  public ConstrainedModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ConstrainedModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public ConstrainedModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  /**
   * {@inheritDoc} Fits the forecaster within.
   *
   * @throws IllegalArgumentException if there are covariates and the forecaster within takes none
   */
  @Override
  public ConstrainedModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    ForecastModel model = Inner.fit(forecaster, series, covariates, context);
    int strange = 0;
    for (int t = 0; t < series.length(); t++) {
      strange += Double.isNaN(series.value(t)) || bounds.allows(series.value(t)) ? 0 : 1;
    }
    List<String> warnings =
        strange == 0
            ? List.of()
            : List.of(
                String.format(
                    Locale.ROOT,
                    "%d of %d values of the history are not %s; they were used as they are",
                    strange,
                    series.length(),
                    bounds));
    return new ConstrainedModel(
        toString(), model, bounds, ComposedModel.withWarnings(model.report(), warnings));
  }

  /** {@return the forecaster within} */
  public Forecaster forecaster() {
    return forecaster;
  }

  /** {@return the least value, minus infinity for none} */
  public double lower() {
    return bounds.lower();
  }

  /** {@return the largest value, infinity for none} */
  public double upper() {
    return bounds.upper();
  }

  /** {@return whether forecasts are in whole units} */
  public Rounding rounding() {
    return bounds.rounding();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Constrained that
        && forecaster.equals(that.forecaster)
        && bounds.equals(that.bounds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(forecaster, bounds);
  }

  @Override
  public String toString() {
    return "Constrained[" + forecaster + ", " + bounds + "]";
  }

  /** Collects the options of a {@link Constrained}. */
  public static final class Builder {

    private final Forecaster forecaster;
    private double lower = Double.NEGATIVE_INFINITY;
    private double upper = Double.POSITIVE_INFINITY;
    private Rounding rounding = Rounding.NONE;

    private Builder(Forecaster forecaster) {
      this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
    }

    /**
     * Sets the least value that there can be.
     *
     * @param bound below the upper bound; default none
     * @return this builder
     */
    public Builder lower(double bound) {
      lower = bound;
      return this;
    }

    /**
     * Sets the largest value that there can be, such as seats or shelf space.
     *
     * @param bound above the lower bound; default none
     * @return this builder
     */
    public Builder upper(double bound) {
      upper = bound;
      return this;
    }

    /**
     * Sets whether values are whole.
     *
     * @param newRounding default {@link Rounding#NONE}
     * @return this builder
     */
    public Builder rounding(Rounding newRounding) {
      rounding = Objects.requireNonNull(newRounding, "rounding");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if the lower bound is not below the upper one, or units are
     *     whole and a bound is not
     */
    public Constrained build() {
      return new Constrained(forecaster, new Bounds(lower, upper, rounding));
    }
  }
}
