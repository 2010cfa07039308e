package io.bellwether.timeseries.smoothing;

import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.HORIZON;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.intermittent.Adida;
import io.bellwether.timeseries.intermittent.Croston;
import io.bellwether.timeseries.intermittent.DemandClassifier;
import io.bellwether.timeseries.intermittent.Imapa;
import io.bellwether.timeseries.intermittent.Tsb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What smoothing, the simple forecasters and those of lumpy demand answer to what cannot be. */
public class SmoothingWrongInputTest {

  private static final TimeSeries SALES = SampleSeries.monthly();
  private static final TimeSeries LOSSES = SALES.map(value -> value - 220);

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values, LOSSES::values)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(options(), fits(), simple(), lumpy()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> options() {
    return Stream.of(
        WrongInput.of(OPTION, "a letter that no form has", () -> ExponentialSmoothing.of("AXN"))
            .illegal("AXN")
            .cure("such as \"AAdM\""),
        WrongInput.of(OPTION, "an alpha above 2", () -> ExponentialSmoothing.builder().alpha(2.5))
            .illegal("alpha", "2.5")
            .cure("[0.0, 2.0]"),
        WrongInput.of(
                OPTION,
                "a range upside down",
                () -> ExponentialSmoothing.builder().alphaRange(0.9, 0.1))
            .illegal("alpha", "[0.9, 0.1]")
            .cure("[0, 2.0]", "lower end first"),
        WrongInput.of(
                OPTION,
                "a damping of no number",
                () -> ExponentialSmoothing.builder().phi(Double.NaN))
            .illegal("phi", "NaN")
            .cure("(0, 1.0]"),
        WrongInput.of(
                OPTION,
                "no form of season left to choose from",
                () -> ExponentialSmoothing.builder().season())
            .illegal("season")
            .cure("at least one"),
        WrongInput.of(OPTION, "a mean of no values", () -> MovingAverage.simple(0))
            .illegal("window of a moving average", "not 0")
            .cure("at least 1"),
        WrongInput.of(NUMBERS, "weights that sum to zero", () -> MovingAverage.weighted(1, -1))
            .illegal("weights", "[1.0, -1.0]")
            .cure("positive sum"),
        WrongInput.of(OPTION, "a theta below 1", () -> Theta.builder().theta(0.5).build())
            .illegal("theta", "0.5")
            .cure("at least 1"),
        WrongInput.of(OPTION, "a confidence of 90", () -> Theta.builder().seasonalConfidence(90))
            .illegal("seasonalConfidence", "90")
            .cure("(0, 1)"));
  }

  private static Stream<WrongInput> fits() {
    return Stream.of(
        WrongInput.of(
                NUMBERS,
                "multiplicative errors on losses",
                () -> ExponentialSmoothing.of("MNN").fit(LOSSES))
            .fit("error [MULTIPLICATIVE]", "zero or below")
            .cure("additive errors", "constant"),
        WrongInput.of(
                NUMBERS,
                "multiplicative seasons on losses",
                () -> ExponentialSmoothing.holtWinters(SeasonType.MULTIPLICATIVE).fit(LOSSES))
            .fit("season [MULTIPLICATIVE]", "zero or below")
            .cure("additive", "constant"),
        WrongInput.of(EMPTY, "no value", () -> ExponentialSmoothing.simple().fit(SALES.head(0)))
            .fit("none", "0 periods")
            .cure("at least 1", "longer history"),
        WrongInput.of(
                HORIZON,
                "a forecast of no periods",
                () -> ExponentialSmoothing.simple().fit(SALES).forecast(0))
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(EMPTY, "a theta of no value", () -> Theta.standard().fit(SALES.head(0)))
            .fit("theta method", "series has 0")
            .cure("at least", "longer history"),
        WrongInput.of(
                EMPTY,
                "complex smoothing of no value",
                () -> ComplexExponentialSmoothing.auto().fit(SALES.map(v -> Double.NaN)))
            .fit("known value", "96 periods")
            .cure("at least", "longer history"),
        WrongInput.of(
                FEW_ROWS,
                "a mean of more values than there are",
                () -> MovingAverage.simple(12).fit(SALES.head(5)))
            .fit("MovingAverage.simple(12)", "5 values")
            .cure("shorter window"),
        WrongInput.of(
                OPTION, "a forecast by a centred mean", () -> MovingAverage.centred(5).fit(SALES))
            .fit("MovingAverage.centred(5)")
            .cure("MovingAverage.simple(5)"));
  }

  private static Stream<WrongInput> simple() {
    return Stream.of(
        WrongInput.of(EMPTY, "the last of no values", () -> Naive.create().fit(SALES.head(0)))
            .fit("naive", "series has 0")
            .cure("at least 2", "longer history"),
        WrongInput.of(
                EMPTY,
                "the mean of missing values",
                () -> MeanForecaster.create().fit(SALES.map(v -> Double.NaN)))
            .fit("96 missing")
            .cure("at least 2", "longer history"),
        WrongInput.of(FEW_ROWS, "a drift of one value", () -> Drift.create().fit(SALES.head(1)))
            .fit("drift", "series has 1")
            .cure("at least 3", "longer history"),
        WrongInput.of(
                FEW_ROWS,
                "last year's value in the first year",
                () -> SeasonalNaive.create().fit(SALES.head(5)))
            .fit("season 12", "series has 5")
            .cure("at least 13", "longer history"),
        WrongInput.of(OPTION, "a naive season of no periods", () -> SeasonalNaive.of(0))
            .illegal("season", "0")
            .cure("at least 1"),
        WrongInput.of(
                HORIZON,
                "a naive forecast of no periods",
                () -> Naive.create().fit(SALES).forecast(0))
            .illegal("horizon", "0")
            .cure("at least 1"));
  }

  private static Stream<WrongInput> lumpy() {
    return Stream.of(
        WrongInput.of(NUMBERS, "negative demand", () -> Croston.classic().fit(LOSSES))
            .data("2016-01-01", "-30.9633")
            .cure("series.map(y -> Math.max(y, 0))"),
        WrongInput.of(
                EMPTY,
                "demand that nobody knows",
                () -> Croston.sba().fit(SALES.map(v -> Double.NaN)))
            .fit("Croston", "96 missing")
            .cure("at least 1 known value"),
        WrongInput.of(OPTION, "a smoothing of 2", () -> Croston.builder().smoothing(2).build())
            .illegal("sizeSmoothing", "2.0")
            .cure("(0, 1]"),
        WrongInput.of(
                OPTION,
                "a probability smoothed by -1",
                () -> Tsb.builder().probabilitySmoothing(-1).build())
            .illegal("probabilitySmoothing", "-1")
            .cure("(0, 1]"),
        WrongInput.of(OPTION, "buckets of no periods", () -> Adida.of(0))
            .illegal("bucket", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION, "averaging up to buckets of 0", () -> Imapa.builder().maximumBucket(0))
            .illegal("bucket", "0")
            .cure("at least"),
        WrongInput.of(
                NUMBERS,
                "a class of demand by a limit of NaN",
                () -> DemandClassifier.of(Double.NaN, 0.5))
            .illegal("intervalLimit", "NaN")
            .cure("at least 1"));
  }
}
