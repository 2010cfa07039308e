package io.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictionIntervalsTest {

  @Test
  void equalByContent() {
    PredictionIntervals one = intervals(0.9, 3);
    assertThat(one).isEqualTo(intervals(0.9, 3)).hasSameHashCodeAs(intervals(0.9, 3));
    assertThat(one).isNotEqualTo(intervals(0.8, 3)).isNotEqualTo(intervals(0.9, 4));
  }

  private static PredictionIntervals intervals(double level, double upper) {
    return PredictionIntervals.of(
        level, new double[] {2, 5}, new double[] {1, 4}, new double[] {upper, 6});
  }
}
