package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Csv;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story's numbers against revenue-story.R, which goes its own way from the sums by day. */
class RevenueStoryOracleTest {

  /** Sums and smoothers in double precision; R prints 15 digits. */
  private static final double ARITHMETIC = 1e-9;

  /** R stops its search on differences, and starts from an approximately diffuse state. */
  private static final double SEARCH = 2e-5;

  private static final Map<String, Double> EXPECTED = new HashMap<>();

  private static Revenue revenue;
  private static WeekPlan plan;

  @BeforeAll
  static void prepare() throws IOException {
    try (InputStream in = RevenueStoryOracleTest.class.getResourceAsStream("revenue-story.csv")) {
      Csv.reader().comment('#').read(Objects.requireNonNull(in), "revenue-story.csv").stream()
          .forEach(row -> EXPECTED.put(row.text("name"), row.number("value")));
    }
    revenue = Revenue.of(Ledger.read());
    plan = WeekPlan.of(revenue);
  }

  @Test
  void makesTheSameWeeks() {
    double[] weeks = revenue.weekly().values();

    assertThat(weeks).hasSize((int) expected("weeks"));
    assertClose(Arrays.stream(weeks).sum(), "revenue", ARITHMETIC);
  }

  @Test
  void fitsTheSameModel() {
    ArimaModel model = plan.model();

    assertClose(model.coefficient("ma1").estimate(), "ma1", SEARCH);
    assertClose(model.coefficient("closed").estimate(), "closed", SEARCH);
    assertClose(model.sigma2(), "sigma2", SEARCH);
  }

  @ParameterizedTest
  @CsvSource({"0, last", "1, average"})
  void judgesTheSame(int candidate, String name) {
    HoldOut.Score score = plan.score(plan.candidates().get(candidate));

    assertClose(score.mae(), name + ".mae", ARITHMETIC);
    assertClose(score.mase(), name + ".mase", ARITHMETIC);
    assertClose(score.total(), name + ".total", ARITHMETIC);
  }

  @Test
  void seesTheSameSeason() {
    TimeSeries season = ClothingSales.read().parts().seasonal();

    assertClose(Math.expm1(season.value(season.length() - 1)), "december", ARITHMETIC);
    assertClose(Math.expm1(season.value(season.length() - 11)), "february", ARITHMETIC);
  }

  private static void assertClose(double actual, String name, double tolerance) {
    double expected = expected(name);
    assertThat(actual).as(name).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }

  private static double expected(String name) {
    return Objects.requireNonNull(EXPECTED.get(name), name);
  }
}
