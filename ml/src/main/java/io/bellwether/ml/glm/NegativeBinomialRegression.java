package io.bellwether.ml.glm;

/**
 * Negative binomial regression, the model for counts that vary more than Poisson counts: Var(y) =
 * &mu; + &mu;&sup2; / &theta;, with &theta; estimated by maximum likelihood (Lawless 1987). A short
 * way to a {@link GeneralizedLinearRegression} of the {@linkplain Family#negativeBinomial()
 * negative binomial family} with {@link Link#LOG}.
 *
 * <p>{@link GlmModel#theta()} has the estimate and its standard error. Where the counts do not vary
 * more than Poisson counts, the likelihood grows with &theta; for ever; it is then taken as 1e10,
 * and a warning says so.
 *
 * <pre>{@code
 * GlmModel model = NegativeBinomialRegression.create().fit(train, "units");
 * Interval shape = model.theta().orElseThrow().interval(0.95);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class NegativeBinomialRegression {

  private NegativeBinomialRegression() {}

  /**
   * Returns the regression with all defaults.
   *
   * @return the specification
   */
  public static GeneralizedLinearRegression create() {
    return builder().build();
  }

  /**
   * Starts a specification of the negative binomial family with a logarithmic link.
   *
   * @return a builder
   */
  public static GeneralizedLinearRegression.Builder builder() {
    return GeneralizedLinearRegression.builder().family(Family.negativeBinomial()).link(Link.LOG);
  }
}
