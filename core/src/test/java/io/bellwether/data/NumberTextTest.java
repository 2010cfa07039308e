package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "5.0, 5",
    "-5.0, -5",
    "2.79, 2.79",
    "0.0, 0",
    "-0.0, -0.0",
    "1e-7, 1.0E-7",
    "9007199254740992, 9007199254740992",
    "9007199254740994, 9.007199254740994E15",
    "Infinity, Infinity",
    "-Infinity, -Infinity",
    "NaN, NaN"
  })
  void writes(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Property
  void readsBackTheSameBits(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    assertThat(Double.valueOf(NumberText.of(value))).isEqualTo(Double.valueOf(value));
  }

  @Test
  void wholeNumbersOfDataReadBack() {
    for (long whole = -2000; whole <= 2000; whole++) {
      assertThat(NumberText.of((double) whole)).isEqualTo(Long.toString(whole));
    }
  }
}
