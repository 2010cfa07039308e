package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CovariatesTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final TimeSeries PRICE =
      TimeSeries.of(Frequency.DAILY, START, 5, 6, 7, Double.NaN, 9);
  private static final TimeSeries PROMOTION =
      TimeSeries.of(Frequency.DAILY, START.minusDays(2), 0, 0, 1, 1, 0, 0, 1);
  private static final Covariates BOTH = Covariates.of("price", PRICE).and("promotion", PROMOTION);

  private static Timeline days(int from, int length) {
    return Timeline.of(START.plusDays(from).atStartOfDay(), Frequency.DAILY, length);
  }

  @Test
  void valuesAreLookedUpByTime() {
    assertThat(BOTH.values(List.of("promotion", "price"), days(0, 3)))
        .isDeepEqualTo(new double[][] {{1, 1, 0}, {5, 6, 7}});
    assertThat(BOTH.values(List.of("promotion"), days(-2, 2)))
        .isDeepEqualTo(new double[][] {{0, 0}});
    assertThat(BOTH.values(List.of("price"), days(4, 1))).isDeepEqualTo(new double[][] {{9}});
    assertThat(BOTH.values(List.of(), days(0, 3))).isEmpty();
  }

  @Test
  void seasonsDoNotMatter() {
    Timeline yearly = Timeline.of(START.atStartOfDay(), Frequency.DAILY.withSeason(365), 1);
    assertThat(BOTH.values(List.of("price"), yearly)).isDeepEqualTo(new double[][] {{5}});
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BOTH.values(List.of("price"), days(2, 3)))
        .withMessageContaining("column 'price'")
        .withMessageContaining("no value for 2024-01-04")
        .withMessageContaining("known for 5 periods");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BOTH.values(List.of("price"), days(-1, 2)))
        .withMessageContaining("2023-12-31");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BOTH.values(List.of("price"), days(4, 2)))
        .withMessageContaining("2024-01-06");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOTH.values(List.of("weather"), days(0, 1)))
        .withMessage("covariate \"weather\" is lacking; there are [price, promotion]");
  }

  @Test
  void otherCalendarsAreRefused() {
    Timeline noon = Timeline.of(START.atTime(12, 0), Frequency.DAILY, 1);
    Timeline weekly = Timeline.of(START.atStartOfDay(), Frequency.WEEKLY, 1);
    for (Timeline other : List.of(noon, weekly)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BOTH.values(List.of("price"), other))
          .withMessageContaining("not on the calendar of the series");
    }
  }

  @Test
  void setsAreJoined() {
    Covariates joined = FourierTerms.of(7, 1).covariates(days(0, 5)).and(BOTH);
    assertThat(joined.names()).containsExactly("S1-7", "C1-7", "price", "promotion");
    assertThat(joined.values(List.of("price"), days(0, 2))).isDeepEqualTo(new double[][] {{5, 6}});
    assertThat(BOTH.and(Covariates.none())).isEqualTo(BOTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> joined.and(BOTH))
        .withMessageContaining("price");
  }

  @Test
  void namesAreUnique() {
    assertThat(BOTH.names()).containsExactly("price", "promotion");
    assertThat(Covariates.none().isEmpty()).isTrue();
    assertThat(BOTH.isEmpty()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOTH.and("price", PRICE))
        .withMessageContaining("\"price\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Covariates.of(" ", PRICE));
  }

  @Test
  void equalByContent() {
    assertThat(BOTH)
        .isEqualTo(Covariates.of("price", PRICE).and("promotion", PROMOTION))
        .hasSameHashCodeAs(Covariates.of("price", PRICE).and("promotion", PROMOTION))
        .isNotEqualTo(Covariates.of("price", PRICE))
        .hasToString("Covariates[price, promotion]");
  }

  private static final Dataset PLAN =
      Dataset.of(
          TimeColumn.ofDates("day", List.of(START.plusDays(2), START, START.plusDays(1), START)),
          NumericColumn.of("price", 7, 5, 6, 3),
          NumericColumn.of("promotion", 0, 1, 1, 0));

  @Test
  void fromATable() {
    Covariates known =
        Covariates.from(PLAN)
            .time("day")
            .values("price", "promotion")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.MEAN)
            .build();
    assertThat(known)
        .isEqualTo(
            Covariates.of("price", TimeSeries.of(Frequency.DAILY, START, 4, 6, 7))
                .and("promotion", TimeSeries.of(Frequency.DAILY, START, 0.5, 1, 0)));
    Covariates single =
        Covariates.from(PLAN.slice(0, 2))
            .time("day")
            .values("price")
            .frequency(Frequency.DAILY)
            .gaps(Gaps.CARRY_FORWARD)
            .build();
    assertThat(single)
        .isEqualTo(Covariates.of("price", TimeSeries.of(Frequency.DAILY, START, 5, 5, 7)));
  }

  @Test
  void wrongTablesAreRefused() {
    TableCovariates plan =
        Covariates.from(PLAN).time("day").values("price").frequency(Frequency.DAILY);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(plan::build)
        .withMessageContaining("row 3, column 'day'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.values("promotion", "price"))
        .withMessageContaining("'price' is named twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Covariates.from(PLAN).time("day").build())
        .withMessageContaining("call values(");
    Dataset gap = PLAN.slice(0, 2);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                Covariates.from(gap).time("day").values("price").frequency(Frequency.DAILY).build())
        .withMessageContaining("2024-01-02");
  }
}
