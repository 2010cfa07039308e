package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.metrics.OracleFile;
import io.bellwether.model.FitStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sigmoids against scipy's maximum of the likelihood, isotonic functions against scikit-learn's
 * (versions and calls in {@code calibrate.json}).
 */
class CalibrationOracleTest {

  /** Relative: both gradients vanish to 1e-11, at curvatures of 0.01 and more. */
  private static final double COEFFICIENT = 1e-9;

  /** Means of some hundred zeros and ones at the most, and one interpolation. */
  private static final double PROBABILITY = 1e-12;

  @TestFactory
  Stream<DynamicTest> agree() throws IOException {
    return OracleFile.read(CalibrationOracleTest.class, "calibrate.json")
        .parts("cases")
        .entrySet()
        .stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getValue())));
  }

  private static void compare(OracleFile part) {
    double[] scores = part.numbers("scores");
    int[] truth = part.integers("positive");
    boolean[] positive = new boolean[truth.length];
    for (int row = 0; row < truth.length; row++) {
      positive[row] = truth[row] == 1;
    }
    double[] weights = part.numbers("weights");
    compare(PlattScaling.fit(scores, positive), part.part("platt"));
    compare(PlattScaling.fit(scores, positive, weights), part.part("platt_weighted"));
    compare(IsotonicCalibration.fit(scores, positive), part.part("isotonic"));
    compare(IsotonicCalibration.fit(scores, positive, weights), part.part("isotonic_weighted"));
  }

  private static void compare(PlattScaling ours, OracleFile expected) {
    assertThat(ours.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(ours.a()).isCloseTo(expected.number("a"), relative(expected.number("a")));
    assertThat(ours.b()).isCloseTo(expected.number("b"), relative(expected.number("b")));
    assertThat(ours.report().objective())
        .isCloseTo(expected.number("objective"), relative(expected.number("objective")));
  }

  private static org.assertj.core.data.Offset<Double> relative(double wanted) {
    return within(COEFFICIENT * Math.max(1, Math.abs(wanted)));
  }

  private static void compare(IsotonicCalibration ours, OracleFile expected) {
    double[] calculated = Arrays.stream(expected.numbers("at")).map(ours::probability).toArray();
    assertThat(calculated).containsExactly(expected.numbers("probability"), within(PROBABILITY));
  }
}
