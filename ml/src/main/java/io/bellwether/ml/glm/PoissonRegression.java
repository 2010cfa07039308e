package io.bellwether.ml.glm;

/**
 * Poisson regression, the model for counts such as units sold: features multiply the expected
 * count, and its variance is the expected count. A short way to a {@link
 * GeneralizedLinearRegression} of the {@linkplain Family#poisson() Poisson family} with {@link
 * Link#LOG}.
 *
 * <p>Counts of sales often vary more than that. {@link GlmModel#overdispersion()} tells; the means
 * are right even so, but their uncertainty wants {@link Dispersion#PEARSON}, robust {@linkplain
 * io.bellwether.ml.linear.StandardErrors standard errors}, or a {@link NegativeBinomialRegression}.
 *
 * <pre>{@code
 * GlmModel model = PoissonRegression.create().fit(train, "units");
 * model.coefficient("deal").ratio();          // how many times as many are sold on a deal
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PoissonRegression {

  private PoissonRegression() {}

  /**
   * Returns the regression with all defaults.
   *
   * @return the specification
   */
  public static GeneralizedLinearRegression create() {
    return builder().build();
  }

  /**
   * Starts a specification of the Poisson family with a logarithmic link.
   *
   * @return a builder
   */
  public static GeneralizedLinearRegression.Builder builder() {
    return GeneralizedLinearRegression.builder().family(Family.poisson()).link(Link.LOG);
  }
}
