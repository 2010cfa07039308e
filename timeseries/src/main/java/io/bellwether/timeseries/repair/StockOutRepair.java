package io.bellwether.timeseries.repair;

import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/**
 * Sales with the periods out of stock made missing. Immutable.
 *
 * @param series the sales, {@code NaN} where they were out of stock
 * @param periods which ones, 0 for the first period; a period that was missing already is not among
 *     them
 * @param contradictions periods that had sales without any availability, and were left as they are
 * @since 0.1.0
 */
public record StockOutRepair(
    TimeSeries series, List<Integer> periods, List<Integer> contradictions) {

  /**
   * Creates the result.
   *
   * @param series the sales
   * @param periods copied
   * @param contradictions copied
   */
  public StockOutRepair {
    periods = List.copyOf(periods);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * Counts the periods that were made missing.
   *
   * @return at least 0
   */
  public int count() {
    return periods.size();
  }

  /**
   * Returns the result in words.
   *
   * @return a sentence, two if records contradict each other
   */
  public String sentence() {
    String text =
        count() + " of " + series.length() + " periods were out of stock and count as missing.";
    return contradictions.isEmpty()
        ? text
        : text
            + " "
            + contradictions.size()
            + " had sales without availability and were left, the first on "
            + series.timeline().label(contradictions.get(0))
            + ".";
  }
}
