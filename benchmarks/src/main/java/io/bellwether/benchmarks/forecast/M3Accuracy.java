package io.bellwether.benchmarks.forecast;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.compose.Auto;
import io.bellwether.timeseries.smoothing.ComplexExponentialSmoothing;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.Theta;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs methods on M3 and prints their accuracy and CPU time, and beside them what others reach.
 *
 * <p>Arguments: {@code hold-out} to test on the end of the training parts; {@code every=K} for
 * every K-th series; names of methods, else all.
 */
public final class M3Accuracy {

  private M3Accuracy() {}

  /**
   * Runs the table.
   *
   * @param arguments see the class
   */
  public static void main(String[] arguments) {
    run(methods(), M3Series.all(), arguments);
    if (!Arrays.asList(arguments).contains("hold-out")) {
      System.out.println(M3Peers.table());
    }
  }

  /** The methods by name. */
  static Map<String, Forecaster> methods() {
    Map<String, Forecaster> methods = new LinkedHashMap<>();
    methods.put("SeasonalNaive", SeasonalNaive.create());
    methods.put("Theta.standard", Theta.standard());
    methods.put("Theta.optimised", Theta.optimised());
    methods.put("Theta.dynamicOptimised", Theta.dynamicOptimised());
    methods.put("Theta.averaged", Theta.averaged());
    methods.put("ComplexExponentialSmoothing", ComplexExponentialSmoothing.auto());
    methods.put("ExponentialSmoothing.auto", ExponentialSmoothing.auto());
    methods.put("AutoArima.hyndmanKhandakar", AutoArima.hyndmanKhandakar());
    methods.put("AutoArima", AutoArima.create());
    methods.put("Auto", Auto.create());
    return methods;
  }

  /**
   * Runs the table.
   *
   * @param methods by name
   * @param all the series
   * @param arguments see the class
   */
  static void run(Map<String, Forecaster> methods, List<M3Series> all, String... arguments) {
    List<String> words = Arrays.asList(arguments);
    int every =
        words.stream()
            .filter(word -> word.startsWith("every="))
            .mapToInt(word -> Integer.parseInt(word.substring("every=".length())))
            .findFirst()
            .orElse(1);
    List<M3Series> chosen =
        all.stream()
            .filter(series -> all.indexOf(series) % every == 0)
            .map(series -> words.contains("hold-out") ? series.holdOut() : series)
            .toList();
    List<String> names = words.stream().filter(methods::containsKey).toList();
    System.out.println(M3Score.header());
    methods.forEach(
        (name, method) -> {
          if (names.isEmpty() || names.contains(name)) {
            warmUp(method, chosen);
            System.out.println(score(name, method, chosen));
          }
        });
  }

  private static void warmUp(Forecaster method, List<M3Series> series) {
    score("warm-up", method, series.subList(0, Math.min(series.size(), 300)));
  }

  private static M3Score score(String name, Forecaster method, List<M3Series> chosen) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    M3Score score = new M3Score(name);
    for (M3Series series : chosen) {
      long start = threads.getCurrentThreadCpuTime();
      try {
        Forecast forecast = method.fit(series.train()).forecast(series.test().length());
        forecast.lower(0.95);
        score.add(series, forecast, (threads.getCurrentThreadCpuTime() - start) * 1e-9);
      } catch (RuntimeException e) {
        System.out.println(name + " fails on " + series.id() + ": " + e.getMessage());
        score.failed(series);
      }
    }
    return score;
  }
}
