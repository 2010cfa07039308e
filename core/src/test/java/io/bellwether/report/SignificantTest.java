package io.bellwether.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificantTest {

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0",
    "-0.0, 4, 0",
    "5, 4, 5",
    "2.791834, 4, 2.792",
    "1234.56, 2, 1235",
    "0.5, 1, 0.5",
    "100, 2, 100",
    "-0.012345, 3, -0.0123",
    "0.00001234, 3, 1.23e-05",
    "1234567890123, 3, 1.23e+12",
    "0.1, 6, 0.1",
    "999.96, 4, 1000",
    "NaN, 3, NaN",
    "-Infinity, 3, -Infinity"
  })
  void rounds(double value, int digits, String expected) {
    assertThat(Significant.of(value, digits)).isEqualTo(expected);
  }

  @Test
  void digitsArePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Significant.of(1, 0))
        .withMessage("digits is 0, but must be positive");
  }
}
