package io.bellwether.ml.linear;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Everything that a fitted linear model knows: what {@link LinearFit} estimates and what a model file
 * keeps. The constructor checks that the parts belong together.
 *
 * @param specification what was fitted
 * @param target the name of the target
 * @param features the names of the features, in the order of their coefficients
 * @param coefficients the intercept, if there is one, and a coefficient a feature; {@code NaN} where
 *     dropped
 * @param standardErrors as many standard errors, of the kind that the specification asks for
 * @param factor the factor of the unscaled covariance
 * @param robustCovariance the robust covariance by rows; empty when the classical one is asked for
 * @param fit how well the model fits
 * @param report how the fit went
 */
record LinearEstimates(
    LinearRegression specification,
    String target,
    List<String> features,
    double[] coefficients,
    double[] standardErrors,
    InverseFactor factor,
    double[][] robustCovariance,
    GoodnessOfFit fit,
    FitReport report) {

  /** Beyond it, half of the digits of the data no longer reach the coefficients. */
  private static final double BAD_CONDITION = 1e8;

  private static final double HOPELESS_CONDITION = 1e13;
  private static final int DIGITS = 4;

  LinearEstimates {
    features = List.copyOf(features);
    int size = features.size() + (specification.intercept() == Intercept.INCLUDED ? 1 : 0);
    boolean robust = specification.standardErrors() != StandardErrors.CLASSICAL;
    if (coefficients.length != size
        || standardErrors.length != size
        || factor.size() != size
        || robustCovariance.length != (robust ? size : 0)) {
      throw new IllegalArgumentException(
          features.size()
              + " features, "
              + coefficients.length
              + " coefficients, "
              + standardErrors.length
              + " standard errors, a factor of size "
              + factor.size()
              + " and a robust covariance of size "
              + robustCovariance.length
              + " do not belong together");
    }
  }

  static Builder builder(
      LinearRegression specification,
      String target,
      List<String> features,
      LeastSquaresSolution solution) {
    return new Builder(specification, target, features, solution);
  }

  /** Puts estimates together from a least squares solution, and refuses those that are none. */
  static final class Builder {

    private final LinearRegression specification;
    private final String target;
    private final List<String> features;
    private final LeastSquaresSolution solution;
    private final InverseFactor factor;
    private double sumOfLogWeights;
    private double[] residualQuartiles = new double[0];
    private double[][] robustCovariance = new double[0][];

    private Builder(
        LinearRegression specification,
        String target,
        List<String> features,
        LeastSquaresSolution solution) {
      this.specification = specification;
      this.target = target;
      this.features = features;
      this.solution = solution;
      requireEnoughRows();
      requireFullRank();
      this.factor = new InverseFactor(solution.inverseFactor());
    }

    Builder sumOfLogWeights(double sum) {
      sumOfLogWeights = sum;
      return this;
    }

    Builder residualQuartiles(double[] quartiles) {
      residualQuartiles = quartiles;
      return this;
    }

    Builder robustCovariance(double[][] covariance) {
      robustCovariance = covariance;
      return this;
    }

    InverseFactor inverseFactor() {
      return factor;
    }

    LinearEstimates build() {
      return new LinearEstimates(
          specification,
          target,
          features,
          solution.coefficients(),
          standardErrors(),
          factor,
          robustCovariance,
          GoodnessOfFit.of(specification, solution, sumOfLogWeights, residualQuartiles),
          report());
    }

    private double[] standardErrors() {
      double[] errors = solution.standardErrors();
      for (int j = 0; j < robustCovariance.length; j++) {
        errors[j] = Double.isNaN(errors[j]) ? Double.NaN : Math.sqrt(robustCovariance[j][j]);
      }
      return errors;
    }

    private FitReport report() {
      List<String> warnings = new ArrayList<>();
      for (LinearDependency dependency : solution.dependencies()) {
        warnings.add("dropped " + sentence(dependency));
      }
      double condition = solution.condition();
      if (condition > BAD_CONDITION) {
        warnings.add(
            "the features are nearly combinations of one another (condition number "
                + Significant.of(condition, 2)
                + "): coefficients may change much with small changes of the data");
      }
      FitStatus status =
          condition > HOPELESS_CONDITION ? FitStatus.NUMERICAL_TROUBLE : FitStatus.EXACT;
      return new FitReport(
          status, solution.refinementSteps(), 0, solution.residualSumOfSquares(), warnings);
    }

    private void requireEnoughRows() {
      if (solution.observations() < solution.columns()) {
        throw new FitException(
            solution.observations()
                + " rows do not determine "
                + solution.columns()
                + " coefficients",
            "use more rows or fewer features");
      }
    }

    private void requireFullRank() {
      if (specification.collinearity() == Collinearity.DROP || solution.dependencies().isEmpty()) {
        return;
      }
      StringJoiner all = new StringJoiner("; ");
      solution.dependencies().forEach(dependency -> all.add(sentence(dependency)));
      throw new FitException(
          "some features are linear combinations of others, so that their coefficients are not"
              + " determined: "
              + all,
          "drop one column of each combination, or fit with collinearity(Collinearity.DROP)");
    }

    /** For example: total = 1 north + 1 south. */
    private String sentence(LinearDependency dependency) {
      StringBuilder text = new StringBuilder("'" + name(dependency.column()) + "' = ");
      if (dependency.combination().isEmpty()) {
        return text.append('0').toString();
      }
      String separator = "";
      for (Map.Entry<Integer, Double> term : dependency.combination().entrySet()) {
        double factorOfTerm = term.getValue();
        text.append(separator.isEmpty() ? "" : factorOfTerm < 0 ? " - " : " + ");
        double shown = separator.isEmpty() ? factorOfTerm : Math.abs(factorOfTerm);
        text.append(Significant.of(shown, DIGITS));
        text.append(isIntercept(term.getKey()) ? "" : " '" + name(term.getKey()) + "'");
        separator = " ";
      }
      return text.toString();
    }

    private boolean isIntercept(int column) {
      return specification.intercept() == Intercept.INCLUDED && column == 0;
    }

    private String name(int column) {
      if (isIntercept(column)) {
        return LinearModel.INTERCEPT;
      }
      return features.get(column - (specification.intercept() == Intercept.INCLUDED ? 1 : 0));
    }
  }
}
