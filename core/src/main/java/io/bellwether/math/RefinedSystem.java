package io.bellwether.math;

/**
 * Solutions of G x = b for an inner product matrix G known in doubled precision, by iterative
 * refinement with a factor R'R of it that is known in double precision:
 *
 * <pre>   x := x + (R'R)^-1 (b - G x)</pre>
 *
 * <p>with x and the residual in doubled precision. As R comes of an orthogonal factorisation, each
 * step reduces the error by a factor of about kappa 1e-16 (Å. Björck, "Stability analysis of the
 * method of seminormal equations", Linear Algebra Appl. 88/89, 1987, and "Iterative refinement of
 * linear least squares solutions I", BIT 7, 1967; N. J. Higham, <i>Accuracy and Stability of
 * Numerical Algorithms</i>, 2nd ed. 2002, sections 12.1 and 20.6).
 */
final class RefinedSystem {

  /** Cap on the steps. */
  static final int MAX_STEPS = 10;

  /**
   * A correction of this size relative to its element cannot change the rounded element any more.
   */
  private static final double ENOUGH_OF_ELEMENT = 0x1p-62;

  /**
   * A correction of this size relative to the largest element is the end of doubled precision, for
   * elements near zero.
   */
  private static final double ENOUGH_OF_LARGEST = 0x1p-92;

  private final double[][] factor;
  private final double[][] high;
  private final double[][] low;
  private final double[] correction;
  private final DoubleDouble sum = new DoubleDouble();

  /** Leading part of the solution. */
  final double[] x;

  /** Rest of the solution. */
  final double[] xRest;

  RefinedSystem(double[][] factor, double[][] high, double[][] low) {
    this.factor = factor;
    this.high = high;
    this.low = low;
    int k = factor.length;
    correction = new double[k];
    x = new double[k];
    xRest = new double[k];
  }

  /**
   * Refines {@link #x}, which holds a first approximation (or zeros).
   *
   * @param b leading part of the right side
   * @param bRest rest of the right side
   * @return the number of steps
   */
  int refine(double[] b, double[] bRest) {
    java.util.Arrays.fill(xRest, 0.0);
    double before = Double.POSITIVE_INFINITY;
    for (int step = 1; step <= MAX_STEPS; step++) {
      residual(b, bRest, correction);
      Triangular.solveUpperTransposed(factor, correction);
      Triangular.solveUpper(factor, correction);
      double size = largest(correction) / largest(x);
      if (step > 1 && !(size < before / 2)) {
        return step;
      }
      boolean enough = size <= ENOUGH_OF_LARGEST || everyElementIsRight();
      for (int i = 0; i < x.length; i++) {
        sum.set(x[i], xRest[i]).add(correction[i]);
        x[i] = sum.value();
        xRest[i] = sum.rest();
      }
      if (enough) {
        return step;
      }
      before = size;
    }
    return MAX_STEPS;
  }

  /** Computes b - G x, rounded at the end. */
  void residual(double[] b, double[] bRest, double[] target) {
    for (int i = 0; i < x.length; i++) {
      sum.set(b[i], bRest[i]);
      for (int j = 0; j < x.length; j++) {
        double g = i <= j ? high[i][j] : high[j][i];
        double gRest = i <= j ? low[i][j] : low[j][i];
        sum.addProduct(-x[j], -xRest[j], g, gRest);
      }
      target[i] = sum.value();
    }
  }

  private boolean everyElementIsRight() {
    boolean right = true;
    for (int i = 0; i < x.length; i++) {
      right &= Math.abs(correction[i]) <= ENOUGH_OF_ELEMENT * Math.abs(x[i]);
    }
    return right;
  }

  private static double largest(double[] v) {
    return Kernels.largest(v, 0, v.length);
  }
}
