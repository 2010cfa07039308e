package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;

/**
 * Errors of leaving out one row after the other in a ridge regression, from one fit on all: the
 * residual over one less the leverage (Hastie, Tibshirani and Friedman 2009, equation 7.64), and
 * generalised cross-validation, in which the mean leverage stands for all (Golub, Heath and Wahba
 * 1979).
 */
final class LeaveOneOut {

  private static final int ROWS = 2048;

  /** A leverage this close to one cannot be told from one. */
  private static final double FULL_LEVERAGE = 1 - 1e-12;

  private final RidgeProblem problem;
  private final RidgeSpectrum spectrum;
  private final double[] lambdas;
  private final double[] response;
  private final double[][] factors;

  private LeaveOneOut(RidgeProblem problem, double[] lambdas) {
    this.problem = problem;
    this.spectrum = new RidgeSpectrum(problem.system());
    this.lambdas = lambdas;
    this.response = problem.table().response();
    this.factors = new double[lambdas.length][];
  }

  /** The curve of errors of leaving one out; each row counts by its weight. */
  static LambdaCurve errors(
      RidgeProblem problem, double[] lambdas, LambdaRule rule, FitContext context) {
    int rows = problem.table().rows();
    if (rows < 2) {
      throw new FitException(
          "leaving one row out of " + rows + " leaves none", "use more rows, or give lambda");
    }
    LeaveOneOut work = new LeaveOneOut(problem, lambdas);
    work.project(context);
    List<double[]> parts =
        context.map("leave one out", work.pieces(), piece -> work.squares(piece * ROWS));
    double[] sums = new double[2 * lambdas.length];
    for (double[] part : parts) {
      Arrays.setAll(sums, i -> sums[i] + part[i]);
    }
    double[] errors = Arrays.copyOf(sums, lambdas.length);
    double[] standardErrors = new double[lambdas.length];
    for (int k = 0; k < lambdas.length; k++) {
      double variance = Math.max(0, sums[lambdas.length + k] - errors[k] * errors[k]);
      standardErrors[k] = Math.sqrt(variance / (rows - 1));
    }
    return LambdaCurve.of("leaving one out", lambdas, errors, standardErrors, rule);
  }

  /** The curve of generalised cross-validation. */
  static LambdaCurve generalized(RidgeProblem problem, double[] lambdas, LambdaRule rule) {
    RidgeSpectrum spectrum = new RidgeSpectrum(problem.system());
    double rows = problem.table().rows();
    double[] errors = new double[lambdas.length];
    for (int k = 0; k < lambdas.length; k++) {
      double rss = problem.system().residualSumOfSquares(spectrum.solution(lambdas[k]));
      double used =
          spectrum.degreesOfFreedom(lambdas[k])
              + (problem.intercept() == Intercept.INCLUDED ? 1 : 0);
      double left = 1 - used / rows;
      if (!(left > 1 - FULL_LEVERAGE)) {
        throw fullLeverage(lambdas[k]);
      }
      errors[k] = rss / (left * left);
    }
    double[] none = new double[lambdas.length];
    Arrays.fill(none, Double.NaN);
    return LambdaCurve.of("generalised cross-validation", lambdas, errors, none, rule);
  }

  private static FitException fullLeverage(double lambda) {
    return new FitException(
        "at lambda "
            + lambda
            + " a row determines its own prediction, so that leaving it out says nothing",
        "use a grid of larger lambdas, or CrossValidation.kFold");
  }

  private int pieces() {
    return (response.length + ROWS - 1) / ROWS;
  }

  /** Finds what the rotated rows have to be multiplied with, at each lambda: T'z / (d + lambda). */
  private void project(FitContext context) {
    List<double[]> parts =
        context.map(
            "leave one out",
            pieces(),
            piece -> {
              int from = piece * ROWS;
              double[][] rotated = rotated(from);
              double[] products = new double[spectrum.size()];
              for (int k = 0; k < products.length; k++) {
                for (int i = 0; i < count(from); i++) {
                  products[k] = Math.fma(rotated[k][i], response[from + i], products[k]);
                }
              }
              return products;
            });
    for (int l = 0; l < lambdas.length; l++) {
      factors[l] = new double[spectrum.size()];
      for (double[] part : parts) {
        for (int k = 0; k < part.length; k++) {
          factors[l][k] += part[k] / (spectrum.value(k) + lambdas[l]);
        }
      }
    }
  }

  private int count(int from) {
    return Math.min(ROWS, response.length - from);
  }

  private double[][] rotated(int from) {
    double[][] rotated = new double[spectrum.size()][count(from)];
    spectrum.rotate(from, count(from), rotated);
    return rotated;
  }

  /** Sums of squared errors of some rows, then of their squares, each by lambda. */
  private double[] squares(int from) {
    int count = count(from);
    double[][] rotated = rotated(from);
    double[] sums = new double[2 * lambdas.length];
    double[] fitted = new double[count];
    double[] leverage = new double[count];
    for (int l = 0; l < lambdas.length; l++) {
      Arrays.fill(fitted, 0);
      Arrays.fill(leverage, 0);
      for (int k = 0; k < rotated.length; k++) {
        LinearPredictor.addProduct(factors[l][k], rotated[k], fitted, count);
        addSquares(1 / (spectrum.value(k) + lambdas[l]), rotated[k], leverage);
      }
      for (int i = 0; i < count; i++) {
        double share = problem.table().share(from + i);
        double full = leverage[i] + (problem.intercept() == Intercept.INCLUDED ? share : 0);
        if (!(full < FULL_LEVERAGE)) {
          throw fullLeverage(lambdas[l]);
        }
        double error = (response[from + i] - fitted[i]) / (1 - full);
        sums[l] += error * error;
        sums[lambdas.length + l] += error * error * error * error / share;
      }
    }
    return sums;
  }

  private static void addSquares(double factor, double[] column, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.fma(factor * column[i], column[i], sum[i]);
    }
  }
}
