package io.bellwether.timeseries.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.catalogue.Kept;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecastBuilder;
import io.bellwether.timeseries.catalogue.PanelForecaster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HierarchyTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  /** Monthly sales of stores in regions, from a seed. */
  static Panel made(int regions, int stores, int months, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PanelBuilder panel = Panel.builder(Frequency.MONTHLY, "region", "store").timeName("month");
    for (int r = 0; r < regions; r++) {
      for (int s = 0; s < stores; s++) {
        double level = 50 + 100 * random.nextDouble();
        double[] values = new double[months];
        for (int t = 0; t < months; t++) {
          values[t] = level + 20 * Math.sin(t / 2.0 + r) + 10 * random.nextDouble();
        }
        panel.add(SeriesKey.of("r" + r, "s" + s), TimeSeries.of(Frequency.MONTHLY, START, values));
      }
    }
    return panel.build();
  }

  private static Hierarchy nested(Panel panel) {
    return Hierarchy.of(panel).total().by("region").build();
  }

  private static PanelForecast base(Hierarchy hierarchy, Panel panel) {
    return PanelForecaster.builder(SeasonalNaive.of(3))
        .keep(Kept.RESIDUALS)
        .build()
        .forecast(hierarchy.aggregate(panel), 4);
  }

  private static List<Reconciliation> all() {
    List<Reconciliation> all = new ArrayList<>(List.of(Reconciliation.bottomUp()));
    all.add(Reconciliation.ols());
    all.add(Reconciliation.topDown(Proportions.FORECAST_SHARES));
    for (ErrorCovariance errors : ErrorCovariance.values()) {
      // residuals of linear methods add up: their sample covariance is singular
      if (errors != ErrorCovariance.SAMPLE) {
        all.add(Reconciliation.minTrace(errors));
      }
    }
    return all;
  }

  static void assertCoherent(Hierarchy hierarchy, PanelForecast plan) {
    for (int node = 0; node < hierarchy.aggregateCount(); node++) {
      double[] sum = new double[plan.horizon()];
      for (int part : hierarchy.parts(node)) {
        double[] mean =
            plan.forecast(hierarchy.aggregateCount() + part).orElseThrow().mean().values();
        for (int h = 0; h < sum.length; h++) {
          sum[h] += mean[h];
        }
      }
      double[] own = plan.forecast(node).orElseThrow().mean().values();
      for (int h = 0; h < sum.length; h++) {
        assertThat(own[h]).isCloseTo(sum[h], within(1e-9 * Math.abs(sum[h]) + 1e-300));
      }
    }
  }

  @Test
  void levelsAndSumsByHand() {
    Panel panel =
        Panel.builder(Frequency.MONTHLY, "state", "industry")
            .add(SeriesKey.of("a", "x"), TimeSeries.of(Frequency.MONTHLY, START, 1, 2))
            .add(SeriesKey.of("a", "y"), TimeSeries.of(Frequency.MONTHLY, START, 3, Double.NaN))
            .add(SeriesKey.of("b", "x"), TimeSeries.of(Frequency.MONTHLY, START.plusMonths(1), 7))
            .build();
    Hierarchy levels = Hierarchy.of(panel).total().by("state").by("industry").build();
    Panel all = levels.aggregate(panel);
    assertThat(levels.toString()).isEqualTo("Hierarchy{total=1, state=2, industry=2, bottom=3}");
    assertThat(levels.level(0)).isEqualTo("total");
    assertThat(levels.level(7)).isEqualTo("bottom");
    assertThat(all.size()).isEqualTo(8);
    assertThat(all.series(SeriesKey.of("(all)", "(all)")).values()).containsExactly(4, Double.NaN);
    assertThat(all.series(SeriesKey.of("(all)", "x")).values()).containsExactly(1, 9);
    assertThat(all.series(SeriesKey.of("b", "(all)"))).isEqualTo(panel.series(2));
    assertThat(levels.summingMatrix()[1]).containsExactly(1, 1, 0);
    assertThat(levels.parts(7)).containsExactly(2);
  }

  @Test
  void sumsGivenOneByOneMakeTheSameHierarchy() {
    Panel panel = made(2, 2, 5, 1);
    Map<SeriesKey, List<SeriesKey>> sums = new LinkedHashMap<>();
    List<SeriesKey> bottom = IntStream.range(0, 4).mapToObj(panel::key).toList();
    sums.put(SeriesKey.of("r0", "(all)"), bottom.subList(0, 2));
    sums.put(SeriesKey.of("r1", "(all)"), bottom.subList(2, 4));
    sums.put(
        SeriesKey.of("(all)", "(all)"),
        List.of(SeriesKey.of("r0", "(all)"), SeriesKey.of("r1", "(all)")));
    Hierarchy given = Hierarchy.of(panel.keyNames(), bottom, sums);
    Panel all = given.aggregate(panel);
    Hierarchy built = nested(panel);
    for (int node = 0; node < built.size(); node++) {
      SeriesKey key = built.keys().key(node);
      assertThat(all.series(key)).isEqualTo(built.aggregate(panel).series(key));
    }
    sums.put(SeriesKey.of("x", "y"), List.of(bottom.get(0), SeriesKey.of("r0", "(all)")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hierarchy.of(panel.keyNames(), bottom, sums))
        .withMessageContaining("has a bottom series twice");
    sums.put(SeriesKey.of("x", "y"), List.of(SeriesKey.of("?", "?")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hierarchy.of(panel.keyNames(), bottom, sums))
        .withMessageContaining("has the part ? / ?, which is neither");
  }

  @Property(tries = 30, seed = "4")
  void partsAddUp(@ForAll @IntRange(min = 1, max = 4) int regions, @ForAll long seed) {
    Panel panel = made(regions, 3, 30, seed);
    Hierarchy hierarchy = nested(panel);
    PanelForecast base = base(hierarchy, panel);
    for (Reconciliation method : all()) {
      assertCoherent(hierarchy, method.reconcile(hierarchy, base));
      assertCoherent(hierarchy, method.nonNegative().reconcile(hierarchy, base));
    }
  }

  @Test
  void coherentForecastsStay() {
    Panel panel = made(3, 4, 40, 7);
    Hierarchy hierarchy = nested(panel);
    // the forecast of the naive method is linear in the series, hence coherent
    PanelForecast base =
        PanelForecaster.builder(Naive.create())
            .keep(Kept.RESIDUALS)
            .build()
            .forecast(hierarchy.aggregate(panel), 3);
    for (Reconciliation method : all()) {
      PanelForecast plan = method.reconcile(hierarchy, base);
      for (int node = 0; node < plan.size(); node++) {
        double[] before = base.forecast(node).orElseThrow().mean().values();
        assertThat(plan.forecast(node).orElseThrow().mean().values())
            .as("%s, %s", method, plan.keys().key(node))
            .containsExactly(before, within(1e-8 * before[0]));
      }
    }
  }

  @Test
  void bottomUpKeepsTheBottom() {
    Panel panel = made(2, 3, 24, 3);
    Hierarchy hierarchy = nested(panel);
    PanelForecast base = base(hierarchy, panel);
    PanelForecast plan = Reconciliation.bottomUp().reconcile(hierarchy, base);
    for (int node = hierarchy.aggregateCount(); node < plan.size(); node++) {
      Forecast before = base.forecast(node).orElseThrow();
      Forecast after = plan.forecast(node).orElseThrow();
      assertThat(after.mean()).isEqualTo(before.mean());
      assertThat(after.upper(0.95).values())
          .containsExactly(before.upper(0.95).values(), within(1e-9 * before.upper(0.95).value(0)));
    }
  }

  @Test
  void theOrderOfTheBottomMakesNoDifference() {
    Panel panel = made(3, 3, 30, 5);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
    Collections.reverse(order);
    Collections.swap(order, 2, 5);
    Panel shuffled = panel.select(order.stream().mapToInt(Integer::intValue).toArray());
    Hierarchy one = nested(panel);
    Hierarchy other = nested(shuffled);
    for (Reconciliation method : all()) {
      PanelForecast a = method.reconcile(one, base(one, panel));
      PanelForecast b = method.reconcile(other, base(other, shuffled));
      for (int node = 0; node < a.size(); node++) {
        Forecast expected = a.forecast(node).orElseThrow();
        Forecast found = b.forecast(a.keys().key(node)).orElseThrow();
        assertThat(found.mean().values())
            .containsExactly(expected.mean().values(), within(1e-9 * 1000));
        assertThat(found.lower(0.8).values())
            .containsExactly(expected.lower(0.8).values(), within(1e-9 * 1000));
      }
    }
  }

  @Test
  void topDownSharesByHand() {
    Panel panel =
        Panel.builder(Frequency.MONTHLY, "item")
            .add(SeriesKey.of("a"), TimeSeries.of(Frequency.MONTHLY, START, 1, 0, 6))
            .add(SeriesKey.of("b"), TimeSeries.of(Frequency.MONTHLY, START, 3, 0, 2))
            .build();
    Hierarchy hierarchy = Hierarchy.of(panel).total().build();
    PanelForecast base =
        PanelForecaster.builder(MeanForecaster.create())
            .build()
            .forecast(hierarchy.aggregate(panel), 1);
    // the total has 4, 0, 8: mean 4; shares 1/4 and 3/4 of them, on average 1/2
    PanelForecast average =
        Reconciliation.topDown(Proportions.AVERAGE_OF_SHARES)
            .reconcile(hierarchy, base, panel, FitContext.create());
    assertThat(average.forecast(1).orElseThrow().mean().value(0)).isEqualTo(4 * 0.5, within(1e-14));
    PanelForecast shares =
        Reconciliation.topDown(Proportions.SHARE_OF_AVERAGES)
            .reconcile(hierarchy, base, panel, FitContext.create());
    assertThat(shares.forecast(1).orElseThrow().mean().value(0))
        .isEqualTo(4 * 7.0 / 12, within(1e-14));
    double whole = shares.forecast(0).orElseThrow().standardErrors()[0];
    assertThat(shares.forecast(1).orElseThrow().standardErrors()[0])
        .isEqualTo(whole * 7 / 12, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Reconciliation.topDown(Proportions.AVERAGE_OF_SHARES).reconcile(hierarchy, base))
        .withMessageContaining("AVERAGE_OF_SHARES are shares of the history; give it");
  }

  @Test
  void forecastSharesGoDownTheTree() {
    Panel panel = made(2, 2, 6, 2);
    Hierarchy hierarchy = nested(panel);
    double[] means = {100, 30, 20, 1, 3, 0, 0};
    PanelForecastBuilder base = PanelForecast.builder(panel.keyNames(), 1);
    for (int node = 0; node < means.length; node++) {
      base.add(
          hierarchy.keys().key(node),
          Forecast.normal(panel.series(0), new double[] {means[node]}, new double[] {1}));
    }
    PanelForecast plan =
        Reconciliation.topDown(Proportions.FORECAST_SHARES).reconcile(hierarchy, base.build());
    double[] expected = {100, 60, 40, 15, 45, 20, 20};
    for (int node = 0; node < expected.length; node++) {
      assertThat(plan.forecast(node).orElseThrow().mean().value(0))
          .isEqualTo(expected[node], within(1e-12));
    }
  }

  @Test
  void negativeForecastsBecomeZero() {
    Panel panel = made(1, 3, 6, 2);
    Hierarchy hierarchy = Hierarchy.of(panel).total().build();
    double[] means = {2, -3, 4, 5};
    PanelForecastBuilder base = PanelForecast.builder(panel.keyNames(), 1);
    for (int node = 0; node < means.length; node++) {
      base.add(
          hierarchy.keys().key(node),
          Forecast.normal(panel.series(0), new double[] {means[node]}, new double[] {1}));
    }
    PanelForecast plan = Reconciliation.ols().nonNegative().reconcile(hierarchy, base.build());
    // each bottom series takes a quarter of 2 - 6 away: -4, 3, 4
    assertThat(plan.forecast(1).orElseThrow().mean().value(0)).isZero();
    assertThat(plan.forecast(1).orElseThrow().lower(0.95).value(0)).isZero();
    assertThat(plan.forecast(0).orElseThrow().mean().value(0)).isEqualTo(7, within(1e-12));
  }

  @Test
  void wrongInputIsNamed() {
    Panel panel = made(2, 2, 8, 1);
    Hierarchy hierarchy = nested(panel);
    Hierarchy.Builder levels = Hierarchy.of(panel);
    assertThatIllegalArgumentException()
        .isThrownBy(levels::build)
        .withMessageContaining("at least one sum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levels.by("country"))
        .withMessageContaining("no key columns [country]; there are [region, store]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levels.by("store", "region"))
        .withMessageContaining("is the bottom level");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levels.total().total())
        .withMessageContaining("is there already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hierarchy.aggregate(panel.head(3)))
        .withMessageContaining("lacks the bottom series r1 / s1");
    PanelForecast base =
        PanelForecaster.builder(Naive.create()).build().forecast(hierarchy.aggregate(panel), 2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(hierarchy, base))
        .withMessageContaining("keep(Kept.RESIDUALS)");
    PanelForecast kept = base(hierarchy, made(2, 2, 10, 1));
    assertThat(Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).reconcile(hierarchy, kept).size())
        .isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Reconciliation.ols()
                    .reconcile(
                        hierarchy,
                        PanelForecaster.builder(Naive.create()).build().forecast(panel, 2)))
        .withMessageContaining("no forecast of the node (all) / (all)");
    Panel ragged =
        Panel.builder(Frequency.MONTHLY, "item")
            .add(SeriesKey.of("a"), TimeSeries.of(Frequency.MONTHLY, START, 1, 2, 3))
            .add(SeriesKey.of("b"), TimeSeries.of(Frequency.MONTHLY, START, 1, 2))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hierarchy.of(ragged).total().build().aggregate(ragged))
        .withMessageContaining("must end at one time, but b ends before");
  }

  @Test
  void crossedLevelsHaveNoForecastShares() {
    Panel panel = made(2, 2, 8, 1);
    Hierarchy crossed = Hierarchy.of(panel).total().by("region").by("store").build();
    PanelForecast base = base(crossed, panel);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Reconciliation.topDown(Proportions.FORECAST_SHARES).reconcile(crossed, base))
        .withMessageContaining("need a nested hierarchy");
  }

  @Test
  void singularCovariancesAreRefused() {
    // of linear forecasts, so that residuals add up, and then of too few periods besides
    for (int months : new int[] {60, 8}) {
      singular(made(2, 6, months, 1));
    }
  }

  private static void singular(Panel panel) {
    Hierarchy hierarchy = Hierarchy.of(panel).total().by("region").by("store").build();
    PanelForecast base = base(hierarchy, panel);
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(
            () -> Reconciliation.minTrace(ErrorCovariance.SAMPLE).reconcile(hierarchy, base))
        .withMessageContaining("singular");
  }

  @Test
  void seriesWithoutErrorsDoNotBreakIt() {
    PanelBuilder flat = Panel.builder(Frequency.MONTHLY, "item");
    for (String item : List.of("a", "b")) {
      flat.add(
          SeriesKey.of(item), TimeSeries.of(Frequency.MONTHLY, START, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
    Panel panel = flat.build();
    Hierarchy hierarchy = Hierarchy.of(panel).total().build();
    PanelForecast base = base(hierarchy, panel);
    for (Reconciliation method : all()) {
      PanelForecast plan = method.reconcile(hierarchy, base);
      assertThat(plan.forecast(0).orElseThrow().mean().values()).containsOnly(0);
    }
  }
}
