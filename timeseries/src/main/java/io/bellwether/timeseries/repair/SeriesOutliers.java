package io.bellwether.timeseries.repair;

import io.bellwether.report.Significant;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Stl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds outliers and level shifts in a history, and what they may be replaced by. An immutable
 * specification.
 *
 * <p>In three steps:
 *
 * <ol>
 *   <li>A season is taken out by {@link Stl} (with a seasonal component that does not change) if
 *       the series has more than two cycles and a seasonal strength of at least 0.6; a weaker one
 *       is noise.
 *   <li><b>Level shifts</b>: the difference between the medians of the windows after and before
 *       each period (5 to 12 periods, a sixth of the series). Its median over all periods, which is
 *       that of a trend, is taken off; the rest is divided by its own robust spread over the
 *       series, or by the standard error that independent noise of the size of the changes from
 *       period to period would give it, whichever is larger. A shift is where that exceeds the
 *       limit; it is placed where two levels leave the least absolute deviations, taken out, and
 *       the search repeated, up to five times. An outlier cannot move a median of five, so that it
 *       is not taken for a shift.
 *   <li><b>Outliers</b>: with season and shifts taken out, the remainder of each value is its
 *       difference from the median of the eleven values about it, or from a line through them by
 *       repeated medians, whichever is smaller. An outlier lies more than the limit times the
 *       interquartile range beyond the quartiles of all remainders (the range is that of the
 *       differences from the medians, if that is wider).
 * </ol>
 *
 * <p>The outliers farthest out, and those half as far, are then left out, and all three steps are
 * taken again, until no more are found; those that the last steps no longer find are taken back. A
 * robust decomposition would do without repetition, but with three or four years its season passes
 * through most of the values, and takes the others for outliers. An outlier is replaced by the
 * straight line between its neighbours, plus its season.
 *
 * <p>Defaults: outlier limit 3, as in R's {@code tsoutliers}; in series of normal noise it calls
 * about one value in 2,300 an outlier. Shift limit 4 standard errors, which noise reaches in about
 * one of 600 series (both measured with 42 to 120 months, with and without season).
 *
 * <p>R's {@code tsoutliers}, as its author describes it, has a robust decomposition, Friedman's
 * super smoother, and the same limit; level shifts it does not tell. Additive: for series whose
 * swings grow with the level search {@code series.log()}.
 *
 * <p>Missing values are passed over and stay missing. With fewer than 11 known values nothing is
 * searched for, with fewer than 30 no level shifts, and {@link SeriesFindings#notes()} says so. Of
 * a series most of whose remainders are equal, such as intermittent demand, outliers cannot be
 * told. Cost: linear in the length.
 *
 * <p>Source: R. Hyndman, Detecting time series outliers, robjhyndman.com/hyndsight/tsoutliers
 * (2021); R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section
 * 13.9; for shifts C. Chen, L. Liu, Joint estimation of model parameters and outlier effects in
 * time series, JASA 88 (1993), whose distinction of additive outliers and level shifts is made here
 * by medians.
 *
 * @since 0.1.0
 */
public final class SeriesOutliers {

  private final double outlierLimit;
  private final double shiftLimit;

  private SeriesOutliers(double outlierLimit, double shiftLimit) {
    this.outlierLimit = outlierLimit;
    this.shiftLimit = shiftLimit;
  }

  /**
   * Creates the specification with all defaults.
   *
   * @return limits 3 and 4
   */
  public static SeriesOutliers create() {
    return new SeriesOutliers(3, 4);
  }

  /**
   * Chooses the limit of outliers. Default 3.
   *
   * @param newLimit interquartile ranges beyond the quartiles, above 0
   * @return a changed copy
   * @throws IllegalArgumentException if it is not above 0
   */
  public SeriesOutliers withOutlierLimit(double newLimit) {
    return new SeriesOutliers(check(newLimit, "outlierLimit"), shiftLimit);
  }

  /**
   * Chooses the limit of level shifts. Default 4.
   *
   * @param newLimit standard errors, above 0; infinite for no shifts
   * @return a changed copy
   * @throws IllegalArgumentException if it is not above 0
   */
  public SeriesOutliers withShiftLimit(double newLimit) {
    return new SeriesOutliers(outlierLimit, check(newLimit, "shiftLimit"));
  }

  private static double check(double limit, String what) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException(what + " must be above 0, not " + limit);
    }
    return limit;
  }

  /**
   * Searches a series.
   *
   * @param series the history
   * @return what was found
   */
  public SeriesFindings find(TimeSeries series) {
    int known = series.length() - series.missingCount();
    if (known < RobustSmooth.WINDOW) {
      return new SeriesFindings(
          series,
          List.of(),
          List.of(),
          List.of(
              "The series has "
                  + known
                  + " known values, too few to tell outliers: at least "
                  + RobustSmooth.WINDOW
                  + " are needed."));
    }
    OutlierSearch search = OutlierSearch.run(series, outlierLimit, shiftLimit);
    List<Outlier> outliers = new ArrayList<>();
    double[] replaced = search.replaced();
    for (int t = 0; t < series.length(); t++) {
      if (search.isOut(t)) {
        outliers.add(outlier(series, t, replaced[t], search.excess(t)));
      }
    }
    return new SeriesFindings(
        series,
        outliers,
        search.shifts().stream().map(shift -> levelShift(series, shift)).toList(),
        notes(search, known));
  }

  private static List<String> notes(OutlierSearch search, int known) {
    List<String> notes = new ArrayList<>();
    if (known < ShiftSearch.LEAST) {
      notes.add(
          "The series has "
              + known
              + " known values, too few to tell level shifts: at least "
              + ShiftSearch.LEAST
              + " are needed.");
    }
    search
        .weakStrength()
        .ifPresent(
            strength ->
                notes.add(
                    "The season is weak (strength "
                        + Significant.of(strength, 2)
                        + "), so it was not taken out."));
    if (search.isUndecidable()) {
      notes.add(
          "Most values lie on the smooth and many do not, so outliers cannot be told; for"
              + " intermittent demand large values are part of it.");
    }
    return notes;
  }

  private static Outlier outlier(TimeSeries series, int t, double replacement, double excess) {
    double value = series.value(t);
    return new Outlier(
        t,
        series.time(t),
        value,
        replacement,
        excess,
        "The value of "
            + series.timeline().label(t)
            + ", "
            + shown(value)
            + ", is an outlier: "
            + shown(Math.abs(value - replacement))
            + (value > replacement ? " above " : " below ")
            + shown(replacement)
            + ", which its neighbours suggest.");
  }

  private static LevelShift levelShift(TimeSeries series, ShiftSearch.Shift shift) {
    return new LevelShift(
        shift.index(),
        series.time(shift.index()),
        shift.size(),
        shift.score(),
        "From "
            + series.timeline().label(shift.index())
            + " on the level is "
            + shown(Math.abs(shift.size()))
            + (shift.size() > 0 ? " higher" : " lower")
            + " than before ("
            + Significant.of(shift.score(), 2)
            + " standard errors).");
  }

  private static String shown(double value) {
    return Significant.of(value, 4);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeriesOutliers that
        && outlierLimit == that.outlierLimit
        && shiftLimit == that.shiftLimit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(outlierLimit, shiftLimit);
  }

  @Override
  public String toString() {
    return "SeriesOutliers[outlier limit " + outlierLimit + ", shift limit " + shiftLimit + "]";
  }
}
