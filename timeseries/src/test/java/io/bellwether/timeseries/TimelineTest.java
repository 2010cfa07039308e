package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 31, 0, 0);
  private static final Timeline MONTH_ENDS = Timeline.of(START, Frequency.MONTHLY, 4);

  @Test
  void periodsAreFoundByTheirTime() {
    for (int i = 0; i < 4; i++) {
      assertThat(MONTH_ENDS.indexOf(MONTH_ENDS.time(i))).hasValue(i);
    }
    assertThat(MONTH_ENDS.time(1)).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
    assertThat(MONTH_ENDS.indexOf(MONTH_ENDS.time(-1))).isEmpty();
    assertThat(MONTH_ENDS.indexOf(MONTH_ENDS.time(4))).isEmpty();
    assertThat(MONTH_ENDS.indexOf(START.plusDays(1))).isEmpty();
  }

  @Test
  void nextContinues() {
    Timeline next = MONTH_ENDS.next(2);
    assertThat(next.length()).isEqualTo(2);
    assertThat(next.start()).isEqualTo(MONTH_ENDS.time(4));
    assertThat(MONTH_ENDS.window(1, 2).start()).isEqualTo(MONTH_ENDS.time(1));
    assertThat(MONTH_ENDS.window(-1, 0).length()).isZero();
  }

  @Test
  void labelsAreDatesWhereDatesSuffice() {
    assertThat(MONTH_ENDS.label(1)).isEqualTo("2024-02-29");
    assertThat(Timeline.of(START, Frequency.HOURLY, 3).label(2)).isEqualTo("2024-01-31T02:00");
    assertThat(Timeline.of(START.plusHours(6), Frequency.DAILY, 3).label(1))
        .isEqualTo("2024-02-01T06:00");
  }

  @Test
  void valuesAreEqualByTheirParts() {
    assertThat(MONTH_ENDS)
        .isEqualTo(Timeline.of(START, Frequency.MONTHLY, 4))
        .hasSameHashCodeAs(Timeline.of(START, Frequency.MONTHLY, 4))
        .isNotEqualTo(Timeline.of(START, Frequency.MONTHLY, 3))
        .isNotEqualTo(Timeline.of(START, Frequency.MONTHLY.withSeason(1), 4))
        .isNotEqualTo(Timeline.of(START.plusDays(1), Frequency.MONTHLY, 4))
        .hasToString("4 periods, monthly, season 12, 2024-01-31 to 2024-04-30");
    assertThat(MONTH_ENDS.window(0, 0)).hasToString("0 periods, monthly, season 12");
  }

  @Test
  void lengthsAndTimesOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(START, Frequency.MONTHLY, -1))
        .withMessageContaining("not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(LocalDate.MAX.atStartOfDay(), Frequency.DAILY, 1))
        .withMessageContaining("leave the range of times");
  }
}
