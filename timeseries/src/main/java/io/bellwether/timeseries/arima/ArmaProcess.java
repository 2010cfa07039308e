package io.bellwether.timeseries.arima;

import io.bellwether.math.PolynomialRoots;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An autoregressive moving average process with known coefficients:
 *
 * <pre>
 *   x(t) = ar1 x(t-1) + ... + arp x(t-p) + e(t) + ma1 e(t-1) + ... + maq e(t-q)
 * </pre>
 *
 * <p>with independent innovations e of mean 0; second moments are for innovations of variance 1, so
 * multiply by the variance you have. The mean of the process is 0. Signs are those of R's {@code
 * arima}; textbooks that write the moving average with minus signs have the opposite ones.
 *
 * <p>Notation below: phi(z) = 1 - ar1 z - ... - arp z^p, theta(z) = 1 + ma1 z + ... + maq z^q. "B
 * and D" is P. J. Brockwell and R. A. Davis, <i>Time Series: Theory and Methods</i>, 2nd ed. 1991.
 *
 * <p>Coefficients of any size are allowed; what needs a stationary process says so and throws
 * {@link IllegalStateException} for another. Immutable.
 *
 * @since 0.1.0
 */
public final class ArmaProcess {

  private final double[] ar;
  private final double[] ma;

  private ArmaProcess(double[] ar, double[] ma) {
    this.ar = ar;
    this.ma = ma;
  }

  /**
   * A process from its coefficients.
   *
   * @param ar ar1, ar2, ...; empty for a moving average
   * @param ma ma1, ma2, ...; empty for an autoregression
   * @return the process
   * @throws IllegalArgumentException if a coefficient is NaN or infinite
   */
  public static ArmaProcess of(double[] ar, double[] ma) {
    return new ArmaProcess(checked("ar", ar), checked("ma", ma));
  }

  /**
   * A multiplicative seasonal process: (1 - ar1 B - ...)(1 - sar1 B^m - ...) x = (1 + ma1 B +
   * ...)(1 + sma1 B^m + ...) e.
   *
   * @param ar ar1, ar2, ...
   * @param ma ma1, ma2, ...
   * @param sar sar1, sar2, ...: seasonal autoregression
   * @param sma sma1, sma2, ...: seasonal moving average
   * @param m periods per season, at least 1
   * @return the process, multiplied out
   * @throws IllegalArgumentException if a coefficient is NaN or infinite, or m is below 1
   */
  public static ArmaProcess seasonal(double[] ar, double[] ma, double[] sar, double[] sma, int m) {
    if (!(m >= 1)) {
      throw new IllegalArgumentException("a season has at least 1 period, not m = " + m);
    }
    return new ArmaProcess(
        expand(checked("ar", ar), checked("sar", sar), m, -1),
        expand(checked("ma", ma), checked("sma", sma), m, 1));
  }

  private static double[] checked(String name, double[] coefficients) {
    double[] copy = coefficients.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!(Math.abs(copy[i]) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            name + (i + 1) + " is " + copy[i] + ", it must be a finite number");
      }
    }
    return copy;
  }

  /** Multiplies 1 + sign a1 z + ... by 1 + sign s1 z^m + ...; returns it without the 1 and sign. */
  private static double[] expand(double[] a, double[] s, int m, int sign) {
    double[] c = new double[a.length + s.length * m];
    System.arraycopy(a, 0, c, 0, a.length);
    for (int k = 1; k <= s.length; k++) {
      c[k * m - 1] += s[k - 1];
      for (int i = 0; i < a.length; i++) {
        c[k * m + i] += sign * s[k - 1] * a[i];
      }
    }
    return c;
  }

  /**
   * Returns the coefficients of the autoregression, seasonal ones multiplied out.
   *
   * @return ar1, ar2, ...; a copy
   */
  public double[] ar() {
    return ar.clone();
  }

  /**
   * Returns the coefficients of the moving average, seasonal ones multiplied out.
   *
   * @return ma1, ma2, ...; a copy
   */
  public double[] ma() {
    return ma.clone();
  }

  /**
   * Tells whether all roots of phi lie outside the unit circle, so that the process can go on for
   * ever with the same mean and variance. Decided by the test of Schur and Cohn (all partial
   * autocorrelations between -1 and 1), with no root computed: as exact as the arithmetic, in
   * O(p^2).
   *
   * @return true if it is stationary
   */
  public boolean isStationary() {
    return PartialAutocorrelations.stepDown(ar.clone(), ar.length);
  }

  /**
   * Tells whether all roots of theta lie outside the unit circle, so that the innovations can be
   * told from the past of the process. Decided as {@link #isStationary}.
   *
   * @return true if it is invertible
   */
  public boolean isInvertible() {
    return PartialAutocorrelations.stepDown(negated(ma), ma.length);
  }

  private static double[] negated(double[] x) {
    return Arrays.stream(x).map(v -> -v).toArray();
  }

  /**
   * Returns the roots of phi.
   *
   * @return p roots (fewer if the last coefficients are 0), smallest modulus first; conjugate pairs
   *     exactly so. Equal roots are told apart only to about the square root of the precision
   */
  public List<CharacteristicRoot> arRoots() {
    return roots(negated(ar));
  }

  /**
   * Returns the roots of theta.
   *
   * @return q roots (fewer if the last coefficients are 0), smallest modulus first
   */
  public List<CharacteristicRoot> maRoots() {
    return roots(ma);
  }

  private static List<CharacteristicRoot> roots(double[] tail) {
    double[] polynomial = new double[tail.length + 1];
    polynomial[0] = 1;
    System.arraycopy(tail, 0, polynomial, 1, tail.length);
    List<CharacteristicRoot> roots = new ArrayList<>();
    for (double[] root : PolynomialRoots.of(polynomial)) {
      roots.add(new CharacteristicRoot(root[0], root[1]));
    }
    return List.copyOf(roots);
  }

  /**
   * Returns the weights of past innovations: x(t) = psi0 e(t) + psi1 e(t-1) + ..., the coefficients
   * of theta(z) / phi(z) (B and D, 3.3.3). The variance of a forecast h periods ahead is the sum of
   * the first h squares.
   *
   * @param n how many, 0 or more
   * @return psi0 = 1, psi1, ..., n numbers; they exist for any process, and die out for a
   *     stationary one
   * @throws IllegalArgumentException if n is negative
   */
  public double[] psiWeights(int n) {
    return quotient(n, ma, ar);
  }

  /**
   * Returns the weights of past values in the innovation: e(t) = pi0 x(t) + pi1 x(t-1) + ..., the
   * coefficients of phi(z) / theta(z) (B and D, 3.1.16).
   *
   * @param n how many, 0 or more
   * @return pi0 = 1, pi1, ..., n numbers; they die out for an invertible process
   * @throws IllegalArgumentException if n is negative
   */
  public double[] piWeights(int n) {
    return quotient(n, negated(ar), negated(ma));
  }

  /** Coefficients of (1 + up1 z + ...) / (1 - down1 z - ...). */
  private static double[] quotient(int n, double[] up, double[] down) {
    if (!(n >= 0)) {
      throw new IllegalArgumentException("n must be 0 or more, but is " + n);
    }
    double[] w = new double[n];
    for (int k = 0; k < n; k++) {
      double sum = k == 0 ? 1 : k <= up.length ? up[k - 1] : 0;
      for (int i = 1; i <= down.length && i <= k; i++) {
        sum += down[i - 1] * w[k - i];
      }
      w[k] = sum;
    }
    return w;
  }

  /**
   * Returns the exact autocovariances for innovations of variance 1, by the method of G.
   * Tunnicliffe Wilson (J. Statist. Comput. Simul. 8, 1979) in O(max(p, q)^2 + p maxLag); B and D,
   * 3.3 give others.
   *
   * @param maxLag the last lag, 0 or more
   * @return the variance, then lags 1 to maxLag
   * @throws IllegalArgumentException if maxLag is negative
   * @throws IllegalStateException if the process is not stationary
   */
  public double[] autocovariances(int maxLag) {
    if (!(maxLag >= 0)) {
      throw new IllegalArgumentException("maxLag must be 0 or more, but is " + maxLag);
    }
    StationaryMoments moments = new StationaryMoments();
    if (!moments.solve(ar, ma, maxLag)) {
      throw notStationary("autocovariances");
    }
    double[] gamma = new double[maxLag + 1];
    Arrays.setAll(gamma, moments::autocovariance);
    return gamma;
  }

  private IllegalStateException notStationary(String what) {
    return new IllegalStateException(
        "a process that is not stationary has no " + what + "; ask isStationary() first: " + this);
  }

  /**
   * Returns the autocorrelations.
   *
   * @param maxLag the last lag, 0 or more
   * @return 1, then lags 1 to maxLag
   * @throws IllegalArgumentException if maxLag is negative
   * @throws IllegalStateException if the process is not stationary
   */
  public double[] autocorrelations(int maxLag) {
    double[] gamma = autocovariances(maxLag);
    return Arrays.stream(gamma).map(g -> g / gamma[0]).toArray();
  }

  /**
   * Returns the partial autocorrelations, by the recursion of Durbin and Levinson (B and D, 5.2.1).
   *
   * @param maxLag the last lag, 0 or more
   * @return lags 1 to maxLag
   * @throws IllegalArgumentException if maxLag is negative
   * @throws IllegalStateException if the process is not stationary
   */
  public double[] partialAutocorrelations(int maxLag) {
    double[] rho = autocorrelations(maxLag);
    double[] partial = new double[maxLag];
    double[] a = new double[maxLag];
    double[] last = new double[maxLag];
    double variance = 1;
    for (int k = 1; k <= maxLag; k++) {
      double sum = rho[k];
      for (int j = 1; j < k; j++) {
        sum -= last[j - 1] * rho[k - j];
      }
      double reflection = sum / variance;
      for (int j = 1; j < k; j++) {
        a[j - 1] = last[j - 1] - reflection * last[k - j - 1];
      }
      a[k - 1] = reflection;
      System.arraycopy(a, 0, last, 0, k);
      variance *= (1 - reflection) * (1 + reflection);
      partial[k - 1] = reflection;
    }
    return partial;
  }

  /**
   * Returns the spectral density |theta(z)|^2 / |phi(z)|^2 at z = exp(-2 pi i frequency) for
   * innovations of variance 1 (B and D, 4.4.3, times 2 pi), whose integral over frequencies from
   * -1/2 to 1/2 is the variance.
   *
   * @param frequency cycles per period; 1/12 is the yearly cycle of a monthly series
   * @return 0 or more; infinite at a root of phi on the unit circle
   * @throws IllegalArgumentException if the frequency is NaN or infinite
   */
  public double spectralDensity(double frequency) {
    if (!(Math.abs(frequency) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("the frequency must be finite, but is " + frequency);
    }
    return squaredGain(ma, 1, frequency) / squaredGain(ar, -1, frequency);
  }

  private static double squaredGain(double[] tail, int sign, double frequency) {
    double real = 1;
    double imaginary = 0;
    for (int k = 1; k <= tail.length; k++) {
      // whole cycles taken off first keep high lags exact
      double angle = 2 * Math.PI * Math.IEEEremainder(frequency * k, 1);
      real += sign * tail[k - 1] * Math.cos(angle);
      imaginary -= sign * tail[k - 1] * Math.sin(angle);
    }
    return real * real + imaginary * imaginary;
  }

  /**
   * Simulates a path with normal innovations. The start is drawn from the stationary distribution,
   * with no burn-in: value after value is drawn from its exact distribution given those before,
   * which the Kalman filter knows.
   *
   * @param n periods, 0 or more
   * @param sigma standard deviation of the innovations, 0 or more
   * @param context its seed decides the path, the same on every machine and thread
   * @return n values
   * @throws IllegalArgumentException if n or sigma is negative or sigma is not finite
   * @throws IllegalStateException if the process is not stationary
   * @throws java.util.concurrent.CancellationException if the work is stopped through the context
   */
  public double[] simulate(int n, double sigma, FitContext context) {
    if (!(n >= 0)) {
      throw new IllegalArgumentException("n must be 0 or more, but is " + n);
    }
    if (!(sigma >= 0 && sigma <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("sigma must be 0 or more and finite, but is " + sigma);
    }
    if (!isStationary()) {
      throw notStationary("stationary distribution to start from");
    }
    return ArmaSimulation.path(this, n, sigma, context);
  }

  /** Returns the coefficients of the autoregression with these partial autocorrelations. */
  static double[] fromPartial(double[] partial) {
    double[] a = partial.clone();
    PartialAutocorrelations.stepUp(a, a.length);
    return a;
  }

  /**
   * Returns the partial autocorrelations of an autoregression.
   *
   * @throws IllegalArgumentException if it is not stationary
   */
  static double[] toPartial(double[] ar) {
    double[] a = ar.clone();
    if (!PartialAutocorrelations.stepDown(a, a.length)) {
      throw new IllegalArgumentException(
          "the autoregression " + Arrays.toString(ar) + " is not stationary");
    }
    return a;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArmaProcess that
        && Arrays.equals(that.ar, ar)
        && Arrays.equals(that.ma, ma);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ar) + Arrays.hashCode(ma);
  }

  @Override
  public String toString() {
    return "ArmaProcess[ar=" + Arrays.toString(ar) + ", ma=" + Arrays.toString(ma) + "]";
  }
}
