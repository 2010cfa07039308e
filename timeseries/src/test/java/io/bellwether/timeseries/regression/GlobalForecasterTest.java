package io.bellwether.timeseries.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.persist.ModelFile;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlobalForecasterTest {

  private static final TimeSeries SERIES = SampleSeries.monthly();
  private static final SeriesKey A = SeriesKey.of("north", "a");
  private static final SeriesKey B = SeriesKey.of("south", "b");
  private static final SeriesKey SHORT = SeriesKey.of("south", "short");

  private static RegressionForecasterBuilder lagged() {
    return RegressionForecaster.builder(Ols.create()).lags(1, 2, 12);
  }

  private static Panel panel() {
    return Panel.builder(Frequency.MONTHLY, "region", "item")
        .add(A, SERIES)
        .add(B, SERIES.slice(20, 90).map(value -> 50_000 - 120 * value))
        .add(SHORT, SERIES.head(12))
        .build();
  }

  @Test
  void oneSeriesIsTheModelOfThatSeries() {
    for (RegressionForecaster each :
        new RegressionForecaster[] {
          lagged().build(),
          lagged().rollingMean(3).difference(1).direct(4).build(),
          lagged().boxCox(0).errors(ErrorDistribution.EMPIRICAL).build()
        }) {
      Panel one = Panel.builder(Frequency.MONTHLY, "item").add(SeriesKey.of("a"), SERIES).build();
      GlobalForecastModel global = GlobalForecaster.of(each).fit(one);
      Forecast own = each.fit(SERIES).forecast(4);
      Forecast pooled = global.forecast(SeriesKey.of("a"), 4);
      assertThat(pooled.mean()).isEqualTo(own.mean());
      for (int h = 0; h < 4; h++) {
        assertThat(pooled.upper(0.9).value(h)).isCloseTo(own.upper(0.9).value(h), within(1e-9));
      }
      assertThat(global.report()).isEqualTo(each.fit(SERIES).report());
    }
  }

  /**
   * The pooled regression is least squares on the tables of the scaled series, one below another.
   */
  @Test
  void rowsOfAllSeriesAreLearnedFrom() {
    GlobalForecastModel model = GlobalForecaster.of(lagged().build()).fit(panel());
    Dataset rows = lagged().build().design(SERIES, Covariates.none());
    rows = rows.concat(lagged().build().design(panel().series(1), Covariates.none()));
    double[] expected = Ols.create().fit(rows, "y", FitContext.create()).coefficients();
    assertThat(((OlsModel) model.regressions().get(0)).coefficients())
        .containsExactly(expected, within(1e-10));
    assertThat(model.report().warnings()).singleElement().asString().contains("1 of 3 series");
    assertThat(model.featureNames()).containsExactly("lag1", "lag2", "lag12");
  }

  @Test
  void unitsOfASeriesAreThoseOfItsForecast() {
    Panel moved =
        Panel.builder(Frequency.MONTHLY, "region", "item")
            .add(A, SERIES.map(value -> 0.01 * value))
            .add(B, panel().series(1))
            .add(SHORT, SERIES.head(12))
            .build();
    GlobalForecaster forecaster = GlobalForecaster.of(lagged().difference(1).build());
    Forecast before = forecaster.fit(panel()).forecast(A, 6);
    Forecast after = forecaster.fit(moved).forecast(A, 6);
    for (int h = 0; h < 6; h++) {
      assertThat(after.mean().value(h)).isCloseTo(0.01 * before.mean().value(h), within(1e-9));
      assertThat(after.lower(0.8).value(h))
          .isCloseTo(0.01 * before.lower(0.8).value(h), within(1e-9));
    }
  }

  @Test
  void shortSeriesAreForecastIfTheirLagsAreKnown() {
    GlobalForecastModel model = GlobalForecaster.of(lagged().build()).fit(panel());
    assertThat(model.forecast(SHORT, 3).mean().missingCount()).isZero();
    assertThatThrownBy(() -> model.forecaster().fit(SERIES.head(11)))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("11 periods")
        .hasMessageContaining("back 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecaster().fit(SERIES.withSeason(4)))
        .withMessageContaining("season 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecast(SeriesKey.of("west", "a"), 1))
        .withMessageContaining("west");
  }

  @Test
  void keysAreCategories() {
    RegressionForecaster each =
        RegressionForecaster.builder(
                Pipeline.builder().add(OneHotEncoder.of("item")).regressor(Ols.create()))
            .lags(1)
            .build();
    Panel levels =
        Panel.builder(Frequency.MONTHLY, "item")
            .add(SeriesKey.of("a"), SERIES)
            .add(SeriesKey.of("b"), SERIES.map(value -> 10_000 + value))
            .build();
    GlobalForecaster forecaster = GlobalForecaster.of(each).keyFeatures(KeyFeatures.CATEGORY);
    GlobalForecastModel model = forecaster.fit(levels);
    assertThat(model.featureNames()).containsExactly("lag1", "item");
    Covariates none = Covariates.none();
    double asA = model.bind(SeriesKey.of("a"), SERIES, none).forecast(1).mean().value(0);
    double asB = model.bind(SeriesKey.of("b"), SERIES, none).forecast(1).mean().value(0);
    assertThat(asA).isNotEqualTo(asB);
    assertThat(reloaded(model).forecast(SeriesKey.of("b"), 3).mean())
        .isEqualTo(model.forecast(SeriesKey.of("b"), 3).mean());
    assertThatIllegalStateException().isThrownBy(model::forecaster).withMessageContaining("bind");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.bind(SeriesKey.of("c"), SERIES, none))
        .withMessageContaining("\"c\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.bind(A, SERIES, none))
        .withMessageContaining("north / a");
    assertThat(forecaster)
        .isEqualTo(GlobalForecaster.of(each).keyFeatures(KeyFeatures.CATEGORY))
        .isNotEqualTo(GlobalForecaster.of(each));
    assertThat(forecaster.toString()).contains("CATEGORY", "OneHotEncoder");
  }

  @Test
  void covariatesAreAskedForByKey() {
    TimeSeries price =
        TimeSeries.of(SERIES.timeline().window(0, 100), new double[100])
            .map(value -> 1)
            .withValues(IntStream.range(0, 100).mapToDouble(t -> t % 5).toArray());
    Covariates known = Covariates.of("price", price);
    GlobalForecaster forecaster = GlobalForecaster.of(lagged().build());
    GlobalForecastModel model = forecaster.fit(panel(), key -> known, FitContext.create());
    assertThat(model.covariateNames()).containsExactly("price");
    assertThat(model.forecast(A, 4, known).horizon()).isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecast(A, 4))
        .withMessageContaining("price");
    assertThatIllegalStateException()
        .isThrownBy(model::forecaster)
        .withMessageContaining("covariates");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                forecaster.fit(
                    panel(), key -> key.equals(A) ? known : Covariates.none(), FitContext.create()))
        .withMessageContaining("price");
  }

  @Test
  void panelsThatTeachNothingAreRefused() {
    GlobalForecaster forecaster = GlobalForecaster.of(lagged().build());
    Panel empty = Panel.builder(Frequency.MONTHLY, "item").build();
    assertThatThrownBy(() -> forecaster.fit(empty))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no series");
    Panel tiny =
        Panel.builder(Frequency.MONTHLY, "item").add(SeriesKey.of("a"), SERIES.head(5)).build();
    assertThatThrownBy(() -> forecaster.fit(tiny)).isInstanceOf(FitException.class);
    FitContext stopped = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> forecaster.fit(panel(), stopped))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void savedModelsForecastAlike() {
    GlobalForecastModel model = GlobalForecaster.of(lagged().boxCox(0.5).build()).fit(panel());
    GlobalForecastModel loaded = reloaded(model);
    assertThat(loaded).hasToString(model.toString());
    assertThat(loaded.summary()).isEqualTo(model.summary());
    for (SeriesKey key : new SeriesKey[] {A, B, SHORT}) {
      assertThat(loaded.forecast(key, 5).mean()).isEqualTo(model.forecast(key, 5).mean());
      assertThat(loaded.forecast(key, 5).upper(0.9)).isEqualTo(model.forecast(key, 5).upper(0.9));
    }
    RegressionForecastModel bound =
        (RegressionForecastModel) loaded.forecaster().fit(SERIES.tail(20));
    assertThat(bound.regressions()).isEqualTo(loaded.regressions());
  }

  private static GlobalForecastModel reloaded(GlobalForecastModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return ModelFile.load(new ByteArrayInputStream(out.toByteArray()), GlobalForecastModel.class);
  }
}
