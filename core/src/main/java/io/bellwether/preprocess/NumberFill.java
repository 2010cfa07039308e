package io.bellwether.preprocess;

import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;
import io.bellwether.model.FitException;
import io.bellwether.report.Significant;
import io.bellwether.rows.RowProgram;
import java.util.Arrays;

/** The number that missing values of a numeric column become. */
record NumberFill(String column, double value, long filled, boolean traced) implements Fill {

  private static final int DIGITS = 6;

  NumberFill {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("column '" + column + "': fill is " + value);
    }
    if (!(filled >= 0)) {
      throw new IllegalArgumentException("column '" + column + "': filled is " + filled);
    }
  }

  /** Learns from numbers of which at least one is not missing. */
  static double learn(String column, ImputationStrategy strategy, double[] values) {
    double fill =
        switch (strategy) {
          case MEAN -> Moments.of(values).mean();
          case MEDIAN -> Quantiles.at(values, 0.5)[0];
          case MOST_FREQUENT -> mostFrequent(values);
          case CONSTANT_NUMBER, CONSTANT_LABEL ->
              throw new IllegalArgumentException(strategy + " learns nothing");
        };
    if (!Double.isFinite(fill)) {
      throw new FitException(
          "the " + strategy.words() + " of column '" + column + "' is beyond the range of numbers",
          "divide the column by a constant first");
    }
    return fill;
  }

  private static double mostFrequent(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double best = sorted[0];
    int most = 0;
    int start = 0;
    for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
      if (sorted[i] != sorted[start]) {
        start = i;
      }
      if (i - start + 1 > most) {
        most = i - start + 1;
        best = sorted[start];
      }
    }
    return best + 0.0; // negative zero is sorted first, but zero is meant
  }

  @Override
  public String text() {
    return Significant.of(value, DIGITS);
  }

  @Override
  public int compile(RowProgram.Builder program) {
    int source = program.numbers(column);
    program.defineNumbers(column, Fill.fillMissing(program, source, value));
    return source;
  }
}
