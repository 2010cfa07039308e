package io.bellwether.ml.svm;

/**
 * The exponential of numbers that are not positive, without branches, so that the compiler turns
 * the loop into vector instructions (which {@code Math.exp} prevents).
 *
 * <p>{@code exp(t) = exp(t / 256)^256}: a Taylor polynomial of degree 6, which has a relative error
 * below {@code |t/256|^7 / 5040}, then eight squarings. The relative error of the result is below
 * 1e-13 for t from -3 to 0, below 1e-11 to -10, and below 2e-8 to -30, where the value is below
 * 1e-13 itself; the absolute error is below 1e-13 everywhere. Below {@value #LEAST} the result is
 * that of {@value #LEAST}, which is 2e-35. {@code exp(0)} is 1.
 */
final class Exponential {

  /** Arguments below it are raised to it. */
  static final double LEAST = -80;

  private static final double SCALE = 1.0 / 256;

  private Exponential() {}

  /**
   * Replaces numbers x by {@code exp(factor * x)}.
   *
   * @param factor positive
   * @param values not positive, up to rounding; modified
   * @param count how many
   */
  static void ofMultiples(double factor, double[] values, int count) {
    for (int i = 0; i < count; i++) {
      // max(t, LEAST) = LEAST + (u + |u|) / 2 with u = t - LEAST: Math.max would cost more
      double u = Math.fma(factor, values[i], -LEAST);
      double s = Math.fma(0.5 * SCALE, u + Math.abs(u), LEAST * SCALE);
      double p = Math.fma(s, 1.0 / 720, 1.0 / 120);
      p = Math.fma(s, p, 1.0 / 24);
      p = Math.fma(s, p, 1.0 / 6);
      p = Math.fma(s, p, 0.5);
      p = Math.fma(s, p, 1);
      p = Math.fma(s, p, 1);
      double p2 = p * p;
      double p4 = p2 * p2;
      double p8 = p4 * p4;
      double p16 = p8 * p8;
      double p32 = p16 * p16;
      double p64 = p32 * p32;
      double p128 = p64 * p64;
      values[i] = p128 * p128;
    }
  }
}
