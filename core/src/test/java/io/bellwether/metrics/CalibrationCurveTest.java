package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationCurveTest {

  private static CalibrationCurve curve(
      int bins, CalibrationBins method, int[] actual, double... positive) {
    double[][] p =
        Arrays.stream(positive)
            .mapToObj(s -> new double[] {Math.max(0, 1 - s), s})
            .toArray(double[][]::new);
    return ClassificationMetrics.of(List.of("stays", "leaves"), actual, p)
        .forClass("leaves")
        .calibrationCurve(bins, method);
  }

  @Test
  void oneBinHoldsAllRows() {
    CalibrationCurve curve =
        curve(1, CalibrationBins.UNIFORM, new int[] {1, 0, 0, 1}, 0.9, 0.1, 0.3, 0.3);
    assertThat(curve.size()).isEqualTo(1);
    assertThat(curve.rows(0)).isEqualTo(4);
    assertThat(curve.observed(0)).isEqualTo(0.5);
    assertThat(curve.predicted(0)).isCloseTo(0.4, within(1e-15));
  }

  @Test
  void rowsAreCountedByBin() {
    CalibrationCurve curve = curve(2, CalibrationBins.UNIFORM, new int[] {1, 0, 0}, 0.9, 0.1, 0.3);
    assertThat(curve.rows(0)).isEqualTo(2);
    assertThat(curve.rows(1)).isEqualTo(1);
  }

  /** Probabilities may exceed 1 by a rounding: no bin lies above the last one. */
  @Test
  void probabilityThatRoundingPutsAboveOneIsInTheLastBin() {
    CalibrationCurve curve =
        curve(10, CalibrationBins.UNIFORM, new int[] {1, 1, 0}, 1 + 1e-12, 0.95, 0.05);
    assertThat(curve.size()).isEqualTo(2);
    assertThat(curve.rows(1)).isEqualTo(2);
  }

  @Test
  void printedWithALineABinAndTheError() {
    CalibrationCurve curve =
        curve(2, CalibrationBins.UNIFORM, new int[] {1, 0, 0}, 0.9, 0.25, 0.25);
    assertThat(curve.summary())
        .isEqualToIgnoringNewLines(
            """
            predicted  observed  rows
            0.25              0     2
            0.9               1     1
            expected calibration error: 0.2\
            """);
  }
}
