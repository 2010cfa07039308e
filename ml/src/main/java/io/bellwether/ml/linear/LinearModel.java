package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.CoefficientModel;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.IntervalRegressionModel;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fitted linear regression: coefficients with their uncertainty, measures of fit, predictions
 * with intervals. Immutable, thread-safe, saveable.
 *
 * <p>With weights, sums over rows are weighted and a row of weight zero is not counted. With an
 * offset, R2 and F speak of the target less the offset (so do {@code summary(lm(y - offset ~ ...))}
 * in R). Without an intercept, R2 and F compare with a prediction of zero, as R's do.
 *
 * <p>The objective of the {@link #report()} is the residual sum of squares, its iterations are
 * steps of refinement; warnings tell of dropped features and of bad conditioning.
 *
 * @since 0.1.0
 */
public final class LinearModel extends CoefficientModel<Coefficient>
    implements IntervalRegressionModel {

  private final LinearEstimates estimates;
  private final LinearPredictor function;

  LinearModel(LinearEstimates estimates) {
    super(
        estimates.target(),
        estimates.features(),
        estimates.specification().offset(),
        estimates.fit().hasIntercept(),
        estimates.report());
    this.estimates = estimates;
    this.function = function(featureNames(), estimates);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public LinearRegression specification() {
    return estimates.specification();
  }

  /**
   * The sum of intercept, coefficients times features and offset: a function of features and, last,
   * an offset; dropped features do not count.
   */
  private static LinearPredictor function(List<String> names, LinearEstimates estimates) {
    int first = estimates.fit().hasIntercept() ? 1 : 0;
    double[] factors = new double[names.size()];
    Arrays.fill(factors, 1);
    for (int j = 0; j < estimates.features().size(); j++) {
      double coefficient = estimates.coefficients()[first + j];
      factors[j] = Double.isNaN(coefficient) ? 0 : coefficient;
    }
    return new LinearPredictor(names, first == 1 ? estimates.coefficients()[0] : 0, factors);
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  @Override
  public List<Coefficient> coefficients() {
    List<String> names = coefficientNames();
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      coefficients.add(
          new Coefficient(
              names.get(j),
              estimates.coefficients()[j],
              estimates.standardErrors()[j],
              degreesOfFreedom()));
    }
    return List.copyOf(coefficients);
  }

  /**
   * Returns the covariance of two coefficients, of the kind of {@link
   * LinearRegression#standardErrors()}.
   *
   * @param first the name of a feature, or {@value #INTERCEPT}
   * @param second the same or another
   * @return the covariance; zero for dropped features
   * @throws IllegalArgumentException if the model has no such feature
   */
  public double covariance(String first, String second) {
    return CoefficientCovariance.of(estimates, place(first), place(second));
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public long observations() {
    return estimates.fit().observations();
  }

  /**
   * Returns the residual degrees of freedom.
   *
   * @return observations less estimated coefficients
   */
  public long degreesOfFreedom() {
    return estimates.fit().degreesOfFreedom();
  }

  /**
   * Returns the residual standard error.
   *
   * @return the estimated standard deviation of the errors; {@code NaN} without degrees of freedom
   */
  public double residualStandardError() {
    return Math.sqrt(estimates.fit().residualVariance());
  }

  /**
   * Returns the residual sum of squares.
   *
   * @return the weighted sum of squared residuals
   */
  public double residualSumOfSquares() {
    return estimates.fit().residualSumOfSquares();
  }

  /**
   * Returns the share of the variance that the model explains.
   *
   * @return R2, {@code NaN} for a constant target
   */
  public double r2() {
    return estimates.fit().rSquared();
  }

  /**
   * Returns R2 less what chance would explain.
   *
   * @return adjusted R2, {@code NaN} without degrees of freedom
   */
  public double adjustedR2() {
    return estimates.fit().adjustedRSquared();
  }

  /**
   * Returns the F statistic of the hypothesis that all coefficients but the intercept are zero.
   *
   * @return F by classical variances; {@code NaN} for a model of an intercept only
   */
  public double fStatistic() {
    return estimates.fit().fStatistic();
  }

  /**
   * Returns how likely an F at least this large would be if no feature had an effect.
   *
   * @return the p-value of {@link #fStatistic()}
   */
  public double fPValue() {
    return estimates.fit().fPValue();
  }

  /**
   * Returns the logarithm of the Gaussian likelihood at its maximum.
   *
   * @return the log-likelihood, constants included, as R's {@code logLik}
   */
  public double logLikelihood() {
    return estimates.fit().logLikelihood();
  }

  /**
   * Returns Akaike's information criterion; the variance counts as a parameter, as in R.
   *
   * @return -2 log-likelihood + 2 parameters
   */
  public double aic() {
    return estimates.fit().aic();
  }

  /**
   * Returns Schwarz's information criterion; the variance counts as a parameter, as in R.
   *
   * @return -2 log-likelihood + log(n) parameters
   */
  public double bic() {
    return estimates.fit().bic();
  }

  /**
   * Returns the condition number of the columns, scaled to unit length.
   *
   * @return 1 for orthogonal features; above 30 or so, coefficients begin to depend on one another
   *     much
   */
  public double condition() {
    return estimates.fit().condition();
  }

  /**
   * Returns how much the variance of each coefficient is inflated by the feature's correlation with
   * the others: 1 / (1 - R2) of a regression of the feature on the others.
   *
   * @return the variance inflation factor by feature, dropped features left out; 1 is the least, 10
   *     is often called too much
   */
  public Map<String, Double> varianceInflation() {
    double[] factors = CoefficientCovariance.varianceInflation(estimates);
    int first = estimates.fit().hasIntercept() ? 1 : 0;
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int j = 0; j < estimates.features().size(); j++) {
      if (!Double.isNaN(estimates.coefficients()[first + j])) {
        byName.put(estimates.features().get(j), factors[first + j]);
      }
    }
    return byName;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A new observation is taken to have weight 1. The interval is that of Student's t and holds
   * exactly for Gaussian errors of one variance.
   */
  @Override
  public PredictionIntervals predictIntervals(Dataset data, double level) {
    return new LinearIntervals(this, estimates).prediction(data, level);
  }

  /**
   * Predicts for every row, with the range in which the mean of many observations at these features
   * lies: the uncertainty of the coefficients alone.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @param level the probability, in (0, 1)
   * @return one prediction and interval a row
   * @throws IllegalArgumentException if the level is not in (0, 1), or a column is lacking
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public PredictionIntervals confidenceIntervals(Dataset data, double level) {
    return new LinearIntervals(this, estimates).confidence(data, level);
  }

  /**
   * Tells how much each training row weighs in the fit, and how far off it is.
   *
   * @param train the rows that the model was fitted on, with target, weights and offset
   * @return leverage, residuals and Cook's distance by row
   * @throws IllegalArgumentException if a column is lacking, or the rows are not as many as the
   *     model was fitted on
   */
  public Influence influence(Dataset train) {
    return Influence.of(estimates, train);
  }

  /**
   * Writes the model as R's {@code summary(lm)} does: residuals, coefficients with standard errors,
   * t and p, measures of fit.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return LinearSummary.of(this, estimates);
  }

  LinearEstimates estimates() {
    return estimates;
  }

  @Override
  public String toString() {
    return "LinearModel["
        + target()
        + " on "
        + estimates.features().size()
        + " features, "
        + observations()
        + " rows, R2 "
        + Significant.of(r2(), 4)
        + "]";
  }
}
