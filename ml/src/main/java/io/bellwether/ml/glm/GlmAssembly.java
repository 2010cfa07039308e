package io.bellwether.ml.glm;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.ml.linear.RobustScores;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Makes estimates of the end of a scoring: covariances, figures, report. */
final class GlmAssembly {

  /** A part of the last step that is no rounding error, on a scale of logarithms. */
  private static final double MOVING = 0.01;

  /** A mean so small, relative to the mean target, that it goes to zero. */
  private static final double NEAR_EDGE = 1e-5;

  private final GeneralizedLinearRegression specification;
  private final Family family;
  private final GlmRows rows;
  private final ScoringResult result;
  private double nullDeviance = Double.NaN;
  private double thetaError = Double.NaN;
  private boolean settled = true;
  private FitReport report = FitReport.exact(Double.NaN);

  GlmAssembly(
      GeneralizedLinearRegression specification,
      Family family,
      GlmRows rows,
      ScoringResult result) {
    this.specification = specification;
    this.family = family;
    this.rows = rows;
    this.result = result;
  }

  GlmAssembly nullDeviance(double value) {
    nullDeviance = value;
    return this;
  }

  /** Takes in that theta was estimated. */
  GlmAssembly theta(boolean hasSettled, List<String> warnings) {
    settled = hasSettled;
    double theta = family.parameter().orElseThrow();
    if (theta >= ThetaLikelihood.LARGEST) {
      warnings.add(
          "the counts vary no more than Poisson counts: the likelihood grows with theta for ever,"
              + " which is taken as 1e10; a PoissonRegression says the same with less");
      return this;
    }
    thetaError = new ThetaLikelihood(rows, result.point().means()).error(theta);
    return this;
  }

  /** Reports how it went. */
  GlmAssembly report(
      List<String> warnings, int[] kept, List<String> names, int iterations, int evaluations) {
    FitStatus status =
        switch (result.end()) {
          case CONVERGED -> settled ? FitStatus.CONVERGED : FitStatus.ITERATION_LIMIT;
          case DIVERGED, STUCK -> FitStatus.NUMERICAL_TROUBLE;
          case LIMIT -> FitStatus.ITERATION_LIMIT;
        };
    List<String> all = new ArrayList<>(warnings);
    switch (result.end()) {
      case DIVERGED -> all.add(divergence(kept, names));
      case STUCK ->
          all.add("no step made the deviance smaller, though the last one was not small" + edge());
      case LIMIT -> all.add("the iteration was stopped before it reached its tolerance" + edge());
      case CONVERGED -> {
        if (!settled) {
          all.add("theta still changed when the turns were used up");
        }
      }
    }
    report = new FitReport(status, iterations, evaluations, result.point().deviance(), all);
    return this;
  }

  /** Says that means run to the edge of their range at finite coefficients, if they do. */
  private String edge() {
    if (specification.link().hasEdge()) {
      return "";
    }
    double mean = rows.meanResponse();
    long close = Arrays.stream(result.point().means()).filter(m -> m < NEAR_EDGE * mean).count();
    return close == 0
        ? ""
        : "; the means of "
            + close
            + " rows run to the edge of their range, from which the LOG link would keep them";
  }

  /** Names the coefficients that run away, and how many rows they take along. */
  private String divergence(int[] kept, List<String> names) {
    double[] step = result.direction();
    double[] change = rows.product(step);
    long moving = Arrays.stream(change).filter(c -> Math.abs(c) > MOVING).count();
    StringJoiner running = new StringJoiner(", ");
    for (int j = 0; j < step.length; j++) {
      double largest = 0;
      for (double x : rows.column(j)) {
        largest = Math.max(largest, Math.abs(x));
      }
      if (Math.abs(step[j]) * largest > MOVING) {
        running.add("'" + names.get(kept[j]) + "' to " + (step[j] > 0 ? "plus" : "minus"));
      }
    }
    return String.format(
        Locale.ROOT,
        "the likelihood has no maximum: %s infinity, because the targets of %d rows that these"
            + " features single out are all on the edge of their range; the fit was stopped when"
            + " the deviance no longer changed, and these coefficients and their standard errors"
            + " mean nothing but that they are large",
        running,
        moving);
  }

  GlmEstimates build(String target, List<String> features, int[] kept) {
    double pearson = pearson();
    long degreesOfFreedom = (long) rows.size() - kept.length;
    double dispersion = dispersion(degreesOfFreedom > 0 ? pearson / degreesOfFreedom : Double.NaN);
    double[] means = result.point().means();
    int first = specification.intercept() == io.bellwether.ml.design.Intercept.INCLUDED ? 1 : 0;
    int size = features.size() + first;
    double[] coefficients = new double[size];
    Arrays.fill(coefficients, Double.NaN);
    double[] covariance = new double[size * size];
    double[][] own = covariance(dispersion);
    for (int j = 0; j < kept.length; j++) {
      coefficients[kept[j]] = result.point().coefficients()[j];
      for (int k = 0; k < kept.length; k++) {
        covariance[kept[j] * size + kept[k]] = own[j][k];
      }
    }
    GlmFigures figures =
        new GlmFigures(
            rows.size(),
            kept.length,
            result.point().deviance(),
            nullDeviance,
            pearson,
            dispersion,
            LogLikelihood.of(rows, family, means, result.point().deviance()),
            thetaError,
            excess());
    return new GlmEstimates(
        specification, family, target, features, coefficients, covariance, figures, report);
  }

  private double dispersion(double estimate) {
    return switch (specification.dispersion()) {
      case ONE -> 1;
      case PEARSON -> estimate;
      case BY_FAMILY -> family.hasUnitDispersion() ? 1 : estimate;
    };
  }

  private double pearson() {
    double sum = 0;
    double[] means = result.point().means();
    for (int row = 0; row < means.length; row++) {
      double residual = rows.response(row) - means[row];
      sum += rows.weight(row) * residual * (residual / family.variance(means[row]));
    }
    return sum;
  }

  /** Dean and Lawless (1989), equation 2; NaN for other families than Poisson's. */
  private double excess() {
    if (family.kind() != FamilyKind.POISSON) {
      return Double.NaN;
    }
    double excess = 0;
    double squares = 0;
    double[] means = result.point().means();
    for (int row = 0; row < means.length; row++) {
      double y = rows.response(row);
      double residual = y - means[row];
      excess += rows.weight(row) * (residual * residual - y);
      squares += rows.weight(row) * means[row] * means[row];
    }
    return excess / Math.sqrt(2 * squares);
  }

  private double[][] covariance(double dispersion) {
    LeastSquaresSolution solution = result.solution();
    StandardErrors kind = specification.standardErrors();
    if (kind != StandardErrors.CLASSICAL) {
      double[] forms =
          RobustScores.needLeverages(kind) ? solution.quadraticForms(rows.design()) : new double[0];
      WorkingProblem problem = result.problem();
      double[] squares =
          RobustScores.squares(
              kind,
              problem.residuals(),
              problem.weights(),
              forms,
              rows.size(),
              rows.size() - solution.rank());
      return solution.sandwich(rows.design(), squares);
    }
    int size = rows.columnCount();
    double[][] covariance = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        covariance[j][k] = dispersion * solution.unscaledCovariance(j, k);
      }
    }
    return covariance;
  }
}
