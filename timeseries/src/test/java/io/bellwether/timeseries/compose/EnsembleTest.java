package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.backtest.Backtest;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EnsembleTest {

  private static final double[] PROBABILITIES = {0.01, 0.1, 0.5, 0.8, 0.975};

  private static final TimeSeries SERIES = SampleSeries.monthly();

  private static TimeSeries yearly(double... values) {
    return TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), values);
  }

  @Test
  void meanOfNaiveAndDriftByHand() {
    // last value 10; drift (10 - 2) / 4 = 2 a year
    Forecast forecast =
        Ensemble.mean(Naive.create(), Drift.create()).fit(yearly(2, 5, 4, 8, 10)).forecast(3);
    assertThat(forecast.mean().values()).containsExactly(11, 12, 13);
  }

  @Test
  void weightsByHand() {
    EnsembleModel model =
        Ensemble.weighted(new double[] {3, 1}, Naive.create(), Drift.create())
            .fit(yearly(2, 5, 4, 8, 10));
    assertThat(model.weights()).containsExactly(0.75, 0.25);
    assertThat(model.forecast(2).mean().values()).containsExactly(10.5, 11);
  }

  @Test
  void meanOfOneIsThatOne() {
    for (Forecaster only : List.of(SeasonalNaive.create(), Drift.create())) {
      for (Ensemble ensemble :
          List.of(Ensemble.mean(only), Ensemble.median(only), Ensemble.backtested(only))) {
        EnsembleModel model = ensemble.fit(SERIES);
        ForecastModel alone = only.fit(SERIES);
        assertThat(model.forecast(15).mean()).isEqualTo(alone.forecast(15).mean());
        for (double p : PROBABILITIES) {
          assertThat(model.forecast(15).quantile(p)).isEqualTo(alone.forecast(15).quantile(p));
        }
        double[] spread = alone.forecast(15).standardErrors();
        for (int h = 0; h < 15; h++) {
          assertThat(model.forecast(15).standardErrors()[h])
              .isCloseTo(spread[h], within(1e-13 * 300));
        }
        assertThat(model.fitted()).isEqualTo(alone.fitted());
        assertThat(model.forecastTotal(5).mean()).isEqualTo(alone.forecastTotal(5).mean());
        assertThat(model.forecastTotal(5).quantile(0.9))
            .isCloseTo(alone.forecastTotal(5).quantile(0.9), within(1e-9));
      }
    }
  }

  private static List<Forecaster> four() {
    return List.of(Naive.create(), Drift.create(), SeasonalNaive.create(), MeanForecaster.create());
  }

  @Test
  void combinationsByBruteForce() {
    double[] weights = {0.4, 0.3, 0.2, 0.1};
    List<ForecastModel> models = four().stream().map(f -> f.fit(SERIES)).toList();
    Forecaster[] members = four().toArray(Forecaster[]::new);
    EnsembleModel mean = Ensemble.weighted(weights, members).fit(SERIES);
    EnsembleModel median = Ensemble.median(members).fit(SERIES);
    for (int h = 0; h < 8; h++) {
      int ahead = h;
      close(
          mean.forecast(8).mean().value(h),
          dot(weights, models.stream().mapToDouble(m -> m.forecast(8).mean().value(ahead))));
      close(
          median.forecast(8).mean().value(h),
          median(models.stream().mapToDouble(m -> m.forecast(8).mean().value(ahead))));
      for (double p : PROBABILITIES) {
        close(
            mean.forecast(8).quantile(p).value(h),
            dot(weights, models.stream().mapToDouble(m -> m.forecast(8).quantile(p).value(ahead))));
        close(
            median.forecast(8).quantile(p).value(h),
            median(models.stream().mapToDouble(m -> m.forecast(8).quantile(p).value(ahead))));
      }
      close(
          mean.forecast(8).standardErrors()[h],
          dot(weights, models.stream().mapToDouble(m -> m.forecast(8).standardErrors()[ahead])));
    }
    for (int t = 12; t < SERIES.length(); t += 7) {
      int period = t;
      close(
          mean.fitted().value(t),
          dot(weights, models.stream().mapToDouble(m -> m.fitted().value(period))));
      close(
          median.residuals().value(t),
          SERIES.value(t) - median(models.stream().mapToDouble(m -> m.fitted().value(period))));
    }
    assertThat(mean.fitted().value(11)).as("seasonal naive has none").isNaN();
  }

  @Test
  void totalsByBruteForce() {
    double[] weights = {0.4, 0.3, 0.2, 0.1};
    Forecaster[] members = four().toArray(Forecaster[]::new);
    List<ForecastTotal> totals = four().stream().map(f -> f.fit(SERIES).forecastTotal(6)).toList();
    ForecastTotal total = Ensemble.weighted(weights, members).fit(SERIES).forecastTotal(6);
    close(total.mean(), dot(weights, totals.stream().mapToDouble(ForecastTotal::mean)));
    close(
        total.standardDeviation(),
        dot(weights, totals.stream().mapToDouble(ForecastTotal::standardDeviation)));
    for (double p : PROBABILITIES) {
      close(total.quantile(p), dot(weights, totals.stream().mapToDouble(each -> each.quantile(p))));
    }
    EnsembleModel median = Ensemble.median(members).fit(SERIES);
    ForecastTotal ofMedians = median.forecastTotal(6);
    close(ofMedians.mean(), Arrays.stream(median.forecast(6).mean().values()).sum());
    double spread = median(totals.stream().mapToDouble(each -> each.quantile(0.9) - each.mean()));
    close(ofMedians.quantile(0.9), ofMedians.mean() + spread);
  }

  private static double dot(double[] weights, DoubleStream values) {
    double[] all = values.toArray();
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      sum += weights[i] * all[i];
    }
    return sum;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /** Sums of four numbers in another order. */
  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
  }

  @Test
  void orderOfMembersDoesNotMatter() {
    for (Weighting weighting : Weighting.values()) {
      Ensemble one = Ensemble.backtested(weighting, four().toArray(Forecaster[]::new));
      Ensemble turned =
          Ensemble.backtested(
              weighting,
              MeanForecaster.create(),
              SeasonalNaive.create(),
              Drift.create(),
              Naive.create());
      double[] expected = one.fit(SERIES).forecast(6).upper(0.9).values();
      double[] actual = turned.fit(SERIES).forecast(6).upper(0.9).values();
      for (int h = 0; h < 6; h++) {
        assertThat(actual[h])
            .as(weighting.name())
            .isCloseTo(expected[h], within(1e-7 * expected[h])); // stacking searches
      }
    }
  }

  @Test
  void boundsAndPointsKeepTheirOrder() {
    Forecaster logs = Arima.builder().order(0, 1, 1).boxCox(0).build();
    for (Ensemble ensemble :
        List.of(
            Ensemble.mean(logs, Drift.create()),
            Ensemble.median(logs, Drift.create(), SeasonalNaive.create()))) {
      Forecast forecast = ensemble.fit(SERIES).forecast(12);
      for (int h = 0; h < 12; h++) {
        assertThat(forecast.mean().value(h))
            .isBetween(forecast.lower(0.5).value(h), forecast.upper(0.5).value(h));
        double before = Double.NEGATIVE_INFINITY;
        for (double p = 0.01; p < 1; p += 0.01) {
          double next = forecast.quantile(h + 1, p);
          assertThat(next).isGreaterThan(before);
          before = next;
        }
        // in the units of the series, also of the member that works on logarithms
        assertThat(forecast.standardErrors()[h]).isGreaterThan(1);
      }
    }
  }

  @Test
  void pathsScatterAboutTheCombination() {
    EnsembleModel model =
        Ensemble.weighted(new double[] {1, 2}, MeanForecaster.create(), Drift.create()).fit(SERIES);
    int count = 4000;
    SimulatedPaths paths = model.simulate(4, count, Innovations.NORMAL, FitContext.create());
    Forecast drawn = paths.forecast();
    Forecast forecast = model.forecast(4);
    for (int h = 0; h < 4; h++) {
      double spread = forecast.standardErrors()[h];
      // 5 standard errors of a mean, and of a standard deviation
      assertThat(drawn.mean().value(h))
          .isCloseTo(forecast.mean().value(h), within(5 * spread / Math.sqrt(count)));
      assertThat(drawn.standardErrors()[h])
          .isCloseTo(spread, within(5 * spread / Math.sqrt(2.0 * count)));
    }
  }

  @Test
  void memberThatFailsIsLeftOutAndNamed() {
    TimeSeries series = yearly(2, 5, 4, 8, 10);
    EnsembleModel model =
        Ensemble.weighted(
                new double[] {1, 5, 3}, Naive.create(), SeasonalNaive.of(12), Drift.create())
            .fit(series);
    assertThat(model.memberNames()).containsExactly("Naive", "Drift");
    assertThat(model.members()).hasSize(2);
    assertThat(model.weights()).containsExactly(0.25, 0.75);
    assertThat(model.report().warnings())
        .singleElement()
        .asString()
        .startsWith("SeasonalNaive could not be fitted and is left out: ")
        .contains("5");
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.summary()).contains("Naive", "0.25", "Note: SeasonalNaive could not");
    assertThat(model.forecast(1).mean().values()).containsExactly(11.5);
  }

  @Test
  void weightsOfTheRestAreEqualWhenTheWeightyFail() {
    EnsembleModel model =
        Ensemble.weighted(new double[] {0, 1}, Naive.create(), SeasonalNaive.of(12))
            .fit(yearly(2, 5, 4));
    assertThat(model.weights()).containsExactly(1);
    assertThat(model.report().warnings()).anyMatch(w -> w.contains("with a weight are left out"));
  }

  @Test
  void whenAllFailTheReasonsAreTold() {
    TimeSeries series = yearly(1, 2, 3);
    Ensemble ensemble = Ensemble.mean(SeasonalNaive.of(12), SeasonalNaive.of(7));
    assertThatThrownBy(() -> ensemble.fit(series))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("could be fitted to 3 periods")
        .hasMessageContaining("SeasonalNaive[season 12]: ")
        .hasMessageContaining("SeasonalNaive[season 7]: ");
    Forecaster refusing =
        (history, context) -> {
          throw DataException.because("refused").build();
        };
    assertThatThrownBy(() -> Ensemble.mean(refusing, refusing).fit(series))
        .isInstanceOf(DataException.class)
        .hasMessage("refused");
  }

  @Test
  void backtestPrefersTheBetterMember() {
    // a line: drift is nearly perfect, the mean is far off
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[60];
    Arrays.setAll(values, t -> 5 * t + random.nextDouble());
    TimeSeries line = yearly(values);
    for (Weighting weighting :
        List.of(Weighting.INVERSE_ERROR, Weighting.INVERSE_SQUARED_ERROR, Weighting.STACKING)) {
      EnsembleModel model =
          Ensemble.backtested(weighting, Drift.create(), MeanForecaster.create()).fit(line);
      assertThat(model.report().warnings()).isEmpty();
      assertThat(model.weights()[0]).isGreaterThan(0.98);
      assertThat(model.weights()[0] + model.weights()[1]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void inverseErrorsAreThoseOfTheBacktest() {
    Backtest backtest = Backtest.rolling().horizon(3).origins(5).step(2).build();
    Ensemble ensemble =
        Ensemble.builder()
            .add(Naive.create())
            .add(SeasonalNaive.create())
            .weighting(Weighting.INVERSE_SQUARED_ERROR)
            .backtest(backtest)
            .build();
    Backtest.Result result = backtest.compare(SERIES, Naive.create(), SeasonalNaive.create());
    double naive = 1 / Math.pow(result.metrics("Naive").rmse(), 2);
    double seasonal = 1 / Math.pow(result.metrics("SeasonalNaive").rmse(), 2);
    EnsembleModel model = ensemble.fit(SERIES);
    assertThat(model.weights()[0]).isCloseTo(naive / (naive + seasonal), within(1e-12));
    assertThat(ensemble.backtest()).contains(backtest);
    assertThat(ensemble.toString()).contains("inverse squared error", "Backtest[rolling");
  }

  @Test
  void shortSeriesHaveEqualWeights() {
    EnsembleModel model =
        Ensemble.backtested(Naive.create(), Drift.create()).fit(yearly(2, 5, 4, 8, 10));
    assertThat(model.weights()).containsExactly(0.5, 0.5);
    assertThat(model.report().warnings())
        .containsExactly(
            "weights are equal: the history allows for 0 forecasts to judge the members by,"
                + " and more than 6 are needed");
  }

  @Test
  void fittedModelsAreCombinedWithoutAFit() {
    ForecastModel naive = Naive.create().fit(SERIES);
    ForecastModel drift = Drift.create().fit(SERIES);
    EnsembleModel model = EnsembleModel.of(Combination.MEAN, List.of(naive, drift));
    assertThat(model.members().get(0)).isSameAs(naive);
    assertThat(model.forecast(3).mean())
        .isEqualTo(Ensemble.mean(Naive.create(), Drift.create()).fit(SERIES).forecast(3).mean());
    EnsembleModel weighted =
        EnsembleModel.of(Combination.MEAN, List.of(naive, drift), List.of("be careful"), 1, 3);
    assertThat(weighted.weights()).containsExactly(0.25, 0.75);
    assertThat(weighted.report().warnings()).containsExactly("be careful");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnsembleModel.of(Combination.MEAN, List.of()))
        .withMessageContaining("at least one member");
    ForecastModel other = Naive.create().fit(SERIES.head(50));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnsembleModel.of(Combination.MEAN, List.of(naive, other)))
        .withMessageContaining("must have one history");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnsembleModel.of(Combination.MEDIAN, List.of(naive, drift), 1, 2))
        .withMessageContaining("a median has equal ones");
  }

  @Test
  void weightsAreCopied() {
    double[] weights = {1, 1};
    Ensemble ensemble = Ensemble.weighted(weights, Naive.create(), Drift.create());
    weights[0] = 9;
    ensemble.weights()[1] = 9;
    EnsembleModel model = ensemble.fit(SERIES);
    model.weights()[0] = 9;
    assertThat(ensemble.weights()).containsExactly(1, 1);
    assertThat(model.weights()).containsExactly(0.5, 0.5);
  }

  @Test
  void badOptionsNameOptionValueAndRange() {
    Forecaster naive = Naive.create();
    assertBad(() -> Ensemble.mean(), "at least one member");
    assertBad(() -> Ensemble.weighted(new double[] {1}, naive, naive), "1 weights for 2");
    assertBad(() -> Ensemble.weighted(new double[] {-1}, naive), "a weight is -1.0, but must be");
    assertBad(() -> Ensemble.weighted(new double[] {Double.NaN}, naive), "a weight is NaN");
    assertBad(() -> Ensemble.weighted(new double[] {0}, naive), "must be more than 0");
    assertBad(
        () -> Ensemble.builder().add(naive).add(naive, 2).combination(Combination.MEDIAN).build(),
        "a median has equal ones");
    assertBad(
        () ->
            Ensemble.builder()
                .add(naive)
                .combination(Combination.MEDIAN)
                .weighting(Weighting.STACKING)
                .build(),
        "weighting is STACKING, but must be FIXED for a median");
    assertBad(
        () -> Ensemble.builder().add(naive).add(naive, 2).weighting(Weighting.STACKING).build(),
        "with weighting STACKING they are estimated");
    assertBad(
        () -> Ensemble.builder().add(naive).backtest(Backtest.rolling().build()).build(),
        "weighting is FIXED");
  }

  private static void assertBad(Runnable attempt, String message) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(message);
  }
}
