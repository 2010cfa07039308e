package io.bellwether.timeseries.catalogue;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FILE;
import static io.bellwether.contract.WrongKind.HORIZON;
import static io.bellwether.contract.WrongKind.MODEL_FILE;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Csv;
import io.bellwether.persist.ModelFile;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.NaiveModel;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import io.bellwether.timeseries.hierarchy.Reconciliation;
import io.bellwether.timeseries.regression.RegressionForecaster;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What plans of many series, hierarchies, regressions on lags and files answer. */
public class PlanWrongInputTest {

  private static final TimeSeries SALES = SampleSeries.monthly();
  private static final Panel PANEL =
      Panel.from(
              Csv.parse(
                  """
                  store,item,month,units
                  5,tea,2024-01-01,3
                  5,tea,2024-02-01,4
                  5,tea,2024-03-01,4
                  6,tea,2024-01-01,1
                  6,tea,2024-02-01,2
                  6,tea,2024-03-01,2
                  """))
          .keys("store")
          .time("month")
          .value("units")
          .frequency(Frequency.MONTHLY)
          .aggregate(Aggregation.SUM)
          .build();
  private static final PanelForecast PLAN =
      PanelForecaster.builder(Naive.create()).build().forecast(PANEL, 2);

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values, PANEL::toDataset, PLAN::toDataset))
        .of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(plans(), lags(), files()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> plans() {
    return Stream.of(
        WrongInput.of(
                HORIZON,
                "a plan of no months",
                () -> PanelForecaster.builder(Naive.create()).build().forecast(PANEL, 0))
            .illegal("horizon", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "a plan at a level of 80",
                () -> PanelForecaster.builder(Naive.create()).levels(80))
            .illegal("level", "80")
            .cure("(0, 1)", "once"),
        WrongInput.of(
                OPTION,
                "a plan at the quantile 1",
                () -> PanelForecaster.builder(Naive.create()).quantiles(1))
            .illegal("quantile", "1")
            .cure("(0, 1)"),
        WrongInput.of(UNKNOWN, "a series that the plan lacks", () -> PLAN.get(SeriesKey.of("7")))
            .illegal("series 7")
            .cure("[store]", "such as 5"),
        WrongInput.of(EMPTY, "a hierarchy of no levels", () -> Hierarchy.of(PANEL).build())
            .illegal("hierarchy")
            .cure("total()", "by("),
        WrongInput.of(
                COLUMN, "a level by a key that is not there", () -> Hierarchy.of(PANEL).by("item"))
            .illegal("[item]")
            .cure("store"),
        WrongInput.of(
                UNKNOWN,
                "a plan without the sums of its hierarchy",
                () -> Reconciliation.ols().reconcile(Hierarchy.of(PANEL).total().build(), PLAN))
            .illegal("(all)")
            .cure("aggregate("));
  }

  private static Stream<WrongInput> lags() {
    return Stream.of(
        WrongInput.of(
                OPTION,
                "a lag of 0",
                () -> RegressionForecaster.builder(regressor()).lags(0).build())
            .illegal("lag", "0")
            .cure("at least 1"),
        WrongInput.of(
                OPTION,
                "a lag longer than the series",
                () -> RegressionForecaster.builder(regressor()).lags(200).build().fit(SALES))
            .fit("look back 200", "96 periods")
            .cure("longer history", "smaller lags"),
        WrongInput.of(
                OPTION,
                "a rolling mean of no values",
                () -> RegressionForecaster.builder(regressor()).rollingMean(0))
            .illegal("rolling mean", "not 0")
            .cure("at least 1"),
        WrongInput.of(
                HORIZON,
                "direct models for no periods",
                () -> RegressionForecaster.builder(regressor()).direct(0))
            .illegal("horizon", "0")
            .cure("at least 1"));
  }

  private static AdditiveEffects regressor() {
    return new AdditiveEffects(1);
  }

  private static Stream<WrongInput> files() {
    return Stream.of(
        WrongInput.of(
                FILE,
                "an ARIMA model from a file that is not there",
                folder -> ModelFile.load(folder.resolve("plan.bellwether"), ArimaModel.class))
            .refused(UncheckedIOException.class, "plan.bellwether")
            .because(NoSuchFileException.class)
            .cure("no such file"),
        damaged(
                "an ARIMA model cut in the middle",
                bytes -> java.util.Arrays.copyOf(bytes, bytes.length / 2))
            .model("plan.bellwether")
            .cure("truncated"),
        damaged("an ARIMA model with a flipped bit", PlanWrongInputTest::flipped)
            .model("plan.bellwether")
            .cure("damaged"),
        WrongInput.of(
                TYPE,
                "an ARIMA model taken for a naive one",
                folder -> ModelFile.load(folder.resolve("plan.bellwether"), NaiveModel.class))
            .given(folder -> Files.write(folder.resolve("plan.bellwether"), saved()))
            .model("plan.bellwether", "arima")
            .cure("ArimaModel", "NaiveModel"));
  }

  private static WrongInput damaged(String name, UnaryOperator<byte[]> damage) {
    return WrongInput.of(
            MODEL_FILE,
            name,
            folder -> ModelFile.load(folder.resolve("plan.bellwether"), ForecastModel.class))
        .given(folder -> Files.write(folder.resolve("plan.bellwether"), damage.apply(saved())));
  }

  private static byte[] saved() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(Arima.of(1, 0, 0).fit(SALES), out);
    return out.toByteArray();
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] wrong = bytes.clone();
    wrong[wrong.length - 200] ^= 1;
    return wrong;
  }
}
