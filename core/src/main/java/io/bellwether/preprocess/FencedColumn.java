package io.bellwether.preprocess;

import io.bellwether.model.StepEffect;
import io.bellwether.report.Significant;

/**
 * The fences of a column and how many training rows lie outside.
 *
 * @param below how many rows lie below the lower fence
 * @param above how many rows lie above the upper fence
 */
record FencedColumn(String column, Fences fences, long below, long above) {

  private static final int DIGITS = 6;

  FencedColumn {
    if (!(below >= 0 && above >= 0)) {
      throw new IllegalArgumentException(
          "column '" + column + "': " + below + " rows below and " + above + " above the fences");
    }
  }

  static FencedColumn counting(String column, Fences fences, double[] values) {
    long below = 0;
    long above = 0;
    for (double value : values) {
      if (value < fences.lower()) {
        below++;
      } else if (value > fences.upper()) {
        above++;
      }
    }
    return new FencedColumn(column, fences, below, above);
  }

  long outside() {
    return below + above;
  }

  StepEffect effect(long rows) {
    String learned =
        fences.equals(Fences.OPEN)
            ? "no fences: no spread"
            : "fences "
                + Significant.of(fences.lower(), DIGITS)
                + " to "
                + Significant.of(fences.upper(), DIGITS);
    return new StepEffect(column, learned, outside(), rows);
  }
}
