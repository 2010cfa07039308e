package io.bellwether.benchmarks.forecast;

import io.bellwether.timeseries.Forecast;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Accuracy of one method: sMAPE and MASE (by the seasonal naive inside the training part) per
 * series, then averaged; coverage and the scaled interval score of the M4 competition over all
 * values.
 */
final class M3Score {

  private static final double LEVEL = 0.95;

  private static final class Sums {
    private int series;
    private int failed;
    private double smape;
    private double mase;
    private double msis;
    private int points;
    private int within80;
    private int within95;
    private double cpu;

    private void add(Sums other) {
      series += other.series;
      failed += other.failed;
      smape += other.smape;
      mase += other.mase;
      msis += other.msis;
      points += other.points;
      within80 += other.within80;
      within95 += other.within95;
      cpu += other.cpu;
    }
  }

  private final String method;
  private final Map<String, Sums> periods = new LinkedHashMap<>();

  M3Score(String method) {
    this.method = method;
    List.of("yearly", "quarterly", "monthly", "other")
        .forEach(period -> periods.put(period, new Sums()));
  }

  private Sums of(M3Series series) {
    Sums sums = periods.get(series.period());
    if (sums == null) {
      throw new IllegalArgumentException("no period " + series.period());
    }
    return sums;
  }

  void failed(M3Series series) {
    of(series).failed++;
  }

  void add(M3Series series, Forecast forecast, double cpuSeconds) {
    Sums sums = of(series);
    double[] mean = forecast.mean().values();
    double[] test = series.test().values();
    double scale = scale(series.train().values(), series.train().seasonLength());
    double[] low = forecast.lower(LEVEL).values();
    double[] high = forecast.upper(LEVEL).values();
    double[] low80 = forecast.lower(0.8).values();
    double[] high80 = forecast.upper(0.8).values();
    double smape = 0;
    double absolute = 0;
    double msis = 0;
    for (int h = 0; h < test.length; h++) {
      double y = test[h];
      smape += 200 * Math.abs(y - mean[h]) / (Math.abs(y) + Math.abs(mean[h]));
      absolute += Math.abs(y - mean[h]);
      sums.within80 += y >= low80[h] && y <= high80[h] ? 1 : 0;
      sums.within95 += y >= low[h] && y <= high[h] ? 1 : 0;
      msis +=
          high[h] - low[h] + 2 / (1 - LEVEL) * (Math.max(low[h] - y, 0) + Math.max(y - high[h], 0));
    }
    sums.points += test.length;
    sums.series++;
    sums.smape += smape / test.length;
    sums.mase += absolute / test.length / scale;
    sums.msis += msis / scale;
    sums.cpu += cpuSeconds;
  }

  /** The mean error of the seasonal naive forecast inside the training part. */
  static double scale(double[] train, int season) {
    double sum = 0;
    for (int t = season; t < train.length; t++) {
      sum += Math.abs(train[t] - train[t - season]);
    }
    return sum / (train.length - season);
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "%-34s %-9s %6s %6s %7s %7s %6s %6s %7s %8s",
        "method",
        "period",
        "series",
        "failed",
        "sMAPE",
        "MASE",
        "80%",
        "95%",
        "MSIS",
        "CPU s");
  }

  @Override
  public String toString() {
    Sums all = new Sums();
    StringBuilder text = new StringBuilder();
    periods.forEach(
        (period, sums) -> {
          all.add(sums);
          text.append(line(period, sums)).append(System.lineSeparator());
        });
    return text.append(line("all", all)).toString();
  }

  private String line(String period, Sums sums) {
    return String.format(
        Locale.ROOT,
        "%-34s %-9s %6d %6d %7.3f %7.4f %6.1f %6.1f %7.2f %8.2f",
        method,
        period,
        sums.series,
        sums.failed,
        sums.smape / sums.series,
        sums.mase / sums.series,
        100.0 * sums.within80 / sums.points,
        100.0 * sums.within95 / sums.points,
        sums.msis / sums.points,
        sums.cpu);
  }
}
