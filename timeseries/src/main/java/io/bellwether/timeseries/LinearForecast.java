package io.bellwether.timeseries;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * The futures of a linear model with constant variance: a mean for each period, and how far a
 * surprise of one period is felt in the later ones. From the same numbers come the forecast, the
 * distribution of a total and simulated paths, so that they agree. Immutable.
 *
 * <p>With {@code e} the surprises, {@code h} periods ahead the series is
 *
 * <pre>{@code
 * y[h] = mean[h] + direction[h] u + e[h] + psi[1] e[h-1] + ... + psi[h-1] e[1]
 * }</pre>
 *
 * where {@code u}, zero unless set by {@link #withParameterError}, is the error of an estimated
 * parameter that is common to all periods. (P. Brockwell, R. Davis, Introduction to Time Series and
 * Forecasting, 3rd ed., section 6.4; the psi weights are those of G. Box, G. Jenkins.)
 *
 * <p>For the models of this library; an application asks a {@link ForecastModel}.
 *
 * @since 0.1.0
 */
public final class LinearForecast {

  private final TimeSeries history;
  private final double[] mean;
  private final double[] psi;
  private final double sigma;
  private final double[] direction;
  private final double parameterError;

  private LinearForecast(
      TimeSeries history,
      double[] mean,
      double[] psi,
      double sigma,
      double[] direction,
      double parameterError) {
    this.history = history;
    this.mean = mean;
    this.psi = psi;
    this.sigma = sigma;
    this.direction = direction;
    this.parameterError = parameterError;
  }

  /**
   * Creates the futures of a model with known parameters.
   *
   * @param history the series that they continue
   * @param mean one mean a period, at least one; copied
   * @param psi as many weights as means: the weight of a surprise of {@code j} periods before at
   *     index {@code j}, the first is 1; copied
   * @param sigma the standard deviation of a surprise, at least 0
   * @return the futures
   * @throws IllegalArgumentException if the arrays are empty or of different lengths, the first
   *     weight is not 1, or a number is not finite
   */
  public static LinearForecast of(TimeSeries history, double[] mean, double[] psi, double sigma) {
    Objects.requireNonNull(history, "history");
    if (mean.length == 0 || psi.length != mean.length || psi[0] != 1) {
      throw new IllegalArgumentException(
          "there must be as many psi weights as means, at least one, and the first must be 1; there"
              + " are "
              + mean.length
              + " means and the weights "
              + Arrays.toString(psi));
    }
    checkDeviation(sigma, "sigma");
    return new LinearForecast(
        history, mean.clone(), psi.clone(), sigma, new double[mean.length], 0);
  }

  /**
   * Adds the error of an estimated parameter, independent of the surprises to come: of the mean
   * ({@code direction} 1 in every period) or of a drift ({@code direction} 1, 2, 3...).
   *
   * @param newDirection by how much the period is off if the parameter is off by 1; copied
   * @param standardError of the parameter, at least 0
   * @return the same futures with this error instead of any before
   * @throws IllegalArgumentException if there are not as many directions as periods, or the
   *     standard error is negative or not finite
   */
  public LinearForecast withParameterError(double[] newDirection, double standardError) {
    if (newDirection.length != mean.length) {
      throw new IllegalArgumentException(
          newDirection.length + " directions do not fit " + mean.length + " periods");
    }
    checkDeviation(standardError, "the standard error");
    return new LinearForecast(history, mean, psi, sigma, newDirection.clone(), standardError);
  }

  private static void checkDeviation(double deviation, String what) {
    if (!(deviation >= 0 && Double.isFinite(deviation))) {
      throw new IllegalArgumentException(
          what + " must be finite and not negative, not " + deviation);
    }
  }

  /**
   * Returns the forecast.
   *
   * @return normal distributions with variance {@code sigma^2 (1 + psi[1]^2 + ...)}, and that of
   *     the parameter
   */
  public Forecast forecast() {
    double[] standardError = new double[mean.length];
    double squares = 0;
    for (int h = 0; h < mean.length; h++) {
      squares += psi[h] * psi[h];
      standardError[h] = Math.hypot(sigma * Math.sqrt(squares), direction[h] * parameterError);
    }
    return Forecast.normal(history, mean, standardError);
  }

  /**
   * Returns the distribution of the sum over all periods.
   *
   * @return a normal distribution; a surprise enters it with the sum of the weights of all periods
   *     in which it is felt
   */
  public ForecastTotal total() {
    double squares = 0;
    double felt = 0;
    for (double weight : psi) {
      felt += weight;
      squares += felt * felt;
    }
    double along = Arrays.stream(direction).sum();
    return ForecastTotal.normal(
        history.timeline().next(mean.length),
        Arrays.stream(mean).sum(),
        Math.hypot(sigma * Math.sqrt(squares), along * parameterError));
  }

  /**
   * Draws paths, as {@link Simulation} does.
   *
   * @param paths how many, at least 1
   * @param innovations normal surprises, or residuals drawn with replacement
   * @param residuals of the model, {@code NaN} where missing; their mean is taken off, so that the
   *     paths scatter about the forecast; not modified
   * @param context seed, executor, progress and cancellation
   * @return the paths
   * @throws IllegalArgumentException if the number of paths is below 1, or residuals are to be
   *     drawn and there are none
   */
  public SimulatedPaths simulate(
      int paths, Innovations innovations, double[] residuals, FitContext context) {
    return Simulation.of(innovations, sigma, residuals)
        .paths(history, mean.length, paths, context, this::fill);
  }

  private void fill(double[] surprises, DoubleSupplier normal, double[] path) {
    double common = parameterError > 0 ? parameterError * normal.getAsDouble() : 0;
    for (int h = 0; h < path.length; h++) {
      double sum = mean[h] + direction[h] * common;
      for (int j = 0; j <= h; j++) {
        sum += psi[j] * surprises[h - j];
      }
      path[h] = sum;
    }
  }

  @Override
  public String toString() {
    return "LinearForecast of " + history.timeline().next(mean.length);
  }
}
