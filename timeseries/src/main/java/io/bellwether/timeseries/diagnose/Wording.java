package io.bellwether.timeseries.diagnose;

import java.util.Locale;

/** Numbers and counts as they stand in sentences. */
final class Wording {

  private Wording() {}

  /** Two digits from 0.01 on, three below. */
  static String probability(double p) {
    return String.format(Locale.ROOT, p >= 0.01 ? "%.2f" : "%.3f", p);
  }

  /** A statistic: about three digits. */
  static String number(double x) {
    double size = Math.abs(x);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3g";
    return String.format(Locale.ROOT, x == 0 ? "%.0f" : format, x);
  }

  static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  static String degrees(int n) {
    return n + (n == 1 ? " degree" : " degrees") + " of freedom";
  }
}
