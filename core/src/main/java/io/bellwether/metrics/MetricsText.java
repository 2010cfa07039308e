package io.bellwether.metrics;

import io.bellwether.report.Significant;

/** Measures as people read them. */
final class MetricsText {

  private static final int DIGITS = 4;

  private MetricsText() {}

  static String of(double value) {
    return Significant.of(value, DIGITS);
  }
}
