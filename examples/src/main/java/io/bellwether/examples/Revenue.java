package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Gaps;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;

/** The shop's revenue as series: of days and of whole weeks, Monday to Sunday. */
final class Revenue {

  /** Weeks of which the closed days are told beyond the records. */
  private static final int AHEAD = 8;

  private final TimeSeries daily;
  private final TimeSeries weekly;

  private Revenue(TimeSeries daily) {
    this.daily = daily;
    this.weekly = daily.aggregate(Frequency.WEEKLY, Aggregation.SUM);
  }

  /** Takes what was sold; a day without a line is a day without revenue, not an unknown one. */
  static Revenue of(Dataset ledger) {
    return new Revenue(
        TimeSeries.from(ledger.filter(row -> Ledger.SOLD.equals(row.text("kind"))))
            .time("date")
            .value("pounds")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO)
            .build());
  }

  /** Pounds a day. */
  TimeSeries daily() {
    return daily;
  }

  /** Pounds a week; weeks that the records cover in part are left out. */
  TimeSeries weekly() {
    return weekly;
  }

  /**
   * Pounds a week, missing where the shop was closed all week: nothing could be sold, so the week
   * says nothing about demand, and zero has no logarithm.
   */
  TimeSeries demand() {
    return weekly.map(pounds -> pounds > 0 ? pounds : Double.NaN);
  }

  /** The closed days of each week, those ahead included. */
  TimeSeries closedDays() {
    return ClosedDays.perWeek(firstMonday(), weekly.length() + AHEAD);
  }

  /** The closed days as a model takes them. */
  Covariates calendar() {
    return Covariates.of("closed", closedDays());
  }

  private LocalDate firstMonday() {
    return weekly.time(0).toLocalDate();
  }
}
