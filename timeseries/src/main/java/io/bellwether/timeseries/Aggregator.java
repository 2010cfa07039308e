package io.bellwether.timeseries;

/** Puts values of periods together, in the order of the rows. */
abstract class Aggregator {

  final double[] result;

  /** Writes into the array, one element a period. */
  Aggregator(double[] result) {
    this.result = result;
  }

  static Aggregator of(Aggregation how, double[] result) {
    return switch (how) {
      case SUM, MEAN -> new Sum(result, how == Aggregation.MEAN);
      case MIN, MAX -> new Extreme(result, how == Aggregation.MAX);
      case FIRST, LAST -> new End(result, how == Aggregation.LAST);
      case COUNT -> new Count(result);
    };
  }

  /**
   * Takes a value.
   *
   * @param before how many values the period has had
   * @param time when, in any unit
   */
  abstract void add(int period, int before, long time, double value);

  /** Completes the results. */
  void finish(int[] counts) {}

  /** Neumaier's compensated sum, so that the order of the rows makes no difference that shows. */
  private static final class Sum extends Aggregator {
    private final double[] lost;
    private final boolean mean;

    Sum(double[] result, boolean mean) {
      super(result);
      this.lost = new double[result.length];
      this.mean = mean;
    }

    @Override
    void add(int period, int before, long time, double value) {
      double sum = result[period];
      double next = sum + value;
      lost[period] +=
          Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      result[period] = next;
    }

    @Override
    void finish(int[] counts) {
      for (int t = 0; t < result.length; t++) {
        // beyond the range of double the compensation is NaN, which would pass for missing
        double sum = Double.isInfinite(result[t]) ? result[t] : result[t] + lost[t];
        result[t] = mean && counts[t] > 0 ? sum / counts[t] : sum;
      }
    }
  }

  private static final class Extreme extends Aggregator {
    private final boolean largest;

    Extreme(double[] result, boolean largest) {
      super(result);
      this.largest = largest;
    }

    @Override
    void add(int period, int before, long time, double value) {
      if (before == 0) {
        result[period] = value;
      } else {
        result[period] =
            largest ? Math.max(result[period], value) : Math.min(result[period], value);
      }
    }
  }

  private static final class End extends Aggregator {
    private final long[] at;
    private final boolean last;

    End(double[] result, boolean last) {
      super(result);
      this.at = new long[result.length];
      this.last = last;
    }

    @Override
    void add(int period, int before, long time, double value) {
      if (before == 0 || (last ? time >= at[period] : time < at[period])) {
        at[period] = time;
        result[period] = value;
      }
    }
  }

  private static final class Count extends Aggregator {
    Count(double[] result) {
      super(result);
    }

    @Override
    void add(int period, int before, long time, double value) {
      result[period] = before + 1.0;
    }
  }
}
