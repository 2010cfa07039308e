package io.bellwether.ml.glm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.linear.Collinearity;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Objects;
import java.util.Optional;
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
public final class GeneralizedLinearRegression implements Regressor<GlmModel> {

  private static final double DEFAULT_TOLERANCE = 1e-10;
  private static final int DEFAULT_MAX_ITERATIONS = 100;

  private final Family family;
  private final Link link;
  private final Intercept intercept;
  private final @Nullable String weights;
  private final @Nullable String offset;
  private final Dispersion dispersion;
  private final StandardErrors standardErrors;
  private final Collinearity collinearity;
  private final double tolerance;
  private final int maxIterations;

  private GeneralizedLinearRegression(Builder builder, Link link) {
    this.family = builder.family;
    this.link = link;
    this.intercept = builder.intercept;
    this.weights = builder.weights;
    this.offset = builder.offset;
    this.dispersion = builder.dispersion;
    this.standardErrors = builder.standardErrors;
    this.collinearity = builder.collinearity;
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
   * Tells whether there is a constant term.
   *
   * @return the option
   */
  public Intercept intercept() {
    return intercept;
  }

  /**
   * Returns the column of weights.
   *
   * @return its name, empty without weights
   */
  @Override
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
  }

  /**
   * Returns the column that is added to the linear predictor.
   *
   * @return its name, empty without offset
   */
  @Override
  public Optional<String> offset() {
    return Optional.ofNullable(offset);
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
   * Tells how uncertainty is estimated.
   *
   * @return the option
   */
  public StandardErrors standardErrors() {
    return standardErrors;
  }

  /**
   * Tells what happens with features that are combinations of others.
   *
   * @return the option
   */
  public Collinearity collinearity() {
    return collinearity;
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
        && family.equals(regression.family)
        && link == regression.link
        && intercept == regression.intercept
        && Objects.equals(weights, regression.weights)
        && Objects.equals(offset, regression.offset)
        && dispersion == regression.dispersion
        && standardErrors == regression.standardErrors
        && collinearity == regression.collinearity
        && Double.compare(tolerance, regression.tolerance) == 0
        && maxIterations == regression.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(family, link, intercept, weights, offset, dispersion, standardErrors);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("GeneralizedLinearRegression[");
    text.append(family).append(", link ").append(link);
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    text.append(weights == null ? "" : ", weights '" + weights + "'");
    text.append(offset == null ? "" : ", offset '" + offset + "'");
    text.append(dispersion == Dispersion.BY_FAMILY ? "" : ", dispersion " + dispersion);
    text.append(standardErrors == StandardErrors.CLASSICAL ? "" : ", " + standardErrors);
    text.append(collinearity == Collinearity.FAIL ? "" : ", collinear features dropped");
    text.append(tolerance == DEFAULT_TOLERANCE ? "" : ", tolerance " + tolerance);
    text.append(maxIterations == DEFAULT_MAX_ITERATIONS ? "" : ", maxIterations " + maxIterations);
    return text.append(']').toString();
  }

  /** Collects options; see {@link GeneralizedLinearRegression} for the defaults. */
  public static final class Builder {

    private Family family = Family.gaussian();
    private @Nullable Link link;
    private Intercept intercept = Intercept.INCLUDED;
    private @Nullable String weights;
    private @Nullable String offset;
    private Dispersion dispersion = Dispersion.BY_FAMILY;
    private StandardErrors standardErrors = StandardErrors.CLASSICAL;
    private Collinearity collinearity = Collinearity.FAIL;
    private double tolerance = DEFAULT_TOLERANCE;
    private int maxIterations = DEFAULT_MAX_ITERATIONS;

    private Builder() {}

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
     * Sets whether there is a constant term. Default {@link Intercept#INCLUDED}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder intercept(Intercept option) {
      intercept = Objects.requireNonNull(option, "intercept");
      return this;
    }

    /**
     * Names a column of weights, from 0 to 1e100: numbers of trials for the binomial family, and
     * else how often a row counts. Default: none. Predictions do not need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder weights(String column) {
      weights = Objects.requireNonNull(column, "weights");
      return this;
    }

    /**
     * Names a column that is added to the linear predictor as it is, without a coefficient: with
     * {@link Link#LOG}, the logarithm of the exposure, such as the number of days on sale. Default:
     * none. Predictions need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder offset(String column) {
      offset = Objects.requireNonNull(column, "offset");
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
     * Sets how uncertainty is estimated. The robust kinds hold when the mean follows the model,
     * though the variance does not. Default {@link StandardErrors#CLASSICAL}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder standardErrors(StandardErrors option) {
      standardErrors = Objects.requireNonNull(option, "standardErrors");
      return this;
    }

    /**
     * Sets what happens with features that are combinations of others. Default {@link
     * Collinearity#FAIL}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder collinearity(Collinearity option) {
      collinearity = Objects.requireNonNull(option, "collinearity");
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
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException("tolerance is " + value + ", but must be in (0, 1)");
      }
      tolerance = value;
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
      if (!(value >= 1)) {
        throw new IllegalArgumentException(
            "maxIterations is " + value + ", but must be at least 1");
      }
      maxIterations = value;
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
      if (weights != null && weights.equals(offset)) {
        throw new IllegalArgumentException(
            "column '" + weights + "' cannot hold both weights and offset");
      }
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
