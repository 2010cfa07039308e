package io.bellwether.math;

import java.util.Arrays;
import java.util.Locale;

/**
 * All complex roots of a polynomial with real coefficients.
 *
 * <p>By the simultaneous iteration of Aberth ("Iteration methods for finding all zeros of a
 * polynomial simultaneously", Math. Comp. 27, 1973) and Ehrlich, with the starting points and the
 * stopping rule of D. A. Bini ("Numerical computation of polynomial zeros by means of Aberth's
 * method", Numerical Algorithms 13, 1996): the points start on circles read off the Newton polygon
 * of the coefficients, outside the unit circle the reversed polynomial is evaluated, and a point
 * rests as soon as the value there is no larger than the rounding error of computing it. So simple
 * roots come out to working precision, k equal ones to about its k-th root, as in any method that
 * works in double precision.
 *
 * <p>Roots come in exactly conjugate pairs or are exactly real. Same input, same bits. A sweep
 * costs O(n^2); about ten are needed.
 *
 * @since 0.1.0
 */
public final class PolynomialRoots {

  /** Sweeps, far beyond what is needed: a cap, not a target. */
  private static final int MAX_SWEEPS = 500;

  private static final double EPS = Math.ulp(1.0);

  /** Powers of two of the coefficients beyond which they are brought back towards 1. */
  private static final int SAFE = 128;

  /** Squares of distances below this, or over its inverse, may have lost digits. */
  private static final double SMALL_SQUARE = 0x1p-960;

  /** Coefficients, constant first; neither the first nor the last is 0. */
  private final double[] coefficients;

  private final int degree;
  private final double[] re;
  private final double[] im;

  /** Newton's step p / p' of the point evaluated last, and whether p is rounding error. */
  private double stepRe;

  private double stepIm;
  private boolean atRest;

  private PolynomialRoots(double[] coefficients) {
    this.coefficients = centred(coefficients);
    this.degree = coefficients.length - 1;
    this.re = new double[degree];
    this.im = new double[degree];
  }

  /** The same polynomial times a power of two, so that its coefficients lie around 1. */
  private static double[] centred(double[] coefficients) {
    int most = Double.MIN_EXPONENT - 1;
    int least = Double.MAX_EXPONENT;
    for (double c : coefficients) {
      most = Math.max(most, Math.getExponent(c));
      least = c == 0 ? least : Math.min(least, Math.getExponent(c));
    }
    int centre = (most + least) / 2;
    return Math.abs(centre) <= SAFE
        ? coefficients
        : Arrays.stream(coefficients).map(c -> Math.scalb(c, -centre)).toArray();
  }

  /**
   * Finds the roots of c[0] + c[1] z + ... + c[n] z^n.
   *
   * @param coefficients constant first; zeros at the end lower the degree; not modified
   * @return one row {real part, imaginary part} for each root, smallest modulus first, of equal
   *     ones that with the positive imaginary part first; none if the polynomial is constant
   * @throws IllegalArgumentException if there are no coefficients or all are 0
   * @throws MathException with reason NOT_FINITE if a coefficient is NaN or infinite,
   *     NO_CONVERGENCE if the iteration does not end, as where a root is beyond the largest double
   */
  public static double[][] of(double[] coefficients) {
    for (double c : coefficients) {
      if (!(Math.abs(c) <= Double.MAX_VALUE)) {
        throw new MathException(
            MathException.Reason.NOT_FINITE, "a coefficient of the polynomial is " + c);
      }
    }
    int last = coefficients.length - 1;
    while (last >= 0 && coefficients[last] == 0) {
      last--;
    }
    if (last < 0) {
      throw new IllegalArgumentException("the polynomial is zero, every number is its root");
    }
    int zeros = 0;
    while (coefficients[zeros] == 0) {
      zeros++;
    }
    double[][] roots = new double[last][2];
    PolynomialRoots work = new PolynomialRoots(Arrays.copyOfRange(coefficients, zeros, last + 1));
    work.start();
    work.iterate();
    work.pairUp();
    for (int i = 0; i < work.degree; i++) {
      roots[zeros + i] = new double[] {work.re[i], work.im[i]};
    }
    Arrays.sort(roots, PolynomialRoots::compare);
    return roots;
  }

  private static int compare(double[] a, double[] b) {
    // conjugates have the same modulus to the bit
    int modulus = Double.compare(Math.hypot(a[0], a[1]), Math.hypot(b[0], b[1]));
    if (modulus != 0) {
      return modulus;
    }
    int real = Double.compare(b[0], a[0]);
    return real != 0 ? real : Double.compare(b[1], a[1]);
  }

  /** Bini (1996), section 2: radii from the upper convex hull of the points (k, log |c_k|). */
  private void start() {
    int[] hull = new int[degree + 1];
    int size = 0;
    for (int k = 0; k <= degree; k++) {
      if (coefficients[k] == 0) {
        continue;
      }
      while (size >= 2 && slope(hull[size - 2], k) >= slope(hull[size - 2], hull[size - 1])) {
        size--;
      }
      hull[size++] = k;
    }
    for (int s = 1; s < size; s++) {
      int from = hull[s - 1];
      int count = hull[s] - from;
      double radius = Math.exp(-slope(from, hull[s]));
      for (int j = 0; j < count; j++) {
        // 0.7 keeps the points off the real axis and off each other's mirror images
        double angle = 2 * Math.PI * ((double) j / count + (double) s / degree) + 0.7;
        re[from + j] = radius * Math.cos(angle);
        im[from + j] = radius * Math.sin(angle);
      }
    }
  }

  private double slope(int from, int to) {
    double rise = Math.log(Math.abs(coefficients[to])) - Math.log(Math.abs(coefficients[from]));
    return rise / (to - from);
  }

  private void iterate() {
    boolean[] done = new boolean[degree];
    int left = degree;
    for (int sweep = 0; sweep < MAX_SWEEPS && left > 0; sweep++) {
      for (int j = 0; j < degree; j++) {
        if (!done[j] && !move(j)) {
          done[j] = true;
          left--;
        }
      }
    }
    if (left > 0) {
      throw new MathException(
          MathException.Reason.NO_CONVERGENCE,
          String.format(
              Locale.ROOT, "%d of %d roots of a polynomial did not converge", left, degree));
    }
  }

  /** Moves a point by step / (1 - step * sum of 1 / (z_j - z_k)); tells whether it goes on. */
  private boolean move(int j) {
    newtonStep(re[j], im[j]);
    if (atRest) {
      return false;
    }
    double sumRe = 0;
    double sumIm = 0;
    for (int k = 0; k < degree; k++) {
      if (k != j) {
        double dr = re[j] - re[k];
        double di = im[j] - im[k];
        double size = dr * dr + di * di;
        if (!(size > SMALL_SQUARE && size < 1 / SMALL_SQUARE)) {
          double distance = Math.hypot(dr, di);
          sumRe += distance > 0 ? dr / distance / distance : 0;
          sumIm -= distance > 0 ? di / distance / distance : 0;
        } else {
          sumRe += dr / size;
          sumIm -= di / size;
        }
      }
    }
    double downRe = 1 - (stepRe * sumRe - stepIm * sumIm);
    double downIm = -(stepRe * sumIm + stepIm * sumRe);
    double down = downRe * downRe + downIm * downIm;
    double moveRe = stepRe;
    double moveIm = stepIm;
    if (down > 0) {
      moveRe = (stepRe * downRe + stepIm * downIm) / down;
      moveIm = (stepIm * downRe - stepRe * downIm) / down;
    }
    re[j] -= moveRe;
    im[j] -= moveIm;
    // NaN never rests
    return !(Math.hypot(moveRe, moveIm) <= EPS * Math.hypot(re[j], im[j]));
  }

  /** Sets p / p' at z by Horner's rule in z within the unit circle and in 1 / z outside. */
  private void newtonStep(double zr, double zi) {
    double modulus = Math.hypot(zr, zi);
    boolean outside = modulus > 1;
    double xr = outside ? zr / modulus / modulus : zr;
    double xi = outside ? -zi / modulus / modulus : zi;
    double x = outside ? 1 / modulus : modulus;
    double pr = 0;
    double pi = 0;
    double qr = 0;
    double qi = 0;
    double bound = 0;
    for (int k = degree; k >= 0; k--) {
      double t = qr * xr - qi * xi + pr;
      qi = qr * xi + qi * xr + pi;
      qr = t;
      double c = coefficients[outside ? degree - k : k];
      t = pr * xr - pi * xi + c;
      pi = pr * xi + pi * xr;
      pr = t;
      bound = bound * x + Math.abs(c);
    }
    atRest = Math.hypot(pr, pi) <= 4 * EPS * (degree + 1) * bound;
    int power = 0;
    if (outside) {
      // p'(z) / p(z) = x (n - x q'(x) / q(x)), where q is the reversed polynomial and x = 1 / z
      double rr = degree * pr - (xr * qr - xi * qi);
      double ri = degree * pi - (xr * qi + xi * qr);
      power = exponent(xr, xi); // x squared is no double if z is beyond 10^154
      xr = Math.scalb(xr, -power);
      xi = Math.scalb(xi, -power);
      qr = xr * rr - xi * ri;
      qi = xr * ri + xi * rr;
    }
    if (qr == 0 && qi == 0) {
      stepRe = modulus + 1; // where p' is 0, any step leads on
      stepIm = 0;
    } else {
      divide(pr, pi, qr, qi, -power);
    }
  }

  /** Sets the step to p / q times a power of two, none of whose squares leaves the doubles. */
  private void divide(double pr, double pi, double qr, double qi, int power) {
    int p = exponent(pr, pi);
    int q = exponent(qr, qi);
    double ar = Math.scalb(pr, -p);
    double ai = Math.scalb(pi, -p);
    double br = Math.scalb(qr, -q);
    double bi = Math.scalb(qi, -q);
    double size = br * br + bi * bi;
    stepRe = Math.scalb((ar * br + ai * bi) / size, p - q + power);
    stepIm = Math.scalb((ai * br - ar * bi) / size, p - q + power);
  }

  private static int exponent(double re, double im) {
    return Math.getExponent(Math.max(Math.abs(re), Math.abs(im)));
  }

  /** Makes conjugate pairs exactly so; what is nearer to its own mirror image is real. */
  private void pairUp() {
    boolean[] paired = new boolean[degree];
    for (int found = 0; found < degree; found++) {
      int j = farthestFromAxis(paired);
      paired[j] = true;
      int partner = -1;
      double nearest = 2 * Math.abs(im[j]);
      for (int k = 0; k < degree; k++) {
        double distance = Math.hypot(re[j] - re[k], im[j] + im[k]);
        if (!paired[k] && distance < nearest) {
          nearest = distance;
          partner = k;
        }
      }
      if (partner < 0) {
        im[j] = 0;
      } else {
        paired[partner] = true;
        found++;
        re[j] = (re[j] + re[partner]) / 2;
        im[j] = (im[j] - im[partner]) / 2;
        re[partner] = re[j];
        im[partner] = -im[j];
      }
    }
  }

  private int farthestFromAxis(boolean[] paired) {
    int best = -1;
    for (int j = 0; j < degree; j++) {
      if (!paired[j] && (best < 0 || Math.abs(im[j]) > Math.abs(im[best]))) {
        best = j;
      }
    }
    return best;
  }
}
