package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.OracleFile.assertClose;
import static io.bellwether.timeseries.OracleFile.numbers;

import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R's {@code croston}, and plain recursions written in R; see {@code intermittent-oracle.R}. */
class IntermittentOracleTest {

  /** The same sums in another order. */
  private static final double RELATIVE = 1e-12;

  private static final Croston SBJ =
      Croston.builder().method(CrostonMethod.SBJ).smoothing(0.2).build();
  private static final Tsb TSB = Tsb.builder().probabilitySmoothing(0.2).sizeSmoothing(0.1).build();

  private static Map<String, Forecaster> forecasters() {
    Map<String, Forecaster> forecasters = new LinkedHashMap<>();
    forecasters.put("croston", Croston.classic());
    forecasters.put(
        "croston3", Croston.builder().method(CrostonMethod.CLASSIC).smoothing(0.3).build());
    forecasters.put("sba", Croston.builder().sizeSmoothing(0.15).intervalSmoothing(0.05).build());
    forecasters.put("sbj", SBJ);
    forecasters.put("tsb", TSB);
    forecasters.put("adida", Adida.of(4));
    forecasters.put("imapa", Imapa.builder().maximumBucket(5).smoothing(0.2).build());
    forecasters.put("auto", AutoIntermittent.create());
    return forecasters;
  }

  private static TimeSeries series(Map<String, Object> block) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2018, 1, 1), numbers(block, "x"));
  }

  @TestFactory
  Stream<DynamicTest> forecasts() {
    return blocks()
        .flatMap(
            block ->
                forecasters().entrySet().stream()
                    .map(
                        entry ->
                            DynamicTest.dynamicTest(
                                block.get("name") + " " + entry.getKey(),
                                () ->
                                    assertClose(
                                        entry.getKey(),
                                        entry
                                            .getValue()
                                            .fit(series(block))
                                            .forecast(1)
                                            .mean()
                                            .values(),
                                        numbers(block, entry.getKey()),
                                        RELATIVE))));
  }

  @TestFactory
  Stream<DynamicTest> fittedValues() {
    Map<String, Forecaster> fitted =
        Map.of("croston_fitted", Croston.classic(), "sbj_fitted", SBJ, "tsb_fitted", TSB);
    return blocks()
        .flatMap(
            block ->
                fitted.entrySet().stream()
                    .map(
                        entry ->
                            DynamicTest.dynamicTest(
                                block.get("name") + " " + entry.getKey(),
                                () ->
                                    assertClose(
                                        entry.getKey(),
                                        entry.getValue().fit(series(block)).fitted().values(),
                                        numbers(block, entry.getKey()),
                                        RELATIVE))));
  }

  private static Stream<Map<String, Object>> blocks() {
    return OracleFile.blocks(IntermittentOracleTest.class, "intermittent.json", "series").stream();
  }
}
