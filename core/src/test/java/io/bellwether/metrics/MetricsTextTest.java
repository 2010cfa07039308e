package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What summaries say, and what they say only when there is reason to. */
class MetricsTextTest {

  private static final double NAN = Double.NaN;

  @Test
  void forecastsWithoutFaultHaveNoNotes() {
    String summary =
        ForecastMetrics.of(new double[] {4, 5}, new double[] {5, 3}, new double[] {1, 5, 3, 5}, 2)
            .summary();
    assertThat(summary)
        .doesNotContain("Left out", "leaves out", "No scale", "without a bound", "pinball");
  }

  @Test
  void forecastNotesCountWhatIsLeftOut() {
    ForecastMetrics scaled =
        ForecastMetrics.of(new double[] {4, 5}, new double[] {5, 3}, new double[] {1, 5, 3, 5}, 2);
    ForecastMetrics bare =
        ForecastMetrics.builder(new double[] {0, 2, NAN}, new double[] {1, 2, 3})
            .interval(0.8, new double[] {NAN, 1, 1}, new double[] {2, 3, 3})
            .build();
    assertThat(bare.summary())
        .contains("Left out, because the actual value is missing: 1")
        .contains("mape leaves out forecasts whose actual value is zero: 1")
        .contains("No scale, because the history is not told, too short or constant: 1 of 1 series")
        .contains("Intervals of level 0.8 without a bound, left out: 1");
    ForecastMetrics plain = ForecastMetrics.of(new double[] {1, 2}, new double[] {1, 3});
    assertThat(ForecastMetrics.mean(List.of(scaled, plain, plain)).summary())
        .contains("2 of 3 series");
  }

  @Test
  void levelsArePrintedInPerCent() {
    assertThat(
            ForecastMetrics.builder(new double[] {1}, new double[] {1})
                .interval(0.8, new double[] {0}, new double[] {2})
                .interval(0.995, new double[] {-1}, new double[] {3})
                .quantile(0.5, new double[] {1})
                .build()
                .summary())
        .contains("\n80% coverage", "\n99.5% coverage", "\npinball");
  }

  @Test
  void forecastMetricsOfOtherForecastsAreNotEqual() {
    ForecastMetrics metrics =
        ForecastMetrics.builder(new double[] {1, 2}, new double[] {1, 3})
            .quantile(0.5, new double[] {1, 2})
            .interval(0.8, new double[] {0, 0}, new double[] {2, 2})
            .build();
    assertThat(metrics).isNotEqualTo(ForecastMetrics.of(new double[] {1, 2}, new double[] {1, 3}));
    assertThat(metrics)
        .isNotEqualTo(
            ForecastMetrics.builder(new double[] {1, 2}, new double[] {1, 3})
                .quantile(0.5, new double[] {1, 2})
                .interval(0.8, new double[] {0, 0}, new double[] {2, 1})
                .build());
  }

  /** A class without rows has no recall; that it is not predicted either is no news. */
  @Test
  void classWithoutRowsIsNotBlamedForNeverBeingPredicted() {
    String summary =
        ClassificationMetrics.of(List.of("a", "b", "c"), new int[] {0, 1}, new int[] {0, 1})
            .summary();
    assertThat(summary).contains("No row has the label: c").doesNotContain("Never predicted");
  }

  @Test
  void metricsOfAClassAreOneLine() {
    assertThat(
            ClassificationMetrics.of(
                    List.of("stays", "leaves"),
                    new int[] {0, 1, 1},
                    new double[][] {{0.9, 0.1}, {0.2, 0.8}, {0.7, 0.3}})
                .forClass("leaves"))
        .hasToString(
            "ClassMetrics[leaves: support=2, precision=1, recall=0.5, f1=0.6667, rocAuc=1]");
  }

  @Test
  void mapeIsExplainedOnlyWhereItLeavesRowsOut() {
    double[] predicted = {1, 2, 4};
    assertThat(RegressionMetrics.of(new double[] {1, 2, 3}, predicted).summary())
        .doesNotContain("mape leaves out");
    assertThat(RegressionMetrics.of(new double[] {0, 2, 3}, predicted).summary())
        .contains("mape leaves out rows whose actual value is zero: 1");
  }

  /** The mean of equal numbers is often rounded: what is left must not pass for variation. */
  @Test
  void r2OfEqualActualsIsNotDefinedHoweverTheirMeanRounds() {
    for (int rows = 1; rows <= 200; rows++) {
      double[] actual = new double[rows];
      Arrays.fill(actual, 0.1 * rows);
      assertThat(RegressionMetrics.of(actual, new double[rows]).r2()).as("%d rows", rows).isNaN();
    }
  }

  /** Differences whose squares are too small for a double leave nothing to be explained. */
  @Test
  void r2OfActualsThatDifferByNextToNothingIsNotDefined() {
    assertThat(RegressionMetrics.of(new double[] {0, Double.MIN_VALUE}, new double[] {1, 1}).r2())
        .isNaN();
  }

  @Test
  void r2DoesNotSufferFromAnOffset() {
    double offset = 1L << 40;
    double near = RegressionMetrics.of(new double[] {1, 2, 4}, new double[] {1, 3, 4}).r2();
    double far =
        RegressionMetrics.of(
                new double[] {offset + 1, offset + 2, offset + 4},
                new double[] {offset + 1, offset + 3, offset + 4})
            .r2();
    assertThat(far).isCloseTo(near, within(1e-14));
  }
}
