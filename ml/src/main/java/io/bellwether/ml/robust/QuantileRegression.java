package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Linear quantile regression: the quantile of the target given the features, as a sum of
 * coefficients times features (Koenker and Bassett 1978). An immutable specification.
 *
 * <p>The coefficients minimise the mean over rows, weighted, of the pinball loss of the residual r,
 * tau r above zero and (tau - 1) r below, plus lambda times the sum of absolute coefficients, the
 * intercept excepted.
 *
 * <p>Defaults: {@code quantile} 0.5, the median; an {@linkplain Intercept#INCLUDED intercept}; no
 * weights, by which losses are multiplied; {@code lambda} 0, no penalty (scikit-learn's default is
 * 1); at most 100 iterations of the interior point method, where 10 to 30 are usual.
 *
 * <p><b>Method.</b> Exact: the Frisch-Newton interior point method (Portnoy and Koenker 1997) comes
 * near, a simplex search from vertex to vertex ends on the minimum (Koenker and d'Orey 1987). The
 * report's status is then {@link io.bellwether.model.FitStatus#EXACT}, its objective the minimum.
 * Where several coefficients give it, as with an even number of equal rows, one of them is returned
 * that fits as many rows exactly as there are coefficients.
 *
 * <p>Standard errors are those of Powell's kernel sandwich (Koenker 2005, section 3.4.2), {@code
 * se="ker"} of R's quantreg; with a penalty there are none.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing. Without penalty there must be as many rows as coefficients, and no feature may be a
 * combination of others.
 *
 * <p><b>Cost.</b> Time n p&sup2; an iteration; memory of the order of the data.
 *
 * @since 0.1.0
 */
public final class QuantileRegression extends RobustSpecification
    implements Regressor<QuantileModel> {

  private static final double MEDIAN = 0.5;

  private final double quantile;

  private QuantileRegression(Builder builder) {
    super(builder);
    this.quantile = builder.quantile;
  }

  /**
   * Returns the regression of the median with all defaults.
   *
   * @return the specification
   */
  public static QuantileRegression median() {
    return builder().build();
  }

  /**
   * Returns the regression of a quantile with all defaults.
   *
   * @param quantile the probability, in (0, 1)
   * @return the specification
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public static QuantileRegression of(double quantile) {
    return builder().quantile(quantile).build();
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
   * Returns the quantile to fit.
   *
   * @return the option
   */
  public double quantile() {
    return quantile;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if without penalty there are fewer rows of positive
   *     weight than coefficients, or features are combinations of others
   */
  @Override
  public QuantileModel fit(Dataset train, String target, FitContext context) {
    return QuantileFit.of(this, train, target, context);
  }

  /**
   * Fits several quantiles, all else as specified.
   *
   * @param train the rows to learn from
   * @param target the numeric column to predict
   * @param context executor, progress and cancellation; each quantile is one task
   * @param quantiles the probabilities, in (0, 1)
   * @return one model a quantile, in the order given; unmodifiable. Lines of different quantiles
   *     may cross where there are few rows
   * @throws IllegalArgumentException if there are none, or one is not in (0, 1)
   */
  public List<QuantileModel> fitQuantiles(
      Dataset train, String target, FitContext context, double... quantiles) {
    if (quantiles.length == 0) {
      throw new IllegalArgumentException("no quantiles were given");
    }
    List<QuantileRegression> all = new ArrayList<>();
    for (double probability : quantiles) {
      all.add(builder().options(this).quantile(probability).build());
    }
    return List.copyOf(
        context.map("quantiles", all.size(), i -> all.get(i).fit(train, target, context)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuantileRegression regression
        && hasOptionsOf(regression)
        && Double.compare(quantile, regression.quantile) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * hashOfOptions() + Double.hashCode(quantile);
  }

  @Override
  public String toString() {
    return "QuantileRegression[" + text(quantile) + changes(0) + iterationsText() + "]";
  }

  /** Collects options; see {@link QuantileRegression} for the defaults. */
  public static final class Builder extends RobustSpecification.Builder<Builder> {

    private double quantile = MEDIAN;

    private Builder() {
      super(0);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the quantile to fit. Default 0.5.
     *
     * @param probability in (0, 1), such as 0.9
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder quantile(double probability) {
      if (!(probability > 0 && probability < 1)) {
        throw new IllegalArgumentException(
            "quantile is " + probability + ", but must be above 0 and below 1, for example 0.9");
      }
      quantile = probability;
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public QuantileRegression build() {
      return new QuantileRegression(this);
    }
  }
}
