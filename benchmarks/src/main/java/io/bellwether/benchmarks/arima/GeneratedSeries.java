package io.bellwether.benchmarks.arima;

/**
 * Series made by a formula that {@code scripts/arima.R} follows bit for bit: the minimal standard
 * generator of Park and Miller (1988), whose numbers are exact in doubles, and noise that is the
 * sum of twelve of its uniforms less six.
 */
final class GeneratedSeries {

  private static final long MULTIPLIER = 16807;
  private static final long MODULUS = (1L << 31) - 1;
  private static final int SEED = 20_240_601;
  private static final int BURN_IN = 200;

  private long state = SEED;

  private GeneratedSeries() {}

  /** n values of {@code z_t = 1.2 z_(t-1) - 0.5 z_(t-2) + e_t + 0.4 e_(t-1)}, plus 10. */
  static double[] arma21(int n) {
    double[] z = new GeneratedSeries().arma(n, 1.2, -0.5, 0.4);
    for (int t = 0; t < n; t++) {
      z[t] += 10;
    }
    return z;
  }

  /**
   * n values of a SARIMA(2,1,1)(0,1,1)12: {@code w_t = 0.6 w_(t-1) - 0.3 w_(t-2) + u_t - 0.6
   * u_(t-12)} with {@code u_t = e_t - 0.4 e_(t-1)}, summed up over seasons and then over time,
   * times 0.03, from 5.
   */
  static double[] sarima(int n) {
    double[] u = new GeneratedSeries().arma(n + 12, 0, 0, -0.4);
    double[] w = new double[n];
    double[] y = new double[n];
    for (int t = 0; t < n; t++) {
      double past = t < 2 ? 0 : 0.6 * w[t - 1] - 0.3 * w[t - 2];
      w[t] = past + u[t + 12] - 0.6 * u[t];
    }
    for (int t = 12; t < n; t++) {
      w[t] += w[t - 12];
    }
    double level = 0;
    for (int t = 0; t < n; t++) {
      level += w[t];
      y[t] = 5 + 0.03 * level;
    }
    return y;
  }

  private double[] arma(int n, double ar1, double ar2, double ma1) {
    double[] z = new double[n];
    double before = 0;
    double last = 0;
    double shock = 0;
    for (int t = -BURN_IN; t < n; t++) {
      double e = noise();
      double next = ar1 * last + ar2 * before + e + ma1 * shock;
      before = last;
      last = next;
      shock = e;
      if (t >= 0) {
        z[t] = next;
      }
    }
    return z;
  }

  private double noise() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      state = MULTIPLIER * state % MODULUS;
      sum += (double) state / MODULUS;
    }
    return sum - 6;
  }
}
