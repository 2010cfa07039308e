package io.bellwether.timeseries.smoothing;

/**
 * Tells whether a complex exponential smoothing forgets: whether all roots of the polynomial that
 * turns values into surprises lie outside the unit circle (Svetunkov, Kourentzes and Ord 2022,
 * equation 16, states the same for the eigenvalues of the discount matrix).
 */
final class CesStability {

  /** A season and a level share a unit root for a1 = 1, which rounding may put on either side. */
  private static final double SLACK = 1.002;

  private CesStability() {}

  /** Tells whether parameters are stable, and those of the parts each by themselves. */
  static boolean isStable(CesSeasonality type, int season, double[] parameters) {
    if (!isStable(parameters[0], parameters[1])) {
      return false;
    }
    return switch (type) {
      case NONE, SIMPLE -> true;
      case PARTIAL ->
          parameters[2] >= 0
              && parameters[2] <= 1
              && together(parameters, unitRoot(season), add(season, parameters[2]));
      case FULL ->
          isStable(parameters[2], parameters[3])
              && together(
                  parameters,
                  autoregressive(parameters[2], parameters[3], season),
                  moving(parameters[2], parameters[3], season));
    };
  }

  /** The discount matrix of a pair has both eigenvalues within the unit circle. */
  private static boolean isStable(double real, double imaginary) {
    double trace = 2 - 2 * real + imaginary;
    double determinant =
        (1 - real + imaginary) * (1 - real) + (1 - imaginary) * (1 - real - imaginary);
    return Math.abs(determinant) < 1 && Math.abs(trace) < 1 + determinant;
  }

  /** {@code det(I - F B)} of a pair with states of {@code lag} periods before. */
  private static double[] autoregressive(double real, double imaginary, int lag) {
    double[] polynomial = new double[2 * lag + 1];
    polynomial[0] = 1;
    polynomial[lag] = real - 2;
    polynomial[2 * lag] = 2 - real - imaginary;
    return polynomial;
  }

  /** What a surprise adds, over the polynomial above. */
  private static double[] moving(double real, double imaginary, int lag) {
    double[] polynomial = new double[2 * lag + 1];
    double gain = real - imaginary;
    polynomial[lag] = gain;
    polynomial[2 * lag] = -(1 - imaginary) * (real + imaginary) - (1 - real) * gain;
    return polynomial;
  }

  private static double[] unitRoot(int lag) {
    double[] polynomial = new double[lag + 1];
    polynomial[0] = 1;
    polynomial[lag] = -1;
    return polynomial;
  }

  private static double[] add(int lag, double gain) {
    double[] polynomial = new double[lag + 1];
    polynomial[lag] = gain;
    return polynomial;
  }

  /** {@code y = (1 + N1/P1 + N2/P2) e} is invertible if {@code P1 P2 + N1 P2 + P1 N2} is. */
  private static boolean together(double[] parameters, double[] p2, double[] n2) {
    double[] p1 = autoregressive(parameters[0], parameters[1], 1);
    double[] n1 = moving(parameters[0], parameters[1], 1);
    double[] all = new double[p2.length + 2];
    for (int i = 0; i < p1.length; i++) {
      for (int j = 0; j < p2.length; j++) {
        all[i + j] += (p1[i] + n1[i]) * p2[j] + p1[i] * n2[j];
      }
    }
    double scale = 1;
    for (int i = 0; i < all.length; i++) {
      all[i] *= scale;
      scale /= SLACK;
    }
    return hasRootsOutside(all);
  }

  /** Schur and Cohn: steps down through the reflection coefficients; overwrites its argument. */
  private static boolean hasRootsOutside(double[] polynomial) {
    for (int k = polynomial.length - 1; k > 0; k--) {
      double reflection = polynomial[k] / polynomial[0];
      if (!(Math.abs(reflection) < 1)) {
        return false;
      }
      for (int i = 0, j = k; i <= j; i++, j--) {
        double low = polynomial[i] - reflection * polynomial[j];
        double high = polynomial[j] - reflection * polynomial[i];
        polynomial[i] = low;
        polynomial[j] = high;
      }
    }
    return true;
  }
}
