package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSyntaxTest {

  /**
   * The documented syntax once more, as a regular expression: independent of the hand-made loop.
   */
  private static final Pattern SYNTAX =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private static final Pattern IDENTIFIER = Pattern.compile("[+-]?(?:0\\d.*|\\d{16,})");

  private final NumberSyntax syntax = new NumberSyntax(DecimalMark.POINT);

  private double infer(String text) {
    return syntax.infer(("<" + text + ">").toCharArray(), 1, text.length());
  }

  private double given(String text) {
    return syntax.given(("<" + text + ">").toCharArray(), 1, text.length());
  }

  /** What the syntax says a text is, by {@link Double#parseDouble}. */
  private static double expected(String text, boolean strict) {
    boolean number =
        SYNTAX.matcher(text).matches() && !(strict && IDENTIFIER.matcher(text).matches());
    double value = number ? Double.parseDouble(text) : Double.NaN;
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private void check(String text) {
    assertThat(Double.doubleToRawLongBits(infer(text)))
        .as("inferred %s", text)
        .isEqualTo(Double.doubleToRawLongBits(expected(text, true)));
    assertThat(Double.doubleToRawLongBits(given(text)))
        .as("given %s", text)
        .isEqualTo(Double.doubleToRawLongBits(expected(text, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+0",
        "-0.0",
        "0.0",
        "5",
        "-17",
        "+3",
        "2.79",
        ".5",
        "5.",
        "-.5",
        "1e5",
        "1E-5",
        "1.5e+3",
        "123456789012345",
        "999999999999999",
        "1234567890123456",
        "00",
        "007",
        "00.5",
        "0.1",
        "0.30000000000000004",
        "9007199254740993.0",
        "4.35",
        "1e22",
        "1e23",
        "8.5e-23",
        "1e308",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "4.9e-324",
        "2.4e-324",
        "2.2250738585072011e-308",
        "1e999",
        "-1e999",
        "1e-999",
        "0e0",
        "123456789012345678901234",
        "0.000000000000000000000000000012345",
        "179769313486231580793728971405301e276",
        "",
        ".",
        "-",
        "+",
        "e5",
        "1e",
        "1e+",
        "1.2.3",
        "--1",
        "1-",
        "1 ",
        " 1",
        "1,5",
        "0x10",
        "1d",
        "1f",
        "NaN",
        "nan",
        "1_000",
        "1e5.5",
        "\u0661",
        "1.\u0661",
        "true",
        "9007199254740992.5",
        "0.123456789012345678",
        "1234567.8901234567",
        "100000000000000000000000.5"
      })
  void agreesWithDoubleParseDoubleWithinTheSyntax(String text) {
    check(text);
  }

  @Test
  void agreesWithDoubleParseDoubleOnAMillionRandomTexts() {
    SplittableRandom random = new SplittableRandom(20260101);
    String alphabet = "00123456789.-+eE";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.setLength(0);
      switch (random.nextInt(5)) {
        case 0 -> text.append(Double.longBitsToDouble(random.nextLong()));
        case 1 -> text.append(random.nextLong(-1_000_000_000L, 1_000_000_000L) / 1000.0);
        case 2 -> decimal(text, random);
        case 3 -> text.append(random.nextInt()).append('e').append(random.nextInt(-330, 310));
        default -> {
          int length = random.nextInt(24);
          for (int k = 0; k < length; k++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
        }
      }
      String candidate = text.toString();
      double inferred = infer(candidate);
      double wanted = expected(candidate, true);
      // compared outside of AssertJ, which takes a microsecond an assertion
      if (Double.doubleToRawLongBits(inferred) != Double.doubleToRawLongBits(wanted)) {
        check(candidate);
      }
    }
  }

  private static void decimal(StringBuilder text, SplittableRandom random) {
    int whole = random.nextInt(1, 18);
    int fraction = random.nextInt(0, 18);
    text.append(random.nextBoolean() ? "-" : "").append(random.nextInt(1, 10));
    for (int k = 1; k < whole + fraction; k++) {
      text.append(k == whole ? "." : "").append(random.nextInt(10));
    }
  }

  @ParameterizedTest
  @CsvSource({"Infinity, Infinity", "+Infinity, Infinity", "-Infinity, -Infinity"})
  void infinityIsANumberOnlyWhereTheTypeIsGiven(String text, double value) {
    assertThat(infer(text)).isNaN();
    assertThat(given(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"infinity", "Infinit", "Infinityy", "--Infinity", "NaN", "INF"})
  void otherWordsAreNoNumbers(String text) {
    assertThat(given(text)).isNaN();
  }

  @Test
  void readsDecimalCommas() {
    NumberSyntax comma = new NumberSyntax(DecimalMark.COMMA);
    assertThat(comma.infer("-2,79".toCharArray(), 0, 5)).isEqualTo(-2.79);
    assertThat(comma.infer("0,1234567890123456789".toCharArray(), 0, 21))
        .isEqualTo(Double.parseDouble("0.1234567890123456789"));
    assertThat(comma.infer("1,5e-3".toCharArray(), 0, 6)).isEqualTo(1.5e-3);
    assertThat(comma.infer("2.79".toCharArray(), 0, 4)).isNaN();
    assertThat(comma.infer("1.234,5".toCharArray(), 0, 7)).isNaN();
  }
}
