package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A complex exponential smoothing of a history. Immutable, thread-safe, saveable.
 *
 * <p>Intervals are normal with the exact variances of the state space form, parameters and first
 * states taken as known. The objective of {@link #report()} is the sum of squared one-step errors;
 * its iterations and evaluations are those of all types that were tried.
 *
 * @since 0.1.0
 */
public final class ComplexExponentialSmoothingModel implements ForecastModel {

  private static final int DIGITS = 6;

  private final ComplexExponentialSmoothing specification;
  private final TimeSeries series;
  private final CesSeasonality seasonality;
  private final int season;
  private final double[] parameters;
  private final double[] firstState;
  private final double sigma;
  private final Map<CesSeasonality, Double> aicc;
  private final FitReport report;
  private final CesRecursion recursion;
  private final double[] fitted;
  private final double[] state;
  private final int gap;

  /** Rebuilds a model from its parameters; takes the arrays over. */
  ComplexExponentialSmoothingModel(
      ComplexExponentialSmoothing specification,
      TimeSeries series,
      CesSeasonality seasonality,
      int season,
      double[] parameters,
      double[] firstState,
      double sigma,
      Map<CesSeasonality, Double> aicc,
      FitReport report) {
    check(seasonality, season, parameters, firstState);
    if (!(sigma >= 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException("sigma must be finite and not negative, not " + sigma);
    }
    this.specification = Objects.requireNonNull(specification, "specification");
    this.series = Objects.requireNonNull(series, "series");
    this.seasonality = seasonality;
    this.season = season;
    this.parameters = parameters;
    this.firstState = firstState;
    this.sigma = sigma;
    this.aicc = Map.copyOf(aicc);
    this.report = report;
    this.recursion = new CesRecursion(seasonality, season, parameters);
    this.state = firstState.clone();
    this.fitted = new double[series.length()];
    int last = -1;
    for (int t = 0; t < fitted.length; t++) {
      fitted[t] = recursion.forecast(state, t);
      double surprise = series.value(t) - fitted[t];
      last = Double.isNaN(surprise) ? last : t;
      recursion.update(state, t, Double.isNaN(surprise) ? 0 : surprise);
    }
    this.gap = fitted.length - 1 - last;
  }

  private static void check(
      CesSeasonality seasonality, int season, double[] parameters, double[] firstState) {
    if (!(season >= 1)
        || parameters.length != seasonality.parameters()
        || firstState.length != seasonality.states(season)
        || !Arrays.stream(firstState).allMatch(Double::isFinite)
        || !CesStability.isStable(seasonality, season, parameters)) {
      throw new IllegalArgumentException(
          "no stable complex exponential smoothing with season "
              + seasonality
              + " of "
              + season
              + " periods: parameters "
              + Arrays.toString(parameters)
              + ", first state "
              + Arrays.toString(firstState));
    }
  }

  /** Finishes a fit: sigma is that of the errors. */
  static ComplexExponentialSmoothingModel fitted(
      ComplexExponentialSmoothing specification,
      TimeSeries series,
      int season,
      CesEstimate best,
      Map<CesSeasonality, Double> aicc,
      FitReport report) {
    int known = series.length() - series.missingCount();
    int used = best.type().parameters() + best.type().freeStates(season);
    // first states that are backcast are not free to fit everything
    int divisor = Math.max((known + 1) / 2, known - used);
    return new ComplexExponentialSmoothingModel(
        specification,
        series,
        best.type(),
        season,
        best.parameters(),
        best.state(),
        Math.sqrt(best.squares() / divisor),
        aicc,
        report);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public ComplexExponentialSmoothing specification() {
    return specification;
  }

  /**
   * Returns the type of season, given or chosen.
   *
   * @return the type
   */
  public CesSeasonality seasonality() {
    return seasonality;
  }

  /**
   * Returns the length of the season.
   *
   * @return periods, at least 1; of no meaning for NONE
   */
  public int seasonLength() {
    return season;
  }

  /**
   * Returns the smoothing parameters.
   *
   * @return a0 and a1, the real and the imaginary part of alpha; for PARTIAL then b, for FULL b0
   *     and b1
   */
  public double[] parameters() {
    return parameters.clone();
  }

  /**
   * Returns the state before the first period, backcast.
   *
   * @return level and imaginary part (SIMPLE: one of each for each place of the season), then the
   *     seasonal numbers, for FULL then their imaginary parts
   */
  public double[] firstState() {
    return firstState.clone();
  }

  /**
   * Returns the standard deviation of a surprise.
   *
   * @return at least 0, in units of the series
   */
  public double sigma() {
    return sigma;
  }

  /**
   * Returns the corrected criterion of Akaike that a type reached.
   *
   * @param type the type
   * @return the criterion, the smaller the better; infinite where there are too few values; empty
   *     if the type was not tried
   */
  public OptionalDouble aicc(CesSeasonality type) {
    Double value = aicc.get(type);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    return series.withValues(fitted);
  }

  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    double[] mean = means(Forecast.checkHorizon(horizon));
    double[] psi = recursion.impulse(gap + horizon);
    double[] errors = new double[horizon];
    double squares = 0;
    for (int h = 0; h < gap + horizon; h++) {
      squares += psi[h] * psi[h];
      if (h >= gap) {
        errors[h - gap] = sigma * Math.sqrt(squares);
      }
    }
    return Forecast.normal(series, mean, errors);
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    double[] mean = means(Forecast.checkHorizon(horizon));
    double[] psi = recursion.impulse(gap + horizon);
    double squares = 0;
    for (int j = 0; j < gap + horizon; j++) {
      // a surprise in period j is felt in those periods that are summed up and not before it
      double felt = 0;
      for (int h = Math.max(j, gap); h < gap + horizon; h++) {
        felt += psi[h - j];
      }
      squares += felt * felt;
    }
    return ForecastTotal.normal(
        series.timeline().next(horizon), Arrays.stream(mean).sum(), sigma * Math.sqrt(squares));
  }

  private double[] means(int horizon) {
    double[] mean = new double[horizon];
    run(state.clone(), series.length(), new double[horizon], mean);
    return mean;
  }

  private void run(double[] from, int start, double[] surprises, double[] path) {
    for (int h = 0; h < path.length; h++) {
      path[h] = recursion.forecast(from, start + h) + surprises[h];
      recursion.update(from, start + h, surprises[h]);
    }
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    Forecast.checkHorizon(horizon);
    double[] psi = recursion.impulse(gap + horizon);
    return Simulation.of(innovations, sigma, residuals().values())
        .paths(
            series,
            horizon,
            paths,
            context,
            (shocks, normal, path) -> {
              run(state.clone(), series.length(), shocks, path);
              // what happened since the last known value is as uncertain as what is to come
              for (int j = 0; j < gap; j++) {
                double missed = sigma * normal.getAsDouble();
                for (int h = 0; h < path.length; h++) {
                  path[h] += missed * psi[gap + h - j];
                }
              }
            });
  }

  /**
   * Takes new observations into the history. Parameters, first state and spread stay as they were
   * fitted.
   *
   * @param later the observations that follow {@link #series()}
   * @return a model that forecasts from the end of the later ones
   * @throws IllegalArgumentException if the later ones do not start in the period after the history
   */
  @Override
  public ComplexExponentialSmoothingModel append(TimeSeries later) {
    return new ComplexExponentialSmoothingModel(
        specification,
        series.concat(later),
        seasonality,
        season,
        parameters,
        firstState,
        sigma,
        aicc,
        report);
  }

  /** Returns the criteria in the order of the types, {@code NaN} for those that were not tried. */
  double[] criteria() {
    return Arrays.stream(CesSeasonality.values())
        .mapToDouble(type -> aicc(type).orElse(Double.NaN))
        .toArray();
  }

  @Override
  public String summary() {
    StringBuilder text = new StringBuilder(specification.toString());
    text.append("\n  of ").append(series.timeline());
    text.append("\n  season ").append(seasonality).append(", parameters ").append(shown());
    text.append("\n  sigma ").append(Significant.of(sigma, DIGITS));
    for (CesSeasonality type : CesSeasonality.values()) {
      aicc(type)
          .ifPresent(
              value ->
                  text.append("\n  AICc ")
                      .append(type)
                      .append(' ')
                      .append(Significant.of(value, DIGITS)));
    }
    report.warnings().forEach(warning -> text.append("\n  ").append(warning));
    return text.toString();
  }

  private String shown() {
    StringBuilder text = new StringBuilder();
    for (double parameter : parameters) {
      text.append(text.isEmpty() ? "" : ", ").append(Significant.of(parameter, DIGITS));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "ComplexExponentialSmoothingModel["
        + seasonality
        + ", "
        + shown()
        + ", sigma "
        + Significant.of(sigma, DIGITS)
        + "; "
        + series.timeline()
        + "]";
  }
}
