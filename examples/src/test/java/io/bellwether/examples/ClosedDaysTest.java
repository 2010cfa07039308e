package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClosedDaysTest {

  @Test
  void agreesWithTheRecordsToTheDay() {
    TimeSeries daily = Revenue.of(Ledger.read()).daily();

    for (int i = 0; i < daily.length(); i++) {
      LocalDate day = daily.time(i).toLocalDate();
      assertThat(ClosedDays.isClosed(day)).as(day.toString()).isEqualTo(daily.value(i) == 0);
    }
  }

  @Test
  void countsTheDaysOfAWeekButForSaturday() {
    double[] closed = ClosedDays.perWeek(LocalDate.of(2011, 12, 12), 5).values();

    assertThat(closed).containsExactly(0, 1, 6, 1, 0);
    assertThat(ClosedDays.isWholeWeek(6)).isTrue();
    assertThat(ClosedDays.isWholeWeek(5)).isFalse();
  }
}
