package io.bellwether.ml.glm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.ml.linear.InferenceBuilder;
import io.bellwether.ml.linear.InferenceSpecification;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generalised linear model, fitted by maximum likelihood, with full inference. An immutable
 * specification.
 *
 * <p>The mean of the target is the inverse {@link Link} of a sum of coefficients times features;
 * its variance follows the {@link Family}. {@link PoissonRegression} and {@link
 * NegativeBinomialRegression} are short ways to those for counts.
 *
 * <p>Defaults: {@link Family#gaussian()}, with which this is a linear regression; the {@linkplain
 * Family#defaultLink() link of the family}; an {@linkplain Intercept#INCLUDED intercept}; no
 * weights; no offset; {@link Dispersion#BY_FAMILY}; {@linkplain StandardErrors#CLASSICAL classical}
 * standard errors; {@linkplain Collinearity#FAIL failure} when a feature is a combination of
 * others; tolerance 1e-10 and at most 100 iterations, where 4 to 12 are usual.
 *
 * <p><b>Method.</b> Fisher scoring, which is iteratively reweighted least squares (McCullagh and
 * Nelder 1989, section 2.5): each step is a weighted least squares problem, solved by orthogonal
 * factorisation, and halved while the deviance grows. A negative binomial &theta; that is to be
 * estimated is maximised in turns with the coefficients, which are orthogonal to it (Lawless 1987).
 *
 * <p><b>When there is no maximum</b>, because the counts of a group are all zero or the shares all
 * 0 or 1, some coefficients run to infinity. The fit then stops with status {@link
 * io.bellwether.model.FitStatus#NUMERICAL_TROUBLE} and a warning that names them; predictions are
 * right nevertheless, the coefficients named are merely large, with standard errors that say so.
 *
 * <p><b>Data.</b> All columns but target, weights and offset are features and must be numeric,
 * finite and not missing; encode labels and impute first. Weights are numbers of trials for the
 * binomial family, and else counts of equal rows or, with an estimated dispersion, inverse
 * variances. Needs as many rows of positive weight as coefficients.
 *
 * <p><b>Cost.</b> Time 2 n p&sup2; an iteration; memory of the order of the data.
 *
 * @since 0.1.0
 */
public final class GeneralizedLinearRegression extends InferenceSpecification
    implements Regressor<GlmModel> {

  private static final double DEFAULT_TOLERANCE = 1e-10;
  private static final int DEFAULT_MAX_ITERATIONS = 100;

  private final Family family;
  private final Link link;
  private final Dispersion dispersion;
  private final double tolerance;
  private final int maxIterations;

  private GeneralizedLinearRegression(Builder builder, Link link) {
    super(builder);
    this.family = builder.family;
    this.link = link;
    this.dispersion = builder.dispersion;
    this.tolerance = builder.tolerance;
    this.maxIterations = builder.maxIterations;
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
   * Returns the distribution of the target.
   *
   * @return the option
   */
  public Family family() {
    return family;
  }

  /**
   * Returns how the mean and the linear predictor belong together.
   *
   * @return the option
   */
  public Link link() {
    return link;
  }

  /**
   * Tells where the dispersion is from.
   *
   * @return the option
   */
  public Dispersion dispersion() {
    return dispersion;
  }

  /**
   * Returns when the iteration ends.
   *
   * @return the option
   */
  public double tolerance() {
    return tolerance;
  }

  /**
   * Returns the cap on iterations.
   *
   * @return the option
   */
  public int maxIterations() {
    return maxIterations;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if a target cannot be of the family, such as a
   *     negative count
   * @throws io.bellwether.model.FitException if there are fewer rows of positive weight than
   *     coefficients, features are combinations of others (unless {@link Collinearity#DROP}), all
   *     targets lie on the edge of their range, or no coefficients give means in it
   */
  @Override
  public GlmModel fit(Dataset train, String target, FitContext context) {
    return GlmFit.of(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GeneralizedLinearRegression regression
        && hasOptionsOf(regression)
        && family.equals(regression.family)
        && link == regression.link
        && dispersion == regression.dispersion
        && Double.compare(tolerance, regression.tolerance) == 0
        && maxIterations == regression.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hashOfOptions(), family, link, dispersion, tolerance, maxIterations);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("GeneralizedLinearRegression[");
    text.append(family).append(", link ").append(link);
    text.append(interceptText()).append(weightsText()).append(offsetText());
    text.append(dispersion == Dispersion.BY_FAMILY ? "" : ", dispersion " + dispersion);
    text.append(inferenceText());
    text.append(tolerance == DEFAULT_TOLERANCE ? "" : ", tolerance " + tolerance);
    text.append(maxIterations == DEFAULT_MAX_ITERATIONS ? "" : ", maxIterations " + maxIterations);
    return text.append(']').toString();
  }

  /** Collects options; see {@link GeneralizedLinearRegression} for the defaults. */
  public static final class Builder extends InferenceBuilder<Builder> {

    private Family family = Family.gaussian();
    private @Nullable Link link;
    private Dispersion dispersion = Dispersion.BY_FAMILY;
    private double tolerance = DEFAULT_TOLERANCE;
    private int maxIterations = DEFAULT_MAX_ITERATIONS;

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the distribution of the target. Default {@link Family#gaussian()}.
     *
     * @param option the family
     * @return this builder
     */
    public Builder family(Family option) {
      family = Objects.requireNonNull(option, "family");
      return this;
    }

    /**
     * Sets how the mean and the linear predictor belong together. Default: {@link
     * Family#defaultLink()}.
     *
     * @param option the link
     * @return this builder
     */
    public Builder link(Link option) {
      link = Objects.requireNonNull(option, "link");
      return this;
    }

    /**
     * Sets where the dispersion is from. Default {@link Dispersion#BY_FAMILY}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder dispersion(Dispersion option) {
      dispersion = Objects.requireNonNull(option, "dispersion");
      return this;
    }

    /**
     * Sets when the iteration ends: when a step changes the linear predictors, root mean square by
     * the working weights, by less than this relative to their size (or to 1 on the scale of
     * logarithms), and theta by less than this. Default 1e-10: with the usual link of a family
     * steps shrink quadratically, so that the last one leaves rounding errors only; with others
     * they shrink by a constant factor.
     *
     * @param value positive and below 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder tolerance(double value) {
      tolerance = OptionChecks.tolerance(value);
      return this;
    }

    /**
     * Sets the cap on iterations. Default 100.
     *
     * @param value at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below
     */
    public Builder maxIterations(int value) {
      maxIterations = OptionChecks.maxIterations(value);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if weights and offset are one column, or a link of shares is
     *     combined with a family of other targets
     */
    public GeneralizedLinearRegression build() {
      Link chosen = link == null ? family.defaultLink() : link;
      if (chosen.ofShares() && family.kind() != FamilyKind.BINOMIAL) {
        throw new IllegalArgumentException(
            "link "
                + chosen
                + " is for means between 0 and 1, but the family is "
                + family
                + "; use the binomial family or another link");
      }
      return new GeneralizedLinearRegression(this, chosen);
    }
  }
}
