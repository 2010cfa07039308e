package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Series for tests. */
final class Made {

  private Made() {}

  static TimeSeries monthly(double... x) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2001, 1, 1), x);
  }

  static TimeSeries series(int season, double... x) {
    return monthly(x).withSeason(season);
  }

  static TimeSeries reference(String name) {
    return series(Reference.season(name), Reference.series(name));
  }

  static double[] noise(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[n];
    for (int t = 0; t < n; t++) {
      x[t] = random.nextGaussian();
    }
    return x;
  }

  /** An autoregression started at zero and run in for 200 periods. */
  static double[] autoregression(long seed, int n, double... phi) {
    double[] e = noise(seed, n + 200);
    for (int t = 0; t < e.length; t++) {
      for (int k = 1; k <= Math.min(t, phi.length); k++) {
        e[t] += phi[k - 1] * e[t - k];
      }
    }
    return java.util.Arrays.copyOfRange(e, 200, e.length);
  }

  static double[] walk(long seed, int n) {
    double[] x = noise(seed, n);
    for (int t = 1; t < n; t++) {
      x[t] += x[t - 1];
    }
    return x;
  }

  static double[] map(double[] x, double shift, double scale) {
    double[] y = new double[x.length];
    for (int t = 0; t < y.length; t++) {
      y[t] = shift + scale * x[t];
    }
    return y;
  }
}
