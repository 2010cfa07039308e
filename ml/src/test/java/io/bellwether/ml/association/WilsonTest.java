package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /**
   * The cases of Newcombe (1998), Statistics in Medicine 17, table I, to the digits of R 4.2.2,
   * {@code prop.test(count, of, correct = FALSE)$conf.int}.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.255288519878274, 0.3662095769828",
    "15, 148, 0.0623863995307363, 0.160487241723308",
    "0, 20, 0, 0.161125158052819",
    "1, 29, 0.00611321429276266, 0.171755218793203",
    "29, 29, 0.883030201500259, 1"
  })
  void equalsPropTest(int count, int of, double lower, double upper) {
    Interval interval = Wilson.interval(count, of, 0.95);

    // R prints 15 digits
    assertThat(interval.lower()).isCloseTo(lower, within(1e-13));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-13));
  }

  @Test
  void ofNothingIsNotKnown() {
    assertThat(Wilson.interval(0, 0, 0.95).lower()).isNaN();
    assertThat(Wilson.interval(0, 0, 0.95).upper()).isNaN();
  }
}
