package io.bellwether.ml.glm;

import io.bellwether.report.Significant;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of the target around its mean: how its variance depends on the mean. An
 * immutable value.
 *
 * <p>Var(y) = &phi; V(&mu;) / w, with dispersion &phi; and weight w. &phi; is 1 for Poisson,
 * binomial and negative binomial targets, and estimated for the others, unless {@link Dispersion}
 * says otherwise.
 *
 * @since 0.1.0
 */
public final class Family {

  private static final double LARGEST_THETA = 1e10;
  private static final int DIGITS = 6;

  private final FamilyKind kind;
  private final double parameter;

  private Family(FamilyKind kind, double parameter) {
    this.kind = kind;
    this.parameter = parameter;
  }

  /**
   * Returns the normal distribution, V = 1; link {@link Link#IDENTITY} unless chosen otherwise.
   *
   * @return the family
   */
  public static Family gaussian() {
    return new Family(FamilyKind.GAUSSIAN, Double.NaN);
  }

  /**
   * Returns the Poisson distribution of counts, V = &mu;; link {@link Link#LOG} unless chosen
   * otherwise.
   *
   * @return the family
   */
  public static Family poisson() {
    return new Family(FamilyKind.POISSON, Double.NaN);
  }

  /**
   * Returns the binomial distribution for shares of trials, V = &mu; (1 - &mu;); link {@link
   * Link#LOGIT} unless chosen otherwise. The target is the share of successes, from 0 to 1; the
   * weights, if there are any, are the numbers of trials.
   *
   * @return the family
   */
  public static Family binomial() {
    return new Family(FamilyKind.BINOMIAL, Double.NaN);
  }

  /**
   * Returns the gamma distribution of positive amounts, V = &mu;&sup2;; link {@link Link#INVERSE}
   * unless chosen otherwise, as everywhere; {@link Link#LOG} is the useful one.
   *
   * @return the family
   */
  public static Family gamma() {
    return new Family(FamilyKind.GAMMA, Double.NaN);
  }

  /**
   * Returns the inverse Gaussian distribution of positive amounts with a long tail, V = &mu;&sup3;;
   * link {@link Link#INVERSE_SQUARED} unless chosen otherwise.
   *
   * @return the family
   */
  public static Family inverseGaussian() {
    return new Family(FamilyKind.INVERSE_GAUSSIAN, Double.NaN);
  }

  /**
   * Returns Tweedie's distribution, V = &mu;<sup>power</sup>; link {@link Link#LOG} unless chosen
   * otherwise. Powers between 1 and 2 are for amounts that are often exactly 0, such as the
   * turnover of an item in a week (Jørgensen 1987). Its density has no closed form, so that
   * log-likelihood, AIC and BIC are {@code NaN}.
   *
   * @param power the power, at least 1
   * @return the family
   * @throws IllegalArgumentException if the power is below 1 or not finite
   */
  public static Family tweedie(double power) {
    if (!(power >= 1 && power <= 100)) {
      throw new IllegalArgumentException("power is " + power + ", but must be from 1 to 100");
    }
    return new Family(FamilyKind.TWEEDIE, power);
  }

  /**
   * Returns the negative binomial distribution of counts with a known &theta;, V = &mu; +
   * &mu;&sup2; / &theta;; link {@link Link#LOG} unless chosen otherwise.
   *
   * @param theta the shape; the larger, the closer to Poisson
   * @return the family
   * @throws IllegalArgumentException if theta is not positive or above 1e10
   */
  public static Family negativeBinomial(double theta) {
    if (!(theta > 0 && theta <= LARGEST_THETA)) {
      throw new IllegalArgumentException(
          "theta is " + theta + ", but must be positive and at most 1e10");
    }
    return new Family(FamilyKind.NEGATIVE_BINOMIAL, theta);
  }

  /**
   * Returns the negative binomial distribution with a &theta; that is estimated by maximum
   * likelihood; {@link GlmModel#theta()} has it.
   *
   * @return the family
   */
  public static Family negativeBinomial() {
    return new Family(FamilyKind.NEGATIVE_BINOMIAL, Double.NaN);
  }

  /** From a model file. */
  static Family of(FamilyKind kind, double parameter) {
    return switch (kind) {
      case TWEEDIE -> tweedie(parameter);
      case NEGATIVE_BINOMIAL ->
          Double.isNaN(parameter) ? negativeBinomial() : negativeBinomial(parameter);
      default -> new Family(kind, Double.NaN);
    };
  }

  FamilyKind kind() {
    return kind;
  }

  /**
   * Returns the power of a Tweedie or the theta of a negative binomial distribution.
   *
   * @return the parameter; empty for other families, and for a theta that is to be estimated
   */
  public OptionalDouble parameter() {
    return Double.isNaN(parameter) ? OptionalDouble.empty() : OptionalDouble.of(parameter);
  }

  /**
   * Returns the link that is taken unless another is chosen.
   *
   * @return the default link
   */
  public Link defaultLink() {
    return kind.defaultLink();
  }

  /** Whether a theta has to be estimated before anything can be calculated. */
  boolean lacksTheta() {
    return kind == FamilyKind.NEGATIVE_BINOMIAL && Double.isNaN(parameter);
  }

  /** Whether the dispersion is 1 by definition. */
  boolean hasUnitDispersion() {
    return kind == FamilyKind.POISSON
        || kind == FamilyKind.BINOMIAL
        || kind == FamilyKind.NEGATIVE_BINOMIAL;
  }

  /**
   * Returns the variance of an observation of weight 1 and dispersion 1.
   *
   * @param mean its mean
   * @return V(mean)
   */
  public double variance(double mean) {
    return kind.variance(mean, parameter);
  }

  /**
   * Returns the deviance of one observation of weight 1.
   *
   * @param y the observation
   * @param mean its mean
   * @return twice what its log-likelihood lacks to the largest possible, in units of the
   *     dispersion; 0 for a mean of y
   */
  public double deviance(double y, double mean) {
    return Math.max(0, kind.deviance(y, mean, parameter));
  }

  /** Whether a target can be of the distribution. */
  boolean allows(double y) {
    return kind.allows(y, parameter);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Family family
        && kind == family.kind
        && Double.compare(parameter, family.parameter) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, parameter);
  }

  @Override
  public String toString() {
    if (kind == FamilyKind.TWEEDIE) {
      return "Tweedie(" + Significant.of(parameter, DIGITS) + ")";
    }
    if (kind == FamilyKind.NEGATIVE_BINOMIAL && !Double.isNaN(parameter)) {
      return "negative binomial(" + Significant.of(parameter, DIGITS) + ")";
    }
    return kind.label();
  }
}
