package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingForecaster;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a seasonal ARIMA model with external regressors: {@code (1 - B)^d (1 -
 * B^m)^D (y - regression)} is a stationary seasonal ARMA process. An immutable value.
 *
 * <pre>{@code
 * ArimaModel airline = Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).boxCox(0).build().fit(passengers);
 * Forecast next = airline.forecast(12);
 * }</pre>
 *
 * <p>Estimated by exact Gaussian maximum likelihood: the likelihood is that of the differenced
 * series, every coefficient of the regression and the innovation variance are at their best for the
 * ARMA coefficients, and these are searched with exact derivatives from several starts ({@link
 * ArimaMethod#MAXIMUM_LIKELIHOOD}). Estimates are stationary and invertible. Missing values inside
 * the series are handled exactly; the cost is then that of a Kalman filter, or of a regression on
 * an indicator for each of a few missing values.
 *
 * <p>Defaults, those of R's {@code arima}: order (0, 0, 0); no seasonal part; the season of the
 * series; a mean when nothing is differenced and none otherwise ({@link Constant#DEFAULT}); no
 * transformation; exact maximum likelihood; tolerance 1e-8 of log-likelihood and at most 200
 * iterations for each search.
 *
 * <p>Exceptions: {@code fit} throws {@link io.bellwether.model.FitException} if there are too few
 * observations for the orders, if nothing is left to explain (a constant or a perfectly predicted
 * series) or if regressors are collinear after differencing; {@link
 * io.bellwether.data.DataException} if a covariate is missing or a value cannot be transformed.
 *
 * <p>Cost: an evaluation of the likelihood takes a few passes over the series and the cube of the
 * highest lag; it allocates nothing.
 *
 * <p>Sources: G. Box, G. Jenkins, G. Reinsel, G. Ljung, Time Series Analysis, 5th ed. 2015; G.
 * Ljung, G. Box, The likelihood function of stationary autoregressive-moving average models,
 * Biometrika 66, 1979; E. Hannan, J. Rissanen, Biometrika 69, 1982; J. Monahan, Biometrika 71,
 * 1984.
 *
 * @since 0.1.0
 */
public final class Arima extends ArimaForecaster implements TransformingForecaster {

  private final ArimaBuilder options;

  Arima(ArimaBuilder options) {
    this.options = options;
  }

  /**
   * Starts a specification.
   *
   * @return a builder with the defaults
   */
  public static ArimaBuilder builder() {
    return new ArimaBuilder();
  }

  /**
   * Specifies a model without a seasonal part.
   *
   * @param p autoregressive terms, 0 to 100
   * @param d differences, 0 to 3
   * @param q moving-average terms, 0 to 100
   * @return the specification with the defaults otherwise
   * @throws IllegalArgumentException if an order is out of range
   */
  public static Arima of(int p, int d, int q) {
    return builder().order(p, d, q).build();
  }

  /**
   * Starts a specification from this one.
   *
   * @return a builder with the options of this specification
   */
  public ArimaBuilder toBuilder() {
    return new ArimaBuilder(options);
  }

  @Override
  public ArimaModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    return new ArimaFit(this, series, covariates, context).run();
  }

  /**
   * Returns the orders for a season.
   *
   * @param seasonLength the season of the series, used unless the specification has its own
   * @return the orders
   * @throws IllegalArgumentException if the model has a seasonal part and the season is shorter
   *     than 2
   */
  public ArimaOrder order(int seasonLength) {
    int[] s = options.seasonal;
    int season = options.seasonLength > 0 ? options.seasonLength : seasonLength;
    return ArimaOrder.of(options.order[0], options.order[1], options.order[2])
        .seasonal(s[0], s[1], s[2], season);
  }

  /**
   * Returns the season of the specification.
   *
   * @return the length; empty if the season of the series is taken
   */
  public OptionalInt seasonLength() {
    return options.seasonLength > 0 ? OptionalInt.of(options.seasonLength) : OptionalInt.empty();
  }

  /**
   * Returns the level or slope.
   *
   * @return which constant is estimated
   */
  public Constant constant() {
    return options.constant;
  }

  /**
   * Returns the method of estimation.
   *
   * @return the method
   */
  public ArimaMethod method() {
    return options.method;
  }

  /**
   * Returns the coefficients that are not estimated.
   *
   * @return values by name
   */
  public Map<String, Double> fixed() {
    return Collections.unmodifiableMap(options.fixed);
  }

  /**
   * Returns the tolerance.
   *
   * @return a search ends when a step promises to gain less log-likelihood than this
   */
  public double tolerance() {
    return options.tolerance;
  }

  /**
   * Returns the limit of iterations.
   *
   * @return the most steps of one search
   */
  public int maxIterations() {
    return options.maxIterations;
  }

  @Override
  public Transformation transformation() {
    return options.transformation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Arima that && options.values().equals(that.options.values());
  }

  @Override
  public int hashCode() {
    return options.values().hashCode();
  }

  @Override
  public String toString() {
    return "Arima" + options.text();
  }
}
