package io.bellwether.ml.penalized;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lambdas of a path: numbers that are given, or a geometric sequence down from the smallest
 * lambda at which all coefficients are zero. An immutable value.
 *
 * @since 0.1.0
 */
public final class LambdaGrid {

  /** What Friedman, Hastie and Tibshirani (2010, section 2.5) call typical. */
  static final LambdaGrid DEFAULT = new LambdaGrid(100, 1e-3, new double[0]);

  /**
   * A ridge penalty leaves no coefficient zero at any lambda, so that the first is a thousand times
   * one at which a lasso has none; good ones are mostly five to seven decades further down.
   */
  static final LambdaGrid RIDGE_DEFAULT = new LambdaGrid(100, 1e-8, new double[0]);

  private final int count;
  private final double ratio;
  private final double[] values;

  private LambdaGrid(int count, double ratio, double[] values) {
    this.count = count;
    this.ratio = ratio;
    this.values = values;
  }

  /**
   * Takes a geometric sequence from the smallest lambda at which all penalised coefficients are
   * zero. For ridge penalties, whose coefficients never are, l1Ratio counts as 0.001 here, as in
   * glmnet. The default is 100 values with ratio 0.001 (Friedman, Hastie and Tibshirani 2010,
   * section 2.5; so does scikit-learn), for {@link Ridge} with ratio 1e-8, because its good lambdas
   * lie decades lower.
   *
   * @param count how many, at least 2
   * @param ratio the last lambda over the first, in (0, 1)
   * @return the grid
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static LambdaGrid geometric(int count, double ratio) {
    if (!(count >= 2)) {
      throw new IllegalArgumentException("count is " + count + ", but must be at least 2");
    }
    if (!(ratio > 0 && ratio < 1)) {
      throw new IllegalArgumentException("ratio is " + ratio + ", but must be above 0 and below 1");
    }
    return new LambdaGrid(count, ratio, new double[0]);
  }

  /**
   * Takes these lambdas.
   *
   * @param lambdas positive numbers, in any order; copied
   * @return the grid
   * @throws IllegalArgumentException if there is none, one is not positive and finite, or two are
   *     equal
   */
  public static LambdaGrid of(double... lambdas) {
    if (lambdas.length == 0) {
      throw new IllegalArgumentException("lambdas are none, but must be at least one");
    }
    double[] ascending = lambdas.clone();
    Arrays.sort(ascending);
    double[] descending = new double[ascending.length];
    for (int k = 0; k < ascending.length; k++) {
      double lambda = ascending[ascending.length - 1 - k];
      if (!(lambda > 0 && lambda <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "lambdas contain " + lambda + ", but must be positive and finite");
      }
      if (k > 0 && lambda == descending[k - 1]) {
        throw new IllegalArgumentException("lambdas contain " + lambda + " twice");
      }
      descending[k] = lambda;
    }
    return new LambdaGrid(descending.length, 0, descending);
  }

  /** The lambdas, largest first. */
  double[] from(double largest) {
    if (values.length > 0) {
      return values.clone();
    }
    double[] lambdas = new double[count];
    for (int k = 0; k < count; k++) {
      lambdas[k] = largest * Math.pow(ratio, (double) k / (count - 1));
    }
    return lambdas;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LambdaGrid grid
        && count == grid.count
        && ratio == grid.ratio
        && Arrays.equals(values, grid.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(count, ratio, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return values.length > 0
        ? "lambdas " + Arrays.toString(values)
        : count + " lambdas down to " + ratio + " of the largest";
  }
}
