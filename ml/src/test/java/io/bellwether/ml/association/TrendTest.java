package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import io.bellwether.model.FitException;
import io.bellwether.model.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trends against base R ({@code trend.R}), and by hand. */
class TrendTest {

  /** R and we sum in different orders; nothing cancels badly. */
  private static final double CLOSE = 1e-10;

  private static final double NORMAL_975 = 1.959963984540054;

  private static final LocalDateTime JANUARY = LocalDateTime.of(2024, 1, 1, 10, 0);

  @ParameterizedTest
  @ValueSource(strings = {"rising", "flat", "gap", "sparse", "bulk1", "bulk2", "bulk3"})
  void equalsR(String name) {
    Map<String, Double> r = oracle();
    Trend trend = Trend.of(baskets(r, List.of(name)), Set.of(name), ChronoUnit.MONTHS);
    assertThat(trend.statistic()).isCloseTo(r.get(name + ",statistic,0"), within(CLOSE));
    assertThat(trend.pValue()).isCloseTo(r.get(name + ",p,0"), within(CLOSE));
    assertThat(trend.adjustedPValue()).isEqualTo(trend.pValue());
    assertThat(trend.slope()).isCloseTo(r.get(name + ",slope,0"), within(CLOSE));
    Interval slope = trend.slopeInterval(0.95);
    double z = trend.slope() / ((slope.upper() - slope.lower()) / 2 / NORMAL_975);
    assertThat(z * z).isCloseTo(r.get(name + ",statistic,0"), within(CLOSE));
    for (int month = 1; month <= trend.periods().size(); month++) {
      TrendPeriod period = trend.periods().get(month - 1);
      assertThat((double) period.baskets()).isEqualTo(r.get(name + ",n," + month));
      assertThat((double) period.count()).isEqualTo(r.get(name + ",x," + month));
      if (period.baskets() > 0) {
        assertThat(period.interval().lower())
            .isCloseTo(r.get(name + ",lower95," + month), within(CLOSE));
        assertThat(period.interval().upper())
            .isCloseTo(r.get(name + ",upper95," + month), within(CLOSE));
        assertThat(period.interval(0.8).lower())
            .isCloseTo(r.get(name + ",lower80," + month), within(CLOSE));
        assertThat(period.interval(0.8).upper())
            .isCloseTo(r.get(name + ",upper80," + month), within(CLOSE));
      }
    }
  }

  @Property(tries = 200)
  void intervalAndPValueAgree(
      @ForAll @Size(min = 4, max = 40) List<@IntRange(max = 3) Integer> months,
      @ForAll @LongRange(max = 1L << 40) long held,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    BasketsBuilder builder = Baskets.builder().add(null, List.of("A", "B"), JANUARY);
    for (int i = 0; i < months.size(); i++) {
      String item = (held >> i & 1) == 1 ? "B" : "C";
      builder.add(null, List.of(item), JANUARY.plusMonths(months.get(i)));
    }
    builder.add(null, List.of("C"), JANUARY.plusMonths(4));
    Trend trend = Trend.of(builder.build(), Set.of("B"), ChronoUnit.MONTHS);
    Interval interval = trend.slopeInterval(level);
    // closer than that, rounding decides
    Assume.that(Math.abs(trend.pValue() - (1 - level)) > 1e-12);
    assertThat(interval.contains(0)).isEqualTo(trend.pValue() > 1 - level);
  }

  @Test
  void fewBasketsDoNotContradictThemselves() {
    // the share of one basket a month has no variance of its own, but that of all has
    Trend trend =
        Trend.of(
            Baskets.builder()
                .add(null, List.of("A"), JANUARY)
                .add(null, List.of("B"), JANUARY.plusMonths(1))
                .build(),
            Set.of("B"),
            ChronoUnit.MONTHS);
    assertThat(trend.slope()).isEqualTo(1);
    assertThat(trend.slopeInterval(0.95).contains(0)).isTrue();
    assertThat(trend.sentence()).contains("with no clear trend").contains("p = 0.157");
    assertThat(trend.toDataset().columnNames()).contains("lower95", "upper95", "completeness");
  }

  @Test
  void manySetsInOnePassAreAdjustedTogether() {
    Map<String, Double> r = oracle();
    Baskets baskets = baskets(r, List.of("bulk1", "bulk2", "bulk3"));
    List<Trend> trends =
        Trend.ofAll(
            baskets,
            List.of(Set.of("bulk1"), Set.of("bulk2"), Set.of("bulk3"), Set.of("all")),
            ChronoUnit.MONTHS);
    for (int i = 0; i < 3; i++) {
      String name = "bulk" + (i + 1);
      assertThat(trends.get(i).pValue()).isCloseTo(r.get(name + ",p,0"), within(CLOSE));
      assertThat(trends.get(i).adjustedPValue())
          .isCloseTo(r.get(name + ",adjusted,0"), within(CLOSE));
      Trend alone = Trend.of(baskets, Set.of(name), ChronoUnit.MONTHS);
      assertThat(trends.get(i).periods()).isEqualTo(alone.periods());
    }
    // every basket holds "all": nothing to test, and it does not count as a test
    assertThat(trends.get(3).pValue()).isNaN();
    assertThat(trends.get(3).adjustedPValue()).isNaN();
    assertThat(trends.get(3).sentence()).endsWith("so there is nothing to test.");
    List<Trend> sorted = new ArrayList<>(trends);
    sorted.sort(Trend.byPValue());
    assertThat(sorted.get(0)).isSameAs(trends.get(0));
    assertThat(sorted.get(3)).isSameAs(trends.get(3));
  }

  @Test
  void periodsWithoutBasketsArePresent() {
    Trend trend = Trend.of(baskets(oracle(), List.of("gap")), Set.of("gap"), ChronoUnit.MONTHS);
    TrendPeriod empty = trend.periods().get(2);
    assertThat(empty.start()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(empty.end()).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(empty.baskets()).isZero();
    assertThat(empty.support()).isNaN();
    assertThat(empty.expected()).isNaN();
    assertThat(empty.lift()).isNaN();
    assertThat(empty.interval().lower()).isNaN();
    assertThat(trend.toDataset().numeric("support").isMissing(2)).isTrue();
  }

  @Test
  void expectedShareAndLiftOfAPair() {
    // January: 4 baskets, A in 2, B in 2, both in 1. February: 2 baskets, A in 1, B in none.
    Baskets baskets =
        Baskets.builder()
            .add(null, List.of("A", "B"), JANUARY)
            .add(null, List.of("A"), JANUARY.plusDays(3))
            .add(null, List.of("B", "C"), JANUARY.plusDays(9))
            .add(null, List.of("C"), JANUARY.plusDays(30))
            .add(null, List.of("A"), JANUARY.plusDays(33))
            .add(null, List.of("C"), JANUARY.plusDays(40))
            .build();
    Trend trend = Trend.of(baskets, Set.of("B", "A"), ChronoUnit.MONTHS);
    TrendPeriod january = trend.periods().get(0);
    assertThat(trend.items()).containsExactly("A", "B");
    assertThat(january.expected()).isEqualTo(0.25);
    assertThat(january.support()).isEqualTo(0.25);
    assertThat(january.lift()).isEqualTo(1);
    assertThat(january.partial()).isFalse();
    TrendPeriod february = trend.periods().get(1);
    assertThat(february.expected()).isZero();
    assertThat(february.lift()).isNaN();
    assertThat(february.partial()).isTrue();
    assertThat(trend.sentence())
        .startsWith("A with B: in 16.7% of 6 baskets from 2024-01-01 to 2024-02-29, ")
        .contains("with no clear trend, falling by 25 percentage points a month");
    assertThat(trend.summary()).contains("2024-02-01", "partial");
  }

  @Test
  void sentenceOfARise() {
    Trend trend =
        Trend.of(baskets(oracle(), List.of("rising")), Set.of("rising"), ChronoUnit.MONTHS);
    // by hand: 118 of 606 baskets; slope and p of R
    assertThat(trend.sentence())
        .startsWith(
            "rising: in 19.5% of 606 baskets from 2024-01-01 to 2024-05-31, rising by 3.32"
                + " percentage points a month (")
        .endsWith("p = 0.00479).");
    assertThat(trend.slopeInterval(0.95).contains(trend.slope())).isTrue();
    assertThat(trend.toString()).contains("5 periods");
  }

  @Test
  void longerPeriodsBeginWhereTheCalendarDoes() {
    BasketsBuilder builder = Baskets.builder();
    for (int day = 40; day < 200; day++) {
      builder.add(null, List.of("A", day % 2 == 0 ? "B" : "C"), JANUARY.plusDays(day));
    }
    Baskets baskets = builder.build();
    Trend quarters = Trend.of(baskets, Set.of("B"), Period.ofMonths(3));
    assertThat(quarters.periods().stream().map(TrendPeriod::start))
        .containsExactly(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1));
    Trend weeks = Trend.of(baskets, Set.of("B"), ChronoUnit.WEEKS);
    assertThat(weeks.periods())
        .allMatch(period -> period.start().getDayOfWeek() == DayOfWeek.MONDAY)
        .hasSize(24);
    assertThat(weeks.periods().stream().mapToInt(TrendPeriod::baskets).sum()).isEqualTo(160);
    assertThat(Trend.of(baskets, Set.of("B"), Period.ofDays(10)).periods()).hasSize(17);
    assertThat(Trend.of(baskets, Set.of("B"), Period.ofMonths(3)).sentence())
        .contains("a 3 months");
  }

  @Test
  void wrongArgumentsAreNamed() {
    Baskets baskets = baskets(oracle(), List.of("rising"));
    assertThatThrownBy(() -> Trend.of(baskets, Set.of("rysing"), ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no basket holds 'rysing'; did you mean 'rising'?");
    assertThatThrownBy(() -> Trend.of(baskets, Set.of("zzz"), ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no basket holds 'zzz'");
    assertThatThrownBy(() -> Trend.of(baskets, Set.of(), ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no items");
    assertThatThrownBy(() -> Trend.of(baskets, Set.of("all"), ChronoUnit.HOURS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Hours");
    assertThatThrownBy(() -> Trend.of(baskets, Set.of("all"), Period.of(0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P1M1D");
    assertThatThrownBy(() -> Trend.of(baskets, Set.of("all"), ChronoUnit.YEARS))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("within one year")
        .hasMessageContaining("shorter periods");
    Baskets timeless = Baskets.builder().add(List.of("A")).build();
    assertThatThrownBy(() -> Trend.of(timeless, Set.of("A"), ChronoUnit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have no times");
  }

  /** Baskets of the sizes of the cases; each holds "all", those counted the name of the case. */
  private static Baskets baskets(Map<String, Double> r, List<String> cases) {
    BasketsBuilder builder = Baskets.builder();
    for (int month = 1; r.containsKey(cases.get(0) + ",n," + month); month++) {
      int size = r.get(cases.get(0) + ",n," + month).intValue();
      for (int i = 0; i < size; i++) {
        List<String> basket = new ArrayList<>(List.of("all"));
        for (String name : cases) {
          if (i < r.get(name + ",x," + month)) {
            basket.add(name);
          }
        }
        builder.add(null, basket, JANUARY.plusMonths(month - 1).plusDays(i % 28));
      }
    }
    return builder.build();
  }

  private static Map<String, Double> oracle() {
    Map<String, Double> values = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TrendTest.class.getResourceAsStream("trend.csv")),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(2)
          .forEach(
              line -> {
                int comma = line.lastIndexOf(',');
                values.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
