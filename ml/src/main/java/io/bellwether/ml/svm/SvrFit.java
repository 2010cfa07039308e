package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Fits a support vector regression. */
final class SvrFit {

  /** From so many rows on a linear kernel is solved by weights. */
  private static final int MANY_ROWS = 1000;

  /** The duality gap of a solution by weights, as a share of the objective. */
  private static final double LINEAR_GAP = 1e-6;

  private static final String METHOD = "a support vector regression";

  private final Svr specification;
  private final TrainingTable table;
  private final String target;
  private final DenseRows rows;
  private final Kernel kernel;
  private final double[] costs;
  private final FitContext context;

  private SvrFit(Svr specification, TrainingTable table, String target, FitContext context) {
    this.specification = specification;
    this.table = table;
    this.target = target;
    this.context = context;
    this.rows = DenseRows.of(table.rowMajor(), table.rows(), table.featureCount());
    this.kernel = specification.kernel().resolved(rows);
    double[] weights = table.weights();
    this.costs = new double[table.rows()];
    Arrays.setAll(costs, i -> specification.c() * (weights.length == 0 ? 1 : weights[i]));
  }

  static SvrModel of(Svr specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    TrainingTable table = TrainingTable.forRegression(train, target, specification, METHOD);
    return new SvrFit(specification, table, target, context).fit();
  }

  private SvrModel fit() {
    OptionalDouble nu = specification.nu();
    if (nu.isPresent()) {
      return fitNu(nu.getAsDouble());
    }
    boolean many = rows.size() >= MANY_ROWS && rows.size() > rows.features();
    return kernel instanceof LinearKernel && many ? fitWeights() : fitEpsilon();
  }

  private SvrModel fitEpsilon() {
    DualProblem problem = DualProblem.regression(table.response(), costs, specification.epsilon());
    DualSolution solution =
        Smo.solve(
            problem, SupportVectors.kernelRows(kernel, rows), specification.settings(), context);
    return model(
        solution.coefficients(),
        -solution.rho(0),
        specification.epsilon(),
        solution.statistics(),
        SvmReports.of(solution));
  }

  /**
   * Two coefficients a row, one for errors above and one for errors below, each group with a sum of
   * its own (Schölkopf et al. 2000, equations 36 to 39; the sums as equalities, which Chang and Lin
   * 2002 show to be no loss). At the solution the multipliers of the sums are {@code -intercept -
   * epsilon} and {@code -intercept + epsilon}.
   */
  private SvrModel fitNu(double nu) {
    int n = rows.size();
    boolean[] positive = new boolean[2 * n];
    double[] linear = new double[2 * n];
    double[] twice = new double[2 * n];
    double[] start = new double[2 * n];
    int[] each = new int[2 * n];
    double[] y = table.response();
    double left = nu * Arrays.stream(costs).sum() / 2;
    for (int i = 0; i < n; i++) {
      double share = Math.min(left, costs[i]);
      left -= share;
      positive[i] = true;
      for (int k = i; k < 2 * n; k += n) {
        linear[k] = -y[i];
        twice[k] = costs[i];
        start[k] = share;
        each[k] = i;
      }
    }
    KernelRows doubled = SupportVectors.kernelRows(kernel, rows).select(each);
    DualSolution solution =
        Smo.solve(
            DualProblem.grouped(positive, linear, twice, start),
            doubled,
            specification.settings(),
            context);
    double[] b = new double[n];
    Arrays.setAll(b, i -> solution.coefficients()[i] + solution.coefficients()[n + i]);
    return model(
        b,
        -(solution.rho(0) + solution.rho(1)) / 2,
        (solution.rho(1) - solution.rho(0)) / 2,
        counted(solution.statistics(), b),
        SvmReports.of(solution));
  }

  private SvrModel fitWeights() {
    LinearSolution solution =
        LinearSvrSolver.solve(
            table.rowMajor(),
            rows.size(),
            rows.features(),
            table.response(),
            costs,
            specification.epsilon(),
            LINEAR_GAP,
            specification.maxIterations(),
            context);
    double[] b = solution.multipliers();
    SvmStatistics statistics =
        new SvmStatistics(solution.gap(), solution.iterations(), 0, 0, 0, 0, 0);
    FitReport report =
        new FitReport(
            solution.status(),
            solution.iterations(),
            0,
            -solution.dual(),
            solution.status() == FitStatus.CONVERGED
                ? List.of()
                : List.of(
                    "the search for the weights stopped with a duality gap of "
                        + solution.gap()
                        + "; scale the features"));
    return model(b, solution.intercept(), specification.epsilon(), counted(statistics, b), report);
  }

  /** Counts the support vectors anew. */
  private SvmStatistics counted(SvmStatistics statistics, double[] b) {
    int support = 0;
    int bounded = 0;
    for (int i = 0; i < b.length; i++) {
      support += b[i] != 0 ? 1 : 0;
      bounded += Math.abs(b[i]) == costs[i] ? 1 : 0;
    }
    return new SvmStatistics(
        statistics.gap(),
        statistics.iterations(),
        statistics.rowsComputed(),
        statistics.cacheHits(),
        statistics.cacheMisses(),
        support,
        bounded);
  }

  private SvrModel model(
      double[] b, double intercept, double epsilon, SvmStatistics statistics, FitReport report) {
    SupportCollector support = SupportCollector.ofOne(b);
    KernelEstimates estimates =
        new KernelEstimates(
            table.features(),
            SupportVectors.select(kernel, rows, support.rows()),
            support.coefficients()[0],
            statistics,
            report);
    return new SvrModel(specification, target, estimates, intercept, epsilon);
  }
}
