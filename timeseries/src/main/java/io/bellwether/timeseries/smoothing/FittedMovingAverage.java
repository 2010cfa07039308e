package io.bellwether.timeseries.smoothing;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.LinearForecast;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * A moving average of a history, which forecasts the last average for all periods to come.
 * Immutable, saveable.
 *
 * <p><b>Intervals.</b> The surprises are the errors of the forecasts of one period ahead in the
 * history, normal with their mean square {@code sigma^2}. How much of a surprise stays follows from
 * the average itself:
 *
 * <ul>
 *   <li>simple and weighted: each value is the average of those before it and a surprise, so that a
 *       surprise is felt with {@code psi[j] = w[1] psi[j-1] + w[2] psi[j-2] + ...} of its size
 *       {@code j} periods later, where {@code w[1]} is the weight of the latest value (an
 *       autoregression whose coefficients add up to 1: G. Box, G. Jenkins, G. Reinsel, Time Series
 *       Analysis, 4th ed., section 5.1). The history counts by its last average alone, so that the
 *       means are flat and not those of the autoregression;
 *   <li>exponential: {@code psi[j] = alpha}, which is exact for the ARIMA(0,1,1) process whose best
 *       forecast it is (J. Muth, Optimal properties of exponentially weighted forecasts, JASA 55
 *       (1960));
 *   <li>cumulative: independent values about a mean, as estimated: {@code sigma} is the standard
 *       deviation of the values, and that of a forecast error {@code sigma sqrt(1 + 1/n)}. Its
 *       one-step errors are larger at the start, where the average knew less.
 * </ul>
 *
 * <p>The objective of {@link #report()} is the sum of squares of the one-step errors.
 *
 * @since 0.1.0
 */
public final class FittedMovingAverage implements ForecastModel {

  private static final int LEAST_ERRORS = 2;
  private static final int DIGITS = 6;

  private final MovingAverage specification;
  private final TimeSeries series;
  private final double sigma;
  private final FitReport report;
  private final double[] smoothed;

  /** Checks that the last average is known and sigma possible. */
  FittedMovingAverage(
      MovingAverage specification, TimeSeries series, double sigma, FitReport report) {
    if (!(sigma >= 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException("sigma must be finite and not negative, not " + sigma);
    }
    this.specification = specification;
    this.series = series;
    this.sigma = sigma;
    this.report = report;
    this.smoothed = specification.smooth(series.values());
    if (smoothed.length == 0 || Double.isNaN(smoothed[smoothed.length - 1])) {
      throw DataException.because(
              "the last average of "
                  + specification
                  + " is not known, because a value that it needs is missing"
                  + latestMissing(series)
                  + "; fill missing values, for example with series.interpolate()")
          .build();
    }
  }

  private static String latestMissing(TimeSeries series) {
    int t = series.length() - 1;
    while (t >= 0 && !Double.isNaN(series.value(t))) {
      t--;
    }
    return t < 0 ? "" : ", that of " + series.timeline().label(t);
  }

  static FittedMovingAverage fit(MovingAverage specification, TimeSeries series) {
    double[] errors = errors(series, specification.smooth(series.values()));
    long count = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).count();
    if (count < LEAST_ERRORS) {
      throw new FitException(
          specification
              + " forecasts "
              + count
              + " of the "
              + series.length()
              + " values of the series, and at least "
              + LEAST_ERRORS
              + " are needed to tell the spread of its errors",
          "give a longer series, fill missing values, or take a shorter window");
    }
    double squares = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).map(e -> e * e).sum();
    double variance =
        specification.kind() == MovingAverageKind.CUMULATIVE
            ? varianceAboutMean(errors)
            : squares / count;
    return new FittedMovingAverage(
        specification, series, Math.sqrt(variance), FitReport.exact(squares));
  }

  /**
   * The error of the mean of k values has k + 1 k-ths of the variance of a value; taken to that
   * scale, the squares of these errors add up to those of the values about their mean.
   */
  private static double varianceAboutMean(double[] errors) {
    double squares = 0;
    int known = 1;
    for (double error : errors) {
      if (!Double.isNaN(error)) {
        squares += error * error * known / (known + 1);
        known++;
      }
    }
    return squares / (known - 1);
  }

  private static double[] errors(TimeSeries series, double[] smoothed) {
    double[] errors = new double[smoothed.length];
    Arrays.setAll(errors, t -> t == 0 ? Double.NaN : series.value(t) - smoothed[t - 1]);
    return errors;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public MovingAverage specification() {
    return specification;
  }

  /**
   * Returns the last average.
   *
   * @return the forecast of every period to come
   */
  public double average() {
    return smoothed[smoothed.length - 1];
  }

  /**
   * Returns the standard deviation of a surprise.
   *
   * @return that of the one-step errors; for cumulative averages that of the values
   */
  public double sigma() {
    return sigma;
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    double[] fitted = new double[smoothed.length];
    Arrays.setAll(fitted, t -> t == 0 ? Double.NaN : smoothed[t - 1]);
    return series.withValues(fitted);
  }

  @Override
  public TimeSeries residuals() {
    return series.withValues(errors(series, smoothed));
  }

  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    return future(horizon).forecast();
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    return future(horizon).total();
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    return future(horizon).simulate(paths, innovations, errors(series, smoothed), context);
  }

  /**
   * Takes new observations into the average. The spread of the errors stays as it was fitted.
   *
   * @param later the observations that follow {@link #series()}
   * @return a model that forecasts from the end of the later ones
   * @throws IllegalArgumentException if the later ones do not start in the period after the history
   * @throws DataException if the last average is then missing
   */
  @Override
  public FittedMovingAverage append(TimeSeries later) {
    return new FittedMovingAverage(specification, series.concat(later), sigma, report);
  }

  private LinearForecast future(int horizon) {
    double[] mean = new double[Forecast.checkHorizon(horizon)];
    Arrays.fill(mean, average());
    LinearForecast future = LinearForecast.of(series, mean, psi(horizon), sigma);
    if (specification.kind() != MovingAverageKind.CUMULATIVE) {
      return future;
    }
    double[] everywhere = new double[horizon];
    Arrays.fill(everywhere, 1);
    return future.withParameterError(
        everywhere, sigma / Math.sqrt(series.length() - series.missingCount()));
  }

  private double[] psi(int horizon) {
    return switch (specification.kind()) {
      case EXPONENTIAL -> {
        double[] psi = new double[horizon];
        Arrays.fill(psi, specification.alpha());
        psi[0] = 1;
        yield psi;
      }
      case CUMULATIVE -> {
        double[] psi = new double[horizon];
        psi[0] = 1;
        yield psi;
      }
      case SIMPLE, WEIGHTED, CENTRED, CENTRED_WEIGHTED ->
          Smoother.psi(specification.weights(), horizon);
    };
  }

  @Override
  public String toString() {
    return specification
        + " of "
        + series.timeline()
        + ": average "
        + Significant.of(average(), DIGITS)
        + ", sigma "
        + Significant.of(sigma, DIGITS);
  }
}
