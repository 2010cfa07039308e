package io.bellwether.timeseries.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecastBuilder;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sparse solution against dense textbook formulas in R, and lambda against corpcor. */
class ReconciliationOracleTest {

  /** Systems of condition below 1e4, two ways to solve them. */
  private static final double ROUNDING = 1e-10;

  static Stream<Map<String, Object>> blocks() {
    return OracleFile.blocks(ReconciliationOracleTest.class, "reconciliation.json", "blocks")
        .stream();
  }

  private static Hierarchy hierarchy(Map<String, Object> block) {
    PanelBuilder panel = Panel.builder(Frequency.MONTHLY, "state", "industry");
    for (String state : List.of("a", "b")) {
      for (String industry : List.of("x", "y", "z")) {
        panel.add(
            SeriesKey.of(state, industry),
            TimeSeries.of(Timeline.of(LocalDateTime.of(2020, 1, 1, 0, 0), Frequency.MONTHLY, 0)));
      }
    }
    Hierarchy.Builder levels = Hierarchy.of(panel.build()).total().by("state");
    return "crossed".equals(block.get("name")) ? levels.by("industry").build() : levels.build();
  }

  private static Reconciliation method(Map<String, Object> block) {
    return switch (Objects.requireNonNull(block.get("method")).toString()) {
      case "bottomUp" -> Reconciliation.bottomUp();
      case "ols" -> Reconciliation.ols();
      case "structural" -> Reconciliation.minTrace(ErrorCovariance.STRUCTURAL);
      case "variance" -> Reconciliation.minTrace(ErrorCovariance.VARIANCE);
      case "shrinkage" -> Reconciliation.minTrace(ErrorCovariance.SHRINKAGE);
      case "sample" -> Reconciliation.minTrace(ErrorCovariance.SAMPLE);
      default -> throw new IllegalArgumentException(block.toString());
    };
  }

  private static double[] part(double[] all, int size, int place) {
    return Arrays.copyOfRange(all, place * size, (place + 1) * size);
  }

  /** One number a node repeated for all periods ahead. */
  private static double[] repeated(double[] each, int horizon) {
    return Arrays.stream(each)
        .flatMap(x -> Arrays.stream(new double[horizon]).map(zero -> x))
        .toArray();
  }

  private static PanelForecast base(
      Hierarchy hierarchy, Map<String, Object> block, double[] errors, boolean residuals) {
    int periods = (int) OracleFile.numbers(block, "periods")[0];
    int horizon = (int) OracleFile.numbers(block, "horizon")[0];
    PanelForecastBuilder base = PanelForecast.builder(hierarchy.keys().names(), horizon);
    for (int node = hierarchy.size() - 1; node >= 0; node--) {
      TimeSeries past =
          TimeSeries.of(
              Frequency.MONTHLY,
              LocalDateTime.of(2020, 1, 1, 0, 0),
              part(OracleFile.numbers(block, "residuals"), periods, node));
      Forecast forecast =
          Forecast.normal(
              past,
              part(OracleFile.numbers(block, "means"), horizon, node),
              part(errors, horizon, node));
      SeriesKey key = hierarchy.keys().key(node);
      if (residuals) {
        base.add(key, forecast, past);
      } else {
        base.add(key, forecast);
      }
    }
    return base.build();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void meansAndSpreadAreThoseOfTheDenseFormulas(Map<String, Object> block) {
    Hierarchy hierarchy = hierarchy(block);
    int horizon = (int) OracleFile.numbers(block, "horizon")[0];
    PanelForecast plan =
        method(block)
            .reconcile(
                hierarchy,
                base(hierarchy, block, OracleFile.numbers(block, "errors"), true),
                FitContext.create());
    double[] means = OracleFile.numbers(block, "reconciled");
    double[] spread = OracleFile.numbers(block, "spread");
    assertThat(plan.size()).isEqualTo((int) OracleFile.numbers(block, "nodes")[0]);
    for (int node = 0; node < plan.size(); node++) {
      assertThat(plan.keys().key(node)).isEqualTo(hierarchy.keys().key(node));
      Forecast forecast = plan.forecast(node).orElseThrow();
      OracleFile.assertClose(
          "means of " + plan.keys().key(node),
          forecast.mean().values(),
          part(means, horizon, node),
          ROUNDING);
      OracleFile.assertClose(
          "spread of " + plan.keys().key(node),
          forecast.standardErrors(),
          part(spread, horizon, node),
          ROUNDING);
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void errorsInProportionToTheWeightsGiveTheLeastVariance(Map<String, Object> block) {
    String method = Objects.requireNonNull(block.get("method")).toString();
    // with the correlation of residuals, errors are no longer in proportion to a diagonal W
    boolean diagonal = List.of("ols", "structural").contains(method);
    if (!diagonal && !List.of("shrinkage", "sample").contains(method)) {
      return;
    }
    Hierarchy hierarchy = hierarchy(block);
    int horizon = (int) OracleFile.numbers(block, "horizon")[0];
    double[] errors = repeated(OracleFile.numbers(block, "rootW"), horizon);
    PanelForecast plan =
        method(block).reconcile(hierarchy, base(hierarchy, block, errors, !diagonal));
    double[] optimal = OracleFile.numbers(block, "optimal");
    for (int node = 0; node < plan.size(); node++) {
      OracleFile.assertClose(
          "spread",
          plan.forecast(node).orElseThrow().standardErrors(),
          repeated(new double[] {optimal[node]}, horizon),
          ROUNDING);
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void shrinkageIsThatOfSchaeferAndStrimmer(Map<String, Object> block) {
    int periods = (int) OracleFile.numbers(block, "periods")[0];
    double[][] residuals = new double[(int) OracleFile.numbers(block, "nodes")[0]][];
    for (int node = 0; node < residuals.length; node++) {
      residuals[node] = part(OracleFile.numbers(block, "residuals"), periods, node);
    }
    assertThat(ResidualCorrelation.shrunk(residuals).shrinkage())
        .isCloseTo(OracleFile.numbers(block, "lambda")[0], within(1e-12));
  }
}
