package io.bellwether.timeseries.compose;

import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.HORIZON;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.backtest.Backtest;
import io.bellwether.timeseries.backtest.DieboldMariano;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What backtests and forecasters made of forecasters answer to what cannot be. */
public class ComposeWrongInputTest {

  private static final TimeSeries SALES = SampleSeries.monthly();
  private static final TimeSeries PRICE = SALES.map(value -> (value * value) % 7);
  private static final double[] ERRORS = {1, 2, 3, 4};

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values, ERRORS::clone)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.concat(backtests(), composed());
  }

  private static Stream<WrongInput> backtests() {
    Backtest.Result result =
        Backtest.rolling().horizon(2).origins(3).build().compare(SALES, Naive.create());
    return Stream.of(
        WrongInput.of(
                HORIZON, "a backtest of no periods", () -> Backtest.rolling().horizon(0).build())
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(OPTION, "a backtest from no origins", () -> Backtest.rolling().origins(0))
            .illegal("origins", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "a backtest that steps back",
                () -> Backtest.rolling().horizon(1).step(-1).build())
            .illegal("step", "-1")
            .cure("at least 1"),
        WrongInput.of(
                OPTION, "a level of 80", () -> Backtest.rolling().horizon(1).levels(80).build())
            .illegal("level", "80")
            .cure("above 0 and below 1"),
        WrongInput.of(
                FEW_ROWS,
                "a backtest longer than the series, which is a failure of the result",
                () -> {
                  throw Backtest.rolling()
                      .horizon(200)
                      .build()
                      .compare(SALES, Naive.create())
                      .failures()
                      .get(0)
                      .cause();
                })
            .fit("horizon of 200", "this one has 96")
            .cure("longer series", "shorter horizon"),
        WrongInput.of(
                EMPTY,
                "a comparison of nobody",
                () -> Backtest.rolling().horizon(1).build().compare(SALES, Map.of()))
            .illegal("forecaster")
            .cure("at least one"),
        WrongInput.of(UNKNOWN, "a forecaster that was not compared", () -> result.metrics("Theta"))
            .illegal("Theta")
            .cure("Naive"),
        WrongInput.of(HORIZON, "a step ahead that was not tested", () -> result.metrics("Naive", 3))
            .illegal("ahead is 3")
            .cure("from 1 to the horizon, 2"),
        WrongInput.of(
                UNKNOWN,
                "a series that was not tested",
                () -> result.metrics("Naive", SeriesKey.of("x")))
            .illegal("series x")
            .cure("such as "),
        WrongInput.of(
                LENGTHS,
                "two errors against four",
                () -> DieboldMariano.of(new double[] {1, 2}, ERRORS, 1))
            .illegal("first has 2")
            .cure("second has 4"),
        WrongInput.of(
                NUMBERS,
                "an infinite error",
                () ->
                    DieboldMariano.of(new double[] {1, 2, Double.POSITIVE_INFINITY, 4}, ERRORS, 1))
            .data("Infinity", "row 2", "error of first")
            .cure("NaN for a missing one"));
  }

  private static Stream<WrongInput> composed() {
    return Stream.of(
        WrongInput.of(EMPTY, "a mean of no forecasters", () -> Ensemble.mean())
            .illegal("member")
            .cure("at least"),
        WrongInput.of(
                LENGTHS,
                "one weight for two forecasters",
                () -> Ensemble.weighted(new double[] {1}, Naive.create(), SeasonalNaive.create()))
            .illegal("1 weights for 2 members")
            .cure("each member needs a weight"),
        WrongInput.of(
                NUMBERS,
                "a negative weight",
                () -> Ensemble.builder().add(Naive.create(), -1).build())
            .illegal("weight", "-1")
            .cure("0 or more"),
        WrongInput.of(
                OPTION,
                "bounds upside down",
                () -> Constrained.builder(Naive.create()).lower(5).upper(1).build())
            .illegal("5.0 and 1.0")
            .cure("lower bound must be below the upper"),
        WrongInput.of(
                HORIZON,
                "conformal intervals of no periods",
                () -> Conformal.builder(Naive.create()).horizon(0))
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "a step of -1 in conformal intervals",
                () -> Conformal.builder(Naive.create()).gamma(-1))
            .illegal("gamma", "-1")
            .cure("(0, 1)"),
        WrongInput.of(
                FEW_ROWS,
                "conformal intervals of one value",
                () -> Conformal.of(Naive.create()).fit(SALES.head(1)))
            .fit("series has 1")
            .cure("at least 2"),
        WrongInput.of(
                FEW_ROWS,
                "a decomposition of a year and a half",
                () -> Decomposed.of(Naive.create()).fit(SALES.head(18)))
            .fit("season length 12", "series has 18")
            .cure("24 observations"),
        WrongInput.of(OPTION, "harmonics of period 0", () -> HarmonicRegression.of(0))
            .illegal("period", "0")
            .cure("more than"),
        WrongInput.of(
                LENGTHS,
                "more orders than periods",
                () -> HarmonicRegression.builder().periods(12).orders(2, 3).build())
            .illegal("2 orders for 1 periods")
            .cure("each period needs an order"),
        WrongInput.of(
                TIMES,
                "automatic forecasts with a covariate that starts too late",
                () -> Auto.create().fit(SALES, Covariates.of("price", PRICE.tail(20))))
            .data("\"price\"", "2016-01-01")
            .cure("every period"),
        WrongInput.of(
                UNKNOWN,
                "covariates for a forecaster that takes none",
                () -> Conformal.of(Naive.create()).fit(SALES, Covariates.of("price", PRICE)))
            .illegal("Naive", "[price]")
            .cure("covariates"));
  }
}
