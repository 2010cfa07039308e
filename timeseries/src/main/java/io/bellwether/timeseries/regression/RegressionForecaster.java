package io.bellwether.timeseries.regression;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts a series by any regression of its values on earlier ones, on the calendar and on
 * covariates that are known beforehand. An immutable specification.
 *
 * <pre>{@code
 * RegressionForecaster forecaster =
 *     RegressionForecaster.builder(pipeline)          // any Regressor: a tree, an SVR, a pipeline
 *         .lags(1, 2, 3, 12)
 *         .rollingMean(3, 12)
 *         .calendar(CalendarFeature.MONTH)
 *         .difference(1)
 *         .build();
 * Forecast next = forecaster.fit(units, known).forecast(12, known);
 * }</pre>
 *
 * <p>Defaults:
 *
 * <ul>
 *   <li>lags: all of a season of up to 24 periods; 1 to 4 and the season for longer ones; 1 to 3
 *       without season; of these, those of which the history is at least three times as long
 *   <li>no seasonal lags, no rolling statistics, no calendar
 *   <li>{@link Strategy#RECURSIVE}
 *   <li>{@link SeriesScale#MEAN}, no Box-Cox transformation, no differences
 *   <li>{@link ErrorDistribution#NORMAL}
 *   <li>every covariate that is given becomes a feature with its value in the period that is
 *       forecast
 * </ul>
 *
 * <p>What is learned is the series, scaled, then transformed, then differenced; lags and rolling
 * statistics are of that too. Columns of the table are {@code lag1}, {@code season1}, {@code
 * mean3}, {@code deviation3}, {@code min3}, {@code max3}, those of {@link CalendarFeature}, and
 * {@code price} or {@code priceLag1} for a covariate {@code price}. The last period that they look
 * at is the origin of the forecast: for {@link Strategy#RECURSIVE} the period before, for a direct
 * regression of {@code h} steps ahead {@code lag1} is the value {@code h} periods before. {@link
 * #design} shows the table.
 *
 * <p>Missing values: rows with a missing value anywhere are not learned from. Where the history of
 * a model has gaps, its own forecasts of one step stand for them in the lags of what follows.
 *
 * <p>Spread: the regressions are fitted once more without the last quarter of the rows (200 at
 * most), the periods held out are forecast 1, 2, 3... steps ahead, and the root mean square errors
 * of each step, made never to fall, are the standard deviations of forecasts; beyond the steps
 * measured, the variance goes on along a straight line. With too few rows for that, errors of the
 * rows learned from take their place, and the report warns. Regressions of step {@code h} see all
 * periods before the part held out, so that a period and its forecast origin can lie on both sides
 * of its beginning; the period itself is never learned from. The scale alone is of the whole
 * history.
 *
 * <p>Cost: two fits of the regression on {@code n} rows (two for each step, if direct), and
 * predictions for a quarter of the rows times the steps measured (two seasons at most, if
 * recursive). Memory of order {@code n} times the number of features.
 *
 * <p>Source: S. Ben Taieb, G. Bontempi, A. Atiya, A. Sorjamaa, A review and comparison of
 * strategies for multi-step ahead time series forecasting, Expert Systems with Applications 39
 * (2012), sections 2.1 and 2.2; for held-out errors, L. Tashman, Out-of-sample tests of forecasting
 * accuracy, International Journal of Forecasting 16 (2000).
 *
 * @since 0.1.0
 */
public final class RegressionForecaster implements CovariateForecaster {

  private final Regressor<?> regressor;
  private final FeatureOptions features;
  private final TargetOptions target;
  private final Strategy strategy;
  private final int horizon;
  private final ErrorDistribution errors;

  RegressionForecaster(RegressionForecasterBuilder builder) {
    regressor = builder.regressor;
    features =
        new FeatureOptions(
            Optional.ofNullable(builder.lags),
            builder.seasonalLags,
            builder.rolling,
            builder.calendar,
            builder.encoding,
            builder.covariateLags);
    target =
        new TargetOptions(
            builder.scale,
            builder.transformation.boxCox(),
            builder.transformation.backTransform(),
            builder.differences);
    strategy = builder.strategy;
    horizon = builder.horizon;
    errors = builder.errors;
  }

  /**
   * Forecasts with the defaults.
   *
   * @param regressor what learns; a pipeline is a regressor too
   * @return the specification
   */
  public static RegressionForecaster of(Regressor<?> regressor) {
    return builder(regressor).build();
  }

  /**
   * Begins a specification.
   *
   * @param regressor what learns; a pipeline is a regressor too
   * @return a builder with the defaults
   */
  public static RegressionForecasterBuilder builder(Regressor<?> regressor) {
    return new RegressionForecasterBuilder(regressor);
  }

  /**
   * Returns what learns.
   *
   * @return the specification of the regression
   */
  public Regressor<?> regressor() {
    return regressor;
  }

  /**
   * Returns how several periods are forecast.
   *
   * @return the strategy
   */
  public Strategy strategy() {
    return strategy;
  }

  /**
   * Returns how far a direct forecast can reach.
   *
   * @return the number of steps; empty if recursive, which has no limit
   */
  public OptionalInt horizon() {
    return strategy == Strategy.DIRECT ? OptionalInt.of(horizon) : OptionalInt.empty();
  }

  FeatureOptions features() {
    return features;
  }

  TargetOptions target() {
    return target;
  }

  ErrorDistribution errors() {
    return errors;
  }

  @Override
  public RegressionForecastModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    context.checkCancelled();
    FeaturePlan plan = plan(series, covariates);
    double[][] known = covariates.values(covariates.names(), series.timeline());
    TargetScale scale = TargetScale.of(target, series);
    Frame frame = Frame.of(scale, series, known, new int[0]);
    RegressionFit.Outcome outcome = fit(plan, List.of(frame), context);
    return new RegressionForecastModel(
        new RegressionForecastModel.Parts(
            toString(), outcome.projector(), outcome.errors(), errors, outcome.report()),
        scale,
        series,
        FittedCovariates.of(covariates.names(), known),
        new int[0]);
  }

  RegressionFit.Outcome fit(FeaturePlan plan, List<Frame> frames, FitContext context) {
    return new RegressionFit(regressor, plan, strategy, horizon, frames, context).run();
  }

  private FeaturePlan plan(TimeSeries series, Covariates covariates) {
    return features.plan(series.frequency(), series.length(), covariates.names(), List.of());
  }

  @Override
  public RegressionForecastModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  @Override
  public RegressionForecastModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public RegressionForecastModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  /**
   * Makes the table that the regression of one step ahead learns from, to look at it, or to try
   * regressions on it.
   *
   * @param series the history
   * @param covariates known for every period of the history
   * @return a row for each period of which all is known, in order of time: the features, and what
   *     is learned in the column {@code y}
   * @throws io.bellwether.data.DataException if a covariate is missing in a period, or a value
   *     cannot be transformed
   * @throws IllegalArgumentException if a covariate is lacking
   */
  public Dataset design(TimeSeries series, Covariates covariates) {
    FeaturePlan plan = plan(series, covariates);
    double[][] known = covariates.values(covariates.names(), series.timeline());
    Frame frame = Frame.of(TargetScale.of(target, series), series, known, new int[0]);
    DesignRows rows = new DesignRows(plan);
    for (int t = 0; t < series.length(); t++) {
      rows.addTraining(frame, t - 1, 1);
    }
    return rows.training();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegressionForecaster that
        && regressor.equals(that.regressor)
        && features.equals(that.features)
        && target.equals(that.target)
        && strategy == that.strategy
        && horizon == that.horizon
        && errors == that.errors;
  }

  @Override
  public int hashCode() {
    return Objects.hash(regressor, features, target, strategy, horizon, errors);
  }

  @Override
  public String toString() {
    return "RegressionForecaster["
        + regressor
        + "; "
        + features
        + "; "
        + target
        + "; "
        + strategy
        + (strategy == Strategy.DIRECT ? " up to " + horizon : "")
        + ", errors "
        + errors
        + "]";
  }
}
