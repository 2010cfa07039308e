package io.bellwether.ml.logistic;

import io.bellwether.ml.design.ClassModel;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.model.ScoreKind;
import io.bellwether.report.Significant;
import io.bellwether.rows.ScoreFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A fitted logistic regression: probabilities of classes, and coefficients with their uncertainty.
 * Immutable and thread-safe.
 *
 * <p>Missing and infinite features are refused, with the name of the column.
 *
 * <pre>{@code
 * LogisticModel model = LogisticRegression.create().fit(customers, "churn");
 * System.out.println(model.summary());
 * double factor = model.coefficient("price").oddsRatio();
 * double[] risk = model.probabilities(newCustomers).of("Yes");
 * }</pre>
 *
 * <p>{@code report().objective()} is what was minimised: the negative log-likelihood, plus the
 * penalty if there is one.
 *
 * @since 0.1.0
 */
public final class LogisticModel extends ClassModel {

  /** The name of the constant term among the coefficients. */
  public static final String INTERCEPT = Determinacy.INTERCEPT;

  private final LogisticEstimates estimates;
  private final SoftmaxFunction function;

  LogisticModel(LogisticEstimates estimates) {
    super(estimates.target(), estimates.classes(), estimates.features(), estimates.report());
    this.estimates = estimates;
    this.function = SoftmaxFunction.of(estimates);
  }

  /**
   * Returns what the model was fitted with.
   *
   * @return the specification
   */
  public LogisticRegression specification() {
    return estimates.specification();
  }

  /**
   * Returns the class with which the others are compared.
   *
   * @return one of {@link #classes()}
   */
  public String baseClass() {
    return estimates.baseClass();
  }

  @Override
  public ScoreFunction function() {
    return function;
  }

  @Override
  public ScoreKind scoreKind() {
    return ScoreKind.PROBABILITY;
  }

  /**
   * Returns all coefficients.
   *
   * @return class by class, in the order of {@link #classes()} without those that have none; in
   *     each the intercept, if there is one, then the features
   */
  public List<LogisticCoefficient> coefficients() {
    List<LogisticCoefficient> coefficients = new ArrayList<>();
    for (String label : estimates.classes()) {
      if (estimates.labels().contains(label)) {
        coefficients.addAll(coefficients(label));
      }
    }
    return List.copyOf(coefficients);
  }

  /**
   * Returns the coefficients of a class.
   *
   * @param label one of {@link #classes()}, not the base class unless there is a penalty and more
   *     than two classes
   * @return the intercept, if there is one, then the features
   * @throws IllegalArgumentException if the class does not occur or has no coefficients
   */
  public List<LogisticCoefficient> coefficients(String label) {
    int group = group(label);
    List<String> names = estimates.names();
    List<LogisticCoefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      int index = group * estimates.columns() + j;
      coefficients.add(
          new LogisticCoefficient(
              label,
              names.get(j),
              estimates.coefficients()[index],
              estimates.standardError(index)));
    }
    return List.copyOf(coefficients);
  }

  /**
   * Returns the coefficient of a feature, of two classes.
   *
   * @param feature the name of a column, or {@link #INTERCEPT}
   * @return the estimate and its uncertainty, for the log-odds of the class that is not the base
   *     class
   * @throws IllegalArgumentException if there is none of the name
   * @throws IllegalStateException if there are more than two classes
   */
  public LogisticCoefficient coefficient(String feature) {
    return coefficient(onlyLabel(), feature);
  }

  /**
   * Returns the coefficient of a feature in a class.
   *
   * @param label one of {@link #classes()}, not the base class unless there is a penalty and more
   *     than two classes
   * @param feature the name of a column, or {@link #INTERCEPT}
   * @return the estimate and its uncertainty
   * @throws IllegalArgumentException if there is none of the name, or the class has none
   */
  public LogisticCoefficient coefficient(String label, String feature) {
    return coefficients(label).get(place(feature));
  }

  /**
   * Returns the constant term, of two classes.
   *
   * @return the estimate and its uncertainty
   * @throws IllegalStateException if there are more than two classes, or there is no intercept
   */
  public LogisticCoefficient intercept() {
    return intercept(onlyLabel());
  }

  /**
   * Returns the constant term of a class.
   *
   * @param label as for {@link #coefficient(String, String)}
   * @return the estimate and its uncertainty
   * @throws IllegalArgumentException if the class does not occur or has no coefficients
   * @throws IllegalStateException if there is no intercept
   */
  public LogisticCoefficient intercept(String label) {
    if (!estimates.hasIntercept()) {
      throw new IllegalStateException("the model was fitted without intercept");
    }
    return coefficient(label, INTERCEPT);
  }

  /**
   * Returns the coefficients that features divided by their standard deviations would have: whose
   * sizes can be compared.
   *
   * @return class by class, without intercepts; standard errors are scaled too
   */
  public List<LogisticCoefficient> standardizedCoefficients() {
    List<LogisticCoefficient> standardized = new ArrayList<>();
    for (LogisticCoefficient c : coefficients()) {
      int feature = estimates.features().indexOf(c.name());
      if (feature >= 0) {
        double deviation = estimates.deviations()[feature];
        standardized.add(
            new LogisticCoefficient(
                c.label(), c.name(), c.estimate() * deviation, c.standardError() * deviation));
      }
    }
    return List.copyOf(standardized);
  }

  /**
   * Returns the covariance of two coefficients, of two classes.
   *
   * @param first a feature or {@link #INTERCEPT}
   * @param second a feature or {@link #INTERCEPT}
   * @return the covariance; {@code NaN} with penalty
   * @throws IllegalArgumentException if there is no coefficient of the name
   * @throws IllegalStateException if there are more than two classes
   */
  public double covariance(String first, String second) {
    String label = onlyLabel();
    return covariance(label, first, label, second);
  }

  /**
   * Returns the covariance of two coefficients.
   *
   * @param firstLabel the class of the first, as for {@link #coefficient(String, String)}
   * @param first a feature or {@link #INTERCEPT}
   * @param secondLabel the class of the second
   * @param second a feature or {@link #INTERCEPT}
   * @return the covariance, from the inverse of the joint second derivatives; {@code NaN} with
   *     penalty
   * @throws IllegalArgumentException if there is no coefficient of the name, or the class has none
   */
  public double covariance(String firstLabel, String first, String secondLabel, String second) {
    int row = group(firstLabel) * estimates.columns() + place(first);
    int column = group(secondLabel) * estimates.columns() + place(second);
    return estimates.covariance().length == 0
        ? Double.NaN
        : estimates.covariance()[row * estimates.coefficients().length + column];
  }

  private int group(String label) {
    int group = estimates.labels().indexOf(label);
    if (group >= 0) {
      return group;
    }
    throw new IllegalArgumentException(
        label.equals(baseClass())
            ? "'" + label + "' is the base class, whose coefficients are zero"
            : "there is no class '" + label + "'; there are " + String.join(", ", classes()));
  }

  private int place(String feature) {
    int place = estimates.names().indexOf(feature);
    if (place < 0) {
      throw new IllegalArgumentException(
          "the model has no coefficient '"
              + feature
              + "'; it has "
              + String.join(", ", estimates.names()));
    }
    return place;
  }

  private String onlyLabel() {
    if (classes().size() > 2) {
      throw new IllegalStateException(
          "there are several classes, name one of " + String.join(", ", estimates.labels()));
    }
    return estimates.labels().get(0);
  }

  /**
   * Returns the number of rows the model was fitted on.
   *
   * @return rows of positive weight
   */
  public long observations() {
    return estimates.measures().observations();
  }

  /**
   * Returns the log-likelihood at the estimates, without penalty.
   *
   * @return a natural logarithm, 0 or less
   */
  public double logLikelihood() {
    return estimates.measures().logLikelihood();
  }

  /**
   * Returns the deviance.
   *
   * @return minus twice the log-likelihood
   */
  public double deviance() {
    return -2 * logLikelihood();
  }

  /**
   * Returns the deviance of the model without features: of the shares of the classes, or of equal
   * probabilities if there is no intercept.
   *
   * @return the deviance
   */
  public double nullDeviance() {
    return -2 * estimates.measures().nullLogLikelihood();
  }

  /**
   * Returns McFadden's measure of fit.
   *
   * @return 1 - log-likelihood / log-likelihood of the model without features
   */
  public double mcFaddenR2() {
    return estimates.measures().mcFaddenR2();
  }

  /**
   * Returns Akaike's criterion.
   *
   * @return deviance plus twice the number of coefficients; {@code NaN} with penalty, which makes
   *     them count for less
   */
  public double aic() {
    return penalized() ? Double.NaN : deviance() + 2.0 * estimates.coefficients().length;
  }

  /**
   * Returns Schwarz's criterion.
   *
   * @return deviance plus the number of coefficients times the logarithm of the sum of weights (the
   *     rows, without); {@code NaN} with penalty
   */
  public double bic() {
    return penalized()
        ? Double.NaN
        : deviance()
            + Math.log(estimates.measures().sumOfWeights()) * estimates.coefficients().length;
  }

  private boolean penalized() {
    return specification().penalty() != Penalty.NONE;
  }

  /**
   * Writes the model as R's {@code summary(glm)} does: coefficients with standard errors, z and p,
   * odds ratios, measures of fit.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return LogisticSummary.of(this);
  }

  LogisticEstimates estimates() {
    return estimates;
  }

  @Override
  public String toString() {
    return "LogisticModel["
        + target()
        + " ("
        + String.join(", ", classes())
        + ") on "
        + estimates.features().size()
        + " features, "
        + observations()
        + " rows, McFadden R2 "
        + Significant.of(mcFaddenR2(), 4)
        + "]";
  }
}
