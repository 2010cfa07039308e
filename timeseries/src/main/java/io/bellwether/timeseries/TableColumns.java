package io.bellwether.timeseries;

import io.bellwether.data.ColumnType;
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

  private static Frequency given(@Nullable Frequency step) {
    if (step == null) {
      throw new IllegalArgumentException(
          "no frequency is given; call frequency(Frequency.DAILY) or the like");
    }
    return step;
  }

  /** Returns the frequency with its season; 0 stands for that of the frequency. */
  static Frequency frequency(@Nullable Frequency step, int season) {
    return season == 0 ? given(step) : given(step).withSeason(season);
  }

  /** Puts rows into periods; a season of 0 stands for that of the frequency. */
  static PeriodRows rows(
      Records times,
      @Nullable Frequency step,
      int season,
      boolean aggregated,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    if (given(step).isWithinDay() && times.type() == ColumnType.DATE) {
      throw new IllegalArgumentException(
          "column '"
              + times.name()
              + "' holds dates, which do not tell the periods of a series apart that is "
              + step
              + "; it takes a column of dates with time");
    }
    Frequency frequency = frequency(step, season);
    return aggregated
        ? PeriodRows.ofCalendar(times, frequency, from, to)
        : PeriodRows.ofStamps(times, frequency, from, to);
  }
}
