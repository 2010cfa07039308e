package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MovingAverageTest {

  private static final double MISSING = Double.NaN;
  private static final double[] SPENCER = {
    -3, -6, -5, 3, 21, 46, 67, 74, 67, 46, 21, 3, -5, -6, -3
  };

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of("ma5", MovingAverage.centred(5)),
        Arguments.of("ma4", MovingAverage.centred(4)),
        Arguments.of("ma12", MovingAverage.centred(12)),
        Arguments.of("trailing7", MovingAverage.simple(7)),
        Arguments.of("trailing12", MovingAverage.simple(12)),
        Arguments.of("weighted123", MovingAverage.weighted(1, 2, 3)),
        Arguments.of("spencer", MovingAverage.centredWeighted(SPENCER)),
        // R's filter takes the latest weight first
        Arguments.of("lopsided", MovingAverage.centredWeighted(2, 1, 1, 2, 4)),
        Arguments.of("cumulative", MovingAverage.cumulative()));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void smoothsAsR(String name, MovingAverage average) {
    TimeSeries y = SeriesOracle.monthly();
    TimeSeries smooth = average.smooth(y);
    assertThat(smooth.timeline()).isEqualTo(y.timeline());
    double[] expected = SeriesOracle.numbers(name);
    assertThat(smooth.length()).isEqualTo(expected.length);
    for (int t = 0; t < expected.length; t++) {
      if (Double.isNaN(expected[t])) {
        assertThat(smooth.value(t)).isNaN();
      } else {
        // up to 70 additions of numbers below 300
        assertThat(smooth.value(t)).isCloseTo(expected[t], within(1e-11));
      }
    }
  }

  @Test
  void exponentialAverageAsR() {
    double[] expected = SeriesOracle.numbers("exponential0.3");
    TimeSeries smooth = MovingAverage.exponential(0.3).smooth(SeriesOracle.monthly());
    assertThat(smooth.value(0)).isEqualTo(SeriesOracle.numbers("y")[0]);
    assertThat(smooth.tail(69).values()).containsExactly(expected, within(1e-11));
  }

  @Test
  void designsProgram() {
    TimeSeries daily = days(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(MovingAverage.simple(7).smooth(daily).tail(2).values()).containsExactly(4, 5);
  }

  private static TimeSeries days(double... values) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  @Test
  void missingValuesByKind() {
    TimeSeries gap = days(MISSING, 2, 4, MISSING, 8, 10);
    assertThat(MovingAverage.simple(2).smooth(gap).values())
        .containsExactly(MISSING, MISSING, 3, MISSING, MISSING, 9);
    assertThat(MovingAverage.centred(2).smooth(days(1, 3, 5, MISSING, 7, 9, 11)).values())
        .containsExactly(MISSING, 3, MISSING, MISSING, MISSING, 9, MISSING);
    assertThat(MovingAverage.weighted(1, 3).smooth(gap).values())
        .containsExactly(MISSING, MISSING, 3.5, MISSING, MISSING, 9.5);
    assertThat(MovingAverage.exponential(0.5).smooth(gap).values())
        .containsExactly(MISSING, 2, 3, 3, 5.5, 7.75);
    assertThat(MovingAverage.cumulative().smooth(gap).values())
        .containsExactly(MISSING, 2, 3, 3, 14.0 / 3, 6);
  }

  @Test
  void shortSeriesHaveNoAverages() {
    for (MovingAverage average :
        List.of(
            MovingAverage.simple(5),
            MovingAverage.centred(5),
            MovingAverage.centred(4),
            MovingAverage.weighted(1, 1, 1),
            MovingAverage.centredWeighted(1, 1, 1))) {
      assertThat(average.smooth(days(1, 2)).missingCount()).isEqualTo(2);
      assertThat(average.smooth(days()).length()).isZero();
    }
    assertThat(MovingAverage.exponential(0.5).smooth(days()).length()).isZero();
    assertThat(MovingAverage.centred(Integer.MAX_VALUE).smooth(days(1, 2)).missingCount())
        .isEqualTo(2);
    assertThat(MovingAverage.simple(1).smooth(days(1, 2)).values()).containsExactly(1, 2);
    assertThat(MovingAverage.centred(1).smooth(days(1, 2)).values()).containsExactly(1, 2);
    assertThat(MovingAverage.centred(2).smooth(days(1, 2, 3)).values())
        .containsExactly(MISSING, 2, MISSING);
  }

  @Test
  void hugeValuesLeaveNoTraces() {
    double[] smooth = MovingAverage.simple(3).smooth(days(1e17, 1, 1, 1, 1, 1)).values();
    assertThat(smooth[3]).isEqualTo(1);
    assertThat(smooth[5]).isEqualTo(1);
  }

  @Test
  void specificationsAreValues() {
    List<MovingAverage> all =
        List.of(
            MovingAverage.simple(7),
            MovingAverage.simple(8),
            MovingAverage.centred(7),
            MovingAverage.weighted(1, 2, 1),
            MovingAverage.weighted(1, 2, 2),
            MovingAverage.centredWeighted(1, 2, 1),
            MovingAverage.exponential(0.3),
            MovingAverage.exponential(0.4),
            MovingAverage.cumulative());
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.stream().map(Object::toString)).doesNotHaveDuplicates();
    assertThat(MovingAverage.simple(7))
        .isEqualTo(MovingAverage.simple(7))
        .hasSameHashCodeAs(MovingAverage.simple(7))
        .hasToString("MovingAverage.simple(7)");
    assertThat(MovingAverage.weighted(1, 2, 1))
        .isEqualTo(MovingAverage.weighted(2, 4, 2))
        .hasSameHashCodeAs(MovingAverage.weighted(2, 4, 2))
        .hasToString("MovingAverage.weighted(0.25, 0.5, 0.25)");
    assertThat(MovingAverage.exponential(0.3)).hasToString("MovingAverage.exponential(0.3)");
  }

  @Test
  void weightsAreCopied() {
    double[] weights = {1, 1};
    MovingAverage average = MovingAverage.weighted(weights);
    weights[0] = 9;
    average.weights()[0] = 9;
    assertThat(average.smooth(days(2, 4)).value(1)).isEqualTo(3);
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovingAverage.simple(0))
        .withMessageContaining("at least 1 value, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.centred(-1));
    for (double alpha : new double[] {0, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MovingAverage.exponential(alpha))
          .withMessageContaining("(0, 1], not " + alpha);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovingAverage.weighted())
        .withMessageContaining("positive sum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovingAverage.weighted(1, -1))
        .withMessageContaining("[1.0, -1.0]");
    assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.weighted(1, MISSING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovingAverage.centredWeighted(1, 1))
        .withMessageContaining("odd number of weights, not 2");
  }
}
