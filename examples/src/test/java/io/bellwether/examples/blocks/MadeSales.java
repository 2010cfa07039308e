package io.bellwether.examples.blocks;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up sales and customers, small. */
final class MadeSales {

  private static final int ROWS = 400;
  private static final int DAYS = 140;

  private MadeSales() {}

  static Dataset sales() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> brands = List.of("dominicks", "minute maid", "tropicana");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int brand = i % brands.size();
      int store = 2 + random.nextInt(5);
      double price = 1.5 + brand * 0.5 + random.nextDouble();
      int deal = random.nextInt(2);
      int feature = random.nextInt(2);
      double expected = 200 + 20 * brand + 3 * store - 25 * price + 15 * deal + 10 * feature;
      rows.add(
          Map.of(
              "brand", brands.get(brand),
              "store", store,
              "price", price,
              "deal", deal,
              "feature", feature,
              "units", Math.rint(expected + 20 * random.nextDouble())));
    }
    Dataset table =
        Dataset.ofRows(rows).select("brand", "store", "price", "deal", "feature", "units");
    double[] price = table.numeric("price").values();
    price[10] = Double.NaN;
    return table.with(NumericColumn.of("price", price));
  }

  static Dataset numbers(Dataset sales) {
    return sales
        .select("price", "deal", "feature", "units")
        .filter(row -> !Double.isNaN(row.number("price")));
  }

  static Dataset customers() {
    SplittableRandom random = new SplittableRandom(5);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double price = 1 + 4 * random.nextDouble();
      int visits = random.nextInt(10);
      int complaints = random.nextInt(4);
      double score = 0.5 * price - 0.4 * visits + 0.8 * complaints + 4 * random.nextDouble() - 3;
      rows.add(
          Map.of(
              "price", price,
              "visits", visits,
              "complaints", complaints,
              "churn", score > 0 ? "leaves" : "stays"));
    }
    return Dataset.ofRows(rows);
  }

  static TimeSeries daily() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[DAYS];
    for (int t = 0; t < DAYS; t++) {
      double weekend = t % 7 > 4 ? 30 : 0;
      values[t] = Math.rint(100 + 0.1 * t + weekend + 10 * random.nextDouble());
    }
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  /** Two stores with two items each, four years of months. */
  static Panel panel() {
    SplittableRandom random = new SplittableRandom(9);
    var panel = Panel.builder(Frequency.MONTHLY, "store", "item");
    for (String store : List.of("Leeds", "York")) {
      for (String item : List.of("mug", "teapot")) {
        double[] values = new double[48];
        for (int t = 0; t < values.length; t++) {
          double season = 10 * Math.sin(2 * Math.PI * t / 12);
          values[t] = Math.rint(60 + season + 8 * random.nextDouble());
        }
        TimeSeries series = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2020, 1, 1), values);
        panel.add(SeriesKey.of(store, item), series);
      }
    }
    return panel.build();
  }
}
