package io.bellwether.ml.penalized;

/**
 * Where a coordinate descent stands: coefficients of scaled columns, and the residuals they leave,
 * held in the form that is cheapest for the shape of the data. Not thread-safe.
 *
 * <p>Columns a and target z are centred and multiplied with the root of each row's share of the
 * weight, so that inner products are weighted covariances.
 */
abstract class DescentState {

  private final double[] curvatures;
  private final double nullSumOfSquares;
  private final double[] coefficients;

  /**
   * Starts with all coefficients zero.
   *
   * @param curvatures a'a of every column; zero for one that does not vary; not copied
   * @param nullSumOfSquares z'z
   */
  DescentState(double[] curvatures, double nullSumOfSquares) {
    this.curvatures = curvatures;
    this.nullSumOfSquares = nullSumOfSquares;
    this.coefficients = new double[curvatures.length];
  }

  final int size() {
    return curvatures.length;
  }

  final double curvature(int j) {
    return curvatures[j];
  }

  /** The sum of squares that is left when all coefficients are zero. */
  final double nullSumOfSquares() {
    return nullSumOfSquares;
  }

  final double coefficient(int j) {
    return coefficients[j];
  }

  final double[] coefficients() {
    return coefficients.clone();
  }

  final void set(int j, double value) {
    double change = value - coefficients[j];
    coefficients[j] = value;
    follow(j, change);
  }

  /** Returns a'r of a column. */
  abstract double gradient(int j);

  /** Returns the inner product of two columns. */
  abstract double product(int j, int k);

  /** Returns r'r. */
  abstract double residualSumOfSquares();

  /** Brings the residuals up to date with a change of one coefficient. */
  abstract void follow(int j, double change);

  /** Calculates the residuals anew, without the rounding of earlier steps. */
  abstract void refresh();
}
