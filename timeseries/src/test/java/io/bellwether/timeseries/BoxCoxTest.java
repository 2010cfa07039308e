package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxCoxTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "0", "0.3", "1", "2"})
  void transformsAsR(String lambda) {
    BoxCox transformation = BoxCox.of(Double.parseDouble(lambda));
    double[] expected = SeriesOracle.numbers("boxcox" + lambda);
    TimeSeries y = SeriesOracle.monthly();
    TimeSeries transformed = transformation.transform(y);
    for (int t = 0; t < expected.length; t++) {
      // two roundings of 16 digits
      assertThat(transformed.value(t))
          .isCloseTo(expected[t], within(4e-15 * Math.abs(expected[t])));
    }
    TimeSeries back = transformation.inverse(transformed);
    for (int t = 0; t < expected.length; t++) {
      assertThat(back.value(t)).isCloseTo(y.value(t), within(1e-13 * y.value(t)));
    }
  }

  @Test
  void negativeValuesAsR() {
    BoxCox half = BoxCox.of(0.5);
    double[] x = {-4, -1, 0, 1, 4};
    double[] expected = SeriesOracle.numbers("boxcoxnegative0.5");
    for (int i = 0; i < x.length; i++) {
      assertThat(half.transform(x[i])).isCloseTo(expected[i], within(1e-15));
      assertThat(half.inverse(expected[i])).isCloseTo(x[i], within(1e-14));
    }
    assertThat(half.transform(Double.NaN)).isNaN();
    assertThat(half.inverse(Double.NaN)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "0.3", "1", "2"})
  void meansAreAdjustedAsInR(String text) {
    double lambda = Double.parseDouble(text);
    BoxCox transformation = BoxCox.of(lambda);
    double[] expected = SeriesOracle.numbers("adjusted" + text);
    double[] y = SeriesOracle.numbers("y");
    for (int t = 0; t < expected.length; t++) {
      double deviation = 0.02 * Math.pow(y[t], lambda);
      double mean =
          transformation.inverseMean(transformation.transform(y[t]), deviation * deviation);
      assertThat(mean).isCloseTo(expected[t], within(1e-12 * expected[t]));
    }
  }

  @Test
  void meansOfLogarithmsAreExact() {
    // the mean of a log-normal variable; R's forecast takes it to the second order only
    assertThat(BoxCox.of(0).inverseMean(1.5, 0.64)).isCloseTo(Math.exp(1.5 + 0.32), within(1e-14));
    // a square: E (1 + z/2)^2 with mean m and variance v of z is (1 + m/2)^2 + v/4
    assertThat(BoxCox.of(0.5).inverseMean(3, 2)).isCloseTo(6.25 + 0.5, within(1e-14));
    assertThat(BoxCox.of(1).inverseMean(3, 2)).isEqualTo(4);
  }

  @Property
  void thereAndBack(
      @ForAll @Scale(10) @DoubleRange(min = -1, max = 2) double lambda,
      @ForAll @Scale(10) @DoubleRange(min = 1e-3, max = 1e6) double x) {
    BoxCox transformation = BoxCox.of(lambda);
    double y = transformation.transform(x);
    // the transform loses digits where it is flat: by the factor of its elasticity
    double elasticity = Math.abs(y) / Math.pow(x, lambda);
    assertThat(transformation.inverse(y)).isCloseTo(x, within(1e-14 * x * (10 + 10 * elasticity)));
  }

  @Property
  void zeroIsTheLimit(
      @ForAll @Scale(10) @DoubleRange(min = 1e-3, max = 1e6) double x,
      @ForAll @Scale(10) @DoubleRange(min = -1e-9, max = 1e-9) double lambda) {
    // (x^l - 1) / l = log x + l (log x)^2 / 2 + ...
    double log = Math.log(x);
    assertThat(BoxCox.of(lambda).transform(x))
        .isCloseTo(log, within(Math.abs(lambda) * log * log + 1e-14));
    assertThat(BoxCox.of(lambda).inverse(log)).isCloseTo(x, within(x * 1e-6));
  }

  @Property
  void quantilesStayInOrder(
      @ForAll @Scale(10) @DoubleRange(min = -1, max = 2) double lambda,
      @ForAll @Scale(10) @DoubleRange(min = -20, max = 20) double a,
      @ForAll @Scale(10) @DoubleRange(min = -20, max = 20) double b) {
    BoxCox transformation = BoxCox.of(lambda);
    assertThat(transformation.inverse(Math.min(a, b)))
        .isLessThanOrEqualTo(transformation.inverse(Math.max(a, b)));
  }

  @Test
  void wrongArgumentsAreRefused() {
    for (double wrong : new double[] {Double.NaN, 5.1, -6}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BoxCox.of(wrong))
          .withMessageContaining("[-5, 5], not " + wrong);
    }
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> BoxCox.of(-0.5).transform(TimeSeries.of(Frequency.DAILY, START, 1, -2)))
        .withMessageContaining("value '-2.0'")
        .withMessageContaining("2024-01-02")
        .withMessageContaining("add a constant");
  }

  @Test
  void equalByLambda() {
    assertThat(BoxCox.of(0.5))
        .isEqualTo(BoxCox.of(0.5))
        .hasSameHashCodeAs(BoxCox.of(0.5))
        .isNotEqualTo(BoxCox.of(0.4))
        .hasToString("BoxCox(lambda 0.5)");
    assertThat(BoxCox.of(-0.0)).isEqualTo(BoxCox.of(0));
    assertThat(BoxCox.of(0.25).lambda()).isEqualTo(0.25);
  }
}
