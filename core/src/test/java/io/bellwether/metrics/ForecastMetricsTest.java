package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastMetricsTest {

  private static final double NAN = Double.NaN;

  /** Seasonal changes at lag 2: 2, 0, -1, 3: mean size 1.5, mean square 3.5. */
  private static final double[] HISTORY = {1, 5, 3, 5, 2, 8};

  @Test
  void measuresOfThreeForecastsByHand() {
    // errors 1, -2, 0
    ForecastMetrics metrics =
        ForecastMetrics.of(new double[] {4, 5, 6}, new double[] {5, 3, 6}, HISTORY, 2);
    assertThat(metrics.count()).isEqualTo(3);
    assertThat(metrics.mae()).isEqualTo(1);
    assertThat(metrics.rmse()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-15));
    assertThat(metrics.mase()).isCloseTo(1 / 1.5, within(1e-15));
    assertThat(metrics.rmsse()).isCloseTo(Math.sqrt(5 / 3.0 / 3.5), within(1e-15));
    assertThat(metrics.bias()).isCloseTo(-1 / 3.0, within(1e-15));
    assertThat(metrics.relativeBias()).isCloseTo(-1 / 15.0, within(1e-15));
    assertThat(metrics.smape()).isCloseTo((200 / 9.0 + 400 / 8.0) / 3, within(1e-13));
    assertThat(metrics.mape()).isCloseTo((25 + 40) / 3.0, within(1e-13));
    assertThat(metrics.wape()).isCloseTo(20, within(1e-13));
    assertThat(metrics.series()).isEqualTo(1);
    assertThat(metrics.scaledSeries()).isEqualTo(1);
  }

  @Test
  void intervalsAndQuantilesByHand() {
    // inside on a bound, 2 below, 1 above
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {4, 1, 9}, new double[] {4, 4, 4})
            .history(HISTORY, 2)
            .interval(0.9, new double[] {4, 3, 2}, new double[] {6, 5, 8})
            .quantile(0.25, new double[] {4, 3, 2})
            .build();
    assertThat(metrics.levels()).containsExactly(0.9);
    assertThat(metrics.coverage(0.9)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(metrics.width(0.9)).isCloseTo(10 / 3.0, within(1e-15));
    double score = (2 + 2 + 20 * 2.0 + 6 + 20) / 3;
    assertThat(metrics.intervalScore(0.9)).isCloseTo(score, within(1e-12));
    assertThat(metrics.scaledIntervalScore(0.9)).isCloseTo(score / 1.5, within(1e-12));
    assertThat(metrics.probabilities()).containsExactly(0.25);
    // 0, 0.75 * 2, 0.25 * 7
    assertThat(metrics.pinball(0.25)).isCloseTo(3.25 / 3, within(1e-15));
    assertThat(metrics.pinball()).isEqualTo(metrics.pinball(0.25));
    assertThat(metrics.scaledPinball()).isCloseTo(3.25 / 4.5, within(1e-15));
  }

  @Test
  void missingActualsAreLeftOutAndCounted() {
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {NAN, 5, 6}, new double[] {NAN, 3, 6})
            .interval(0.5, new double[] {NAN, 2, 5}, new double[] {NAN, 4, 7})
            .build();
    assertThat(metrics.count()).isEqualTo(2);
    assertThat(metrics.missing()).isEqualTo(1);
    assertThat(metrics.mae()).isEqualTo(1);
    assertThat(metrics.coverage(0.5)).isEqualTo(0.5);
    assertThat(metrics.unbounded(0.5)).isZero();
    assertThat(metrics.summary()).contains("actual value is missing: 1");
  }

  @Test
  void nothingKnownDefinesNothing() {
    ForecastMetrics metrics = ForecastMetrics.of(new double[] {NAN}, new double[] {1}, HISTORY, 1);
    assertThat(metrics.count()).isZero();
    assertThat(metrics.series()).isZero();
    assertThat(new double[] {metrics.mae(), metrics.rmse(), metrics.mase(), metrics.smape()})
        .containsOnly(NAN);
    assertThat(new double[] {metrics.wape(), metrics.mape(), metrics.bias(), metrics.pinball()})
        .containsOnly(NAN);
    assertThat(metrics.relativeBias()).isNaN();
  }

  @Test
  void zerosAreHandledAsDocumented() {
    ForecastMetrics metrics = ForecastMetrics.of(new double[] {0, 0, 4}, new double[] {0, 1, 5});
    assertThat(metrics.zeroActuals()).isEqualTo(2);
    assertThat(metrics.smape()).isCloseTo((0 + 200 + 200 / 9.0) / 3, within(1e-13));
    assertThat(metrics.mape()).isEqualTo(25);
    assertThat(metrics.wape()).isEqualTo(50);
    assertThat(metrics.summary()).contains("actual value is zero: 2");
    ForecastMetrics none = ForecastMetrics.of(new double[] {0, 0}, new double[] {0, 1});
    assertThat(none.mape()).isNaN();
    assertThat(none.wape()).isNaN();
    assertThat(none.relativeBias()).isNaN();
    assertThat(none.smape()).isEqualTo(100);
  }

  @Test
  void scaleOfAConstantOrShortHistoryDefinesNothing() {
    double[] actual = {5, 6};
    double[] forecast = {5, 5};
    for (double[] history : List.of(new double[] {5, 5, 5}, new double[] {5}, new double[0])) {
      ForecastMetrics metrics = ForecastMetrics.of(actual, forecast, history, 1);
      assertThat(metrics.mase()).isNaN();
      assertThat(metrics.rmsse()).isNaN();
      assertThat(metrics.scaledSeries()).isZero();
      assertThat(metrics.mae()).isEqualTo(0.5);
      assertThat(metrics.summary()).contains("1 of 1 series");
    }
    assertThat(ForecastScale.of(new double[] {5, 5, 5}, 1)).isEqualTo(new ForecastScale(0, 0));
    assertThat(ForecastScale.of(new double[] {5, 6}, 2)).isEqualTo(ForecastScale.none());
  }

  @Test
  void scaleLeavesOutPairsWithAMissingValue() {
    assertThat(ForecastScale.of(new double[] {1, NAN, 4, 9, 6}, 1))
        .isEqualTo(new ForecastScale(4, 17));
    assertThat(ForecastScale.of(new double[] {1, NAN, 4, 9, 6}, 2))
        .isEqualTo(new ForecastScale(2.5, 6.5));
  }

  @Test
  void eachForecastCanHaveItsOwnScale() {
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {1, 1}, new double[] {2, 3})
            .scales(new ForecastScale(2, 4), new ForecastScale(8, 16))
            .build();
    assertThat(metrics.mase()).isEqualTo((0.5 + 0.25) / 2);
    assertThat(metrics.rmsse()).isEqualTo(Math.sqrt((0.25 + 0.25) / 2));
  }

  @Test
  void meanCountsEachSeriesTheSame() {
    ForecastMetrics one =
        ForecastMetrics.builder(new double[] {10, 10}, new double[] {11, 13})
            .scale(new ForecastScale(1, 1))
            .interval(0.8, new double[] {9, 12}, new double[] {12, 14})
            .quantile(0.5, new double[] {11, 13})
            .build();
    ForecastMetrics two =
        ForecastMetrics.builder(new double[] {100}, new double[] {90})
            .interval(0.8, new double[] {80}, new double[] {110})
            .quantile(0.5, new double[] {90})
            .build();
    ForecastMetrics mean = ForecastMetrics.mean(List.of(one, two));
    assertThat(mean.series()).isEqualTo(2);
    assertThat(mean.scaledSeries()).isEqualTo(1);
    assertThat(mean.count()).isEqualTo(3);
    assertThat(mean.mae()).isEqualTo((2 + 10) / 2.0);
    assertThat(mean.bias()).isEqualTo((2 - 10) / 2.0);
    assertThat(mean.mase()).as("of the series with a scale").isEqualTo(2);
    assertThat(mean.mape()).isCloseTo((20 + 10) / 2.0, within(1e-13));
    assertThat(mean.wape()).as("of the totals").isCloseTo(100 * 14 / 120.0, within(1e-13));
    assertThat(mean.relativeBias()).isCloseTo(-6 / 120.0, within(1e-15));
    assertThat(mean.coverage(0.8)).isEqualTo(0.75);
    assertThat(mean.width(0.8)).isEqualTo((2.5 + 30) / 2);
    assertThat(mean.pinball()).isEqualTo((1 + 5) / 2.0);
    assertThat(ForecastMetrics.mean(List.of(one))).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(ForecastMetrics.mean(List.of()).mae()).isNaN();
  }

  @Test
  void boundsThatAreNotToldAreLeftOutAndCounted() {
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {1, 2}, new double[] {1, 2})
            .interval(0.8, new double[] {NAN, 1}, new double[] {2, 4})
            .quantile(0.1, new double[] {NAN, 1})
            .build();
    assertThat(metrics.unbounded(0.8)).isEqualTo(1);
    assertThat(metrics.width(0.8)).isEqualTo(3);
    assertThat(metrics.pinball(0.1)).isCloseTo(0.1, within(1e-16));
    assertThat(metrics.summary()).contains("without a bound");
  }

  @Test
  void wrongArgumentsAreRefused() {
    double[] two = {1, 2};
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForecastMetrics.of(two, one))
        .withMessage("forecast has length 1, but actual has length 2");
    ForecastComparison comparison = ForecastMetrics.builder(two, two);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.interval(0.8, one, two))
        .withMessage("lower has length 1, but actual has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.interval(NAN, two, two))
        .withMessageContaining("level is NaN, but must be above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.quantile(1, two))
        .withMessageContaining("probability is 1.0, but must be above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.quantile(0.5, two).quantile(0.5, two))
        .withMessageContaining("0.5 is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.scales(ForecastScale.none()))
        .withMessageContaining("scales has length 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> comparison.history(two, 0))
        .withMessageContaining("seasonLength is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastScale(-1, 0))
        .withMessageContaining("-1.0");
    ForecastMetrics metrics = ForecastMetrics.of(two, two);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.coverage(0.9))
        .withMessageContaining("level 0.9 was not judged");
  }

  @Test
  void wrongDataNamesTheRow() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> ForecastMetrics.of(two, new double[] {1, NAN}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("forecast must be a finite number")
        .hasMessageContaining("row 1")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ForecastMetrics.of(new double[] {Double.POSITIVE_INFINITY, 2}, two))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Infinity");
    ForecastComparison crossing =
        ForecastMetrics.builder(two, two).interval(0.8, new double[] {0, 3}, new double[] {1, 2.5});
    assertThatThrownBy(crossing::build)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("must not exceed the upper one, 2.5");
  }

  @Test
  void argumentsAreNeitherKeptNorChanged() {
    double[] actual = {1, 2};
    double[] forecast = {2, 4};
    double[] lower = {0, 0};
    double[] upper = {9, 9};
    ForecastComparison comparison =
        ForecastMetrics.builder(actual, forecast).interval(0.8, lower, upper);
    ForecastMetrics before = comparison.build();
    assertThat(actual).containsExactly(1, 2);
    forecast[0] = 77;
    lower[1] = 8;
    assertThat(comparison.build()).isEqualTo(before);
  }

  @Test
  void writtenForPeople() {
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {4, 5}, new double[] {5, 5})
            .history(HISTORY, 2)
            .interval(0.95, new double[] {4, 4}, new double[] {6, 6})
            .quantile(0.5, new double[] {5, 5})
            .build();
    assertThat(metrics.summary())
        .contains("mase", "0.3333", "smape %", "11.11", "95% coverage", "pinball");
    assertThat(metrics.toString()).startsWith("ForecastMetrics[forecasts=2, mase=0.3333");
  }
}
