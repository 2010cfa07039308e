package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The forecaster for those who know nothing of the series, and the one to beat for those who do. An
 * immutable specification.
 *
 * <pre>{@code
 * AutoModel model = Auto.create().fit(sales);
 * model.forecast(12);
 * model.reason();   // "72 known values, season of 12: a mean of several methods"
 * }</pre>
 *
 * <p><b>What it does.</b> Auto looks at the series, and takes a mean of the forecasts of
 * exponential smoothing (weight 0.35), the theta method (0.25), ARIMA and complex exponential
 * smoothing (0.2 each), each of them an average of the models that the data cannot tell apart
 * ({@link ModelAverage}); with intervals widened by what such models are known to hide, and kept
 * from falling below zero if the history never does. A season longer than 24 periods, if it is
 * strong, is taken off before (MSTL) and put on again. Demand with many zeros goes to a forecaster
 * of intermittent demand, unless the zeros come with the season. Covariates, such as prices, make
 * it an ARIMA model with regressors. Fewer than four values, and a series that no method can be
 * fitted to, are continued with the last value. {@link AutoModel#choice()} and {@link
 * AutoModel#reason()} say what was done.
 *
 * <p>Defaults: intervals {@link Intervals#CALIBRATED}. Missing values are handled; a member of the
 * combination that cannot is left out with a warning in the report. Needs two known values. The
 * result depends on nothing but series, covariates and options.
 *
 * <p>Cost: about one and a half times that of {@link io.bellwether.timeseries.arima.AutoArima}:
 * some 20 to 50 ms for ten years of monthly values.
 *
 * <p>Sources: F. Petropoulos, I. Svetunkov, A simple combination of univariate models,
 * International Journal of Forecasting 36, 2020, with the median of four such methods (the weighted
 * mean did better on shortened training parts of M3); R. Hyndman, G. Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., section 13.4.
 *
 * @since 0.1.0
 */
public final class Auto implements CovariateForecaster {

  private static final Auto DEFAULT = new Auto(Intervals.CALIBRATED);

  private final Intervals intervals;

  private Auto(Intervals intervals) {
    this.intervals = intervals;
  }

  /**
   * Returns the forecaster.
   *
   * @return the specification with its defaults
   */
  public static Auto create() {
    return DEFAULT;
  }

  /**
   * Chooses what the intervals are made of.
   *
   * @param newIntervals default {@link Intervals#CALIBRATED}
   * @return a changed copy
   */
  public Auto withIntervals(Intervals newIntervals) {
    return new Auto(Objects.requireNonNull(newIntervals, "intervals"));
  }

  /** {@return what the intervals are made of} */
  public Intervals intervals() {
    return intervals;
  }

  @Override
  public AutoModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public AutoModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public AutoModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  @Override
  public AutoModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    return new AutoFit(this, series, covariates, context).fit();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Auto that && intervals == that.intervals;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Auto.class.getName(), intervals.name());
  }

  @Override
  public String toString() {
    return "Auto[" + intervals + " intervals]";
  }
}
