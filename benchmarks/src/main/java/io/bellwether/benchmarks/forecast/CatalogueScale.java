package io.bellwether.benchmarks.forecast;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecaster;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.Theta;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Forecasts a made catalogue of weekly series of 104 points, 13 weeks ahead, and prints series a
 * second, CPU time and the peak of the heap.
 *
 * <p>Arguments: the number of series, the name of the forecaster, the number of threads, perhaps
 * how often (the last run is printed beside the others). For example {@code 100000 SeasonalNaive
 * 2}, with {@code -Xmx1g}.
 */
public final class CatalogueScale {

  private static final int WEEKS = 104;
  private static final int HORIZON = 13;

  private CatalogueScale() {}

  /**
   * Runs the catalogue.
   *
   * @param arguments see the class
   * @throws InterruptedException if the program is stopped
   */
  public static void main(String[] arguments) throws InterruptedException {
    run(methods(), arguments);
  }

  private static Map<String, Forecaster> methods() {
    Map<String, Forecaster> methods = new LinkedHashMap<>();
    methods.put("Naive", Naive.create());
    methods.put("SeasonalNaive", SeasonalNaive.create());
    methods.put("Theta", Theta.averaged());
    methods.put("ExponentialSmoothing", ExponentialSmoothing.auto());
    methods.put("AutoArima", AutoArima.create());
    return methods;
  }

  /**
   * Runs the catalogue.
   *
   * @param methods by name
   * @param arguments see the class
   * @throws InterruptedException if the program is stopped
   */
  public static void run(Map<String, Forecaster> methods, String... arguments)
      throws InterruptedException {
    int series = Integer.parseInt(arguments[0]);
    Forecaster method = methods.get(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2;
    if (method == null) {
      throw new IllegalArgumentException("the forecasters are " + methods.keySet());
    }
    Panel panel = panel(series);
    System.out.printf(Locale.ROOT, "%s: %d MiB of heap in use%n", panel, used(panel) >> 20);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      FitContext context = threads == 1 ? FitContext.create() : FitContext.create().executor(pool);
      for (int i = 0; i < runs; i++) {
        run(PanelForecaster.builder(method).build(), panel, context, threads);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void run(
      PanelForecaster forecaster, Panel panel, FitContext context, int threads) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpu();
    long start = System.nanoTime();
    PanelForecast plan = forecaster.forecast(panel, HORIZON, context);
    double seconds = (System.nanoTime() - start) * 1e-9;
    System.out.printf(
        Locale.ROOT,
        "%s, %d threads: %.2f s, %.0f series/s, CPU %.2f s, peak of the heap %d MiB; %s%n",
        forecaster.forecasters().get(0),
        threads,
        seconds,
        panel.size() / seconds,
        (cpu() - cpu) * 1e-9,
        peak() >> 20,
        plan);
  }

  /** Weekly sales with a level, a trend and a season of their own, in whole units. */
  private static Panel panel(int size) {
    PanelBuilder panel = Panel.builder(Frequency.WEEKLY, "store", "item").timeName("week");
    double[] values = new double[WEEKS];
    for (int i = 0; i < size; i++) {
      double level = 20 + 7 * (i % 97);
      double trend = (i % 11 - 5) * 0.05;
      long state = 0x9E3779B97F4A7C15L * (i + 1);
      for (int t = 0; t < WEEKS; t++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        double noise = (state >>> 40) * 0x1p-24 - 0.5;
        double season = 1 + 0.3 * Math.sin(2 * Math.PI * (t + i % 52) / 52);
        values[t] = Math.max(0, Math.rint((level + trend * t) * season * (1 + 0.4 * noise)));
      }
      panel.add(
          SeriesKey.of("store " + i % 50, "item " + i / 50),
          TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2022, 1, 3), values));
    }
    return panel.build();
  }

  /** The heap in use after a collection; the panel is an argument to be alive until then. */
  private static long used(Panel panel) {
    System.gc();
    return panel.size() < 0
        ? 0
        : ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
