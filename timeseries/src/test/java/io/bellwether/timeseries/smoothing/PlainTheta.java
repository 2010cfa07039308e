package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * The theta models of Fiorucci et al. (2016) written down equation by equation, values from index 1
 * on as in the paper.
 */
final class PlainTheta {

  final double[] fitted;
  final double[] forecasts;
  final double squares;

  PlainTheta(
      double[] values, boolean dynamic, double level, double alpha, double theta, int horizon) {
    int n = values.length;
    double[] y = new double[n + horizon + 1];
    System.arraycopy(values, 0, y, 1, n);
    double[] mu = new double[n + horizon + 1];
    double[] l = new double[n + horizon + 1];
    double[] mean = new double[n + horizon + 1];
    double[] a = new double[n + horizon + 1];
    double[] b = new double[n + horizon + 1];
    double[] line = line(values);
    l[0] = level;
    double sum = 0;
    for (int t = 1; t <= n + horizon; t++) {
      double lineA = dynamic ? a[t - 1] : line[0];
      double lineB = dynamic ? b[t - 1] : line[1];
      // equations 10 and 12
      mu[t] =
          l[t - 1]
              + (1 - 1 / theta)
                  * (Math.pow(1 - alpha, t - 1) * lineA
                      + (1 - Math.pow(1 - alpha, t)) / alpha * lineB);
      y[t] = t <= n ? y[t] : mu[t];
      // the dynamic models start from mu[1] = y[1]
      sum += t > n || (dynamic && t == 1) ? 0 : (y[t] - mu[t]) * (y[t] - mu[t]);
      l[t] = alpha * y[t] + (1 - alpha) * l[t - 1];
      mean[t] = ((t - 1) * mean[t - 1] + y[t]) / t;
      b[t] = t == 1 ? 0 : ((t - 2) * b[t - 1] + 6.0 / t * (y[t] - mean[t - 1])) / (t + 1);
      a[t] = mean[t] - (t + 1) / 2.0 * b[t];
    }
    squares = sum;
    fitted = Arrays.copyOfRange(mu, 1, n + 1);
    forecasts = Arrays.copyOfRange(mu, n + 1, n + horizon + 1);
  }

  /** The least squares line, intercept and slope, by the normal equations. */
  static double[] line(double[] values) {
    double n = values.length;
    double t1 = n * (n + 1) / 2;
    double t2 = n * (n + 1) * (2 * n + 1) / 6;
    double sum = 0;
    double products = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      products += (i + 1) * values[i];
    }
    double slope = (n * products - t1 * sum) / (n * t2 - t1 * t1);
    return new double[] {(sum - slope * t1) / n, slope};
  }
}
