package io.bellwether.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.NumberText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberCodesTest {

  private static final double[] NUMBERS = {
    0, -0.0, 1, 5, 12, 101, 4095, 4096, -1, 2.5, 1e300, 5.000000001, Integer.MAX_VALUE, 1e10
  };

  static List<List<String>> levels() {
    return List.of(
        List.of(),
        List.of("12", "5", "0", "101"), // in a table
        List.of("4095", "1"),
        List.of("4096", "1", "12"), // searched for
        List.of("2.5", "5", "-1"),
        List.of("a", "5", "b", "12"),
        List.of("1.0E300", "0", "2147483647", "10000000000"));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void agreesWithTheTextOfTheNumber(List<String> levels) {
    NumberCodes codes = NumberCodes.of(levels);
    for (double number : NUMBERS) {
      double expected = levels.indexOf(NumberText.of(number + 0.0)); // -1 is UNSEEN
      assertThat(codes.code(number)).as(levels + ": " + number).isEqualTo(expected);
    }
    assertThat(codes.code(Double.NaN)).isNaN();
    assertThat(codes.code(Double.POSITIVE_INFINITY)).isEqualTo(RowProgram.UNSEEN);
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void takesIdentifiersForWhatTheyAre(List<String> levels) {
    assertThat(NumberCodes.of(levels).code(5)).isEqualTo(RowProgram.UNSEEN);
  }

  static List<List<String>> identifiers() {
    return List.of(List.of("005"), List.of("5.0"), List.of("+5"), List.of("5d"), List.of("0x5p0"));
  }
}
