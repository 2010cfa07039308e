package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Progress;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.diagnose.OrdinaryTest;
import io.bellwether.timeseries.diagnose.SeasonalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AutoArimaTest {

  private static final TimeSeries MONTHLY = SampleSeries.monthly();

  private static TimeSeries monthly(int length, IntToDoubleFunction value) {
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = value.applyAsDouble(t);
    }
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2010, 1, 1), values);
  }

  private static double[] noise(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.ints(length).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  @Test
  void startsFromThePapersModels() {
    List<String> names =
        AutoArima.create().search(MONTHLY).candidates().stream().map(ArimaCandidate::name).toList();
    assertThat(names.subList(0, 5))
        .containsExactly(
            "(2,0,2)(1,1,1)12 with drift",
            "(0,0,0)(0,1,0)12 with drift",
            "(1,0,0)(1,1,0)12 with drift",
            "(0,0,1)(0,1,1)12 with drift",
            "(0,0,0)(0,1,0)12");
    assertThat(new HashSet<>(names)).as("no model twice").hasSameSizeAs(names);
  }

  @Test
  void neighboursAreThoseOfThePaper() {
    List<SearchPoint> all = new SearchPoint(2, 2, 1, 1, true).neighbours();
    assertThat(all).hasSize(17).doesNotHaveDuplicates();
    assertThat(all.subList(13, 17))
        .as("our own")
        .contains(new SearchPoint(3, 1, 1, 1, true), new SearchPoint(2, 2, 0, 2, true));
    assertThat(all.subList(0, 13))
        .contains(
            new SearchPoint(1, 2, 1, 1, true),
            new SearchPoint(2, 2, 1, 2, true),
            new SearchPoint(3, 3, 1, 1, true),
            new SearchPoint(1, 1, 1, 1, true),
            new SearchPoint(2, 2, 0, 0, true),
            new SearchPoint(2, 2, 1, 1, false));
  }

  @Test
  void chosenModelIsThePlainOne() {
    ArimaSelection selection = AutoArima.create().search(MONTHLY);
    ArimaModel again = selection.chosen().specification().fit(MONTHLY);
    assertThat(selection.model().logLikelihood()).isEqualTo(again.logLikelihood());
    assertThat(selection.model().coefficients()).isEqualTo(again.coefficients());
    assertThat(selection.chosen().criterion()).isEqualTo(again.aicc());
    assertThat(selection.model().specification()).isEqualTo(again.specification());
    assertThat(AutoArima.create().fit(MONTHLY).logLikelihood()).isEqualTo(again.logLikelihood());
  }

  @Test
  void criteriaAreThoseOfTheModels() {
    for (OrderCriterion criterion : OrderCriterion.values()) {
      ArimaSelection selection = AutoArima.builder().criterion(criterion).build().search(MONTHLY);
      ArimaModel model = selection.model();
      double n = model.observations();
      double k = model.parameterCount() - 1;
      double expected =
          switch (criterion) {
            case AIC -> model.aic();
            case AICC -> model.aicc();
            case BIC -> model.bic();
            case FPE -> model.sigma2() * (n + k) / (n - k);
          };
      assertThat(selection.criterion()).isEqualTo(criterion);
      // sums in another order
      assertThat(selection.chosen().criterion())
          .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }
  }

  @Test
  void pathReadsAsTextAndTable() {
    ArimaSelection selection = AutoArima.create().search(MONTHLY);
    assertThat(selection.summary())
        .contains("The season is strong", "KPSS", "AICC", "chosen", selection.chosen().name());
    assertThat(selection.seasonalDifferencing().orElseThrow().differences()).isEqualTo(1);
    assertThat(selection.ordinaryDifferencing().orElseThrow().lag()).isEqualTo(1);
    assertThat(selection.isComplete()).isTrue();
    assertThat(selection.toString()).contains(selection.chosen().name(), "models");
    Dataset table = selection.toDataset();
    assertThat(table.rowCount()).isEqualTo(selection.candidates().size());
    assertThat(table.columnNames())
        .containsExactly(
            "model",
            "p",
            "d",
            "q",
            "P",
            "D",
            "Q",
            "season",
            "constant",
            "criterion",
            "rejection",
            "chosen");
  }

  @Test
  void nearUnitRootsAreRejectedWithTheirModulus() {
    ArimaSelection selection =
        AutoArima.builder()
            .search(Search.EXHAUSTIVE)
            .maxOrders(2, 2)
            .seasonLength(1)
            .differences(2)
            .build()
            .search(monthly(80, t -> noise(80, 5)[t]));
    List<String> rejections =
        selection.candidates().stream().map(ArimaCandidate::rejection).distinct().toList();
    assertThat(rejections)
        .anySatisfy(reason -> assertThat(reason).contains("moving-average root of modulus 1"));
    ArmaProcess chosen = selection.model().process();
    assertThat(chosen.maRoots()).allMatch(root -> root.modulus() >= 1.001);
    assertThat(chosen.arRoots()).allMatch(root -> root.modulus() >= 1.001);
  }

  @Test
  void budgetEndsTheSearch() {
    ArimaSelection stepwise = AutoArima.builder().maxModels(3).build().search(MONTHLY);
    assertThat(stepwise.candidates()).hasSize(3);
    assertThat(stepwise.isComplete()).isFalse();
    assertThat(stepwise.summary()).contains("maxModels");
    ArimaSelection simple =
        AutoArima.builder().search(Search.EXHAUSTIVE).maxModels(4).build().search(MONTHLY);
    assertThat(simple.candidates()).hasSize(4);
    assertThat(simple.isComplete()).isFalse();
    assertThat(simple.candidates())
        .allMatch(candidate -> candidate.order().coefficientCount() <= 1);
  }

  @Test
  void simplestModelIsThereWhenTheBudgetWentOnRejectedOnes() {
    double[] noise = noise(80, 5);
    AutoArima one = AutoArima.builder().differences(2).seasonLength(1).maxModels(1).build();
    ArimaSelection selection = one.search(monthly(80, t -> noise[t]));
    assertThat(selection.candidates().get(0).isRejected()).isTrue();
    assertThat(selection.chosen().name()).isEqualTo("(0,2,0)");
    assertThat(selection.isComplete()).isFalse();
  }

  @Test
  void limitsAndGivenDifferencesAreKept() {
    ArimaSelection selection =
        AutoArima.builder()
            .differences(1)
            .seasonalDifferences(0)
            .maxOrders(1, 0)
            .maxSeasonalOrders(0, 1)
            .constant(ConstantChoice.NEVER)
            .build()
            .search(MONTHLY);
    assertThat(selection.candidates())
        .allMatch(c -> c.order().p() <= 1 && c.order().q() == 0 && !c.constant())
        .allMatch(c -> c.order().seasonalP() == 0 && c.order().seasonalQ() <= 1)
        .allMatch(c -> c.order().d() == 1 && c.order().seasonalD() == 0);
    assertThat(selection.ordinaryDifferencing()).isEmpty();
    assertThat(selection.seasonalDifferencing()).isEmpty();
    assertThat(
            AutoArima.builder()
                .constant(ConstantChoice.ALWAYS)
                .build()
                .search(MONTHLY)
                .candidates())
        .allMatch(ArimaCandidate::constant);
  }

  @Test
  void otherTestsDecideOnDifferences() {
    ArimaSelection selection =
        AutoArima.builder()
            .ordinaryTest(OrdinaryTest.PHILLIPS_PERRON)
            .seasonalTest(SeasonalTest.OCSB)
            .maxModels(5)
            .build()
            .search(MONTHLY);
    assertThat(selection.ordinaryDifferencing().orElseThrow().sentence()).contains("Phillips");
  }

  @Test
  void seasonMayBeGiven() {
    AutoArima quarters = AutoArima.builder().seasonLength(4).seasonalDifferences(1).build();
    ArimaModel model = quarters.fit(MONTHLY);
    assertThat(model.order().season()).isEqualTo(4);
    assertThat(model.series()).isEqualTo(MONTHLY);
    assertThat(AutoArima.builder().seasonLength(1).build().fit(MONTHLY).order().isSeasonal())
        .isFalse();
  }

  @Test
  void transformationsReachTheModel() {
    ArimaModel model =
        AutoArima.builder().boxCox(0).backTransform(BackTransform.MEAN).build().fit(MONTHLY);
    assertThat(model.specification().boxCox().orElseThrow().lambda()).isZero();
    assertThat(model.specification().backTransform()).isEqualTo(BackTransform.MEAN);
    ArimaModel logs = AutoArima.create().fit(MONTHLY.log());
    assertThat(model.order()).isEqualTo(logs.order());
    assertThat(model.logLikelihood()).isEqualTo(logs.logLikelihood());
    TimeSeries negative = monthly(50, t -> t - 20);
    assertThatThrownBy(() -> AutoArima.builder().boxCox(0).build().fit(negative))
        .isInstanceOf(DataException.class);
  }

  @Test
  void covariatesExplainTheirPart() {
    double[] noise = noise(120, 3);
    TimeSeries price = monthly(132, t -> 10 + 3 * Math.sin(t * 1.7) + (t > 70 ? 4 : 0));
    TimeSeries sales = monthly(120, t -> 500 - 20 * price.value(t) + noise[t]);
    Covariates known = Covariates.of("price", price);
    ArimaModel model = AutoArima.create().fit(sales, known);
    assertThat(model.coefficient("price").estimate()).isCloseTo(-20, within(0.2));
    // the step of the price is no reason for a difference
    assertThat(model.order().d()).isZero();
    assertThat(model.forecast(12, known).mean().length()).isEqualTo(12);
  }

  @Test
  void covariateNamesAreCheckedAgainstAllCandidates() {
    Covariates odd = Covariates.of("ar5", monthly(96, t -> Math.sin(t)).lag(0));
    TimeSeries sales = monthly(96, t -> 100 + noise(96, 8)[t]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AutoArima.create().fit(sales, odd))
        .withMessageContaining("ar5");
  }

  @Test
  void collinearCovariatesAreRefused() {
    TimeSeries x = monthly(96, t -> Math.sin(t));
    Covariates twice = Covariates.of("a", x).and("b", x.map(v -> 2 * v));
    TimeSeries sales = monthly(96, t -> 100 + noise(96, 8)[t]);
    assertThatThrownBy(() -> AutoArima.create().fit(sales, twice))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("collinear");
  }

  @Test
  void whiteNoiseHasNoOrders() {
    double[] noise = noise(200, 21);
    ArimaModel model =
        AutoArima.builder()
            .criterion(OrderCriterion.BIC)
            .build()
            .fit(monthly(200, t -> 50 + noise[t]));
    assertThat(model.order()).isEqualTo(ArimaOrder.of(0, 0, 0));
    assertThat(model.coefficients()).extracting(Coefficient::name).containsExactly("mean");
  }

  @Test
  void perfectSeriesAreRefusedWithACure() {
    for (TimeSeries perfect :
        List.of(
            monthly(40, t -> 7.5),
            monthly(40, t -> 3 + 2.5 * t),
            monthly(60, t -> new double[] {5, 9, 2, 8, 1, 7, 4, 4, 3, 8, 6, 2}[t % 12]))) {
      assertThatThrownBy(() -> AutoArima.create().fit(perfect))
          .isInstanceOfSatisfying(
              FitException.class,
              e -> {
                assertThat(e.reason()).contains("nothing is left to explain");
                assertThat(e.remedy()).contains("Naive");
              });
    }
  }

  @Test
  void everyShortLengthFitsOrSaysWhy() {
    double[] noise = noise(40, 77);
    for (int n = 3; n <= 40; n++) {
      int length = n;
      ArimaModel model = AutoArima.create().fit(monthly(length, t -> 30 + noise[t]));
      assertThat(model.forecast(3).mean().values()).doesNotContain(Double.NaN);
    }
    ArimaSelection three = AutoArima.create().search(monthly(3, t -> 30 + noise[t]));
    assertThat(three.criterion()).isEqualTo(OrderCriterion.AIC);
    assertThat(three.chosen().order().d()).isEqualTo(1);
    assertThat(three.chosen().constant()).isFalse();
    ArimaSelection untouched = AutoArima.hyndmanKhandakar().search(monthly(3, t -> 30 + noise[t]));
    assertThat(untouched.chosen().order().d()).isZero();
    assertThat(untouched.chosen().constant()).isTrue();
    assertThatThrownBy(() -> AutoArima.create().fit(monthly(2, t -> noise[t])))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("at least 3 values");
  }

  @Test
  void aFewYearsHaveADriftWithoutAsking() {
    double[] noise = noise(25, 5);
    double[] years = new double[25];
    Arrays.setAll(years, t -> 100 + noise[t]);
    TimeSeries series = TimeSeries.of(Frequency.YEARLY, LocalDate.of(1990, 1, 1), years);
    assertThat(AutoArima.hyndmanKhandakar().search(series).chosen().order().d()).isZero();
    ArimaCandidate chosen = AutoArima.create().search(series).chosen();
    assertThat(chosen.order().d()).isEqualTo(1);
    assertThat(chosen.constant()).isTrue();
  }

  @Test
  void secondDifferencesAreForThoseWhoAskForThem() {
    double[] noise = noise(80, 6);
    double slope = 0;
    double level = 50;
    double[] values = new double[80];
    for (int t = 0; t < 80; t++) {
      slope += noise[t];
      level += slope;
      values[t] = level;
    }
    TimeSeries series = TimeSeries.of(Frequency.YEARLY, LocalDate.of(1900, 1, 1), values);
    assertThat(AutoArima.create().fit(series).order().d()).isEqualTo(1);
    assertThat(AutoArima.builder().maxDifferences(2).build().fit(series).order().d()).isEqualTo(2);
  }

  @Test
  void intervalsAreWiderThanTheModelKnows() {
    ArimaModel wide = AutoArima.create().fit(MONTHLY);
    ArimaModel narrow = AutoArima.builder().intervals(Intervals.MODEL).build().fit(MONTHLY);
    assertThat(narrow.calibration()).isEqualTo(IntervalCalibration.NONE);
    Arima same = narrow.specification();
    assertThat(narrow.forecast(12).upper(0.95))
        .isEqualTo(same.fit(MONTHLY).forecast(12).upper(0.95));
    assertThat(wide.forecast(12).mean()).isEqualTo(narrow.forecast(12).mean());
    assertThat(wide.calibration().scale()).isGreaterThan(1);
    for (int h = 0; h < 12; h++) {
      assertThat(wide.forecast(12).upper(0.8).value(h))
          .isGreaterThan(narrow.forecast(12).upper(0.8).value(h));
    }
    assertThat(wide.forecastTotal(12).mean()).isEqualTo(narrow.forecastTotal(12).mean());
    assertThat(wide.forecastTotal(12).standardDeviation())
        .isGreaterThan(narrow.forecastTotal(12).standardDeviation());
  }

  @Test
  void differencesBeyondTheSeriesAreRefused() {
    AutoArima seasonal = AutoArima.builder().seasonalDifferences(2).build();
    assertThatThrownBy(() -> seasonal.fit(monthly(20, t -> noise(20, 1)[t])))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("2 differences at lag 12 leave nothing of 20 periods");
  }

  @Test
  void gapsAreInterpolatedForTheTestsOnly() {
    double[] values = MONTHLY.values();
    values[0] = Double.NaN;
    values[40] = Double.NaN;
    values[41] = Double.NaN;
    TimeSeries holed = MONTHLY.withValues(values);
    ArimaModel model = AutoArima.create().fit(holed);
    assertThat(model.series()).isEqualTo(holed);
    assertThat(model.observations()).isEqualTo(96 - 12 - 3 - model.order().d());
    assertThat(model.order().seasonalD()).isEqualTo(1);
  }

  @Test
  void threadsMakeNoDifferenceToTheExhaustiveSearch() {
    AutoArima exhaustive =
        AutoArima.builder()
            .search(Search.EXHAUSTIVE)
            .maxOrders(2, 2)
            .maxSeasonalOrders(1, 1)
            .maxOrderSum(3)
            .build();
    ArimaSelection one = exhaustive.search(MONTHLY);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      ArimaSelection many = exhaustive.search(MONTHLY, FitContext.create().executor(pool));
      assertThat(many.candidates()).isEqualTo(one.candidates());
      assertThat(many.model().coefficients()).isEqualTo(one.model().coefficients());
    } finally {
      pool.shutdownNow();
    }
    assertThat(one.candidates()).allMatch(c -> c.order().coefficientCount() <= 3);
  }

  @Test
  void cancellationIsHeardBetweenModels() {
    for (Search search : Search.values()) {
      AtomicInteger tried = new AtomicInteger();
      List<Progress> told = new ArrayList<>();
      FitContext context =
          FitContext.create()
              .onProgress(
                  progress -> {
                    told.add(progress);
                    tried.incrementAndGet();
                  })
              .cancelWhen(() -> tried.get() >= 4);
      assertThatThrownBy(() -> AutoArima.builder().search(search).build().search(MONTHLY, context))
          .isInstanceOf(CancellationException.class);
      assertThat(told).hasSizeBetween(4, 5);
    }
  }

  @Test
  void badOptionsAreRefused() {
    AutoArimaBuilder builder = AutoArima.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxModels(0))
        .withMessage("maxModels must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxOrders(101, 0))
        .withMessage("p of maxOrders must lie in 0..100, not 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxSeasonalOrders(0, -1))
        .withMessage("q of maxSeasonalOrders must lie in 0..10, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxOrderSum(-1))
        .withMessageContaining("maxOrderSum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.differences(4))
        .withMessage("differences must lie in 0..3, not 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonalDifferences(-2))
        .withMessage("seasonalDifferences must lie in 0..2, not -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonLength(0))
        .withMessageContaining("seasonLength");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonLength(1).seasonalDifferences(1).build())
        .withMessageContaining("seasonLength of at least 2, not 1");
  }

  @Test
  void specificationsAreValues() {
    AutoArima given =
        AutoArima.builder()
            .criterion(OrderCriterion.BIC)
            .search(Search.EXHAUSTIVE)
            .maxModels(30)
            .maxOrders(3, 2)
            .maxSeasonalOrders(1, 0)
            .maxOrderSum(4)
            .differences(1)
            .seasonalDifferences(1)
            .seasonLength(6)
            .constant(ConstantChoice.NEVER)
            .boxCox(0.5)
            .backTransform(BackTransform.MEAN)
            .build();
    assertThat(given.toBuilder().build()).isEqualTo(given).hasSameHashCodeAs(given);
    assertThat(given).isNotEqualTo(AutoArima.create());
    assertThat(given.toString())
        .contains("BIC", "EXHAUSTIVE", "maxModels 30", "maxQ 2", "differences 1", "NEVER")
        .contains("boxCox 0.5");
    assertThat(AutoArima.create()).hasToString("AutoArima[]");
    assertThat(given.maxP() + given.maxQ() + given.maxSeasonalP() + given.maxSeasonalQ())
        .isEqualTo(6);
    assertThat(given.maxModels()).hasValue(30);
    assertThat(given.maxOrderSum()).isEqualTo(4);
    assertThat(given.seasonLength()).hasValue(6);
    assertThat(AutoArima.create().maxModels()).isEmpty();
  }
}
