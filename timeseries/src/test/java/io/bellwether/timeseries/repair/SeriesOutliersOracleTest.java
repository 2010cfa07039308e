package io.bellwether.timeseries.repair;

import static io.bellwether.timeseries.OracleFile.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R's {@code tsoutliers} on series with planted outliers; see {@code repair-oracle.R}. */
class SeriesOutliersOracleTest {

  /**
   * Both put the replacement on the line between the neighbours, plus a season that the two
   * estimate in different ways: to a tenth of the spread of the series.
   */
  private static final double OF_SPREAD = 0.1;

  @TestFactory
  Stream<DynamicTest> plantedOutliersAreFoundWhereRFindsThem() {
    return OracleFile.blocks(SeriesOutliersOracleTest.class, "repair.json", "series").stream()
        .map(block -> DynamicTest.dynamicTest((String) block.get("name"), () -> check(block)));
  }

  private static void check(Map<String, Object> block) {
    int season = ((Number) block.get("season")).intValue();
    TimeSeries series =
        TimeSeries.of(
            Frequency.MONTHLY.withSeason(season), LocalDate.of(2010, 1, 1), numbers(block, "y"));
    SeriesFindings findings = SeriesOutliers.create().find(series);
    List<Integer> found = findings.outliers().stream().map(Outlier::index).toList();
    List<Integer> planted =
        Arrays.stream(numbers(block, "planted")).mapToObj(i -> (int) i).toList();
    assertThat(found).containsAll(planted);
    assertThat(findings.levelShifts()).isEmpty();
    // R finds two more in the clothing trade, which were not planted
    double[] inR = numbers(block, "found");
    double[] replacements = numbers(block, "replacements");
    Map<Integer, Double> byPlace = new HashMap<>();
    for (int i = 0; i < inR.length; i++) {
      byPlace.put((int) inR[i], replacements[i]);
    }
    double spread = spread(findings.repaired().values());
    for (Outlier outlier : findings.outliers()) {
      assertThat(byPlace).containsKey(outlier.index());
      if (!planted.contains(outlier.index())) {
        continue; // R leaves its neighbour out as well, and so has another line
      }
      assertThat(outlier.replacement())
          .isCloseTo(byPlace.getOrDefault(outlier.index(), Double.NaN), within(OF_SPREAD * spread));
    }
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
