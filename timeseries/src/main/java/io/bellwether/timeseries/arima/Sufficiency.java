package io.bellwether.timeseries.arima;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/** Whether a series suffices for a model. */
final class Sufficiency {

  /** Squares of larger numbers, and of their reciprocals, come near the end of the doubles. */
  private static final double LARGEST = 1e150;

  /** Two values have a spread, but tell nothing of the level beside it. */
  private static final int LEAST_VALUES = 3;

  private final ArimaOrder order;
  private final TimeSeries series;
  private final int known;

  private Sufficiency(ArimaOrder order, TimeSeries series) {
    this.order = order;
    this.series = series;
    known = series.length() - series.missingCount();
  }

  /** Refuses a series that is too short to choose a model from. */
  static void checkChoice(TimeSeries series) {
    int known = series.length() - series.missingCount();
    if (!(known >= LEAST_VALUES)) {
      throw new FitException(
          "an ARIMA model is chosen from at least "
              + LEAST_VALUES
              + " values; the series has "
              + known
              + ", and "
              + series.missingCount()
              + " missing ones",
          "give a longer history, or forecast with Naive");
    }
  }

  /**
   * Looks for what a series lacks.
   *
   * @param order the orders
   * @param series the transformed series
   * @param parameters how many numbers are estimated
   * @return why the model cannot be had from the series, or null if it can
   */
  static @Nullable FitException shortcoming(ArimaOrder order, TimeSeries series, int parameters) {
    Sufficiency of = new Sufficiency(order, series);
    FitException tooShort = of.tooShort(parameters);
    if (tooShort != null) {
      return tooShort;
    }
    FitException unseen = of.unseenPlace();
    return unseen != null ? unseen : of.outOfScale();
  }

  private @Nullable FitException tooShort(int parameters) {
    // a season may be any number: long, lest a sum run over
    long season = order.season();
    long lost = order.d() + order.seasonalD() * season;
    String remedy = "give a longer history, or take lower orders";
    if (!(known - lost > parameters)) {
      return new FitException(
          "ARIMA"
              + order
              + " estimates "
              + parameters
              + (parameters == 1 ? " number" : " numbers")
              + (lost > 0 ? " and loses " + lost + " observations to differences" : "")
              + ", so that it needs at least "
              + (lost + parameters + 1)
              + " observations; the series has "
              + known
              + (series.hasMissing() ? ", and " + series.missingCount() + " missing values" : ""),
          remedy);
    }
    long reach =
        lost
            + Math.max(
                order.p() + order.seasonalP() * season, order.q() + order.seasonalQ() * season);
    return series.length() > reach
        ? null
        : new FitException(
            "ARIMA"
                + order
                + " looks back "
                + reach
                + " periods, so that it needs at least "
                + (reach + 1)
                + "; the series has "
                + series.length(),
            remedy);
  }

  /** A season of differences cannot start where no value is known. */
  private @Nullable FitException unseenPlace() {
    if (!series.hasMissing() || order.seasonalD() == 0) {
      return null;
    }
    int[] seen = new int[order.season()];
    for (int t = 0; t < series.length(); t++) {
      seen[t % seen.length] += Double.isNaN(series.value(t)) ? 0 : 1;
    }
    for (int place = 0; place < seen.length; place++) {
      if (seen[place] < order.seasonalD()) {
        return new FitException(
            order
                + " differences the season of "
                + seen.length
                + " periods, and of those in the place of "
                + series.timeline().label(place)
                + (seen[place] == 0 ? " all values are missing" : " there is a single value")
                + ", so that none of them can be forecast",
            "give a history that has values for every place in the season, interpolate it, or take"
                + " no seasonal differences");
      }
    }
    return null;
  }

  private @Nullable FitException outOfScale() {
    double size = size(series);
    return size == 0 || (size <= LARGEST && size >= 1 / LARGEST)
        ? null
        : new FitException(
            "the largest value is "
                + size
                + " in size, too far from 1 for its square to be a number",
            "measure the series in other units");
  }

  /** The largest value in size. */
  static double size(TimeSeries series) {
    double size = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      size = Double.isNaN(value) ? size : Math.max(size, Math.abs(value));
    }
    return size;
  }
}
