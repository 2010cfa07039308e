package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.SharedFiles;
import io.bellwether.ml.basket.Baskets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Closed sets tell how many frequent sets there are and how often: as many as arules, Smile and
 * Weka found ({@code shared/anchors/ml.md}).
 */
class ClosedEngineSharedDataTest {

  private static Baskets read(String name) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(SharedFiles.path("anchors/inputs/" + name + ".dat.gz"))),
                StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(Arrays.asList(line.trim().split(" ", -1)));
      }
    }
    return MinedSets.baskets(rows);
  }

  @ParameterizedTest
  @CsvSource({"groceries, 10, 13492, 339547", "retail, 104, 16352, 2519616"})
  void closedSetsTellAllFrequentOnes(String name, int minCount, int sets, long sum)
      throws IOException {
    Baskets baskets = read(name);
    Map<String, Integer> closed = MinedSets.closed(baskets, minCount);
    Map<List<String>, Integer> told = new HashMap<>();
    closed.forEach((set, count) -> tell(List.of(set.split(",", -1)), count, told));
    assertThat(told).hasSize(sets);
    assertThat(told.values().stream().mapToLong(count -> count).sum()).isEqualTo(sum);

    Map<String, Integer> maximal = MinedSets.maximal(baskets, minCount);
    assertThat(closed).containsAllEntriesOf(maximal);
    Map<List<String>, Integer> below = new HashMap<>();
    maximal.forEach((set, count) -> tell(List.of(set.split(",", -1)), count, below));
    assertThat(below).hasSize(sets);
    maximal.forEach(
        (set, count) -> assertThat(told).containsEntry(List.of(set.split(",", -1)), count));
  }

  private static void tell(List<String> set, int count, Map<List<String>, Integer> told) {
    for (int mask = 1; mask < 1 << set.size(); mask++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < set.size(); i++) {
        if ((mask >> i & 1) == 1) {
          subset.add(set.get(i));
        }
      }
      told.merge(subset, count, Math::max);
    }
  }
}
