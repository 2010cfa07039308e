package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimeColumnTest {

  private static final LocalDate DAY = LocalDate.of(2011, 12, 9);
  private static final LocalDateTime MOMENT = LocalDateTime.of(2011, 12, 9, 12, 50, 0, 123_456_000);
  private static final LocalDateTime EARLY =
      LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000);

  @Test
  void datesAreDaysSince1970() {
    TimeColumn column = TimeColumn.ofDates("d", Arrays.asList(LocalDate.of(1970, 1, 2), null, DAY));
    assertThat(column.type()).isEqualTo(ColumnType.DATE);
    assertThat(column.value(0)).isEqualTo(1);
    assertThat(column.value(1)).isEqualTo(TimeColumn.MISSING);
    assertThat(column.date(2)).isEqualTo(DAY);
    assertThat(column.dateTime(2)).isEqualTo(DAY.atStartOfDay());
    assertThat(column.text(2)).isEqualTo("2011-12-09");
    assertThat(column.date(1)).isNull();
    assertThat(column.dateTime(1)).isNull();
    assertThat(column.text(1)).isNull();
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.missingCount()).isEqualTo(1);
  }

  @Test
  void dateTimesAreMicrosecondsSince1970() {
    TimeColumn column = TimeColumn.ofDateTimes("t", Arrays.asList(MOMENT, null, EARLY));
    assertThat(column.type()).isEqualTo(ColumnType.DATE_TIME);
    assertThat(column.dateTime(0)).isEqualTo(MOMENT);
    assertThat(column.date(0)).isEqualTo(DAY);
    assertThat(column.text(0)).isEqualTo("2011-12-09T12:50:00.123456");
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.value(2)).isEqualTo(-1);
    assertThat(column.dateTime(2)).isEqualTo(EARLY);
  }

  @Property
  void microsComeBack(@ForAll int seconds, @ForAll short micros) {
    LocalDateTime time =
        LocalDateTime.of(1970, 1, 1, 0, 0)
            .plusSeconds(seconds)
            .plusNanos(1_000L * Math.abs((int) micros));
    assertThat(TimeColumn.toDateTime(ColumnType.DATE_TIME, TimeColumn.micros(time)))
        .isEqualTo(time);
  }

  @Test
  void timesFinerThanAMicrosecondAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeColumn.ofDateTimes("t", List.of(MOMENT.plusNanos(1))))
        .withMessage(
            "time 2011-12-09T12:50:00.123456001 is finer than a microsecond; give"
                + " time.truncatedTo(ChronoUnit.MICROS)");
  }

  @Test
  void timesTooFarAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeColumn.micros(LocalDateTime.MAX.withNano(0)))
        .withMessageContaining("too far from 1970");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeColumn.toDateTime(ColumnType.DATE, Long.MAX_VALUE))
        .withMessageContaining("out of the range of times");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeColumn.toDateTime(ColumnType.TEXT, 0))
        .withMessage("TEXT is not a type of times");
  }

  @Test
  void slicesAndRows() {
    List<LocalDate> dates = List.of(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    TimeColumn column = TimeColumn.ofDates("d", dates).slice(1, 4).slice(1, 3);
    assertThat(column.date(0)).isEqualTo(DAY.plusDays(2));
    assertThat(column).isEqualTo(TimeColumn.ofDates("d", dates.subList(2, 4)));
    assertThat(column).hasSameHashCodeAs(TimeColumn.ofDates("d", dates.subList(2, 4)));
    assertThat(column.rows(new int[] {1, 0}))
        .isEqualTo(TimeColumn.ofDates("d", List.of(dates.get(3), dates.get(2))));
    assertThatThrownBy(() -> column.value(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> column.slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void datesAndDateTimesDiffer() {
    TimeColumn dates = TimeColumn.ofDates("d", List.of(LocalDate.of(1970, 1, 1)));
    TimeColumn times =
        TimeColumn.ofDateTimes("d", List.of(LocalDate.of(1970, 1, 1).atStartOfDay()));
    assertThat(dates.value(0)).isEqualTo(times.value(0));
    assertThat(dates).isNotEqualTo(times).isNotEqualTo(dates.renamed("e"));
    assertThat(dates).hasToString("TimeColumn[d, DATE, 1 rows]");
  }
}
