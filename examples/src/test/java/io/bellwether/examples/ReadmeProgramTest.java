package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.explain.Importances;
import io.bellwether.explain.PermutationImportance;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.AutoMiner;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.association.Trend;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.sequence.PrefixSpan;
import io.bellwether.ml.sequence.Sequences;
import io.bellwether.ml.sequence.SequentialPatterns;
import io.bellwether.ml.svm.Kernel;
import io.bellwether.ml.svm.Svr;
import io.bellwether.model.FitContext;
import io.bellwether.model.Progress;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelFile;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.TargetTransform;
import io.bellwether.preprocess.ColumnDropper;
import io.bellwether.preprocess.Scaler;
import io.bellwether.search.GridSearch;
import io.bellwether.selection.CrossValidation;
import io.bellwether.timeseries.Aggregation;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Gaps;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.backtest.Backtest;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.catalogue.Kept;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecaster;
import io.bellwether.timeseries.catalogue.SeriesFailure;
import io.bellwether.timeseries.compose.Auto;
import io.bellwether.timeseries.diagnose.Differencing;
import io.bellwether.timeseries.hierarchy.ErrorCovariance;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import io.bellwether.timeseries.hierarchy.Reconciliation;
import io.bellwether.timeseries.smoothing.Theta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs of README.md on series, catalogues, baskets and tuning run, and are those that stand
 * there.
 */
class ReadmeProgramTest {

  private static final String HERE =
      "examples/src/test/java/io/bellwether/examples/ReadmeProgramTest.java";

  /** Nothing is sold on the last day, a Sunday, so that the last week is not seen whole. */
  private static final int WEEKS = MadeUp.DAYS / 7 - 1;

  @TempDir Path folder;

  @Test
  void forecastsASeries() {
    Dataset invoices = MadeUp.invoices();
    double[] weekOfTheFair = new double[WEEKS + 8];
    weekOfTheFair[5] = 1;
    weekOfTheFair[WEEKS + 3] = 1;
    TimeSeries fair = TimeSeries.of(Frequency.WEEKLY, MadeUp.MONDAY, weekOfTheFair);

    TimeSeries weekly =
        TimeSeries.from(invoices)
            .time("date")
            .value("revenue")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO)
            .build()
            .aggregate(Frequency.WEEKLY, Aggregation.SUM);
    String advice = Differencing.ordinary(weekly.log()).sentence();
    Covariates known = Covariates.of("fair", fair);
    ArimaModel model = Arima.builder().order(0, 1, 1).boxCox(0).build().fit(weekly, known);
    String left = model.residualTest(8).sentence();
    Forecast next = model.forecast(8, known);
    ForecastTotal eightWeeks = model.forecastTotal(8, known);
    double enough = eightWeeks.quantile(0.95);
    ArimaModel chosen = AutoArima.create().fit(weekly);

    assertThat(weekly.length()).isEqualTo(WEEKS);
    assertThat(advice).contains("ordinary difference");
    assertThat(left).contains("Ljung-Box");
    assertThat(next.horizon()).isEqualTo(8);
    assertThat(enough).isBetween(eightWeeks.mean(), 2 * eightWeeks.mean());
    assertThat(chosen.series()).isEqualTo(weekly);
  }

  @Test
  void forecastsACatalogue() {
    Dataset table =
        MadeUp.weeklyUnits()
            .filter(row -> "Leeds".equals(row.text("store")) || "mug".equals(row.text("item")));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Progress> told = new CopyOnWriteArrayList<>();
    Consumer<Progress> bar = told::add;
    Path file = folder.resolve("plan.csv");

    Panel demand =
        Panel.from(table)
            .keys("store", "item")
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .build();
    Backtest.Result tried =
        Backtest.rolling()
            .horizon(13)
            .origins(2)
            .step(13)
            .build()
            .compare(demand, Auto.create(), Theta.optimised(), SeasonalNaive.create());
    double better = tried.skill("Auto");
    Hierarchy levels = Hierarchy.of(demand).total().by("store").build();
    PanelForecast each =
        PanelForecaster.builder(Auto.create())
            .fallback(SeasonalNaive.create())
            .keep(Kept.RESIDUALS)
            .build()
            .forecast(
                levels.aggregate(demand), 13, FitContext.create().executor(pool).onProgress(bar));
    List<SeriesFailure> failed = each.failures();
    PanelForecast plan = Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(levels, each);
    Csv.write(plan.toDataset(), file);

    pool.shutdown();
    assertThat(better).isLessThan(1);
    assertThat(failed).isEmpty();
    assertThat(told).last().isEqualTo(new Progress("forecast", 6, 6));
    assertThat(Csv.read(file).rowCount()).isEqualTo(6 * 13);
    double parts = 0;
    for (SeriesKey key : List.of(SeriesKey.of("Leeds", "(all)"), SeriesKey.of("York", "(all)"))) {
      parts += plan.forecast(key).orElseThrow().mean().value(0);
    }
    assertThat(plan.forecast(SeriesKey.of("(all)", "(all)")).orElseThrow().mean().value(0))
        .isCloseTo(parts, within(1e-9));
  }

  @Test
  void tunesAModel() {
    List<String> some = List.of("store 1", "store 2", "store 3", "store 4", "store 5", "store 6");
    Dataset weeks = SimulatedStores.table().filter(row -> some.contains(row.text("store")));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Path file = folder.resolve("units.bellwether");

    var tuned =
        GridSearch.regression()
            .over("c", 1, 10, 100)
            .over("gamma", 0.01, 0.03, 0.1)
            .validation(CrossValidation.grouped(5, "store", 42))
            .minimize(RegressionMetrics::rmse)
            .build(
                p ->
                    Pipeline.builder()
                        .add(ColumnDropper.of("store"))
                        .add(Scaler.standard())
                        .target(TargetTransform.log().smearing())
                        .regressor(
                            Svr.builder()
                                .c(p.get("c"))
                                .kernel(Kernel.rbf(p.get("gamma")))
                                .build()));
    var best = tuned.fit(weeks, "units", FitContext.create().executor(pool));
    Dataset trials = best.trials();
    double honest =
        CrossValidation.grouped(5, "store", 1)
            .evaluate(tuned, weeks, "units")
            .mean(RegressionMetrics::rmse);
    Importances importances =
        PermutationImportance.regression()
            .increaseOf("rmse", RegressionMetrics::rmse)
            .build()
            .measure(best, weeks);
    ModelFile.save(best, file);

    pool.shutdown();
    assertThat(trials.rowCount()).isEqualTo(9);
    assertThat(honest).isGreaterThan(best.evaluate(weeks).rmse());
    assertThat(importances.list().get(0).name()).isEqualTo("log_price");
    assertThat(ModelFile.load(file, RegressionModel.class).predict(weeks))
        .isEqualTo(best.predict(weeks));
  }

  @Test
  void findsWhatSellsTogether() {
    Dataset invoices = MadeUp.teacups();
    Path file = folder.resolve("next.bellwether");

    Baskets baskets =
        Baskets.from(invoices)
            .basket("invoice")
            .item("description")
            .time("date")
            .customer("customer")
            .build();
    FrequentItemsets frequent = AutoMiner.builder().minSupport(0.01).build().mine(baskets);
    AssociationRules rules =
        frequent.rules().minConfidence(0.5).nonRedundant().significant(0.01).sortByLift();
    List<String> why = rules.top(10).stream().map(AssociationRule::sentence).toList();
    Set<String> pair = Set.of("PINK REGENCY TEACUP", "GREEN REGENCY TEACUP");
    String trend = Trend.of(baskets, pair, ChronoUnit.WEEKS).sentence();

    LocalDateTime march = LocalDate.of(2024, 3, 1).atStartOfDay();
    Baskets past = baskets.before(march);
    RuleRecommenderModel next = RuleRecommender.create().fit(past);
    List<Recommendation> offers = next.recommend(List.of("PINK REGENCY TEACUP"), 5);
    HoldOutComparison tried =
        HoldOut.create()
            .compare(past, baskets.from(march), Popularity.create(), RuleRecommender.create());
    ModelFile.save(next, file);
    SequentialPatterns later =
        PrefixSpan.builder()
            .minSupport(0.1)
            .maxGap(Duration.ofDays(30))
            .build()
            .mine(Sequences.from(baskets));

    assertThat(why)
        .element(0)
        .asString()
        .startsWith("Baskets with ")
        .contains("TEACUP", "times the usual rate");
    assertThat(trend).contains("GREEN REGENCY TEACUP");
    assertThat(offers).element(0).satisfies(o -> assertThat(o.item()).contains("TEACUP"));
    assertThat(offers.get(0).because()).startsWith("Baskets with PINK REGENCY TEACUP also hold");
    assertThat(tried.metrics(1).hitRate()).isGreaterThan(tried.metrics(0).hitRate());
    assertThat(ModelFile.load(file, RuleRecommenderModel.class).recommend(pair, 5))
        .hasSize(5)
        .isEqualTo(next.recommend(pair, 5));
    assertThat(later.size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forecast a series",
        "Forecast a catalogue",
        "Find what sells together",
        "Tune a model"
      })
  void isWhatStandsInTheReadme(String title) throws IOException {
    String readme = Files.readString(root().resolve("README.md"));
    String chapter = readme.substring(readme.indexOf("## " + title));
    String program = chapter.split("```", 3)[1].substring("java".length());

    assertThat(bare(Files.readString(root().resolve(HERE)))).contains(bare(program));
  }

  /** Comments and the width of lines do not matter. */
  private static String bare(String program) {
    return program.replaceAll("//.*", "").replaceAll("\\s+", "");
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(HERE)))
        .findFirst()
        .orElseThrow();
  }
}
