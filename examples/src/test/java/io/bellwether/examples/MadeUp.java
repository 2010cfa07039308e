package io.bellwether.examples;

import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up data for the programs of the documentation. */
public final class MadeUp {

  public static final int MONTHS = 144;
  public static final int DAYS = 119;
  public static final int WEEKS = 85;
  public static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private MadeUp() {}

  /** Grows by about an eighth a year, with a summer, and a level and season that wander. */
  public static double[] passengers() {
    SplittableRandom random = new SplittableRandom(1949);
    double[] values = new double[MONTHS];
    double level = Math.log(120);
    for (int t = 0; t < MONTHS; t++) {
      level += 0.01 + 0.02 * (random.nextDouble() - 0.5);
      double summer = 0.2 * Math.sin(2 * Math.PI * (t % 12 - 3) / 12);
      values[t] = Math.rint(Math.exp(level + summer + 0.05 * (random.nextDouble() - 0.5)));
    }
    return values;
  }

  /** Two invoices a day, but for Sundays. */
  public static Dataset invoices() {
    SplittableRandom random = new SplittableRandom(7);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int t = 0; t < DAYS; t++) {
      for (int i = 0; i < 2 && t % 7 < 6; i++) {
        rows.add(Map.of("date", MONDAY.plusDays(t), "revenue", 100 + 50 * random.nextDouble()));
      }
    }
    return Dataset.ofRows(rows);
  }

  /** Weekly sales of two items in two stores, with a summer; one of them is new in one store. */
  public static Dataset weeklyUnits() {
    SplittableRandom random = new SplittableRandom(4);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String store : List.of("Leeds", "York")) {
      for (String item : List.of("mug", "teapot")) {
        boolean isNew = store.equals("York") && item.equals("teapot");
        for (int t = isNew ? WEEKS - 1 : 0; t < WEEKS; t++) {
          double summer = 10 * Math.sin(2 * Math.PI * t / 52);
          double units = Math.rint(40 + 5 * item.length() + summer + 8 * random.nextDouble());
          LocalDate week = MONDAY.plusWeeks(t);
          rows.add(Map.of("store", store, "item", item, "week", week, "units", units));
        }
      }
    }
    return Dataset.ofRows(rows);
  }

  /**
   * Five hundred invoices of teacups, which go together, and of bags, which go with anything; six a
   * day.
   */
  public static Dataset teacups() {
    SplittableRandom random = new SplittableRandom(11);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int t = 0; t < 500; t++) {
      boolean tea = random.nextDouble() < 0.2;
      for (String cup : List.of("PINK REGENCY TEACUP", "GREEN REGENCY TEACUP", "ROSES TEACUP")) {
        if (random.nextDouble() < (tea ? 0.8 : 0.02)) {
          rows.add(line(t, cup));
        }
      }
      rows.add(line(t, "BAG " + random.nextInt(20)));
    }
    return Dataset.ofRows(rows);
  }

  private static Map<String, Object> line(int invoice, String article) {
    LocalDateTime time = MONDAY.plusDays(invoice / 6).atTime(9 + invoice % 6, 0);
    return Map.of(
        "invoice",
        "I" + invoice,
        "description",
        article,
        "date",
        time,
        "customer",
        "C" + invoice % 60);
  }
}
