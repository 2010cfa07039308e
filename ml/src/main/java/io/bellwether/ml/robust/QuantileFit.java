package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One fit of a quantile regression: from a table to estimates. */
final class QuantileFit {

  private static final int PIVOTS_BESIDE = 1000;

  private final QuantileRegression specification;
  private final String target;
  private final TrainingTable table;
  private final RobustRows rows;
  private final FitContext context;
  private final double penalty;

  private QuantileFit(
      QuantileRegression specification, Dataset train, String target, FitContext context) {
    this.specification = specification;
    this.target = target;
    this.context = context;
    table = TrainingTable.forRegression(train, target, specification, "a quantile regression");
    rows = RobustRows.of(table, specification.intercept());
    penalty = specification.lambda() * rows.sumOfWeights();
  }

  static QuantileModel of(
      QuantileRegression specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    return new QuantileFit(specification, train, target, context).model();
  }

  private QuantileModel model() {
    if (penalty == 0) {
      Determinacy.requireRows(rows.size(), rows.width());
      RobustRank.require(rows, table.features());
    }
    QuantileProblem problem = problem();
    FrischNewton interior = new FrischNewton(problem);
    double[] near = interior.minimise(specification.maxIterations(), context::checkCancelled);
    VertexSearch search = new VertexSearch(problem, near, context.random("vertex", 0));
    boolean found = search.search(PIVOTS_BESIDE + 50 * problem.width(), context::checkCancelled);
    double[] standardised = near;
    if (found) {
      double[] vertex = vertex(problem, search.basis(), near);
      if (search.isOptimal() || problem.objective(vertex) <= problem.objective(near)) {
        standardised = vertex;
      }
    }
    double[] coefficients = rows.original(standardised);
    double objective = problem.objective(standardised) / rows.sumOfWeights();
    FitReport report =
        new FitReport(
            search.isOptimal() ? FitStatus.EXACT : FitStatus.NUMERICAL_TROUBLE,
            interior.iterations() + search.pivots(),
            0,
            objective,
            search.isOptimal()
                ? List.of()
                : List.of("the search for the exact minimum was given up near it"));
    return new QuantileModel(
        specification,
        new RobustEstimates(
            target, table.features(), coefficients, covariance(coefficients), rows.size(), report),
        lossOfConstant());
  }

  /**
   * The rows times their weights and, with a penalty, two rows more for each feature: rho(c b) +
   * rho(-c b) is c |b|.
   */
  private QuantileProblem problem() {
    int n = rows.size();
    int width = rows.width();
    int first = rows.hasIntercept() ? 1 : 0;
    int more = penalty > 0 ? 2 * (width - first) : 0;
    double[] values = Arrays.copyOf(rows.values(), Math.multiplyExact(n + more, width));
    double[] response = Arrays.copyOf(rows.response(), n + more);
    double[] weights = rows.weights();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        values[i * width + j] *= weights[i];
      }
      response[i] *= weights[i];
    }
    for (int k = 0; k < more; k++) {
      int column = first + k / 2;
      double size = penalty / rows.scale(column);
      values[(n + k) * width + column] = k % 2 == 0 ? size : -size;
    }
    return new QuantileProblem(width, values, response, specification.quantile());
  }

  /** The coefficients that fit the rows of a basis; those held at zero by the penalty exactly 0. */
  private double[] vertex(QuantileProblem problem, int[] basis, double[] near) {
    double[] vertex = VertexSearch.solve(problem, basis, near);
    int first = rows.hasIntercept() ? 1 : 0;
    for (int row : basis) {
      if (row >= rows.size()) {
        vertex[first + (row - rows.size()) / 2] = 0;
      }
    }
    return vertex;
  }

  private double[] covariance(double[] coefficients) {
    if (penalty > 0 || rows.size() <= rows.width()) {
      double[] unknown = new double[rows.width() * rows.width()];
      Arrays.fill(unknown, Double.NaN);
      return unknown;
    }
    return RobustEstimates.flat(
        PowellCovariance.of(
            rows.design(), rows.residuals(coefficients), rows.weights(), specification.quantile()));
  }

  /** The mean loss of the best constant, or of zero without intercept. */
  private double lossOfConstant() {
    double[] y = rows.response();
    double[] weights = rows.weights();
    double constant = 0;
    if (rows.hasIntercept()) {
      Integer[] order = new Integer[y.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingDouble(i -> y[i]));
      double below = 0;
      double wanted = specification.quantile() * rows.sumOfWeights();
      for (int i : order) {
        constant = y[i];
        below += weights[i];
        if (below >= wanted) {
          break;
        }
      }
    }
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      double residual = y[i] - constant;
      double tau = specification.quantile();
      loss += weights[i] * (residual > 0 ? tau * residual : (tau - 1) * residual);
    }
    if (!Double.isFinite(loss)) {
      throw new FitException(
          "the losses leave the range of numbers", "divide the target by a large number first");
    }
    return loss / rows.sumOfWeights();
  }
}
