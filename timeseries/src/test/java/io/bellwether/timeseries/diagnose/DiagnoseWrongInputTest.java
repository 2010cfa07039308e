package io.bellwether.timeseries.diagnose;

import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.decompose.ClassicalDecomposition;
import io.bellwether.timeseries.decompose.Mstl;
import io.bellwether.timeseries.decompose.Stl;
import io.bellwether.timeseries.repair.StockOuts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What diagnostics, decompositions and repairs answer to what cannot be. */
public class DiagnoseWrongInputTest {

  private static final TimeSeries SALES = SampleSeries.monthly();

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.concat(tests(), decompositions());
  }

  private static Stream<WrongInput> tests() {
    return Stream.of(
        WrongInput.of(OPTION, "autocorrelations beyond the series", () -> Acf.of(SALES, 200))
            .illegal("lags", "200")
            .cure("from 1 to 95"),
        WrongInput.of(CONSTANT, "autocorrelations of a constant", () -> Acf.of(SALES.map(v -> 3)))
            .data("'3.0'", "autocorrelation function")
            .cure("all the same", "leave"),
        WrongInput.of(EMPTY, "autocorrelations of nothing", () -> Acf.of(SALES.head(0)))
            .data("series has 0")
            .cure("at least 2"),
        WrongInput.of(
                OPTION, "a test with more parameters than lags", () -> LjungBox.of(SALES, 3, 3))
            .illegal("fittedParameters", "is 3")
            .cure("from 0 to 2"),
        WrongInput.of(
                FEW_ROWS, "a unit root test of five values", () -> DickeyFuller.of(SALES.head(5)))
            .data("Dickey-Fuller", "series has 5")
            .cure("at least 8"),
        WrongInput.of(
                CONSTANT, "a stationarity test of a constant", () -> Kpss.level(SALES.map(v -> 3)))
            .data("KPSS", "'3.0'")
            .cure("all the same", "leave"),
        WrongInput.of(OPTION, "a bandwidth of -1", () -> Bandwidth.fixed(-1))
            .illegal("lags", "-1")
            .cure("at least 0"),
        WrongInput.of(FEW_ROWS, "normality of two values", () -> JarqueBera.of(SALES.head(2)))
            .data("Jarque-Bera", "series has 2")
            .cure("at least 3"),
        WrongInput.of(OPTION, "changing variance over no lags", () -> ArchLm.of(SALES, 0))
            .illegal("lags", "0")
            .cure("at least 1"),
        WrongInput.of(
                TIMES,
                "cross-correlations of other years",
                () -> CrossCorrelation.of(SALES.head(10), SALES.tail(10), 3))
            .illegal("2016-01-01", "2023-03-01", "share 0 periods")
            .cure("2 are needed"),
        WrongInput.of(
                OPTION,
                "a seasonal test without a season",
                () -> CanovaHansen.of(SALES.withSeason(1)))
            .data("Canova-Hansen", "season length 1")
            .cure("withSeason"));
  }

  private static Stream<WrongInput> decompositions() {
    return Stream.of(
        WrongInput.of(
                FEW_ROWS,
                "a classical decomposition of a year and a half",
                () -> ClassicalDecomposition.additive().decompose(SALES.head(18)))
            .fit("length 12", "series has 18")
            .cure("24", "more history"),
        WrongInput.of(
                NUMBERS,
                "a multiplicative decomposition of losses",
                () -> ClassicalDecomposition.multiplicative().decompose(SALES.map(v -> v - 220)))
            .data("2016-01-01", "row 0")
            .cure("additive"),
        WrongInput.of(
                OPTION,
                "a decomposition without a season",
                () -> Stl.periodic().decompose(SALES.withSeason(1)))
            .fit("season")
            .cure("series.withSeason("),
        WrongInput.of(
                OPTION, "a window of an even length", () -> Stl.builder().trendWindow(10).build())
            .illegal("trend window", "10")
            .cure("must be odd"),
        WrongInput.of(
                OPTION, "a polynomial of degree 3", () -> Stl.builder().trendDegree(3).build())
            .illegal("trend degree", "3")
            .cure("0 (local means)", "1 (local lines)"),
        WrongInput.of(
                FEW_ROWS,
                "a season longer than half of the series",
                () -> Mstl.of(12, 60).decompose(SALES))
            .fit("60", "series has 96")
            .cure("120", "shorter season"),
        WrongInput.of(OPTION, "the same season twice", () -> Mstl.of(12, 12))
            .illegal("season length 12")
            .cure("more than once"),
        WrongInput.of(
                LENGTHS,
                "stock of other months than the sales",
                () -> StockOuts.create().asMissing(SALES, SALES.head(90)))
            .illegal("availability", "90 periods")
            .cure("calendar of the sales", "96 periods"),
        WrongInput.of(OPTION, "a stock-out up to -1", () -> StockOuts.upTo(-1))
            .illegal("threshold", "-1")
            .cure("at least 0"));
  }
}
