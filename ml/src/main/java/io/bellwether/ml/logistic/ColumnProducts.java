package io.bellwether.ml.logistic;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/** The products of the columns of a design, roughly: from part of the rows when there are many. */
final class ColumnProducts {

  /** Above so many products a step, second derivatives are not made. */
  private static final double MOST_PRODUCTS = 2e9;

  /** A factorisation does fewer products a second than a passage over rows. */
  private static final double FACTORISATION = 2;

  private static final int ROWS_PER_COLUMN = 8;

  private ColumnProducts() {}

  /** Whether steps without the matrix of second derivatives are likely to be faster. */
  static boolean pays(PenalizedLikelihood objective, int rows) {
    double size = objective.size();
    double inner = objective.likelihood().size();
    double perStep = rows * inner * inner / 4 + FACTORISATION * size * size * size;
    return !objective.hasLasso() && perStep > MOST_PRODUCTS;
  }

  /**
   * Adds up.
   *
   * @return a symmetric matrix by rows, of about the size of that of all rows
   */
  static double[] of(StandardizedRows design, double[] weights, FitContext context) {
    int stride = Math.max(1, design.rows() / (ROWS_PER_COLUMN * design.columns()));
    StandardizedRows some = stride > 1 ? design.everyNth(stride) : design;
    double[] same = new double[some.rows()];
    // the second derivatives of one predictor at zero are a quarter of the products
    Arrays.fill(same, 4 * Arrays.stream(weights).sum() / some.rows());
    SoftmaxLikelihood atZero = new SoftmaxLikelihood(some, new int[some.rows()], same, 1, context);
    atZero.evaluate(new double[some.columns()]);
    atZero.accept();
    return atZero.hessian();
  }
}
