package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits linear support vector machines. */
final class LinearSvmFit {

  private final LinearSvmSpecification specification;
  private final FitContext context;
  private final List<String> features;
  private final double[] weights;
  private final double[][] columns;
  private final TrainingScales scales;
  private final LinearDesign design;

  private LinearSvmFit(
      LinearSvmSpecification specification,
      TrainingTable table,
      double[] response,
      FitContext context) {
    this.specification = specification;
    this.context = context;
    features = table.features();
    weights = table.weights().length > 0 ? table.weights() : new double[table.rows()];
    if (table.weights().length == 0) {
      Arrays.fill(weights, 1);
    }
    columns = table.columns();
    scales =
        new TrainingScales(
            Arrays.stream(columns).mapToDouble(x -> TrainingScales.deviation(x, weights)).toArray(),
            response.length > 0 ? TrainingScales.deviation(response, weights) : 1);
    design = design();
  }

  private LinearDesign design() {
    if (specification.intercept() == Intercept.NONE) {
      return LinearDesign.withoutIntercept(columns, weights.length);
    }
    return specification.interceptScaling() < Double.POSITIVE_INFINITY
        ? LinearDesign.withPenalisedIntercept(
            columns, weights.length, specification.interceptScaling())
        : LinearDesign.withFreeIntercept(columns, weights);
  }

  static LinearSvrModel regression(
      LinearSvr specification, Dataset train, String target, FitContext context) {
    TrainingTable table = TrainingTable.forRegression(train, target, specification, "a linear SVR");
    double[] response = table.response();
    LinearSvmFit fit = new LinearSvmFit(specification, table, response, context);
    LossTerms losses =
        LossTerms.twoSided(
            fit.bounds(), specification.epsilon(), specification.loss() == SvmLoss.L2);
    LinearSolution solution = fit.solve(losses, response, 0);
    return new LinearSvrModel(
        specification,
        LinearMachine.of(solution),
        fit.training(target, List.of(solution), List.of("")));
  }

  static LinearSvcModel classification(
      LinearSvc specification, Dataset train, String target, FitContext context) {
    TrainingTable table =
        TrainingTable.forClassification(train, target, specification, "a linear SVC");
    LinearSvmFit fit = new LinearSvmFit(specification, table, new double[0], context);
    int[] labels = table.labels();
    double[] bounds = fit.bounds();
    double[] sums = new double[table.classes().size()];
    for (int i = 0; i < labels.length; i++) {
      sums[labels[i]] += fit.weights[i];
    }
    double[] factors = specification.classWeights().factors(table.classes(), sums);
    Arrays.setAll(bounds, i -> bounds[i] * factors[labels[i]]);
    List<String> machineClasses = machineClasses(table.classes());
    int first = table.classes().size() - machineClasses.size();
    List<LinearSolution> solutions =
        context.map(
            "linear SVC",
            machineClasses.size(),
            k -> fit.machine(bounds, labels, first == 1 ? 1 : k));
    return new LinearSvcModel(
        specification,
        table.classes(),
        solutions.stream().map(LinearMachine::of).toList(),
        fit.training(
            target, solutions, machineClasses.stream().map(c -> "class '" + c + "': ").toList()));
  }

  private LinearTraining training(
      String target, List<LinearSolution> solutions, List<String> labels) {
    return new LinearTraining(target, features, scales, weights.length, report(solutions, labels));
  }

  /** The classes with a machine of their own: the second of two, else all. */
  static List<String> machineClasses(List<String> classes) {
    return classes.size() == 2 ? classes.subList(1, 2) : classes;
  }

  private LinearSolution machine(double[] bounds, int[] labels, int positive) {
    double[] signs = Arrays.stream(labels).mapToDouble(k -> k == positive ? 1 : -1).toArray();
    return solve(
        LossTerms.oneSided(bounds, signs, specification.loss() == SvmLoss.L2), signs, positive);
  }

  /** The weight of each row's loss, but for the weights of classes. */
  private double[] bounds() {
    return Arrays.stream(weights).map(w -> w * specification.c()).toArray();
  }

  private LinearSolution solve(LossTerms losses, double[] target, int index) {
    double tolerance = specification.tolerance();
    int limit = specification.maxIterations();
    requireSquares(losses.scales());
    return specification.method() == LinearSvmMethod.NEWTON
        ? ProximalNewton.solve(design, losses, target, tolerance, limit, context)
        : new DualCoordinateDescent(design, losses, target, index, context).solve(tolerance, limit);
  }

  private void requireSquares(double[] bounds) {
    double sum = 0;
    for (int j = 0; j < design.size(); j++) {
      double[] column = design.column(j);
      for (int i = 0; i < column.length; i++) {
        sum += bounds[i] * (column[i] * column[i]);
      }
    }
    if (!(sum <= Double.MAX_VALUE)) {
      throw new FitException(
          "some features are too large to be squared and added up",
          "scale them, by a Scaler step or other units");
    }
  }

  private FitReport report(List<LinearSolution> solutions, List<String> prefixes) {
    FitStatus status = FitStatus.CONVERGED;
    int iterations = 0;
    double objective = 0;
    List<String> warnings = new ArrayList<>();
    for (int k = 0; k < solutions.size(); k++) {
      LinearSolution solution = solutions.get(k);
      iterations += solution.iterations();
      objective += solution.primal();
      if (solution.status() != FitStatus.CONVERGED) {
        status = solution.status();
        warnings.add(
            prefixes.get(k)
                + "the duality gap is "
                + Significant.of(solution.gap() / solution.primal(), 2)
                + " of the objective after "
                + solution.iterations()
                + " iterations, and "
                + specification.tolerance()
                + " was asked for");
      }
    }
    return new FitReport(status, iterations, iterations, objective, warnings);
  }
}
