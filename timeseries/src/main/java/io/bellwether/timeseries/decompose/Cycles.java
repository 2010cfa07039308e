package io.bellwether.timeseries.decompose;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.TimeSeries;

/** Checks that a series has the cycles that a decomposition needs. */
final class Cycles {

  private Cycles() {}

  /**
   * Checks an option.
   *
   * @param seasonLength observations in a cycle
   * @return the same
   * @throws IllegalArgumentException if it is below 2
   */
  static int checkLength(int seasonLength) {
    if (!(seasonLength >= 2)) {
      throw new IllegalArgumentException("a season length must be at least 2, not " + seasonLength);
    }
    return seasonLength;
  }

  /**
   * Chooses the season length.
   *
   * @param series the series
   * @param given the option, below 2 if the series shall tell
   * @return at least 2
   * @throws FitException if the series has no season, or fewer than two cycles
   */
  static int period(TimeSeries series, int given) {
    int period = given < 2 ? series.seasonLength() : given;
    if (period < 2) {
      throw new FitException(
          "a series of season length " + period + " has no season to take out (" + series + ")",
          "give a season length, in the specification or by series.withSeason(...); for a trend"
              + " alone take a moving average");
    }
    if (series.length() / 2 < period) {
      throw new FitException(
          "season length "
              + period
              + " needs two full cycles, "
              + 2L * period
              + " observations, and the series has "
              + series.length(),
          "use more history, or a shorter season length");
    }
    return period;
  }

  /**
   * Checks that each place of the cycle was observed at least once.
   *
   * @param series the series
   * @param values its values
   * @param period the season length
   * @throws FitException naming the first place that was not
   */
  static void checkObserved(TimeSeries series, double[] values, int period) {
    for (int place = 0; place < period; place++) {
      boolean observed = false;
      for (int i = place; i < values.length && !observed; i += period) {
        observed = !Double.isNaN(values[i]);
      }
      if (!observed) {
        throw new FitException(
            "no value is known at place "
                + (place + 1)
                + " of the cycle of "
                + period
                + ", that of "
                + series.timeline().label(place)
                + "; its season cannot be estimated",
            "fill the gaps first, such as by series.interpolate(), or take a shorter season"
                + " length");
      }
    }
  }
}
