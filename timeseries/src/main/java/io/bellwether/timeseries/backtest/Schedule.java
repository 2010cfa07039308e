package io.bellwether.timeseries.backtest;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Locale;

/**
 * When a backtest forecasts and of what it learns. The numbers are those of {@link
 * BacktestBuilder}; 0 where nothing was said.
 */
record Schedule(
    WindowKind kind, int horizon, int origins, int step, int initial, int window, int refitEvery) {

  /** What the history of an origin is called in writing. */
  enum WindowKind {
    ROLLING,
    EXPANDING
  }

  private static final int DEFAULT_ORIGINS = 4;

  /** How many origins are wanted; no limit if only the first training part was told. */
  int wanted() {
    return origins > 0 ? origins : initial > 0 ? Integer.MAX_VALUE : DEFAULT_ORIGINS;
  }

  /** How many periods the first training part must have. */
  int least(TimeSeries series) {
    int least = initial > 0 ? initial : window > 0 ? window : series.seasonLength() + 1;
    return Math.max(least, window);
  }

  /** The lengths of the training parts, ascending; the last one leaves a horizon to the end. */
  int[] ends(TimeSeries series) {
    int last = series.length() - horizon;
    int least = least(series);
    long fitting = last < least ? 0 : (last - least) / step + 1L;
    int[] ends = new int[(int) Math.min(wanted(), fitting)];
    Arrays.setAll(ends, i -> last - (ends.length - 1 - i) * step);
    return ends;
  }

  /** Where the training part that ends there begins. */
  int from(int end) {
    return window > 0 ? end - window : 0;
  }

  FitException tooShort(TimeSeries series) {
    int least = least(series);
    return new FitException(
        "a backtest with a horizon of "
            + horizon
            + " and at least "
            + least
            + " periods to learn from needs a series of "
            + ((long) least + horizon)
            + " periods, this one has "
            + series.length(),
        "give a longer series, or a shorter horizon, initial or window");
  }

  String text() {
    return kind.name().toLowerCase(Locale.ROOT)
        + ", horizon "
        + horizon
        + ", origins "
        + (wanted() == Integer.MAX_VALUE ? "all" : wanted())
        + ", step "
        + step
        + (initial > 0 ? ", initial " + initial : "")
        + (window > 0 ? ", window " + window : "")
        + (refitEvery == Integer.MAX_VALUE
            ? ", fitted once"
            : refitEvery > 1 ? ", refit every " + refitEvery + " origins" : "");
  }
}
