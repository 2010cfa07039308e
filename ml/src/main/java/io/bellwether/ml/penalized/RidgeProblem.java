package io.bellwether.ml.penalized;

import io.bellwether.math.Cholesky;
import io.bellwether.math.MathException;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;

/** A ridge regression (Hoerl and Kennard 1970), solved directly. */
final class RidgeProblem implements PathProblem {

  private final ScaledTable table;
  private final RidgeSystem system;
  private final Intercept intercept;

  private RidgeProblem(ScaledTable table, RidgeSystem system, PenalizedOptions options) {
    this.table = table;
    this.system = system;
    this.intercept = options.intercept();
  }

  static RidgeProblem ofMoments(TrainingTable table, PenalizedOptions options, FitContext context) {
    double[] factors = options.factors(table.features());
    ScaledMoments moments = ScaledMoments.of(table, options, factors, context);
    ScaledTable scaled = new ScaledTable(table, moments.scaling());
    return new RidgeProblem(scaled, new PrimalRidge(moments, scaled), options);
  }

  static RidgeProblem ofColumns(TrainingTable table, PenalizedOptions options, FitContext context) {
    double[] factors = options.factors(table.features());
    Scaling scaling = Scaling.ofColumns(table, options, factors, context);
    ScaledTable scaled = new ScaledTable(table, scaling);
    return new RidgeProblem(scaled, DualRidge.of(scaled, context), options);
  }

  @Override
  public Scaling scaling() {
    return table.scaling();
  }

  ScaledTable table() {
    return table;
  }

  Intercept intercept() {
    return intercept;
  }

  RidgeSystem system() {
    return system;
  }

  @Override
  public double largestLambda() {
    return PathProblem.orDeviation(
        system.largestProduct() / DescentProblem.SMALLEST_RATIO, scaling());
  }

  @Override
  public List<PathPoint> solve(double[] lambdas, FitContext context) {
    context.checkCancelled();
    if (system.size() == 0) {
      return withoutFeatures(lambdas);
    }
    if (lambdas.length == 1) {
      return List.of(direct(lambdas[0]));
    }
    RidgeSpectrum spectrum = new RidgeSpectrum(system);
    List<PathPoint> points = new ArrayList<>();
    for (double lambda : lambdas) {
      points.add(point(lambda, spectrum.solution(lambda), spectrum.degreesOfFreedom(lambda)));
    }
    return points;
  }

  private List<PathPoint> withoutFeatures(double[] lambdas) {
    List<PathPoint> points = new ArrayList<>();
    for (double lambda : lambdas) {
      points.add(point(lambda, new double[0], 0));
    }
    return points;
  }

  /** By Cholesky's factor, with one step of refinement. */
  private PathPoint direct(double lambda) {
    Cholesky factor = factor(lambda);
    double[] x = factor.solve(system.rightSide());
    double[] correction = factor.solve(system.remainder(x, lambda));
    for (int i = 0; i < x.length; i++) {
      x[i] += correction[i];
    }
    double trace = 0;
    double[][] inverse = factor.inverse();
    for (int i = 0; i < x.length; i++) {
      trace += inverse[i][i];
    }
    return point(lambda, x, Math.max(0, system.size() - lambda * trace));
  }

  private Cholesky factor(double lambda) {
    try {
      return Cholesky.of(system.shifted(lambda));
    } catch (MathException e) {
      throw new FitException(
          "the equations of the ridge regression have no numerical solution: " + e.getMessage(),
          "raise lambda from " + lambda + ", or scale the features",
          e);
    }
  }

  private PathPoint point(double lambda, double[] x, double degreesOfFreedom) {
    double[] coefficients = system.coefficients(x);
    double rss = system.residualSumOfSquares(x);
    double objective =
        0.5 * rss + 0.5 * lambda * NaiveState.dot(coefficients, coefficients);
    return PathPoint.of(
        lambda,
        coefficients,
        scaling(),
        degreesOfFreedom,
        rss,
        new DescentSolution(FitStatus.EXACT, 0, objective, 0));
  }
}
