package io.bellwether.timeseries.regression;

import java.util.Locale;

/**
 * A statistic of the last values known.
 *
 * @param statistic which
 * @param window of how many values
 */
record RollingFeature(RollingStatistic statistic, int window) {

  RollingFeature {
    if (!(window >= statistic.smallestWindow())) {
      throw new IllegalArgumentException(
          "the window of a rolling "
              + statistic.name().toLowerCase(Locale.ROOT)
              + " must be at least "
              + statistic.smallestWindow()
              + ", not "
              + window);
    }
  }

  String column() {
    return statistic.column() + window;
  }
}
