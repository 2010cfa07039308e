package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTotalTest {

  private static final Timeline PERIODS =
      Timeline.of(LocalDate.of(2024, 1, 1).atStartOfDay(), Frequency.DAILY, 7);

  @Test
  void normalTotals() {
    ForecastTotal total = ForecastTotal.normal(PERIODS, 100, 10);
    assertThat(total.periods()).isEqualTo(PERIODS);
    assertThat(total.mean()).isEqualTo(100);
    assertThat(total.standardDeviation()).isEqualTo(10);
    assertThat(total.quantile(0.975)).isCloseTo(100 + 10 * 1.959963984540054, within(1e-10));
    assertThat(total.interval(0.95).lower()).isCloseTo(100 - 10 * 1.959963984540054, within(1e-10));
    assertThat(total.interval(0.95).contains(100)).isTrue();
    assertThat(total.toString())
        .isEqualTo(
            "ForecastTotal[7 periods, daily, season 7, 2024-01-01 to 2024-01-07, mean 100,"
                + " 95% 80.4 to 119.6]");
  }

  @Test
  void sampledTotals() {
    ForecastTotal total = ForecastTotal.ofSample(PERIODS, 3, 1, 2, 10);
    assertThat(total.mean()).isEqualTo(4);
    assertThat(total.quantile(0.5)).isEqualTo(2.5);
    assertThat(total.standardDeviation()).isCloseTo(Math.sqrt(50.0 / 3), within(1e-12));
    assertThat(ForecastTotal.ofSample(PERIODS, 3).standardDeviation()).isZero();
  }

  @Test
  void totalsByQuantiles() {
    ForecastTotal total = ForecastTotal.ofQuantiles(PERIODS, 4, 2, p -> 10 * p);
    assertThat(total.mean()).isEqualTo(4);
    assertThat(total.standardDeviation()).isEqualTo(2);
    assertThat(total.quantile(0.25)).isEqualTo(2.5);
    assertThat(total.interval(0.5).upper()).isEqualTo(7.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForecastTotal.ofQuantiles(PERIODS, 4, -2, p -> p))
        .withMessageContaining("-2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> total.quantile(Double.NaN));
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForecastTotal.normal(PERIODS, 1, -1))
        .withMessageContaining("-1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForecastTotal.ofSample(PERIODS))
        .withMessageContaining("at least one");
    ForecastTotal total = ForecastTotal.normal(PERIODS, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> total.quantile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> total.interval(1));
  }

  @Test
  void equalIfTheyGiveTheSameNumbers() {
    ForecastTotal total = ForecastTotal.ofQuantiles(PERIODS, 4, 2, p -> 10 * p);
    assertThat(total)
        .isEqualTo(ForecastTotal.ofQuantiles(PERIODS, 4, 2, p -> p * 10))
        .hasSameHashCodeAs(ForecastTotal.ofQuantiles(PERIODS, 4, 2, p -> p * 10))
        .isNotEqualTo(ForecastTotal.ofQuantiles(PERIODS, 4, 2, p -> 9 * p))
        .isNotEqualTo(ForecastTotal.normal(PERIODS, 4, 2));
  }
}
