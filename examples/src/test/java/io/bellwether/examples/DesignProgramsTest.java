package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.FpGrowth;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.ml.svm.Kernel;
import io.bellwether.ml.svm.Svr;
import io.bellwether.ml.svm.SvrModel;
import io.bellwether.model.FitContext;
import io.bellwether.model.Progress;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.Scaler;
import io.bellwether.search.GridSearch;
import io.bellwether.selection.CrossValidation;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Gaps;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.arima.AutoRegression;
import io.bellwether.timeseries.backtest.Backtest;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecaster;
import io.bellwether.timeseries.diagnose.LjungBox;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.MovingAverage;
import io.bellwether.timeseries.smoothing.Theta;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the design that exist so far, word for word but for the folder of the files. */
class DesignProgramsTest {

  private static final double PRICE_EFFECT = -25;

  @TempDir Path folder;

  @BeforeEach
  void writeOrangeJuice() {
    SplittableRandom random = new SplittableRandom(7);
    List<Map<String, Object>> rows = new ArrayList<>();
    String[] brands = {"dominicks", "minute maid", "tropicana"};
    for (int i = 0; i < 3_000; i++) {
      int brand = random.nextInt(brands.length);
      int store = 2 + random.nextInt(5);
      double price = 1.5 + brand * 0.5 + random.nextDouble();
      int deal = random.nextInt(2);
      int feature = random.nextInt(2);
      double noise = random.nextDouble() - 0.5;
      double units =
          200 + 20 * brand + 3 * store + PRICE_EFFECT * price + 15 * deal + 10 * feature + noise;
      rows.add(
          Map.of(
              "brand", brands[brand],
              "store", store,
              "price", price,
              "deal", deal,
              "feature", feature,
              "units", units));
    }
    Dataset table =
        Dataset.ofRows(rows).select("brand", "store", "price", "deal", "feature", "units");
    double[] price = table.numeric("price").values();
    price[10] = Double.NaN;
    Csv.write(table.with(NumericColumn.of("price", price)), folder.resolve("orange-juice.csv"));
  }

  @Test
  void regressionOnASalesTableAndKeepingAModel() {
    Dataset sales = Csv.read(folder.resolve("orange-juice.csv"));
    TrainTestSplit split = sales.split(0.8, 42);

    var pipeline =
        Pipeline.builder()
            .add(Imputer.median())
            .add(OutlierClipper.iqr(1.5, "price"))
            .add(OneHotEncoder.of("brand", "store"))
            .add(Scaler.standard())
            .regressor(LinearRegression.ols());

    var fitted = pipeline.fit(split.train(), "units");
    RegressionMetrics metrics = fitted.evaluate(split.test());
    assertThat(metrics.rmse()).isLessThan(1.5);
    assertThat(metrics.r2()).isGreaterThan(0.99);
    assertThat(List.of(metrics.mae(), metrics.mape(), metrics.wape())).allMatch(m -> m > 0);
    assertThat(fitted.model().summary()).contains("price", "std. error", "F statistic");
    assertThat(fitted.model().coefficient("price").estimate()).isNegative();
    assertThat(fitted.model().coefficient("price").interval(0.95).upper()).isNegative();
    assertThat(fitted.model().intercept().estimate()).isPositive();
    double units =
        fitted.predict(
            Map.of("brand", "tropicana", "store", "5", "price", 2.79, "deal", 1, "feature", 0));
    assertThat(units).isCloseTo(200 + 40 + 15 + PRICE_EFFECT * 2.79 + 15, within(1.0));
    double[] all = fitted.predict(split.test());
    assertThat(all).hasSize(600);

    CrossValidation.Result<RegressionMetrics> folds =
        CrossValidation.kFold(5, 42).evaluate(pipeline, sales, "units");
    assertThat(folds.mean(RegressionMetrics::rmse)).isLessThan(1.5);
    assertThat(folds.standardDeviation(RegressionMetrics::rmse)).isPositive();

    ModelFile.save(fitted, folder.resolve("units.bellwether"));
    RegressionModel again =
        ModelFile.load(folder.resolve("units.bellwether"), RegressionModel.class);
    assertThat(again.predict(split.test())).isEqualTo(all);
  }

  @Test
  void aSeriesAModelAForecast() {
    double[] values = MadeUp.passengers();
    Dataset invoices = MadeUp.invoices();

    TimeSeries passengers = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1949, 1, 1), values);
    TimeSeries daily =
        TimeSeries.from(invoices)
            .time("date")
            .value("revenue")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO)
            .build();

    ArimaModel airline =
        Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).boxCox(0).build().fit(passengers);
    assertThat(airline.logLikelihood()).isPositive();
    assertThat(airline.sigma2()).isBetween(1e-5, 1e-2);
    assertThat(List.of(airline.aic(), airline.aicc(), airline.bic())).isSorted();
    assertThat(airline.residuals().length()).isEqualTo(MadeUp.MONTHS);
    assertThat(airline.fitted().timeline()).isEqualTo(passengers.timeline());
    assertThat(airline.coefficient("ma1").estimate()).isBetween(-1.0, 1.0);
    ArimaModel chosen = AutoArima.create().fit(passengers);
    Forecast forecast = chosen.forecast(12);
    assertThat(forecast.levels()).containsExactly(0.8, 0.95);
    assertThat(passengers.concat(forecast.mean()).length()).isEqualTo(MadeUp.MONTHS + 12);
    assertThat(forecast.mean().values()).hasSize(12).doesNotContain(Double.NaN);
    assertThat(forecast.lower(0.95).value(0)).isLessThan(forecast.mean().value(0));
    assertThat(forecast.upper(0.95).value(0)).isGreaterThan(forecast.mean().value(0));
    LjungBox check = airline.residualTest(24);
    assertThat(check.statistic()).isPositive();
    assertThat(check.pValue()).isBetween(0.0, 1.0);

    assertThat(MovingAverage.simple(7).smooth(daily).value(6)).isBetween(170.0, 260.0);
    assertThat(
            AutoRegression.builder()
                .maxOrder(14)
                .method(ArMethod.BURG)
                .build()
                .fit(daily)
                .forecast(7))
        .extracting(Forecast::horizon)
        .isEqualTo(7);
    assertThat(daily.value(6)).isZero();
  }

  @Test
  void supportVectorRegressionTuned() {
    Dataset sales =
        Csv.read(folder.resolve("orange-juice.csv"))
            .filter(row -> !row.isMissing("price"))
            .derive("premium", row -> "tropicana".equals(row.text("brand")) ? 1 : 0)
            .select("price", "deal", "feature", "premium", "units")
            .head(300);
    TrainTestSplit split = sales.split(0.8, 42);
    Dataset train = split.train();

    Svr svr = Svr.builder().kernel(Kernel.rbf(0.1)).c(10).epsilon(0.05).build();
    SvrModel model = svr.fit(train, "units");
    assertThat(model.supportVectorCount()).isBetween(1, train.rowCount());
    assertThat(model.report().objective()).isNegative();

    var best =
        GridSearch.regression()
            .over("c", 1, 10, 100)
            .over("gamma", 0.01, 0.1, 1)
            .validation(CrossValidation.kFold(5, 42))
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    Pipeline.builder()
                        .add(Scaler.standard())
                        .regressor(
                            Svr.builder().c(p.get("c")).kernel(Kernel.rbf(p.get("gamma"))).build()))
            .fit(sales, "units");
    double[] predicted = best.model().predict(split.test());
    Dataset trials = best.trials();

    assertThat(predicted).hasSize(60);
    assertThat(trials.rowCount()).isEqualTo(9);
    assertThat(trials.columnNames()).contains("c", "gamma");
    assertThat(best.evaluate(split.test()).r2()).isGreaterThan(0.6);
    assertThat(best.model().model().kernel().toString()).contains("rbf");
  }

  @Test
  void aWholeCatalogue() {
    Dataset table = MadeUp.weeklyUnits();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Progress> told = new CopyOnWriteArrayList<>();
    Consumer<Progress> progress = told::add;

    Panel demand =
        Panel.from(table)
            .keys("store", "item")
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .build();
    PanelForecast plan =
        PanelForecaster.builder(AutoArima.create())
            .fallback(SeasonalNaive.create())
            .build()
            .forecast(demand, 13, FitContext.create().executor(pool).onProgress(progress));
    assertThat(plan.toDataset().columnNames())
        .startsWith("store", "item", "week", "mean", "lower80", "upper80");
    assertThat(plan.toDataset().rowCount()).isEqualTo(4 * 13);
    // the new item has one week: neither forecaster can do anything with it, and says so
    assertThat(plan.failures())
        .hasSize(2)
        .allSatisfy(failure -> assertThat(failure.key()).isEqualTo(SeriesKey.of("York", "teapot")));
    assertThat(plan.failedCount()).isEqualTo(1);
    assertThat(told).last().isEqualTo(new Progress("forecast", 4, 4));

    Backtest.Result backtest =
        Backtest.rolling()
            .horizon(13)
            .origins(4)
            .step(4)
            .build()
            .compare(
                demand,
                AutoArima.create(),
                ExponentialSmoothing.auto(),
                Theta.optimised(),
                SeasonalNaive.create());
    assertThat(backtest.table().columnNames())
        .contains("mase", "smape", "wape", "coverage80", "coverage95");
    assertThat(backtest.table().categorical("forecaster").labels())
        .containsExactly("AutoArima", "ExponentialSmoothing", "Theta", "SeasonalNaive");
    assertThat(backtest.metrics("AutoArima").series()).isEqualTo(3);
    assertThat(backtest.failures())
        .allSatisfy(
            failure -> assertThat(failure.series()).isEqualTo(SeriesKey.of("York", "teapot")));
    pool.shutdown();
  }

  @Test
  void whatSellsTogether() {
    Dataset invoices = MadeUp.teacups();

    Baskets baskets = Baskets.from(invoices, "invoice", "description");
    FrequentItemsets frequent =
        FpGrowth.builder().minSupport(0.01).maxLength(4).build().mine(baskets);
    assertThat(frequent.size()).isGreaterThan(20);
    assertThat(frequent.support(Set.of("PINK REGENCY TEACUP", "GREEN REGENCY TEACUP")))
        .isBetween(40, 100);
    List<AssociationRule> rules =
        frequent.rules().minConfidence(0.5).minLift(1.2).sortByLift().list();
    assertThat(rules.get(0).antecedent()).anyMatch(item -> item.contains("TEACUP"));
    assertThat(rules.get(0).lift()).isGreaterThan(3);
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.confidence()).isBetween(0.5, 1.0);
              assertThat(rule.support()).isEqualTo(rule.count() / 500.0);
              assertThat(rule.leverage()).isPositive();
              assertThat(rule.conviction()).isGreaterThan(1);
            });
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }
}
