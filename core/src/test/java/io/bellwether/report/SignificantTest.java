package io.bellwether.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificantTest {

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "-0.0, 3, 0",
    "1, 3, 1",
    "2.791834, 4, 2.792",
    "-2.791834, 4, -2.792",
    "123456.789, 3, 123457",
    "999.96, 4, 1000",
    "100000000, 2, 100000000",
    "1000000000, 3, 1.00e+09",
    "0.00012345, 3, 0.000123",
    "0.000012345, 3, 1.23e-05",
    "0.1, 5, 0.1",
    "NaN, 3, NaN",
    "Infinity, 3, Infinity",
    "-Infinity, 3, -Infinity",
  })
  void roundsForTheEye(double value, int digits, String expected) {
    assertThat(Significant.of(value, digits)).isEqualTo(expected);
  }

  @Test
  void refusesNoDigits() {
    assertThatThrownBy(() -> Significant.of(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("digits is 0");
  }
}
