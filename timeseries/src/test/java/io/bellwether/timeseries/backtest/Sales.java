package io.bellwether.timeseries.backtest;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Made up sales. */
final class Sales {

  private Sales() {}

  static TimeSeries quarterly(int periods, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[periods];
    double level = 50;
    for (int t = 0; t < periods; t++) {
      level += 2 * random.nextDouble() - 0.8;
      values[t] = level + 5 * Math.sin(Math.PI * t / 2) + 4 * random.nextDouble();
    }
    return TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2010, 1, 1), values);
  }

  static Panel panel(TimeSeries... series) {
    PanelBuilder builder = Panel.builder(series[0].frequency(), "store", "item");
    for (int i = 0; i < series.length; i++) {
      builder.add(key(i), series[i]);
    }
    return builder.build();
  }

  static SeriesKey key(int i) {
    return SeriesKey.of("store " + i, "tea");
  }

  static TimeSeries with(TimeSeries series, int index, double value) {
    double[] values = series.values();
    values[index] = value;
    return series.withValues(values);
  }
}
