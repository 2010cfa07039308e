package io.bellwether.ml.logistic;

import io.bellwether.math.CholeskyWorkspace;
import io.bellwether.model.FitContext;

/**
 * Newton's step with quadratic penalties without the matrix of second derivatives: conjugate
 * gradients, which need its products with vectors only (J. Nocedal and S. Wright 2006, algorithm
 * 7.1). For problems of many features times classes, where that matrix would be the most of the
 * work.
 *
 * <p>Preconditioned by one matrix for all classes (the bound of Böhning 1992 in kind): the products
 * of the features, times the mean curvature, plus the penalty.
 */
final class ConjugateStep implements QuadraticModel {

  private static final int MOST_PRODUCTS = 1000;
  private static final double LARGEST_RESIDUAL = 0.1;
  private static final double SMALLEST_RESIDUAL = 1e-8;

  /** A preconditioner serves as long as the mean curvature has changed by no more. */
  private static final double SIMILAR = 1.5;

  private final PenalizedLikelihood objective;
  private final double[] products;
  private final FitContext context;
  private final CholeskyWorkspace preconditioner;
  private double factored;
  private double relativeResidual = LARGEST_RESIDUAL;

  /**
   * Creates a model for a search.
   *
   * @param objective without absolute values
   * @param products of the columns of the design, by rows
   * @param context says when to stop
   */
  ConjugateStep(PenalizedLikelihood objective, double[] products, FitContext context) {
    this.objective = objective;
    this.products = products;
    this.context = context;
    this.preconditioner = new CholeskyWorkspace(objective.likelihood().design().columns());
  }

  /**
   * Moves the model to the accepted point.
   *
   * @param previousChange of the step before: the smaller, the more exact is the next one
   */
  void moveOn(double previousChange) {
    relativeResidual = Math.max(SMALLEST_RESIDUAL, Math.min(LARGEST_RESIDUAL, previousChange / 10));
    double curvature = objective.likelihood().meanCurvature();
    if (!(factored < SIMILAR * curvature && curvature < SIMILAR * factored)) {
      factor(curvature);
    }
  }

  private void factor(double curvature) {
    factored = curvature;
    int columns = objective.likelihood().design().columns();
    double damping = 1e-10;
    do {
      for (int i = 0; i < columns * columns; i++) {
        preconditioner.matrix()[i] = curvature * products[i];
      }
      for (int i = 0; i < columns; i++) {
        preconditioner.matrix()[i * columns + i] *= 1 + damping;
        preconditioner.matrix()[i * columns + i] += objective.ridge()[i] + Double.MIN_NORMAL;
      }
      damping *= 100;
    } while (!preconditioner.factor() && damping < 1);
  }

  @Override
  public double[] step(double[] parameters, double[] gradient) {
    int size = parameters.length;
    double[] step = new double[size];
    double[] residual = new double[size];
    for (int j = 0; j < size; j++) {
      residual[j] = -gradient[j] - objective.ridge()[j] * parameters[j];
    }
    double[] scaled = precondition(residual);
    double[] direction = scaled.clone();
    double norm = dot(residual, scaled);
    double goal = relativeResidual * relativeResidual * norm;
    for (int i = 0; i < MOST_PRODUCTS && norm > goal; i++) {
      context.checkCancelled();
      double[] product = objective.times(direction);
      double curvature = dot(direction, product);
      if (!(curvature > 0)) {
        break;
      }
      double length = norm / curvature;
      add(length, direction, step);
      add(-length, product, residual);
      scaled = precondition(residual);
      double next = dot(residual, scaled);
      double ratio = next / norm;
      for (int j = 0; j < size; j++) {
        direction[j] = scaled[j] + ratio * direction[j];
      }
      norm = next;
    }
    return step;
  }

  private double[] precondition(double[] residual) {
    int columns = objective.likelihood().design().columns();
    double[] scaled = new double[residual.length];
    double[] group = new double[columns];
    for (int from = 0; from < residual.length; from += columns) {
      System.arraycopy(residual, from, group, 0, columns);
      preconditioner.solveLower(group);
      preconditioner.solveUpper(group);
      System.arraycopy(group, 0, scaled, from, columns);
    }
    return scaled;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }

  private static void add(double factor, double[] x, double[] y) {
    for (int j = 0; j < x.length; j++) {
      y[j] = Math.fma(factor, x[j], y[j]);
    }
  }
}
