package io.bellwether.ml.glm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.CoefficientModel;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A fitted generalised linear model: coefficients with their uncertainty, deviances, predictions of
 * the mean. Immutable, thread-safe, saveable.
 *
 * <p>{@code predict} gives means in units of the target; {@link #predictLink} the linear predictor.
 * The objective of the {@link #report()} is the deviance; its warnings tell of coefficients that
 * run to infinity, dropped features and bad conditioning.
 *
 * @since 0.1.0
 */
public final class GlmModel extends CoefficientModel<GlmCoefficient> {

  private final GlmEstimates estimates;
  private final GlmFunction function;

  GlmModel(GlmEstimates estimates) {
    super(
        estimates.target(),
        estimates.features(),
        estimates.specification().offset(),
        estimates.hasIntercept(),
        estimates.report());
    this.estimates = estimates;
    this.function = GlmFunction.of(featureNames(), estimates);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public GeneralizedLinearRegression specification() {
    return estimates.specification();
  }

  /**
   * Returns the distribution of the target, with theta if that was estimated.
   *
   * @return the family
   */
  public Family family() {
    return estimates.family();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  @Override
  public List<GlmCoefficient> coefficients() {
    List<String> names = coefficientNames();
    List<GlmCoefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      coefficients.add(
          new GlmCoefficient(
              names.get(j),
              estimates.coefficients()[j],
              estimates.standardError(j),
              estimates.waldDegreesOfFreedom()));
    }
    return List.copyOf(coefficients);
  }

  /**
   * Returns the covariance of two coefficients, of the kind of {@link
   * GeneralizedLinearRegression#standardErrors()}.
   *
   * @param first the name of a feature, or {@value #INTERCEPT}
   * @param second the same or another
   * @return the covariance; zero for dropped features
   * @throws IllegalArgumentException if the model has no such feature
   */
  public double covariance(String first, String second) {
    return estimates.covariance(place(first), place(second));
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public long observations() {
    return estimates.figures().observations();
  }

  /**
   * Returns the residual degrees of freedom.
   *
   * @return observations less estimated coefficients
   */
  public long degreesOfFreedom() {
    return estimates.figures().degreesOfFreedom();
  }

  /**
   * Returns the deviance: twice what the log-likelihood lacks to that of a model with a mean of its
   * own for every row, in units of the dispersion.
   *
   * @return the deviance, 0 or more
   */
  public double deviance() {
    return estimates.figures().deviance();
  }

  /**
   * Returns the deviance of the model without features: the intercept and the offset alone.
   *
   * @return the deviance; {@code NaN} if that model has no means in the range of the family
   */
  public double nullDeviance() {
    return estimates.figures().nullDeviance();
  }

  /**
   * Returns Pearson's chi-square.
   *
   * @return the weighted sum of (y - &mu;)&sup2; / V(&mu;)
   */
  public double pearsonChiSquare() {
    return estimates.figures().pearson();
  }

  /**
   * Returns the dispersion that the standard errors are made with.
   *
   * @return 1 or Pearson's chi-square by the degrees of freedom, as {@link
   *     GeneralizedLinearRegression#dispersion()} says; {@code NaN} without degrees of freedom
   */
  public double dispersion() {
    return estimates.figures().dispersion();
  }

  /**
   * Returns the logarithm of the likelihood at its maximum, constants included, as R's {@code
   * logLik}: the dispersion of a Gaussian, gamma or inverse Gaussian target is the maximum
   * likelihood estimate there, or near it.
   *
   * @return the log-likelihood; {@code NaN} for Tweedie's family, which has no closed density
   */
  public double logLikelihood() {
    return estimates.figures().logLikelihood();
  }

  /**
   * Returns Akaike's information criterion. An estimated dispersion or theta counts as a parameter,
   * as in R.
   *
   * @return -2 log-likelihood + 2 parameters
   */
  public double aic() {
    return 2 * (estimates.parameterCount() - logLikelihood());
  }

  /**
   * Returns Schwarz's information criterion.
   *
   * @return -2 log-likelihood + log(n) parameters
   */
  public double bic() {
    return Math.log((double) observations()) * estimates.parameterCount() - 2 * logLikelihood();
  }

  /**
   * Returns the shape of the negative binomial distribution.
   *
   * @return the estimate with its standard error, or the value given; empty for other families
   */
  public Optional<Theta> theta() {
    return family().kind() == FamilyKind.NEGATIVE_BINOMIAL
        ? Optional.of(
            new Theta(family().parameter().orElseThrow(), estimates.figures().thetaError()))
        : Optional.empty();
  }

  /**
   * Tests whether the training counts vary more than Poisson counts.
   *
   * @return ratio, statistic and p-value; empty unless the family is Poisson's
   */
  public Optional<Overdispersion> overdispersion() {
    double excess = estimates.figures().excess();
    if (family().kind() != FamilyKind.POISSON || Double.isNaN(excess)) {
      return Optional.empty();
    }
    double ratio = pearsonChiSquare() / degreesOfFreedom();
    return Optional.of(
        new Overdispersion(ratio, excess, NormalDistribution.of(0, 1).survivalProbability(excess)));
  }

  /**
   * Returns the linear predictor of every row: the link of the predicted mean.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return one number a row, the offset included
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public double[] predictLink(Dataset data) {
    return new GlmScoring(estimates).predictors(data);
  }

  /**
   * Predicts the mean of every row, with the range in which it lies: Wald's interval of the linear
   * predictor, mapped to the mean. Single targets scatter around the mean in addition.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @param level the probability, in (0, 1)
   * @return one mean and interval a row
   * @throws IllegalArgumentException if the level is not in (0, 1), or a column is lacking
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public PredictionIntervals confidenceIntervals(Dataset data, double level) {
    return new GlmScoring(estimates).confidence(data, level);
  }

  /**
   * Returns how far the targets of a table are from their means.
   *
   * @param data any rows with target, features and offset, and with weights for the kinds that
   *     count them ({@link ResidualKind#PEARSON}, {@link ResidualKind#DEVIANCE})
   * @param kind how the distance is measured
   * @return one residual a row
   * @throws IllegalArgumentException if a column is lacking
   * @throws io.bellwether.data.DataException if a value is missing or not of the family
   */
  public double[] residuals(Dataset data, ResidualKind kind) {
    return new GlmScoring(estimates).residuals(data, kind);
  }

  /**
   * Writes the model as R's {@code summary(glm)} does: coefficients with standard errors, z (or t)
   * and p, dispersion, deviances, AIC.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return GlmSummary.of(this);
  }

  /** The kind of standard errors, for the summary. */
  StandardErrors standardErrors() {
    return specification().standardErrors();
  }

  GlmEstimates estimates() {
    return estimates;
  }

  @Override
  public String toString() {
    return "GlmModel["
        + family()
        + " "
        + target()
        + " on "
        + estimates.features().size()
        + " features, "
        + observations()
        + " rows, deviance "
        + Significant.of(deviance(), 5)
        + "]";
  }
}
