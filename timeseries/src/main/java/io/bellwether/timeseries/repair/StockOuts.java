package io.bellwether.timeseries.repair;

import io.bellwether.report.Significant;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods in which nothing could be sold are not periods without demand: makes them missing where
 * availability is known, and points at runs of zeros that look like them where it is not. An
 * immutable specification.
 *
 * <pre>{@code
 * StockOutRepair known = StockOuts.create().asMissing(units, hoursOpen);
 * known.sentence();                                    // "9 of 365 periods were ..."
 * Arima.builder().order(1, 0, 0).build().fit(known.series());   // takes missing values
 * StockOuts.create().suspiciousZeros(units);           // reported, never changed
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StockOuts {

  private static final double SUSPICION = 0.01;

  private final double threshold;

  private StockOuts(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Creates the specification for which a period is out of stock if its availability is zero.
   *
   * @return the specification
   */
  public static StockOuts create() {
    return new StockOuts(0);
  }

  /**
   * Creates a specification for shares or hours: a period counts as out of stock up to a threshold.
   *
   * @param threshold in the units of the availability, at least 0
   * @return the specification
   * @throws IllegalArgumentException if the threshold is negative
   */
  public static StockOuts upTo(double threshold) {
    if (!(threshold >= 0)) {
      throw new IllegalArgumentException("threshold must be at least 0, not " + threshold);
    }
    return new StockOuts(threshold);
  }

  /**
   * Makes the sales of periods out of stock missing. A period whose availability is not known stays
   * as it is; so does one without any availability that has sales all the same, which is counted,
   * since one of the two records is wrong. With a threshold above 0, sales of a period that was
   * open for a part of it are made missing.
   *
   * @param sales what was sold
   * @param availability of each period: 0 or 1, the hours or the share of time in which it could be
   *     sold; on the calendar of the sales
   * @return the sales with those periods missing
   * @throws IllegalArgumentException if the calendars differ or an availability is negative
   */
  public StockOutRepair asMissing(TimeSeries sales, TimeSeries availability) {
    if (!sales.timeline().equals(availability.timeline())) {
      throw new IllegalArgumentException(
          "the availability must be on the calendar of the sales, "
              + sales.timeline()
              + ", not "
              + availability.timeline());
    }
    double[] values = sales.values();
    List<Integer> periods = new ArrayList<>();
    List<Integer> contradictions = new ArrayList<>();
    for (int t = 0; t < values.length; t++) {
      double open = availability.value(t);
      if (open < 0) {
        throw new IllegalArgumentException(
            "an availability is not negative, but that of "
                + sales.timeline().label(t)
                + " is "
                + open);
      }
      if (open == 0 && values[t] != 0 && !Double.isNaN(values[t])) {
        contradictions.add(t);
      } else if (open <= threshold && !Double.isNaN(values[t])) {
        periods.add(t);
        values[t] = Double.NaN;
      }
    }
    return new StockOutRepair(sales.withValues(values), periods, contradictions);
  }

  /**
   * Finds runs of zeros that steady demand does not explain. Zeros are taken to come independently
   * with the frequency that they have outside the run; a run is suspicious if fewer than 0.01 runs
   * of its length or longer would be expected in the series. Zeros before the first sale are left
   * out, as an item that was not yet listed; a missing value ends a run. Demand of which at least
   * half the periods are zero is not steady, and has no suspicious runs.
   *
   * @param sales what was sold
   * @return the runs in order of time, possibly none; nothing is changed
   */
  public List<ZeroRun> suspiciousZeros(TimeSeries sales) {
    List<int[]> runs = runs(sales);
    int first = 0;
    while (first < sales.length() && !(sales.value(first) > 0)) {
      first++;
    }
    int known = 0;
    int zeros = 0;
    for (int t = first; t < sales.length(); t++) {
      known += Double.isNaN(sales.value(t)) ? 0 : 1;
      zeros += sales.value(t) == 0 ? 1 : 0;
    }
    List<ZeroRun> suspicious = new ArrayList<>();
    for (int[] run : runs) {
      int length = run[1] - run[0];
      // Jeffreys' estimate: never zero, so that a single zero in a short series is no proof
      double chance = (zeros - length + 0.5) / (known - length + 1.0);
      double expected = (known - length + 1) * (1 - chance) * Math.pow(chance, length);
      if (run[0] > first && 2 * zeros < known && expected < SUSPICION) {
        suspicious.add(run(sales, run[0], length, expected));
      }
    }
    return suspicious;
  }

  private static List<int[]> runs(TimeSeries sales) {
    List<int[]> runs = new ArrayList<>();
    int start = -1;
    for (int t = 0; t <= sales.length(); t++) {
      boolean zero = t < sales.length() && sales.value(t) == 0;
      if (zero && start < 0) {
        start = t;
      } else if (!zero && start >= 0) {
        runs.add(new int[] {start, t});
        start = -1;
      }
    }
    return runs;
  }

  private static ZeroRun run(TimeSeries sales, int start, int length, double expected) {
    boolean last = start + length == sales.length();
    String when =
        sales.timeline().label(start)
            + (length == 1 ? "" : " to " + sales.timeline().label(start + length - 1));
    return new ZeroRun(
        start,
        length,
        sales.time(start),
        expected,
        "Nothing was sold from "
            + when
            + " ("
            + length
            + (length == 1 ? " period" : " periods")
            + "), though demand is steady: "
            + Significant.of(expected, 2)
            + " such runs would be expected by chance. "
            + (last
                ? "The item was out of stock, or is no longer sold."
                : "The item may have been out of stock."));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StockOuts that && threshold == that.threshold;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(threshold);
  }

  @Override
  public String toString() {
    return "StockOuts[availability up to " + threshold + "]";
  }
}
