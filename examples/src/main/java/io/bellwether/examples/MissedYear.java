package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Stl;
import io.bellwether.timeseries.repair.LevelShift;
import io.bellwether.timeseries.repair.SeriesOutliers;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The errors of a year's forecast, taken apart: the sum of their squares is that of their mean,
 * that of a straight line through what is left, and that of single months.
 */
final class MissedYear {

  private static final int YEAR = 12;

  /** Of which the steps from year to year are those of today. */
  private static final int RECENT = 60;

  /** All that is known now. */
  private final TimeSeries series;

  /** How many months were known then. */
  private final int known;

  /** Forecast less actual, by month. */
  private final double[] errors;

  private final double[] actual;

  private MissedYear(TimeSeries series, int known, double[] errors, double[] actual) {
    this.series = series;
    this.known = known;
    this.errors = errors;
    this.actual = actual;
  }

  /** Takes the forecasts of one origin, in the order of the months. */
  static MissedYear of(TimeSeries series, Dataset forecasts) {
    LocalDateTime first = Objects.requireNonNull(forecasts.row(0).date("time")).atStartOfDay();
    return new MissedYear(
        series,
        series.timeline().indexOf(first).orElseThrow(),
        forecasts.numeric("error").values(),
        forecasts.numeric("actual").values());
  }

  /** How many months were known then. */
  int known() {
    return known;
  }

  /** The month that is so many months ahead, from 0. */
  LocalDateTime month(int ahead) {
    return series.time(known + ahead);
  }

  /** Forecast less actual, by month ahead, from 0. */
  double error(int ahead) {
    return errors[ahead];
  }

  /** The months that were forecast, such as 2018 or 2012-07 to 2013-06. */
  String period() {
    LocalDateTime first = series.time(known);
    LocalDateTime last = series.time(known + errors.length - 1);
    return first.getMonthValue() == 1
        ? String.valueOf(first.getYear())
        : first.toLocalDate().toString().substring(0, 7)
            + " to "
            + last.toLocalDate().toString().substring(0, 7);
  }

  /** Squares, summed up: of the mean, of the line, of the months, in this order. */
  double[] squares() {
    double centre = (errors.length - 1) / 2.0;
    double mean = mean(errors);
    double slope = 0;
    double steps = 0;
    double all = 0;
    for (int h = 0; h < errors.length; h++) {
      slope += (h - centre) * errors[h];
      steps += (h - centre) * (h - centre);
      all += errors[h] * errors[h];
    }
    double ofMean = errors.length * mean * mean;
    double ofLine = slope * slope / steps;
    return new double[] {ofMean, ofLine, Math.max(0, all - ofMean - ofLine)};
  }

  /** All squares. */
  double total() {
    return Arrays.stream(squares()).sum();
  }

  /** By how much the year was forecast too high, as a share of what came. */
  double bias() {
    return mean(errors) / mean(actual);
  }

  /** The same of some months of the year. */
  double bias(int from, int to) {
    return mean(Arrays.copyOfRange(errors, from, to)) / mean(Arrays.copyOfRange(actual, from, to));
  }

  /** The change of the year on the year before. */
  double growth() {
    return mean(actual) / yearBefore(1) - 1;
  }

  /** The change of the year before on the one before that. */
  double growthBefore() {
    return yearBefore(1) / yearBefore(2) - 1;
  }

  /** Whether two years were known. */
  boolean knowsTwoYears() {
    return known >= 2 * YEAR;
  }

  private double yearBefore(int years) {
    int from = known - years * YEAR;
    return mean(series.slice(from, from + YEAR).values());
  }

  /** A jump that a search finds, with what came, in the year or in the one before; else empty. */
  Optional<LevelShift> shift() {
    TimeSeries now = series.head(known + errors.length);
    return SeriesOutliers.create().find(now).levelShifts().stream()
        .filter(shift -> shift.index() >= known - YEAR)
        .max(Comparator.comparingDouble(shift -> Math.abs(shift.score())));
  }

  /** The typical size of single months' errors, the mean and the line taken off. */
  double monthly() {
    return Math.sqrt(squares()[2] / errors.length);
  }

  /** The typical size of what is neither trend nor season in the years before. */
  double noise() {
    TimeSeries past = series.head(known).tail(Math.min(known, RECENT));
    double[] rest = Stl.builder().build().decompose(past).remainder().values();
    return Math.sqrt(Arrays.stream(rest).map(value -> value * value).average().orElseThrow());
  }

  /** The place, in the year, of the month that was furthest off, the mean error taken off. */
  int worstMonth() {
    double mean = mean(errors);
    int worst = 0;
    for (int h = 1; h < errors.length; h++) {
      worst = Math.abs(errors[h] - mean) > Math.abs(errors[worst] - mean) ? h : worst;
    }
    return worst;
  }

  /** How much larger the steps from year to year have been of late than over the whole history. */
  double scaleGrowth() {
    TimeSeries steps = series.head(known).difference(YEAR, 1);
    return meanSize(steps.tail(Math.min(steps.length(), RECENT))) / meanSize(steps);
  }

  private static double meanSize(TimeSeries steps) {
    return Arrays.stream(steps.values()).map(Math::abs).average().orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
