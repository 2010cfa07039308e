package io.bellwether.ml.logistic;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method with a line search (Lee, Sun and Saunders 2014, algorithm 1). Second derivatives
 * are computed anew only while they change noticeably: close to the solution those of a point
 * before lead on as well, at a fraction of the work.
 *
 * <p>The measure of progress is the largest change of a linear predictor, in logits: it has the
 * same meaning for all data, and it tells a maximum at infinity, where every step changes some row
 * by about 1, from one that exists.
 */
final class NewtonSearch {

  /** Below it, half of the digits are lost. */
  private static final double WEAK_PIVOT = 1e-8;

  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final int MOST_HALVINGS = 40;

  /** Second derivatives are kept after a step below. */
  private static final double SMALL_CHANGE = 0.1;

  /** And as long as every step is shorter than the one before by this factor. */
  private static final double CONTRACTION = 0.2;

  /** A gain below this share of the objective drowns in rounding. */
  private static final double ROUNDING = 1e-13;

  /** Where rounding stops the search, what is left of a step may not be more. */
  private static final double ROUNDING_CHANGE = 1e-5;

  private final PenalizedLikelihood objective;
  private final double tolerance;
  private final int maxIterations;
  private final FitContext context;
  private Predicate<double[]> divergence = step -> false;
  private Runnable onSingular = () -> {};
  private @Nullable ConjugateStep conjugate;

  private double[] parameters = new double[0];
  private double value;
  private double change;
  private double previousChange;
  private boolean fresh;
  private int iterations;
  private long evaluations;

  NewtonSearch(
      PenalizedLikelihood objective, double tolerance, int maxIterations, FitContext context) {
    this.objective = objective;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.context = context;
  }

  /** Asks after each long step whether it leads to infinity; the search stops then. */
  NewtonSearch divergence(Predicate<double[]> test) {
    divergence = test;
    return this;
  }

  /** Tells when the second derivatives at the start are singular, or nearly so. */
  NewtonSearch onSingular(Runnable listener) {
    onSingular = listener;
    return this;
  }

  /** Searches from a point; see the getters for the result. */
  FitStatus from(double[] start) {
    parameters = start.clone();
    value = objective.evaluate(parameters);
    evaluations++;
    objective.likelihood().accept();
    change = Double.POSITIVE_INFINITY;
    QuadraticModel model = model();
    while (iterations < maxIterations) {
      context.checkCancelled();
      if (!fresh && !leadsOn()) {
        model = model();
      }
      double[] gradient = objective.gradient();
      double[] step = model.step(parameters, gradient);
      iterations++;
      previousChange = change;
      if (!advance(step, promised(step, gradient))) {
        if (fresh) {
          return FitStatus.NUMERICAL_TROUBLE;
        }
        change = Double.POSITIVE_INFINITY;
        continue;
      }
      if (change <= tolerance) {
        return FitStatus.CONVERGED;
      }
      if (change > SMALL_CHANGE && divergence.test(step)) {
        return FitStatus.NUMERICAL_TROUBLE;
      }
      fresh = false;
    }
    return FitStatus.ITERATION_LIMIT;
  }

  /**
   * Takes one more step from a point that the search found, with second derivatives of that very
   * point: what is left of the error is its square.
   *
   * @param hessian the second derivatives at the point
   */
  void polish(double[] hessian) {
    double[] step = RidgeStep.of(hessian, objective.ridge()).step(parameters, objective.gradient());
    for (int j = 0; j < step.length; j++) {
      parameters[j] += step[j];
    }
    value = objective.evaluate(parameters);
    evaluations++;
    objective.likelihood().accept();
  }

  private boolean leadsOn() {
    return conjugate == null
        && change <= SMALL_CHANGE
        && (change <= CONTRACTION * previousChange || previousChange > SMALL_CHANGE);
  }

  /**
   * Avoids the matrix of second derivatives, for problems without absolute values.
   *
   * @param columnProducts the products of the columns of the design with one another, by rows
   */
  NewtonSearch withoutMatrix(double[] columnProducts) {
    conjugate = new ConjugateStep(objective, columnProducts, context);
    return this;
  }

  private QuadraticModel model() {
    fresh = true;
    ConjugateStep withoutMatrix = conjugate;
    if (withoutMatrix != null) {
      withoutMatrix.moveOn(change);
      return withoutMatrix;
    }
    double[] hessian = objective.hessian();
    if (objective.hasLasso()) {
      return new LassoStep(objective, hessian, tolerance / 10, context);
    }
    RidgeStep model = RidgeStep.of(hessian, objective.ridge());
    if (iterations == 0 && model.weakestPivot() < WEAK_PIVOT) {
      onSingular.run();
    }
    return model;
  }

  /** Goes along the step until the objective falls; false if it does not. */
  private boolean advance(double[] step, double promised) {
    boolean belowRounding = -promised <= ROUNDING * Math.abs(value);
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      double[] trial = new double[step.length];
      for (int j = 0; j < step.length; j++) {
        trial[j] = parameters[j] + share * step[j];
      }
      double trialValue = objective.evaluate(trial);
      evaluations++;
      if (trialValue <= value + SUFFICIENT_DECREASE * share * promised || belowRounding) {
        objective.likelihood().accept();
        parameters = trial;
        value = trialValue;
        change = objective.likelihood().largestChange();
        settle(belowRounding);
        return true;
      }
    }
    return false;
  }

  /** Steps that rounding keeps from shrinking any further are the end. */
  private void settle(boolean belowRounding) {
    if (belowRounding && fresh && change <= ROUNDING_CHANGE && change > previousChange / 2) {
      change = 0;
    }
  }

  /** The change of the objective to first order, by the whole step. */
  private double promised(double[] step, double[] gradient) {
    double[] to = new double[step.length];
    double sum = 0;
    for (int j = 0; j < step.length; j++) {
      sum += gradient[j] * step[j];
      to[j] = parameters[j] + step[j];
    }
    return sum + objective.penalty(to) - objective.penalty(parameters);
  }

  double[] parameters() {
    return parameters;
  }

  /** The penalised negative log-likelihood. */
  double value() {
    return value;
  }

  int iterations() {
    return iterations;
  }

  long evaluations() {
    return evaluations;
  }
}
