package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An autoregression: each value is a weighted sum of the p values before it, and an innovation. An
 * immutable specification.
 *
 * <p>The model is {@code y[t] - mean = ar1 (y[t-1] - mean) + ... + arp (y[t-p] - mean) + e[t]}, the
 * innovations independent of variance {@code sigma2}.
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th><th>because</th></tr>
 *   <tr><td>order or maxOrder</td><td>the order is chosen, up to {@code min(n - 1, floor(10 log10
 *       n))} for n values, and 12 for maximum likelihood</td><td>as R's {@code ar}</td></tr>
 *   <tr><td>criterion</td><td>{@link OrderCriterion#AIC}</td><td>made to forecast well</td></tr>
 *   <tr><td>method</td><td>{@link ArMethod#YULE_WALKER}</td><td>always stationary, as R</td></tr>
 *   <tr><td>mean</td><td>{@link MeanTerm#INCLUDED}</td><td>few series lie around zero</td></tr>
 * </table>
 *
 * <p>A highest order is lowered to what the series can estimate: n - 2 for Yule-Walker and Burg,
 * {@code (n - 1) / 2} for least squares, or {@code (n - 2) / 2} with a mean, n - 2 for maximum
 * likelihood, or n - 3 with a mean. A warning in the report says so if the highest order was asked
 * for. A fixed order is never lowered.
 *
 * <p><b>Missing values</b> are refused; interpolate them, or take an ARIMA model. A constant series
 * has no autocorrelation and is refused, too. Needs 3 values, 4 for least squares and maximum
 * likelihood.
 *
 * <p>Cost for n values and highest order p: time {@code n p} for Yule-Walker and Burg, {@code n
 * p^3} for least squares ({@code n p^2} for a fixed order) and for each step of the searches of
 * maximum likelihood; memory {@code 3 n}.
 *
 * <pre>{@code
 * AutoRegression.builder().maxOrder(14).method(ArMethod.BURG).build().fit(daily).forecast(7);
 * }</pre>
 *
 * <p>Sources: P. Brockwell, R. Davis, Time Series: Theory and Methods, 2nd ed. 1991, chapters 5, 8
 * and 9 (Levinson-Durbin 5.2.3 to 5.2.5, Yule-Walker 8.1.3, criteria 9.3); J. Burg, Maximum entropy
 * spectral analysis, thesis, Stanford 1975; H. Akaike, Fitting autoregressive models for
 * prediction, Ann. Inst. Statist. Math. 21 (1969); C. Hurvich, C.-L. Tsai, Biometrika 76 (1989).
 *
 * @since 0.1.0
 */
public final class AutoRegression implements Forecaster {

  private static final AutoRegression DEFAULT = builder().build();

  /** No number given: -1. */
  private final int order;

  private final int maxOrder;
  private final OrderCriterion criterion;
  private final ArMethod method;
  private final MeanTerm mean;

  private AutoRegression(Builder builder) {
    this.order = builder.order;
    this.maxOrder = builder.maxOrder;
    this.criterion = builder.criterion == null ? OrderCriterion.AIC : builder.criterion;
    this.method = builder.method;
    this.mean = builder.mean;
  }

  /**
   * Returns the forecaster with all defaults.
   *
   * @return the specification
   */
  public static AutoRegression create() {
    return DEFAULT;
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
   * Returns the fixed order.
   *
   * @return how many lags; empty if the order is chosen
   */
  public OptionalInt order() {
    return order < 0 ? OptionalInt.empty() : OptionalInt.of(order);
  }

  /**
   * Returns the highest order to choose from.
   *
   * @return how many lags at most; empty if the order is fixed or the limit depends on the length
   */
  public OptionalInt maxOrder() {
    return maxOrder < 0 ? OptionalInt.empty() : OptionalInt.of(maxOrder);
  }

  /**
   * Returns what chooses the order.
   *
   * @return the criterion, without meaning if the order is fixed
   */
  public OrderCriterion criterion() {
    return criterion;
  }

  /**
   * Returns how coefficients are estimated.
   *
   * @return the method
   */
  public ArMethod method() {
    return method;
  }

  /**
   * Tells whether a mean is estimated.
   *
   * @return the option
   */
  public MeanTerm mean() {
    return mean;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if a value is missing
   * @throws io.bellwether.model.FitException if the series is too short for the order, or constant,
   *     or least squares has no single solution
   */
  @Override
  public AutoRegressionModel fit(TimeSeries series, FitContext context) {
    return new ArFit(this, series, context).model();
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value is missing
   * @throws io.bellwether.model.FitException if the series is too short for the order, or constant,
   *     or least squares has no single solution
   */
  @Override
  public AutoRegressionModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AutoRegression that
        && order == that.order
        && maxOrder == that.maxOrder
        && criterion == that.criterion
        && method == that.method
        && mean == that.mean;
  }

  @Override
  public int hashCode() {
    return Objects.hash(order, maxOrder, criterion, method, mean);
  }

  @Override
  public String toString() {
    String lags =
        order >= 0
            ? "order " + order
            : "order by " + criterion + (maxOrder >= 0 ? " up to " + maxOrder : "");
    return "AutoRegression["
        + lags
        + ", "
        + method
        + (mean == MeanTerm.NONE ? ", no mean" : "")
        + "]";
  }

  /** Collects options; see {@link AutoRegression} for the defaults. */
  public static final class Builder {

    private int order = -1;
    private int maxOrder = -1;
    private @Nullable OrderCriterion criterion;
    private ArMethod method = ArMethod.YULE_WALKER;
    private MeanTerm mean = MeanTerm.INCLUDED;

    private Builder() {}

    /**
     * Fixes the order. Default: it is chosen.
     *
     * @param lags how many lags, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the order is negative
     */
    public Builder order(int lags) {
      order = checkOrder("order", lags);
      return this;
    }

    /**
     * Sets the highest order to choose from. Default: {@code min(n - 1, floor(10 log10 n))} for n
     * values, and at most 12 for maximum likelihood.
     *
     * @param lags how many lags at most, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the order is negative
     */
    public Builder maxOrder(int lags) {
      maxOrder = checkOrder("maxOrder", lags);
      return this;
    }

    private static int checkOrder(String option, int lags) {
      if (!(lags >= 0)) {
        throw new IllegalArgumentException(option + " must be at least 0 lags, not " + lags);
      }
      return lags;
    }

    /**
     * Sets what chooses the order. Default {@link OrderCriterion#AIC}.
     *
     * @param option the criterion
     * @return this builder
     */
    public Builder criterion(OrderCriterion option) {
      criterion = Objects.requireNonNull(option, "criterion");
      return this;
    }

    /**
     * Sets how coefficients are estimated. Default {@link ArMethod#YULE_WALKER}.
     *
     * @param option the method
     * @return this builder
     */
    public Builder method(ArMethod option) {
      method = Objects.requireNonNull(option, "method");
      return this;
    }

    /**
     * Sets whether a mean is estimated. Default {@link MeanTerm#INCLUDED}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder mean(MeanTerm option) {
      mean = Objects.requireNonNull(option, "mean");
      return this;
    }

    /**
     * Creates the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if the order is fixed and there is something to choose it by
     */
    public AutoRegression build() {
      if (order >= 0 && maxOrder >= 0) {
        throw new IllegalArgumentException(
            "the order is fixed at "
                + order
                + ", so maxOrder("
                + maxOrder
                + ") has nothing to choose; give one of them");
      }
      if (order >= 0 && criterion != null) {
        throw new IllegalArgumentException(
            "the order is fixed at "
                + order
                + ", so criterion("
                + criterion
                + ") has nothing to choose; give maxOrder instead of order");
      }
      return new AutoRegression(this);
    }
  }
}
