package io.bellwether.ml.penalized;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fit of a penalised regression: reads the rows, chooses lambda, solves. */
final class PenalizedFit {

  private final PenalizedRegressor specification;
  private final Dataset train;
  private final FitContext context;
  private final TrainingTable table;
  private final PathProblem problem;
  private final FittedFrame frame;

  private PenalizedFit(
      PenalizedRegressor specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    PenalizedOptions options = specification.options();
    this.specification = specification;
    this.train = train;
    this.context = context;
    this.table = TrainingTable.forRegression(train, target, specification, options.needer());
    this.problem = PathProblem.of(table, options, context);
    double[] deviations = new double[table.featureCount() + 1];
    Arrays.setAll(deviations, problem.scaling()::deviation);
    this.frame =
        new FittedFrame(
            options.toString(),
            options.l1Ratio(),
            options.intercept(),
            target,
            table.features(),
            deviations,
            table.rows());
  }

  static PenalizedModel model(
      PenalizedRegressor specification, Dataset train, String target, FitContext context) {
    return new PenalizedFit(specification, train, target, context).model();
  }

  static PenalizedPath path(
      PenalizedRegressor specification, Dataset train, String target, FitContext context) {
    PenalizedFit fit = new PenalizedFit(specification, train, target, context);
    return new PenalizedPath(fit.frame, fit.problem.solve(fit.grid(), context));
  }

  /** One model for each of some lambdas, in their order; solved from the largest down. */
  static List<PenalizedModel> models(
      PenalizedRegressor specification,
      double[] lambdas,
      Dataset train,
      String target,
      FitContext context) {
    List<PenalizedRegressor> all =
        Arrays.stream(lambdas).mapToObj(specification::withPathValue).toList();
    PenalizedFit fit = new PenalizedFit(specification, train, target, context);
    double[] rising = Arrays.stream(lambdas).distinct().sorted().toArray();
    double[] falling = new double[rising.length];
    Arrays.setAll(falling, i -> rising[rising.length - 1 - i]);
    List<PathPoint> points = fit.problem.solve(falling, context);
    List<PenalizedModel> models = new ArrayList<>();
    for (int i = 0; i < lambdas.length; i++) {
      int place = rising.length - 1 - Arrays.binarySearch(rising, lambdas[i]);
      FittedFrame frame = fit.frame.specifiedBy(all.get(i).toString());
      models.add(new PenalizedModel(frame, points.get(place), List.of(), null));
    }
    return models;
  }

  private double[] grid() {
    return specification.options().grid().from(problem.largestLambda());
  }

  private PenalizedModel model() {
    LambdaChoice choice = specification.options().lambda();
    double[] lambdas = {choice.value()};
    LambdaCurve curve = null;
    if (choice.criterion() != LambdaChoice.Criterion.GIVEN) {
      double[] grid = grid();
      curve = new LambdaSearch(specification, train, frame.target(), context).curve(problem, grid);
      lambdas = downTo(curve.lambda(choice.rule()), grid);
    }
    List<PathPoint> points = problem.solve(lambdas, context);
    return new PenalizedModel(frame, points.get(points.size() - 1), warnings(curve), curve);
  }

  /** The way to a lambda: coordinate descent goes it from solution to solution. */
  private double[] downTo(double lambda, double[] grid) {
    return problem instanceof RidgeProblem
        ? new double[] {lambda}
        : Arrays.stream(grid).filter(other -> other >= lambda).toArray();
  }

  private static List<String> warnings(@Nullable LambdaCurve curve) {
    return curve != null && curve.isMinimumAtEnd()
        ? List.of(
            "the smallest lambda of the grid predicts best: a grid that goes further down may hold"
                + " a better one")
        : List.of();
  }
}
