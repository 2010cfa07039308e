package io.bellwether.ml.penalized;

import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A lasso or elastic net, solved by coordinate descent from one lambda to the next. */
final class DescentProblem implements PathProblem {

  /**
   * Ridge penalties have no lambda at which all is zero; the grid starts as if this were theirs.
   */
  static final double SMALLEST_RATIO = 1e-3;

  /** Forces all penalised coefficients to zero, and is squared without overflow. */
  private static final double PROHIBITIVE = 1e150;

  /** Larger than what it is computed from by a few roundings, so that all is zero indeed. */
  private static final double ROUNDED_UP = 1 + 0x1p-50;

  private final Scaling scaling;
  private final Supplier<DescentState> start;
  private final ElasticPenalty penalty;
  private final double tolerance;
  private final int maxIterations;
  private final double largestLambda;

  private DescentProblem(
      Scaling scaling,
      Supplier<DescentState> start,
      double[] factors,
      PenalizedOptions options,
      FitContext context) {
    this.scaling = scaling;
    this.start = start;
    this.penalty = new ElasticPenalty(PROHIBITIVE, options.l1Ratio(), factors, options.sign());
    this.tolerance = options.tolerance();
    this.maxIterations = options.maxIterations();
    this.largestLambda = PathProblem.orDeviation(entry(context), scaling);
  }

  /** Passes over the rows once, and works on covariances from then on. */
  static DescentProblem ofMoments(
      TrainingTable table, PenalizedOptions options, FitContext context) {
    double[] factors = options.factors(table.features());
    ScaledMoments moments = ScaledMoments.of(table, options, new double[0], context);
    return new DescentProblem(
        moments.scaling(),
        () -> new CovarianceState(moments.gram(), moments.products(), moments.nullSumOfSquares()),
        factors,
        options,
        context);
  }

  /** Keeps scaled columns and passes over them at every step. */
  static DescentProblem ofColumns(
      TrainingTable table, PenalizedOptions options, FitContext context) {
    double[] factors = options.factors(table.features());
    Scaling scaling = Scaling.ofColumns(table, options, new double[0], context);
    ScaledTable scaled = new ScaledTable(table, scaling);
    double[][] columns = scaled.columns();
    double[] response = scaled.response();
    return new DescentProblem(
        scaling, () -> new NaiveState(columns, response), factors, options, context);
  }

  /** The largest lambda at which some penalised feature enters. */
  private double entry(FitContext context) {
    DescentState state = start.get();
    boolean allPenalised = true;
    for (int j = 0; j < state.size(); j++) {
      allPenalised &= penalty.factor(j) > 0;
    }
    if (!allPenalised) {
      new CoordinateDescent(state, tolerance, maxIterations, context).solve(penalty, PROHIBITIVE);
    }
    double largest = 0;
    for (int j = 0; j < state.size(); j++) {
      if (penalty.factor(j) > 0) {
        largest = Math.max(largest, penalty.pull(state.gradient(j)) / penalty.factor(j));
      }
    }
    return largest / Math.max(penalty.l1Ratio(), SMALLEST_RATIO) * ROUNDED_UP;
  }

  @Override
  public Scaling scaling() {
    return scaling;
  }

  @Override
  public double largestLambda() {
    return largestLambda;
  }

  @Override
  public List<PathPoint> solve(double[] lambdas, FitContext context) {
    DescentState state = start.get();
    CoordinateDescent descent = new CoordinateDescent(state, tolerance, maxIterations, context);
    List<PathPoint> points = new ArrayList<>();
    double previous = Math.max(largestLambda, lambdas[0]);
    for (double lambda : lambdas) {
      DescentSolution ending = descent.solve(penalty.at(lambda), previous);
      double[] coefficients = state.coefficients();
      points.add(
          PathPoint.of(
              lambda,
              coefficients,
              scaling,
              (double) Arrays.stream(coefficients).filter(b -> b != 0).count(),
              state.residualSumOfSquares(),
              ending));
      previous = lambda;
    }
    return points;
  }
}
