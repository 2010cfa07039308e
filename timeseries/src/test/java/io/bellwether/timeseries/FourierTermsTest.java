package io.bellwether.timeseries;

import static io.bellwether.timeseries.OracleFile.numbers;
import static io.bellwether.timeseries.OracleFile.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FourierTermsTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  /** R's {@code fourier} numbers periods from 1, and rounds periods in names. */
  @TestFactory
  Stream<DynamicTest> columnsAreThoseOfR() {
    return OracleFile.blocks(getClass(), "compose/compose.json", "terms").stream()
        .map(
            block ->
                DynamicTest.dynamicTest((String) block.get("series"), () -> compareWithR(block)));
  }

  private static void compareWithR(Map<String, Object> block) {
    Map<String, Object> history = section(block, "history");
    Map<String, Object> future = section(block, "future");
    List<String> names = List.copyOf(history.keySet());
    int n = numbers(history, names.get(0)).length;
    Timeline timeline = Timeline.of(START.atStartOfDay(), Frequency.DAILY, n);
    FourierTerms terms = FourierTerms.none();
    double[] periods = numbers(block, "periods");
    double[] orders = numbers(block, "orders");
    for (int i = 0; i < periods.length; i++) {
      terms = terms.and(periods[i], (int) orders[i]);
    }
    Covariates ours = terms.anchoredAt(timeline.time(-1)).covariates(timeline.window(0, n + 5));
    assertThat(ours.names().stream().map(name -> name.replace(".18", "")).toList())
        .isEqualTo(names);
    double[][] values = ours.values(ours.names(), timeline.window(0, n + 5));
    for (int j = 0; j < values.length; j++) {
      double[] past = numbers(history, names.get(j));
      double[] next = numbers(future, names.get(j));
      for (int t = 0; t < n + 5; t++) {
        double expected = t < n ? past[t] : next[t - n];
        // R's sinpi of the rounded phase, 15 digits
        assertThat(values[j][t]).as("%s, %d", names.get(j), t).isCloseTo(expected, within(1e-12));
      }
    }
  }

  /** The value of a time is the same whatever stretch it is asked in. */
  @Test
  void phaseDependsOnTheTimeAlone() {
    FourierTerms terms = FourierTerms.of(365.25, 4).and(7, 3);
    Timeline all = Timeline.of(START.atStartOfDay(), Frequency.DAILY, 900);
    double[][] whole = terms.covariates(all).values(terms.names(), all);
    Timeline part = all.window(500, 40);
    double[][] piece = terms.covariates(part).values(terms.names(), part);
    for (int j = 0; j < piece.length; j++) {
      for (int t = 0; t < 40; t++) {
        assertThat(piece[j][t]).isEqualTo(whole[j][500 + t]);
      }
    }
    // months count from January 1970: sine zero, cosine one in each January
    Timeline january = Timeline.of(LocalDateTime.of(2024, 1, 1, 0, 0), Frequency.MONTHLY, 1);
    FourierTerms year = FourierTerms.of(12, 6);
    assertThat(year.names()).hasSize(11).startsWith("S1-12", "C1-12").endsWith("C6-12");
    double[][] values = year.covariates(january).values(year.names(), january);
    assertThat(values[0][0]).isZero();
    assertThat(values[1][0]).isEqualTo(1);
    assertThat(FourierTerms.of(52.18, 1).names()).containsExactly("S1-52.18", "C1-52.18");
  }

  /** Far from the anchor, and backwards, the phase keeps its digits. */
  @Test
  void phaseKeepsItsDigits() {
    Timeline minutes = Timeline.of(LocalDateTime.of(1930, 6, 1, 10, 0), Frequency.MINUTELY, 3);
    FourierTerms day = FourierTerms.of(1440, 2);
    double[][] values = day.covariates(minutes).values(day.names(), minutes);
    // the anchor is midnight: ten hours are 600 minutes
    for (int t = 0; t < 3; t++) {
      assertThat(values[0][t]).isCloseTo(Math.sin(2 * Math.PI * (600 + t) / 1440), within(1e-14));
      assertThat(values[3][t]).isCloseTo(Math.cos(4 * Math.PI * (600 + t) / 1440), within(1e-14));
    }
  }

  @Test
  void termsAreAValue() {
    FourierTerms terms = FourierTerms.of(24, 2).and(168, 3);
    assertThat(terms).isEqualTo(FourierTerms.of(24, 2).and(168, 3)).hasSameHashCodeAs(terms);
    assertThat(terms).isNotEqualTo(FourierTerms.of(24, 2).and(168, 4));
    assertThat(terms).isNotEqualTo(terms.anchoredAt(START.atStartOfDay()));
    assertThat(terms).hasToString("FourierTerms[period 24 order 2, period 168 order 3]");
    assertThat(terms.periods()).containsExactly(24, 168);
    assertThat(terms.orders()).containsExactly(2, 3);
    assertThat(FourierTerms.none().names()).isEmpty();
  }

  @Test
  void wrongOptionsAreNamed() {
    for (double period : new double[] {1, 0, -3, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FourierTerms.of(period, 1))
          .withMessageContaining("more than 1 step and finite, not " + period);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FourierTerms.of(12, 7))
        .withMessage("the order of a season of 12 must be 1 to 6, half of the period, not 7");
    assertThatIllegalArgumentException().isThrownBy(() -> FourierTerms.of(12, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FourierTerms.of(12, 2).and(12, 3))
        .withMessage("the period 12 is there already");
  }
}
