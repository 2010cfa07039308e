package io.bellwether.benchmarks.forecast;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A series of the competition.
 *
 * @param id such as N0001
 * @param period yearly, quarterly, monthly or other
 * @param train what a method sees
 * @param test what it is to forecast
 */
public record M3Series(String id, String period, TimeSeries train, TimeSeries test) {

  /**
   * Reads the competition.
   *
   * @return all 3,003 series, in order
   */
  public static List<M3Series> all() {
    Map<String, List<double[]>> values = new LinkedHashMap<>();
    for (String line : SharedData.lines("m3_values.csv.gz")) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("series_id")) {
        double part = cells[4].equals("train") ? 0 : 1;
        values
            .computeIfAbsent(cells[0], id -> new ArrayList<>())
            .add(new double[] {Double.parseDouble(cells[3]), part});
      }
    }
    List<M3Series> all = new ArrayList<>();
    for (String line : SharedData.lines("m3_series.csv")) {
      String[] cells = line.split(",", -1);
      List<double[]> rows = values.get(cells[0]);
      if (rows != null) {
        all.add(of(cells[0], cells[2], rows));
      }
    }
    return all;
  }

  private static M3Series of(String id, String period, List<double[]> rows) {
    double[] values = rows.stream().mapToDouble(row -> row[0]).toArray();
    int train = (int) rows.stream().filter(row -> row[1] == 0).count();
    TimeSeries whole = TimeSeries.of(frequency(period), LocalDate.of(1900, 1, 1), values);
    return of(id, period, whole, train);
  }

  /** Splits a series after so many values. */
  static M3Series of(String id, String period, TimeSeries whole, int train) {
    return new M3Series(id, period, whole.head(train), whole.tail(whole.length() - train));
  }

  private static Frequency frequency(String period) {
    return switch (period) {
      case "quarterly" -> Frequency.QUARTERLY;
      case "monthly" -> Frequency.MONTHLY;
      default -> Frequency.YEARLY;
    };
  }

  /**
   * Takes the end of the training part for a test, so that methods can be chosen without looking at
   * the real one.
   *
   * @return the same series without its test part
   */
  public M3Series holdOut() {
    return of(id, period, train, train.length() - test.length());
  }
}
