package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.ml.linear.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The story's numbers against price-story.R, which goes its own way from the raw lines to the
 * effects. Tolerances: both are double precision on a well-conditioned problem of 85 coefficients,
 * and R prints 15 digits; 1e-9 leaves room for the order of sums and for nothing else.
 */
class PriceStoryOracleTest {

  private static final double TOLERANCE = 1e-9;

  private static final Map<String, Double> EXPECTED = new HashMap<>();

  private static Dataset orders;
  private static Dataset weekly;

  @BeforeAll
  static void prepare() throws IOException {
    try (InputStream in = PriceStoryOracleTest.class.getResourceAsStream("price-story.csv")) {
      Csv.reader().comment('#').read(Objects.requireNonNull(in), "price-story.csv").stream()
          .forEach(row -> EXPECTED.put(row.text("name"), row.number("value")));
    }
    orders = Cleaning.of(InvoiceFile.read().dataset()).orders();
    weekly = WeeklyTable.of(orders);
  }

  @Test
  void cleansAndCountsAsR() {
    assertThat(InvoiceFile.read().report().rowsRead()).isEqualTo(expected("lines").intValue());
    assertThat(orders.rowCount()).isEqualTo(expected("orders").intValue());
    assertThat(weekly.rowCount()).isEqualTo(expected("rows").intValue());
    assertThat(weekly.stream().mapToDouble(row -> row.number("units")).sum())
        .isEqualTo(expected("units"));
  }

  @ParameterizedTest
  @CsvSource({
    "raised, raised",
    "cut, cut",
    "region=abroad, regionabroad",
    "season=September to December, season3"
  })
  void estimatesAsR(String name, String nameInR) {
    Dataset table = WeeklyTable.forModel(weekly);
    LinearModel robust = SalesModels.priceModel().fit(table, "units").model();
    Coefficient coefficient = robust.coefficient(name);
    Coefficient honest =
        GroupJackknife.of(SalesModels.priceModelForJackknife(), table, "article").coefficient(name);

    assertClose(coefficient.estimate(), nameInR + ".estimate");
    assertClose(coefficient.standardError(), nameInR + ".hc3");
    assertClose(honest.estimate(), nameInR + ".estimate");
    assertClose(honest.standardError(), nameInR + ".jackknife");
    assertClose(robust.residualStandardError(), "sigma");
    assertClose(robust.r2(), "r.squared");
  }

  @Test
  void predictsTheLastWeeksAsR() {
    RegressionMetrics model = Accuracy.ofPriceModel(weekly).lastWeeks();
    RegressionMetrics average = Accuracy.ofAverageWeek(weekly).lastWeeks();

    assertThat(model.count()).isEqualTo(expected("heldout.rows").intValue());
    assertClose(model.rmse(), "heldout.rmse");
    assertClose(average.rmse(), "heldout.rmse.average");
    assertThat(model.rmse()).isLessThan(average.rmse());
  }

  @Test
  void cheaperSellsMore() {
    LinearModel model = SalesModels.priceModel().fit(WeeklyTable.forModel(weekly), "units").model();

    assertThat(model.coefficient("cut").interval(0.99).lower()).isPositive();
  }

  private static void assertClose(double actual, String name) {
    double expected = expected(name);
    assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
  }

  private static Double expected(String name) {
    return Objects.requireNonNull(EXPECTED.get(name), name);
  }
}
