package io.bellwether.examples;

import io.bellwether.timeseries.repair.LevelShift;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in a sentence why the forecasts of a series were bad, by what their errors are made of. */
final class WhyMissed {

  /** Months, below which a history is too short to know its season and its trend. */
  private static final int SHORT = 60;

  private static final double HALF = 0.5;
  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  /** From which on the size of a series has changed the measure. */
  private static final double GREW = 1.5;

  private WhyMissed() {}

  /** Explains the years of one series. */
  static String of(List<MissedYear> years) {
    MissedYear worst =
        years.stream().max(Comparator.comparingDouble(MissedYear::total)).orElseThrow();
    double share = worst.total() / years.stream().mapToDouble(MissedYear::total).sum();
    String weight =
        years.size() > 1 ? String.format(Locale.ROOT, " (%.0f%% of all years')", 100 * share) : "";
    return worst.period() + weight + ": " + history(worst) + main(worst) + scale(worst);
  }

  private static String history(MissedYear year) {
    return year.known() < SHORT
        ? String.format(Locale.ROOT, "only %d months were known; ", year.known())
        : "";
  }

  private static String main(MissedYear year) {
    double[] squares = year.squares();
    double months = squares[2] / year.total();
    if (months > HALF) {
      return months(year, months);
    }
    return level(year, squares[0] / year.total(), squares[1] / year.total());
  }

  private static String level(MissedYear year, double mean, double line) {
    return course(year, mean, line) + year.shift().map(WhyMissed::jump).orElse("");
  }

  private static String course(MissedYear year, double mean, double line) {
    if (line > mean) {
      return String.format(
          Locale.ROOT,
          "the trend turned within the year, forecast %s in the first quarter, %s in the last:"
              + " %.0f%% of the error",
          off(year.bias(0, QUARTER)),
          off(year.bias(YEAR - QUARTER, YEAR)),
          100 * line);
    }
    if (year.knowsTwoYears()) {
      double expected = (1 + year.bias()) * (1 + year.growth()) - 1;
      return String.format(
          Locale.ROOT,
          "%s forecast, %s came, after %s the year before: %s, %.0f%% of the error",
          Prose.signedPercent(expected),
          Prose.signedPercent(year.growth()),
          Prose.signedPercent(year.growthBefore()),
          change(expected, year.growth(), year.growthBefore()),
          100 * mean);
    }
    return String.format(
        Locale.ROOT, "forecast %s all year, %.0f%% of the error", off(year.bias()), 100 * mean);
  }

  private static String jump(LevelShift jump) {
    return String.format(
        Locale.ROOT,
        "; a jump by %+.1f million in %s",
        jump.size(),
        jump.time().toLocalDate().toString().substring(0, 7));
  }

  private static String change(double expected, double growth, double before) {
    if (growth < 0) {
      return before >= 0
          ? "sales turned down"
          : expected >= 0
              ? "the fall went on"
              : growth < expected ? "the fall quickened" : "the fall slowed";
    }
    return before < 0
        ? "sales turned up"
        : expected < 0
            ? "growth went on"
            : growth > expected ? "growth quickened" : "growth slowed";
  }

  private static String off(double bias) {
    return String.format(
        Locale.ROOT, "%.0f%% too %s", 100 * Math.abs(bias), bias > 0 ? "high" : "low");
  }

  private static String months(MissedYear year, double share) {
    double usual = year.knowsTwoYears() ? year.noise() : year.monthly();
    int worst = year.worstMonth();
    return String.format(
        Locale.ROOT,
        "single months, %.0f%% of the error; off by %.1f million, where trend and season always"
            + " left %.1f%s; %s %.1f too %s",
        100 * share,
        year.monthly(),
        usual,
        year.monthly() > GREW * usual ? ", so the season changed" : "",
        year.month(worst).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        Math.abs(year.error(worst)),
        year.error(worst) > 0 ? "high" : "low");
  }

  private static String scale(MissedYear year) {
    double growth = year.known() < SHORT ? 1 : year.scaleGrowth();
    return growth > GREW
        ? String.format(
            Locale.ROOT,
            "; its yearly steps are %.1f times those of its whole past, by which MASE measures",
            growth)
        : "";
  }
}
