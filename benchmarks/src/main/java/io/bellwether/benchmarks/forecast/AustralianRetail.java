package io.bellwether.benchmarks.forecast;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs methods on the monthly turnover of Australian retailers, 152 series by state and industry,
 * the last twelve months held out. Arguments as those of {@link M3Accuracy}.
 */
public final class AustralianRetail {

  private static final int HELD_OUT = 12;

  private AustralianRetail() {}

  /**
   * Runs the table.
   *
   * @param arguments see the class
   */
  public static void main(String[] arguments) {
    M3Accuracy.run(M3Accuracy.methods(), series(), arguments);
  }

  private static List<M3Series> series() {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    Map<String, LocalDate> starts = new LinkedHashMap<>();
    for (String line : SharedData.lines("aus_retail_monthly.csv.gz")) {
      // the names of industries have commas: the series, the month and the value come last
      String[] cells = line.split(",", -1);
      String id = cells[cells.length - 3];
      if (!id.equals("series_id")) {
        starts.putIfAbsent(id, LocalDate.parse(cells[cells.length - 2]));
        values
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(Double.parseDouble(cells[cells.length - 1]));
      }
    }
    List<M3Series> all = new ArrayList<>();
    starts.forEach(
        (id, start) -> {
          double[] series =
              values.getOrDefault(id, List.of()).stream().mapToDouble(v -> v).toArray();
          TimeSeries whole = TimeSeries.of(Frequency.MONTHLY, start, series);
          all.add(M3Series.of(id, "monthly", whole, series.length - HELD_OUT));
        });
    return all;
  }
}
