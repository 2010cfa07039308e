package io.bellwether.timeseries;

import io.bellwether.data.ColumnType;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks of the options that series and covariates of a table share. */
final class TableColumns {

  private TableColumns() {}

  static String given(@Nullable String column, String option) {
    if (column == null) {
      throw new IllegalArgumentException(
          "no column of " + option + "s is named; call " + option + "(\"...\")");
    }
    return column;
  }

  /** Puts rows into periods; a season of 0 stands for that of the frequency. */
  static PeriodRows rows(
      TimeColumn times,
      @Nullable Frequency step,
      int season,
      boolean aggregated,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    if (step == null) {
      throw new IllegalArgumentException(
          "no frequency is given; call frequency(Frequency.DAILY) or the like");
    }
    if (step.isWithinDay() && times.type() == ColumnType.DATE) {
      throw new IllegalArgumentException(
          "column '"
              + times.name()
              + "' holds dates, which do not tell the periods of a series apart that is "
              + step
              + "; it takes a column of dates with time");
    }
    Frequency frequency = season == 0 ? step : step.withSeason(season);
    return aggregated
        ? PeriodRows.ofCalendar(times, frequency, from, to)
        : PeriodRows.ofStamps(times, frequency, from, to);
  }
}
