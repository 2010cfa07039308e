package io.bellwether.timeseries.arima;

import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.HORIZON;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What ARIMA models and autoregressions answer to what cannot be. */
public class ArimaWrongInputTest {

  private static final TimeSeries SALES = SampleSeries.monthly();
  private static final TimeSeries ZEROS = SALES.map(value -> value < 190 ? 0 : value);
  private static final TimeSeries PRICE = SALES.map(value -> (value * value) % 7);
  private static final ArimaModel MODEL = Arima.of(1, 1, 0).fit(SALES.head(90));
  private static final ArimaModel WITH_PRICE =
      Arima.of(1, 0, 0).fit(SALES.head(60), Covariates.of("price", PRICE));

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values, ZEROS::values)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(options(), fits(), forecasts()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> options() {
    return Stream.of(
        WrongInput.of(OPTION, "a negative order", () -> Arima.of(-1, 0, 0))
            .illegal("order p", "-1")
            .cure("0..100"),
        WrongInput.of(OPTION, "an order of the size of the data", () -> Arima.of(5_000, 0, 0))
            .illegal("order p", "5000")
            .cure("0..100"),
        WrongInput.of(
                OPTION,
                "seasons of one month",
                () -> Arima.builder().order(1, 0, 0).seasonal(1, 0, 0).seasonLength(1).build())
            .illegal("season", "1")
            .cure("at least 2"),
        WrongInput.of(OPTION, "a tolerance of zero", () -> Arima.builder().tolerance(0))
            .illegal("tolerance", "0")
            .cure("positive"),
        WrongInput.of(OPTION, "no iterations", () -> Arima.builder().maxIterations(0))
            .illegal("maxIterations", "0")
            .cure("at least 1"),
        WrongInput.of(
                UNKNOWN,
                "a fixed coefficient that the order lacks",
                () -> Arima.builder().order(1, 0, 0).fixed("ma1", 0.5).build().fit(SALES))
            .illegal("\"ma1\"")
            .cure("[ar1]"),
        WrongInput.of(
                NUMBERS,
                "a coefficient fixed at NaN",
                () -> Arima.builder().fixed("ar1", Double.NaN))
            .illegal("\"ar1\"", "NaN")
            .cure("finite"),
        WrongInput.of(OPTION, "a search up to order -1", () -> AutoArima.builder().maxOrders(-1, 2))
            .illegal("p of maxOrders", "-1")
            .cure("0..100"),
        WrongInput.of(OPTION, "a search among no models", () -> AutoArima.builder().maxModels(0))
            .illegal("maxModels", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION, "an autoregression of order -2", () -> AutoRegression.builder().order(-2))
            .illegal("order", "-2")
            .cure("at least 0"));
  }

  private static Stream<WrongInput> fits() {
    return Stream.of(
        WrongInput.of(EMPTY, "a series of no values", () -> Arima.of(1, 0, 0).fit(SALES.head(0)))
            .fit("ARIMA(1,0,0)", "0")
            .cure("at least"),
        WrongInput.of(FEW_ROWS, "a series of one value", () -> Arima.of(1, 1, 1).fit(SALES.head(1)))
            .fit("ARIMA(1,1,1)", "1")
            .cure("at least"),
        WrongInput.of(
                FEW_ROWS,
                "a year for a seasonal difference",
                () -> Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).build().fit(SALES.head(12)))
            .fit("ARIMA(0,1,1)(0,1,1)12", "series has 12")
            .cure("at least 17", "longer history", "lower orders"),
        WrongInput.of(
                EMPTY,
                "a series of missing values",
                () -> Arima.of(1, 0, 0).fit(SALES.map(v -> Double.NaN)))
            .fit("series has 0", "96 missing")
            .cure("at least 4", "longer history"),
        WrongInput.of(
                NUMBERS,
                "a logarithm of zeros",
                () -> Arima.builder().order(1, 0, 0).boxCox(0).build().fit(ZEROS))
            .data("2016-", "0", "Box-Cox")
            .cure("positive"),
        WrongInput.of(
                NUMBERS,
                "an autoregression with gaps",
                () -> AutoRegression.create().fit(SALES.map(v -> v < 190 ? Double.NaN : v)))
            .data("2016-01-01", "6 of 96")
            .cure("interpolate()", "ARIMA"),
        WrongInput.of(
                FEW_ROWS,
                "an autoregression longer than its series",
                () -> AutoRegression.builder().order(20).build().fit(SALES.head(12)))
            .fit("order 20", "series has 12")
            .cure("at least 22", "a lower order"),
        WrongInput.of(
                CONSTANT,
                "an autoregression of a constant",
                () -> AutoRegression.create().fit(SALES.map(v -> 7)))
            .fit("96 values are 7.0")
            .cure("MeanForecaster or Naive"),
        WrongInput.of(
                TIMES,
                "a covariate too short for the series",
                () -> Arima.of(1, 0, 0).fit(SALES, Covariates.of("price", PRICE.head(90))))
            .data("'price'", "2023-07")
            .cure("known for", "2023-06-01", "every period"),
        WrongInput.of(
                CONSTANT,
                "a covariate that never changes",
                () -> Arima.of(1, 0, 0).fit(SALES, Covariates.of("price", PRICE.map(v -> 1))))
            .fit("[mean, price]")
            .cure("leave out"),
        WrongInput.of(
                NUMBERS,
                "a covariate with a gap",
                () ->
                    Arima.of(1, 0, 0)
                        .fit(
                            SALES,
                            Covariates.of("price", PRICE.map(v -> v < 190 ? Double.NaN : v))))
            .data("'price'", "2016-01-01")
            .cure("interpolate()"));
  }

  private static Stream<WrongInput> forecasts() {
    return Stream.of(
        WrongInput.of(HORIZON, "a forecast of no months", () -> MODEL.forecast(0))
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(HORIZON, "a forecast of -12 months", () -> MODEL.forecast(-12))
            .illegal("horizon", "-12")
            .cure("at least 1"),
        WrongInput.of(
                HORIZON,
                "paths of no months",
                () -> MODEL.simulate(0, 10, Innovations.NORMAL, FitContext.create()))
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "no paths",
                () -> MODEL.simulate(3, 0, Innovations.NORMAL, FitContext.create()))
            .illegal("paths", "0")
            .cure("at least 1"),
        WrongInput.of(UNKNOWN, "a forecast without its covariate", () -> WITH_PRICE.forecast(3))
            .illegal("[price]")
            .cure("forecast(horizon, covariates)"),
        WrongInput.of(
                UNKNOWN,
                "a forecast with a covariate of another name",
                () -> WITH_PRICE.forecast(3, Covariates.of("prize", PRICE)))
            .illegal("[price]", "[prize]")
            .cure("future values"),
        WrongInput.of(
                HORIZON,
                "a forecast beyond its covariate",
                () -> WITH_PRICE.forecast(48, Covariates.of("price", PRICE)))
            .data("'price'", "2024-01-01")
            .cure("known for", "2023-12-01", "horizon"),
        WrongInput.of(TIMES, "new values that leave a gap", () -> MODEL.append(SALES.tail(2)))
            .illegal("2023-11", "2023-07")
            .cure("start"),
        WrongInput.of(UNKNOWN, "a coefficient that is not there", () -> MODEL.coefficient("ma1"))
            .illegal("no coefficient 'ma1'")
            .cure("it has ar1"),
        WrongInput.of(OPTION, "a test of residuals over no lags", () -> MODEL.residualTest(0))
            .illegal("lags", "0")
            .cure("from 1 to 88"),
        WrongInput.of(
                NUMBERS,
                "the variance of a process that is not stationary",
                () -> ArmaProcess.of(new double[] {1.2}, new double[0]).autocovariances(3))
            .refused(IllegalStateException.class, "1.2")
            .cure("isStationary()"));
  }
}
