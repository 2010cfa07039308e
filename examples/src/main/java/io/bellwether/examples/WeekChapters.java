package io.bellwether.examples;

import io.bellwether.model.FitException;
import io.bellwether.model.Interval;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.diagnose.Acf;
import io.bellwether.timeseries.diagnose.DickeyFuller;
import io.bellwether.timeseries.diagnose.Differencing;
import io.bellwether.timeseries.diagnose.Kpss;
import java.util.Arrays;
import java.util.Locale;

/** The chapters on weeks: what kind of series they are, which model to trust, what comes next. */
final class WeekChapters {

  private static final int LAGS = 8;
  private static final int DAYS_OF_FIRST_WEEK = 5;

  private WeekChapters() {}

  static String diagnostics(TimeSeries demand) {
    TimeSeries logs = demand.log().interpolate();
    return "4. WHAT KIND OF SERIES: the logarithms of the weeks, the closed week interpolated\n"
        + Prose.paragraph("%s", Differencing.ordinary(logs))
        + "\n"
        + Prose.paragraph("%s", Kpss.level(logs))
        + "\n"
        + Prose.paragraph("%s", DickeyFuller.of(logs))
        + "\n"
        + Acf.of(logs, LAGS).summary()
        + "\n"
        + Prose.paragraph(
            "Ups and downs last: the level moves, so it is differenced, and what it will be is"
                + " told by the last weeks. %s",
            yearOfWeeks(demand));
  }

  /** What the library says when asked for the season of a year; it cannot know it from one. */
  private static String yearOfWeeks(TimeSeries demand) {
    try {
      return "A year ago the same week: " + SeasonalNaive.create().fit(demand);
    } catch (FitException e) {
      return "About the season of the year these records can say nothing. Asked for it, the library"
          + " refuses: \""
          + e.getMessage()
          + "\"";
    }
  }

  static String heldOut(WeekPlan plan) {
    return "5. THREE KINDS OF MODELS, asked for eight weeks that they have not seen\n"
        + scores(plan)
        + "\n"
        + Prose.paragraph(
            "Each was asked %d times, after 24, 25, ... weeks; the turns overlap, so small"
                + " differences mean nothing. Error: mean absolute, in pounds a week. MASE: the"
                + " same, in units of the change from one week to the next. Total: by how much the"
                + " eight weeks together were missed. In 80%%: how many weeks lay in intervals that"
                + " promise 80%%. All are late when autumn sets in; no record of another autumn"
                + " could have told them.",
            plan.turns());
  }

  private static TextTable scores(WeekPlan plan) {
    TextTable table = TextTable.of("", "error", "MASE", "total", "in 80%");
    for (Candidate each : plan.candidates()) {
      table = table.row(scoreRow(each.name(), plan.score(each), "%,.0f"));
    }
    return table;
  }

  static String[] scoreRow(String name, HoldOut.Score score, String format) {
    return new String[] {
      name,
      String.format(Locale.ROOT, format, score.mae()),
      String.format(Locale.ROOT, "%.2f", score.mase()),
      Prose.percent(score.total()),
      Prose.percent(score.inside())
    };
  }

  static String nextWeeks(WeekPlan plan, TimeSeries daily) {
    ForecastTotal total = plan.total();
    return "6. THE NEXT EIGHT WEEKS, by the model that is told the closed days\n"
        + plan.model().summary()
        + "\n"
        + Prose.paragraph("%s", plan.model().residualTest(10))
        + "\n"
        + table(plan)
        + "\n"
        + Prose.paragraph(
            "All eight weeks: %,.0f pounds, with 80%% between %,.0f and %,.0f, with 95%% between"
                + " %,.0f and %,.0f. The total has an interval of its own: weeks err together, so"
                + " adding up the bounds of the weeks would be wrong. Means and bounds are of"
                + " %,d simulated futures; a week that is closed on all six days is zero in each. Of"
                + " the first week the records have five days, which sold %,.0f.",
            total.mean(),
            total.interval(0.8).lower(),
            total.interval(0.8).upper(),
            total.interval(0.95).lower(),
            total.interval(0.95).upper(),
            WeekPlan.FUTURES,
            Arrays.stream(daily.tail(DAYS_OF_FIRST_WEEK).values()).sum());
  }

  private static TextTable table(WeekPlan plan) {
    Forecast forecast = plan.forecast();
    TextTable table = TextTable.of("week of", "closed", "mean", "80% from", "to", "95% from", "to");
    for (int ahead = 1; ahead <= forecast.horizon(); ahead++) {
      Interval narrow = forecast.interval(ahead, 0.8);
      Interval wide = forecast.interval(ahead, 0.95);
      table =
          table.row(
              forecast.periods().label(ahead - 1),
              Prose.whole(plan.closedDays(ahead)),
              Prose.whole(forecast.mean().value(ahead - 1)),
              Prose.whole(narrow.lower()),
              Prose.whole(narrow.upper()),
              Prose.whole(wide.lower()),
              Prose.whole(wide.upper()));
    }
    return table;
  }
}
