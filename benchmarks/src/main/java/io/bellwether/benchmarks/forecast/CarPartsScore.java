package io.bellwether.benchmarks.forecast;

import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Accuracy of one method on series of intermittent demand; see {@link CarParts}. */
final class CarPartsScore {

  private final String method;
  private int series;
  private int scaled;
  private double rmsse;
  private double mase;
  private double bias;
  private int within95;
  private int within98;
  private double cpu;
  private int failed;

  CarPartsScore(String method) {
    this.method = method;
  }

  void add(Forecaster forecaster, TimeSeries train, double[] test) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      ForecastModel model = forecaster.fit(train);
      double[] mean = model.forecast(test.length).mean().values();
      cpu += (threads.getCurrentThreadCpuTime() - start) * 1e-9;
      add(mean, train.values(), test);
      ForecastTotal total = model.forecastTotal(test.length);
      double sum = Arrays.stream(test).sum();
      within95 += sum <= total.quantile(0.95) ? 1 : 0;
      within98 += sum <= total.quantile(0.98) ? 1 : 0;
    } catch (RuntimeException e) {
      System.out.println(method + " fails: " + e.getMessage());
      failed++;
    }
  }

  private void add(double[] mean, double[] train, double[] test) {
    double squares = 0;
    double absolute = 0;
    double error = 0;
    for (int h = 0; h < test.length; h++) {
      squares += (mean[h] - test[h]) * (mean[h] - test[h]);
      absolute += Math.abs(mean[h] - test[h]);
      error += mean[h] - test[h];
    }
    double changes = 0;
    double steps = 0;
    for (int t = 1; t < train.length; t++) {
      changes += (train[t] - train[t - 1]) * (train[t] - train[t - 1]);
      steps += Math.abs(train[t] - train[t - 1]);
    }
    series++;
    bias += error / test.length;
    if (changes > 0) {
      scaled++;
      rmsse += Math.sqrt(squares / test.length / (changes / (train.length - 1)));
      mase += absolute / test.length / (steps / (train.length - 1));
    }
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "%-24s %6s %6s %7s %7s %8s %9s %9s %7s",
        "method",
        "series",
        "failed",
        "RMSSE",
        "MASE",
        "bias",
        "<=q95",
        "<=q98",
        "CPU s");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-24s %6d %6d %7.4f %7.4f %+8.4f %8.1f%% %8.1f%% %7.3f",
        method,
        series,
        failed,
        rmsse / scaled,
        mase / scaled,
        bias / series,
        100.0 * within95 / series,
        100.0 * within98 / series,
        cpu);
  }
}
