package io.bellwether.timeseries.backtest;

import io.bellwether.model.Interval;
import java.util.Arrays;
import java.util.Locale;

/**
 * Collects the options of a {@link Backtest}. Not for several threads at once.
 *
 * @since 0.1.0
 */
public final class BacktestBuilder {

  private final Schedule.WindowKind kind;
  private int horizon = 1;
  private int origins;
  private int step = 1;
  private int initial;
  private int window;
  private int refitEvery = 1;
  private double[] levels = {0.8, 0.95};

  BacktestBuilder(Schedule.WindowKind kind) {
    this.kind = kind;
  }

  /**
   * Sets how many periods are forecast at each origin. Default 1.
   *
   * @param periods at least 1
   * @return this builder
   */
  public BacktestBuilder horizon(int periods) {
    horizon = periods;
    return this;
  }

  /**
   * Sets how many origins there are; series that are too short for all have as many as fit. Default
   * 4, or all that fit when {@link #initial} is given.
   *
   * @param count at least 1
   * @return this builder
   */
  public BacktestBuilder origins(int count) {
    origins = check("origins", count);
    return this;
  }

  /**
   * Sets by how many periods the origin moves on. Default 1. With the horizon as step each period
   * is tested once.
   *
   * @param periods at least 1
   * @return this builder
   */
  public BacktestBuilder step(int periods) {
    step = periods;
    return this;
  }

  /**
   * Sets the least length of the first training part. Default: the window, if there is one, else a
   * season and one period.
   *
   * @param periods at least 1
   * @return this builder
   */
  public BacktestBuilder initial(int periods) {
    initial = check("initial", periods);
    return this;
  }

  /**
   * Fixes the length of the training part, so that the oldest periods are forgotten as the origin
   * moves on. Default: none, all the past. With {@link Refit#ONCE} it is the length of what is
   * fitted; what is appended makes the history longer.
   *
   * @param periods at least 1
   * @return this builder
   */
  public BacktestBuilder window(int periods) {
    window = check("window", periods);
    return this;
  }

  /**
   * Sets whether the models are estimated anew at each origin. Default {@link Refit#EACH_ORIGIN},
   * as most users do in earnest.
   *
   * @param refit when to fit
   * @return this builder
   */
  public BacktestBuilder refit(Refit refit) {
    refitEvery =
        switch (refit) {
          case EACH_ORIGIN -> 1;
          case ONCE -> Integer.MAX_VALUE;
        };
    return this;
  }

  /**
   * Estimates the models anew at the first origin and every some origins from there, and appends
   * the observations in between. Replaces {@link #refit}.
   *
   * @param count at least 1; 1 for each origin
   * @return this builder
   */
  public BacktestBuilder refitEvery(int count) {
    refitEvery = check("refitEvery", count);
    return this;
  }

  /**
   * Sets the levels of the intervals that are judged. Default 0.8 and 0.95.
   *
   * @param probabilities in (0, 1), all different; none to judge point forecasts alone
   * @return this builder
   */
  public BacktestBuilder levels(double... probabilities) {
    levels = probabilities.clone();
    return this;
  }

  private static int check(String option, int value) {
    if (!(value >= 1)) {
      throw new IllegalArgumentException(option + " is " + value + ", but must be at least 1");
    }
    return value;
  }

  /**
   * Builds the backtest.
   *
   * @return the specification
   * @throws IllegalArgumentException if a number is below 1, a level not in (0, 1) or given twice,
   *     or an expanding backtest has a window
   */
  public Backtest build() {
    check("horizon", horizon);
    check("step", step);
    if (kind == Schedule.WindowKind.EXPANDING && window > 0) {
      throw new IllegalArgumentException(
          "window is "
              + window
              + ", but "
              + kind.name().toLowerCase(Locale.ROOT)
              + " backtests learn from all the past; take Backtest.rolling()");
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      Interval.checkLevel(sorted[i]);
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        throw new IllegalArgumentException("level " + sorted[i] + " is given twice");
      }
    }
    return new Backtest(
        new Schedule(kind, horizon, origins, step, initial, window, refitEvery), sorted);
  }
}
