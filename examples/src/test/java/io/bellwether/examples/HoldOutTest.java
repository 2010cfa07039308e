package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldOutTest {

  private static final double EXACT = 1e-12;

  private static final TimeSeries SERIES =
      TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2011, 1, 3), 1, 3, 7, 11, Double.NaN, 10, 20);

  private final List<Integer> asked = new ArrayList<>();

  @Test
  void eachTurnSeesItsHistoryOnly() {
    new HoldOut(SERIES, 3, 2, 2, 1).score(this::ten);

    assertThat(asked).containsExactly(3, 5);
  }

  @Test
  void scoresByHand() {
    HoldOut.Score score = new HoldOut(SERIES, 3, 2, 2, 1).score(this::ten);

    // misses: 1 of the first turn, whose second week is missing; 0 and 10 of the second
    assertThat(score.turns()).isEqualTo(2);
    assertThat(score.mae()).isCloseTo(11.0 / 3, within(EXACT));
    // changes within the histories: 2, 4, then 4 and a missing one
    assertThat(score.mase()).isCloseTo((1 / 3.0 + 5 / (10 / 3.0)) / 2, within(EXACT));
    assertThat(score.total()).isCloseTo((1 / 11.0 + 10 / 30.0) / 2, within(EXACT));
    assertThat(score.inside()).isCloseTo(2.0 / 3, within(EXACT));
  }

  /** Ten for two weeks, give or take 1.3 in 80 of 100. */
  private Forecast ten(TimeSeries history) {
    asked.add(history.length());
    return Forecast.normal(history, new double[] {10, 10}, new double[] {1, 1});
  }
}
