package io.bellwether.ml.linear;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a fitted linear model knows: what {@link LinearFit} estimates and what a model
 * file keeps. The constructor checks that the parts belong together.
 *
 * <p>Arrays are shared inside the package, and not modified by anybody.
 */
final class LinearEstimates {

  private static final double HOPELESS_CONDITION = 1e13;

  private final LinearRegression specification;
  private final String target;
  private final List<String> features;
  private final double[] coefficients;
  private final double[] standardErrors;
  private final InverseFactor factor;
  private final double[][] robustCovariance;
  private final GoodnessOfFit fit;
  private final FitReport report;

  LinearEstimates(
      LinearRegression specification,
      String target,
      List<String> features,
      double[] coefficients,
      double[] standardErrors,
      InverseFactor factor,
      double[][] robustCovariance,
      GoodnessOfFit fit,
      FitReport report) {
    int size = features.size() + (specification.intercept() == Intercept.INCLUDED ? 1 : 0);
    boolean robust = specification.standardErrors() != StandardErrors.CLASSICAL;
    if (coefficients.length != size
        || standardErrors.length != size
        || factor.size() != size
        || robustCovariance.length != (robust ? size : 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d features, %d coefficients, %d standard errors, a factor of size %d and a robust"
                  + " covariance of size %d do not belong together",
              features.size(),
              coefficients.length,
              standardErrors.length,
              factor.size(),
              robustCovariance.length));
    }
    this.specification = specification;
    this.target = target;
    this.features = List.copyOf(features);
    this.coefficients = coefficients;
    this.standardErrors = standardErrors;
    this.factor = factor;
    this.robustCovariance = robustCovariance;
    this.fit = fit;
    this.report = report;
  }

  LinearRegression specification() {
    return specification;
  }

  String target() {
    return target;
  }

  /** The names of the features, in the order of their coefficients. */
  List<String> features() {
    return features;
  }

  /** The intercept, if there is one, and a coefficient a feature; NaN where dropped. */
  double[] coefficients() {
    return coefficients;
  }

  /** As many standard errors, of the kind that the specification asks for. */
  double[] standardErrors() {
    return standardErrors;
  }

  /** The factor of the unscaled covariance. */
  InverseFactor factor() {
    return factor;
  }

  /** The robust covariance by rows; empty when the classical one is asked for. */
  double[][] robustCovariance() {
    return robustCovariance;
  }

  GoodnessOfFit fit() {
    return fit;
  }

  FitReport report() {
    return report;
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
    private double sumOfLogWeights;
    private @Nullable ResidualQuartiles residualQuartiles;
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
      Determinacy.requireRows(solution.observations(), solution.columns());
      requireFullRank();
    }

    Builder sumOfLogWeights(double sum) {
      sumOfLogWeights = sum;
      return this;
    }

    Builder residualQuartiles(ResidualQuartiles quartiles) {
      residualQuartiles = quartiles;
      return this;
    }

    Builder robustCovariance(double[][] covariance) {
      robustCovariance = covariance;
      return this;
    }

    LinearEstimates build() {
      return new LinearEstimates(
          specification,
          target,
          features,
          solution.coefficients(),
          standardErrors(),
          new InverseFactor(solution.inverseFactor()),
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
      Determinacy.warning(condition).ifPresent(warnings::add);
      FitStatus status =
          condition > HOPELESS_CONDITION ? FitStatus.NUMERICAL_TROUBLE : FitStatus.EXACT;
      return new FitReport(
          status, solution.refinementSteps(), 0, solution.residualSumOfSquares(), warnings);
    }

    private void requireFullRank() {
      if (specification.collinearity() == Collinearity.FAIL && !solution.dependencies().isEmpty()) {
        throw Determinacy.refusal(solution.dependencies().stream().map(this::sentence).toList());
      }
    }

    private String sentence(LinearDependency dependency) {
      List<String> names = new ArrayList<>();
      if (specification.intercept() == Intercept.INCLUDED) {
        names.add(LinearModel.INTERCEPT);
      }
      names.addAll(features);
      return Determinacy.sentence(names, dependency.column(), dependency.combination());
    }
  }
}
