package io.bellwether.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Degenerate and bad input of both calibrations. */
class PlattScalingTest {

  private static final boolean[] MIXED = {false, true, false, true};

  @Test
  void isASigmoid() {
    PlattScaling scaling = new PlattScaling(-2, 1, FitReport.exact(0));
    assertThat(scaling.probability(0.5)).isEqualTo(0.5);
    assertThat(scaling.probability(1)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
    assertThat(scaling.probability(-1e300)).isZero();
    assertThat(scaling.probability(1e300)).isEqualTo(1);
    assertThat(scaling).hasToString("PlattScaling[a=-2.0, b=1.0]");
    assertThat(scaling).isEqualTo(new PlattScaling(-2, 1, FitReport.exact(5)));
    assertThat(scaling).isNotEqualTo(new PlattScaling(-2, 2, FitReport.exact(0)));
  }

  /** Equal scores tell nothing: Platt's targets leave (N+ + 1) / (N + 2), on the mean. */
  @Test
  void equalScoresHaveOneProbability() {
    boolean[] positive = {true, true, true, false};
    PlattScaling scaling = PlattScaling.fit(new double[] {3, 3, 3, 3}, positive);
    assertThat(scaling.a()).isZero();
    double mean = (3 * 4 / 5.0 + 1 / 3.0) / 4;
    assertThat(scaling.probability(3)).isCloseTo(mean, within(1e-12));
    assertThat(scaling.probability(-100)).isCloseTo(mean, within(1e-12));
    assertThat(scaling.report().requireConverged().warnings()).isEmpty();
  }

  @Test
  void separatedScoresHaveAFiniteSlope() {
    PlattScaling scaling =
        PlattScaling.fit(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});
    scaling.report().requireConverged();
    assertThat(scaling.probability(2)).isBetween(0.75, 0.9);
    assertThat(scaling.probability(0)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void farAndCloseScoresConverge() {
    double[] far = {1e12, 1e12 + 1, 1e12 + 2, 1e12 + 3};
    PlattScaling scaling = PlattScaling.fit(far, MIXED);
    scaling.report().requireConverged();
    PlattScaling near = PlattScaling.fit(new double[] {0, 1, 2, 3}, MIXED);
    // b is about 1e12 times a: a relative rounding of 1e-16 there is 1e-4 here.
    assertThat(scaling.probability(1e12 + 1)).isCloseTo(near.probability(1), within(1e-3));
  }

  /** The two kinds of functions. */
  enum Kind {
    PLATT,
    ISOTONIC;

    ProbabilityCalibration fit(double[] scores, boolean[] positive, double... weights) {
      BiFunction<double[], boolean[], ProbabilityCalibration> plain =
          this == PLATT ? PlattScaling::fit : IsotonicCalibration::fit;
      if (weights.length == 0) {
        return plain.apply(scores, positive);
      }
      return this == PLATT
          ? PlattScaling.fit(scores, positive, weights)
          : IsotonicCalibration.fit(scores, positive, weights);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfOneSideAreRefused(Kind kind) {
    assertThatThrownBy(() -> kind.fit(new double[] {1, 2}, new boolean[] {true, true}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("of 2 rows 2 are of the class");
    assertThatThrownBy(() -> kind.fit(new double[] {1}, new boolean[] {false}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("of 1 rows 0 are of the class");
    assertThatThrownBy(() -> kind.fit(new double[0], new boolean[0]))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("of 0 rows");
    assertThatThrownBy(() -> kind.fit(new double[] {1, 2}, new boolean[] {true, false}, 1, 0))
        .isInstanceOf(FitException.class);
  }

  @ParameterizedTest
  @EnumSource
  void badRowsAreNamed(Kind kind) {
    for (double wrong : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> kind.fit(new double[] {1, wrong, 2, 3}, MIXED))
          .isInstanceOfSatisfying(DataException.class, e -> assertThat(e.line()).hasValue(1))
          .hasMessageContaining("a score must be a finite number");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kind.fit(new double[] {1, 2, 3, 4}, MIXED).probability(wrong))
          .withMessage("score is " + wrong + ", but must be a finite number");
    }
    assertThatThrownBy(() -> kind.fit(new double[] {1, 2, 3, 4}, MIXED, 1, 1, -1, 1))
        .isInstanceOfSatisfying(DataException.class, e -> assertThat(e.line()).hasValue(2))
        .hasMessageContaining("a weight must be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.fit(new double[] {1, 2}, MIXED))
        .withMessage("positive has length 4, but scores has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.fit(new double[] {1, 2, 3, 4}, MIXED, 1, 2))
        .withMessage("weights has length 2, but scores has length 4");
  }

  @Test
  void numbersOfAFileAreChecked() {
    FitReport report = FitReport.exact(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlattScaling(Double.NaN, 0, report))
        .withMessageContaining("NaN");
    double[] one = {0.5};
    double[] falling = {0.5, 0.4};
    double[] two = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(two, falling, report))
        .withMessageContaining("knot 1 is at 2.0 with 0.4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(two, one, report))
        .withMessage("2 scores for 1 probabilities of knots");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(new double[] {2, 2}, two, report));
  }
}
