package io.bellwether.timeseries.contract;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Series for the contract suites, made by formulas. */
public final class SampleSeries {

  private SampleSeries() {}

  /**
   * Returns eight years of monthly sales with trend and season.
   *
   * @return 96 positive values, none missing
   */
  public static TimeSeries monthly() {
    SplittableRandom random = new SplittableRandom(20240501);
    double[] values = new double[96];
    for (int t = 0; t < values.length; t++) {
      double season = 20 * Math.sin(2 * Math.PI * t / 12) + 8 * Math.cos(4 * Math.PI * t / 12);
      values[t] = 200 + 0.8 * t + season + 5 * random.nextGaussian();
    }
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2016, 1, 1), values);
  }

  /**
   * Returns twenty weeks of a daily, stationary cycle: {@code y[t] - 50 = 1.2 (y[t-1] - 50) - 0.6
   * (y[t-2] - 50) + e[t]} with standard normal innovations.
   *
   * @return 140 values, none missing
   */
  public static TimeSeries stationary() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[140];
    double before = 0;
    double last = 0;
    for (int t = -50; t < values.length; t++) {
      double next = 1.2 * last - 0.6 * before + random.nextGaussian();
      before = last;
      last = next;
      if (t >= 0) {
        values[t] = 50 + next;
      }
    }
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }
}
