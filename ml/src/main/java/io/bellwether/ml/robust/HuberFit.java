package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;

/** One fit of a Huber regression: from a table to estimates. */
final class HuberFit {

  private final HuberRegression specification;
  private final RobustRows rows;
  private final HuberMinimum minimum;
  private int outliers;

  private HuberFit(HuberRegression specification, TrainingTable table, FitContext context) {
    this.specification = specification;
    rows = RobustRows.of(table, specification.intercept());
    if (specification.lambda() == 0) {
      Determinacy.requireRows(rows.size(), rows.width());
      RobustRank.require(rows, table.features());
    }
    minimum = new HuberMinimum(rows, specification.epsilon(), specification.lambda());
    minimum.search(
        specification.tolerance(), specification.maxIterations(), context::checkCancelled);
    for (double residual : minimum.residuals()) {
      if (Math.abs(residual) > specification.epsilon() * minimum.scale()) {
        outliers++;
      }
    }
  }

  static HuberModel of(
      HuberRegression specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    TrainingTable table =
        TrainingTable.forRegression(train, target, specification, "a Huber regression");
    HuberFit fit = new HuberFit(specification, table, context);
    RobustEstimates estimates =
        new RobustEstimates(
            target,
            table.features(),
            fit.rows.original(fit.minimum.coefficients()),
            fit.covariance(),
            fit.rows.size(),
            fit.report());
    return new HuberModel(specification, estimates, fit.minimum.scale(), fit.outliers);
  }

  private FitReport report() {
    List<String> warnings = new ArrayList<>();
    FitStatus status = FitStatus.CONVERGED;
    if (!minimum.isConverged()) {
      boolean limit = minimum.iterations() >= specification.maxIterations();
      status = limit ? FitStatus.ITERATION_LIMIT : FitStatus.NUMERICAL_TROUBLE;
      warnings.add(
          limit
              ? "the iteration was stopped before it reached its tolerance"
              : "no step made the objective smaller, though the last one was not small");
    }
    if (minimum.isScaleZero()) {
      status = FitStatus.NUMERICAL_TROUBLE;
      warnings.add(
          "so many rows are fitted exactly that the scale goes to zero: it was held at"
              + " 1e-12 of the largest target about the median, and the fit is one of least absolute residuals");
    }
    return new FitReport(
        status, minimum.iterations(), minimum.evaluations(), minimum.objective(), warnings);
  }

  /**
   * The asymptotic covariance of an M-estimator (Huber 1981, equation 6.5 of chapter 7), with the
   * penalty left out of account: K&sup2; mean(psi&sup2;) / mean(psi')&sup2; (X'X)^-1 with n - p in
   * the first mean, and K = 1 + p/n var(psi') / mean(psi')&sup2;.
   */
  private double[] covariance() {
    int p = rows.width();
    int n = rows.size();
    double squares = 0;
    double inliers = 0;
    double limit = specification.epsilon() * minimum.scale();
    double[] residuals = minimum.residuals();
    for (int i = 0; i < n; i++) {
      double size = Math.min(Math.abs(residuals[i]), limit);
      squares += rows.weights()[i] * size * size;
      inliers += Math.abs(residuals[i]) <= limit ? rows.weights()[i] : 0;
    }
    double share = inliers / rows.sumOfWeights();
    double correction = 1 + (double) p / n * (1 - share) / share;
    double variance =
        n > p ? squares / (n - p) * correction * correction / (share * share) : Double.NaN;
    LeastSquaresSolution solution =
        LeastSquares.create().solve(rows.design(), rows.response(), rows.weights());
    double[] covariance = new double[p * p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        covariance[j * p + k] = variance * solution.unscaledCovariance(j, k);
      }
    }
    return covariance;
  }
}
