package io.bellwether.timeseries.decompose;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Decompositions against R and statsmodels, on numbers in the resources. */
class DecompositionOracleTest {

  /**
   * A share of the largest value. The references have 15 digits; a thousandfold of that is left to
   * the order of sums. (R leaves out weights below 3e-9 in windows of thousands; ours keep them.)
   */
  private static final double TOLERANCE = 1e-11;

  private static final LocalDate START = LocalDate.of(1982, 4, 1);

  /** The calls of the R script, by their names there. */
  private static Map<String, Stl> runs() {
    Map<String, Stl> runs = new LinkedHashMap<>();
    runs.put("periodic", Stl.periodic());
    runs.put("s7", Stl.builder().seasonalWindow(7).build());
    runs.put("s11", Stl.builder().build());
    runs.put("s31", Stl.builder().seasonalWindow(31).build());
    runs.put("robust_periodic", Stl.builder().periodic().robust().build());
    runs.put("robust_s13", Stl.builder().seasonalWindow(13).robust().build());
    runs.put(
        "linear",
        Stl.builder()
            .seasonalWindow(9)
            .seasonalDegree(1)
            .trendWindow(21)
            .lowPassWindow(15)
            .build());
    runs.put("constant", constant());
    runs.put(
        "wide",
        Stl.builder()
            .seasonalWindow(35)
            .trendWindow(201)
            .lowPassWindow(151)
            .seasonalJump(1)
            .trendJump(1)
            .lowPassJump(1)
            .build());
    return runs;
  }

  private static Stl constant() {
    return Stl.builder()
        .seasonalWindow(9)
        .trendDegree(0)
        .lowPassDegree(0)
        .seasonalJump(1)
        .trendJump(3)
        .lowPassJump(2)
        .innerIterations(4)
        .outerIterations(2)
        .build();
  }

  @TestFactory
  Stream<DynamicTest> stlAsInR() {
    return Stream.of("monthly", "quarterly", "retail").flatMap(DecompositionOracleTest::stlTests);
  }

  private static Stream<DynamicTest> stlTests(String name) {
    ReferenceTable table = ReferenceTable.resource(name + ".csv");
    TimeSeries series = series(name, table.column("value"));
    return runs().entrySet().stream()
        .filter(run -> table.names().contains(run.getKey() + "_trend"))
        .map(
            run ->
                DynamicTest.dynamicTest(
                    name + " " + run.getKey(),
                    () -> compare(run.getValue().decompose(series), table, run.getKey())));
  }

  @TestFactory
  Stream<DynamicTest> classicalAsInR() {
    Map<String, ClassicalDecomposition> types =
        Map.of(
            "additive", ClassicalDecomposition.additive(),
            "multiplicative", ClassicalDecomposition.multiplicative());
    return Stream.of("monthly", "quarterly", "retail")
        .flatMap(
            name ->
                types.entrySet().stream()
                    .map(
                        type ->
                            DynamicTest.dynamicTest(
                                name + " " + type.getKey(),
                                () -> {
                                  ReferenceTable table = ReferenceTable.resource(name + ".csv");
                                  TimeSeries series = series(name, table.column("value"));
                                  compare(type.getValue().decompose(series), table, type.getKey());
                                })));
  }

  @Test
  void robustStlOfEvenLengthAsInStatsmodels() {
    ReferenceTable expected = ReferenceTable.resource("robust_even.csv");
    Map<String, Integer> lengths = Map.of("monthly", 130, "retail", 180);
    lengths.forEach(
        (name, length) -> {
          double[] all = ReferenceTable.resource(name + ".csv").column("value");
          double[] values = Arrays.copyOf(all, length);
          TimeSeries series = series(name, values);
          for (String run : new String[] {"periodic", "s13"}) {
            Decomposition parts = runs().get("robust_" + run).decompose(series);
            for (String part : new String[] {"seasonal", "trend"}) {
              double[] reference =
                  Arrays.copyOf(expected.column(name + "_" + run + "_" + part), length);
              TimeSeries ours = part.equals("trend") ? parts.trend() : parts.seasonal();
              ReferenceTable.assertClose(ours.values(), reference, values, TOLERANCE);
            }
          }
        });
  }

  @Test
  void mstlAsInR() {
    ReferenceTable table = ReferenceTable.resource("hourly.csv");
    double[] values = table.column("value");
    TimeSeries series = TimeSeries.of(Frequency.HOURLY, LocalDate.of(2024, 1, 1), values);
    Map<String, Mstl> runs =
        Map.of(
            "",
            Mstl.of(24, 168),
            "three_",
            // in another order, to be sorted
            Mstl.builder().seasonLengths(168, 24).seasonalWindows(35, 7).iterations(3).build(),
            "root_",
            Mstl.builder().seasonLengths(24, 168).boxCox(BoxCox.of(0.5)).build());
    runs.forEach(
        (prefix, mstl) -> {
          Decomposition parts = mstl.decompose(series);
          assertThat(parts.periods()).containsExactly(24, 168);
          check(parts.trend(), table.column(prefix + "trend"), values);
          check(parts.seasonal(24), table.column(prefix + "s24"), values);
          check(parts.seasonal(168), table.column(prefix + "s168"), values);
        });
  }

  private static void compare(Decomposition parts, ReferenceTable table, String run) {
    double[] values = table.column("value");
    check(parts.seasonal(), table.column(run + "_seasonal"), values);
    check(parts.trend(), table.column(run + "_trend"), values);
  }

  private static void check(TimeSeries part, double[] expected, double[] values) {
    ReferenceTable.assertClose(part.values(), expected, values, TOLERANCE);
  }

  private static TimeSeries series(String name, double[] values) {
    Frequency frequency = name.equals("quarterly") ? Frequency.QUARTERLY : Frequency.MONTHLY;
    return TimeSeries.of(frequency, START, values);
  }
}
