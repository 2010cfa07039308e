package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Numbers compared to the last bit. */
final class Bits {

  private Bits() {}

  static void assertSame(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      if (Double.doubleToRawLongBits(actual[i]) != Double.doubleToRawLongBits(expected[i])) {
        assertThat(actual[i]).as("row %d of %s", i, Arrays.toString(actual)).isEqualTo(expected[i]);
        throw new AssertionError("row " + i + ": " + actual[i] + " differs in its bits");
      }
    }
  }

  static void assertFinite(double[] values) {
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).as("row %d", i).isFinite();
    }
  }
}
