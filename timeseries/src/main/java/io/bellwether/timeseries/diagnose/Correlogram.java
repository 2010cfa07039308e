package io.bellwether.timeseries.diagnose;

import java.util.Arrays;
import java.util.Locale;

/** Correlations by lag as a table with bars. */
final class Correlogram {

  /** Characters from 0 to a correlation of 1. */
  private static final int HALF = 20;

  private Correlogram() {}

  static String table(String title, int firstLag, double[] values, double bound) {
    StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
    for (int i = 0; i < values.length; i++) {
      text.append(row(firstLag + i, values[i], bound)).append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String row(int lag, double value, double bound) {
    String mark = Math.abs(value) > bound ? "*" : " ";
    return String.format(Locale.ROOT, "%5d %8.4f %s %s", lag, value, mark, bar(value))
        .stripTrailing();
  }

  private static String bar(double value) {
    int length = (int) Math.round(Math.min(1, Math.abs(value)) * HALF);
    String stripe = "=".repeat(length);
    return value < 0 ? " ".repeat(HALF - length) + stripe + "|" : " ".repeat(HALF) + "|" + stripe;
  }

  /** The lags whose correlation lies outside the bound. */
  static int[] outside(int firstLag, double[] values, double bound) {
    int count = 0;
    int[] lags = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > bound) {
        lags[count++] = firstLag + i;
      }
    }
    return Arrays.copyOf(lags, count);
  }
}
