package io.bellwether.ml.logistic;

import java.util.Arrays;

/**
 * What a fit minimises: the negative log-likelihood plus {@code sum ridge b²/2 + lasso |b|}.
 *
 * <p>With penalty and more than two classes every class has coefficients of its own, the base class
 * too, so that no class is treated differently from the others; a linear predictor is then the
 * difference to the base class (Friedman, Hastie and Tibshirani 2010, section 4). The intercepts
 * add up to zero.
 */
final class PenalizedLikelihood {

  private final SoftmaxLikelihood likelihood;
  private final int groups;
  private final double[] ridge;
  private final double[] lasso;

  /**
   * Creates an objective.
   *
   * @param likelihood of the data
   * @param symmetric whether the base class has coefficients too
   * @param ridge twice the factor of the square of each parameter
   * @param lasso the factor of the absolute value of each parameter
   */
  PenalizedLikelihood(
      SoftmaxLikelihood likelihood, boolean symmetric, double[] ridge, double[] lasso) {
    this.likelihood = likelihood;
    this.groups = likelihood.predictors() + (symmetric ? 1 : 0);
    this.ridge = ridge;
    this.lasso = lasso;
  }

  int size() {
    return ridge.length;
  }

  /** Classes with coefficients. */
  int groups() {
    return groups;
  }

  boolean symmetric() {
    return groups > likelihood.predictors();
  }

  double[] ridge() {
    return ridge;
  }

  double[] lasso() {
    return lasso;
  }

  boolean hasLasso() {
    for (double factor : lasso) {
      if (factor > 0) {
        return true;
      }
    }
    return false;
  }

  SoftmaxLikelihood likelihood() {
    return likelihood;
  }

  /** Evaluates a trial point; the likelihood then knows how far it is from the accepted one. */
  double evaluate(double[] parameters) {
    return likelihood.evaluate(contrasts(parameters)) + penalty(parameters);
  }

  double penalty(double[] parameters) {
    double sum = 0;
    for (int j = 0; j < parameters.length; j++) {
      double b = parameters[j];
      sum += ridge[j] * b * b / 2 + lasso[j] * Math.abs(b);
    }
    return sum;
  }

  /** The parameters of the linear predictors: differences to the base class. */
  double[] contrasts(double[] parameters) {
    if (!symmetric()) {
      return parameters;
    }
    int columns = likelihood.design().columns();
    double[] contrasts = new double[likelihood.size()];
    for (int j = 0; j < contrasts.length; j++) {
      contrasts[j] = parameters[j] - parameters[likelihood.size() + j % columns];
    }
    return contrasts;
  }

  /** The gradient of the likelihood at the accepted point. */
  double[] gradient() {
    return withBase(likelihood.gradient());
  }

  /**
   * The second derivatives at the accepted point, those of the penalty included, times a vector.
   */
  double[] times(double[] vector) {
    double[] product = withBase(likelihood.times(contrasts(vector)));
    for (int j = 0; j < product.length; j++) {
      product[j] += ridge[j] * vector[j];
    }
    return product;
  }

  /** A gradient in the differences, as one in the parameters. */
  private double[] withBase(double[] inner) {
    if (!symmetric()) {
      return inner;
    }
    int columns = likelihood.design().columns();
    double[] gradient = Arrays.copyOf(inner, size());
    for (int j = 0; j < inner.length; j++) {
      gradient[inner.length + j % columns] -= inner[j];
    }
    return gradient;
  }

  /**
   * The second derivatives of the likelihood at the accepted point, by rows. Adding one number to
   * all intercepts changes no probability; the matrix holds that direction fixed.
   */
  double[] hessian() {
    double[] inner = likelihood.hessian();
    if (!symmetric()) {
      return inner;
    }
    int columns = likelihood.design().columns();
    int from = likelihood.size();
    int size = size();
    double[] hessian = new double[size * size];
    for (int i = 0; i < from; i++) {
      int base = from + i % columns;
      for (int j = 0; j < from; j++) {
        double value = inner[i * from + j];
        int otherBase = from + j % columns;
        hessian[i * size + j] += value;
        hessian[base * size + j] -= value;
        hessian[i * size + otherBase] -= value;
        hessian[base * size + otherBase] += value;
      }
    }
    if (likelihood.design().intercept()) {
      holdIntercepts(hessian, columns, size);
    }
    return hessian;
  }

  private static void holdIntercepts(double[] hessian, int columns, int size) {
    double scale = 0;
    for (int i = 0; i < size; i += columns) {
      scale = Math.max(scale, hessian[i * size + i]);
    }
    for (int i = 0; i < size; i += columns) {
      for (int j = 0; j < size; j += columns) {
        hessian[i * size + j] += scale;
      }
    }
  }
}
