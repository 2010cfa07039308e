package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
public final class Arima implements CovariateForecaster {

  private final Builder options;

  private Arima(Builder options) {
    this.options = options;
  }

  /**
   * Starts a specification.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
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
  public Builder toBuilder() {
    return new Builder(options);
  }

  @Override
  public ArimaModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ArimaModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public ArimaModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
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
   * Returns the transformation.
   *
   * @return what is done to the series before the model; empty for nothing
   */
  public Optional<BoxCox> boxCox() {
    return Optional.ofNullable(options.boxCox);
  }

  /**
   * Returns what point forecasts of a transformed series are.
   *
   * @return medians or means
   */
  public BackTransform backTransform() {
    return options.backTransform;
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
  public boolean equals(@Nullable Object other) {
    return other instanceof Arima that && options.values().equals(that.options.values());
  }

  @Override
  public int hashCode() {
    return options.values().hashCode();
  }

  @Override
  public String toString() {
    return "Arima" + options.values();
  }

  /** Collects the options of an {@link Arima}. */
  public static final class Builder {

    private final int[] order;
    private final int[] seasonal;
    private final Map<String, Double> fixed;
    private int seasonLength;
    private Constant constant = Constant.DEFAULT;
    private @Nullable BoxCox boxCox;
    private BackTransform backTransform = BackTransform.MEDIAN;
    private ArimaMethod method = ArimaMethod.MAXIMUM_LIKELIHOOD;
    private double tolerance = 1e-8;
    private int maxIterations = 200;

    private Builder() {
      order = new int[3];
      seasonal = new int[3];
      fixed = new LinkedHashMap<>();
    }

    private Builder(Builder from) {
      order = from.order.clone();
      seasonal = from.seasonal.clone();
      fixed = new LinkedHashMap<>(from.fixed);
      seasonLength = from.seasonLength;
      constant = from.constant;
      boxCox = from.boxCox;
      backTransform = from.backTransform;
      method = from.method;
      tolerance = from.tolerance;
      maxIterations = from.maxIterations;
    }

    /**
     * Sets the orders of the ordinary part.
     *
     * @param p autoregressive terms, 0 to 100; default 0
     * @param d differences, 0 to 3; default 0
     * @param q moving-average terms, 0 to 100; default 0
     * @return this builder
     */
    public Builder order(int p, int d, int q) {
      order[0] = p;
      order[1] = d;
      order[2] = q;
      return this;
    }

    /**
     * Sets the orders of the seasonal part.
     *
     * @param p autoregressive terms at whole seasons, 0 to 10; default 0
     * @param d seasonal differences, 0 to 2; default 0
     * @param q moving-average terms at whole seasons, 0 to 10; default 0
     * @return this builder
     */
    public Builder seasonal(int p, int d, int q) {
      seasonal[0] = p;
      seasonal[1] = d;
      seasonal[2] = q;
      return this;
    }

    /**
     * Sets the length of a season.
     *
     * @param periods at least 2; default the season of the series
     * @return this builder
     */
    public Builder seasonLength(int periods) {
      if (!(periods >= 2)) {
        throw new IllegalArgumentException("a season has at least 2 periods, not " + periods);
      }
      seasonLength = periods;
      return this;
    }

    /**
     * Chooses the level or slope.
     *
     * @param newConstant default {@link Constant#DEFAULT}
     * @return this builder
     */
    public Builder constant(Constant newConstant) {
      constant = Objects.requireNonNull(newConstant, "constant");
      return this;
    }

    /**
     * Models a power of the series.
     *
     * @param lambda 0 for logarithms, 0.5 for square roots; default no transformation
     * @return this builder
     */
    public Builder boxCox(double lambda) {
      return boxCox(BoxCox.of(lambda));
    }

    /**
     * Models a transform of the series.
     *
     * @param transformation default none
     * @return this builder
     */
    public Builder boxCox(BoxCox transformation) {
      boxCox = Objects.requireNonNull(transformation, "boxCox");
      return this;
    }

    /**
     * Chooses the point forecasts of a transformed series.
     *
     * @param point default {@link BackTransform#MEDIAN}, as R's forecast
     * @return this builder
     */
    public Builder backTransform(BackTransform point) {
      backTransform = Objects.requireNonNull(point, "backTransform");
      return this;
    }

    /**
     * Chooses the method of estimation.
     *
     * @param newMethod default {@link ArimaMethod#MAXIMUM_LIKELIHOOD}
     * @return this builder
     */
    public Builder method(ArimaMethod newMethod) {
      method = Objects.requireNonNull(newMethod, "method");
      return this;
    }

    /**
     * Gives a coefficient instead of estimating it, such as a zero.
     *
     * @param name {@code ar1}.., {@code ma1}.., {@code sar1}.., {@code sma1}.., {@code mean},
     *     {@code drift}, or the name of a covariate
     * @param value its value, finite
     * @return this builder
     */
    public Builder fixed(String name, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "the fixed value of coefficient \"" + name + "\" must be finite, not " + value);
      }
      fixed.put(name, value);
      return this;
    }

    /**
     * Sets the tolerance.
     *
     * @param newTolerance a search ends when a step promises to gain less log-likelihood than this;
     *     positive, default 1e-8
     * @return this builder
     */
    public Builder tolerance(double newTolerance) {
      if (!(newTolerance > 0 && newTolerance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "tolerance must be positive and finite, not " + newTolerance);
      }
      tolerance = newTolerance;
      return this;
    }

    /**
     * Limits the iterations.
     *
     * @param iterations the most steps of one search, at least 1; default 200
     * @return this builder
     */
    public Builder maxIterations(int iterations) {
      if (!(iterations >= 1)) {
        throw new IllegalArgumentException("maxIterations must be at least 1, not " + iterations);
      }
      maxIterations = iterations;
      return this;
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if an order is out of range, a drift is asked for with two
     *     or more differences, or there is a fixed ARMA coefficient that the orders do not have
     */
    public Arima build() {
      ArimaOrder any =
          ArimaOrder.of(order[0], order[1], order[2])
              .seasonal(seasonal[0], seasonal[1], seasonal[2], Math.max(seasonLength, 2));
      if (constant == Constant.DRIFT && any.differences() > 1) {
        throw new IllegalArgumentException(
            any
                + " has "
                + any.differences()
                + " differences, which remove a drift; use at most one"
                + " difference, or no drift");
      }
      CoefficientNames.checkFixed(any, fixed.keySet());
      return new Arima(new Builder(this));
    }

    private Map<String, Object> values() {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put(
          "order",
          ArimaOrder.of(order[0], order[1], order[2])
              + (seasonal[0] + seasonal[1] + seasonal[2] > 0
                  ? "(" + seasonal[0] + "," + seasonal[1] + "," + seasonal[2] + ")"
                  : ""));
      put(values, "seasonLength", seasonLength, 0);
      put(values, "constant", constant, Constant.DEFAULT);
      if (boxCox != null) {
        values.put("boxCox", boxCox.lambda());
      }
      put(values, "backTransform", backTransform, BackTransform.MEDIAN);
      put(values, "method", method, ArimaMethod.MAXIMUM_LIKELIHOOD);
      put(values, "fixed", fixed, Map.of());
      put(values, "tolerance", tolerance, 1e-8);
      put(values, "maxIterations", maxIterations, 200);
      return values;
    }

    private static void put(
        Map<String, Object> values, String name, Object value, Object defaultValue) {
      if (!value.equals(defaultValue)) {
        values.put(name, value);
      }
    }
  }
}
