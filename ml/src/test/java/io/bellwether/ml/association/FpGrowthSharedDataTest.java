package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Header;
import io.bellwether.ml.SharedFiles;
import io.bellwether.ml.basket.BasketFile;
import io.bellwether.ml.basket.Baskets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and sums of supports that other miners agree on: shared/anchors/ml.md, section c. */
class FpGrowthSharedDataTest {

  private static Baskets read(String name) {
    if (name.equals("t10i4")) {
      Path table = SharedFiles.path("data/t10i4d100k_baskets.csv.gz");
      return BasketFile.separatedBy('|').id(',').header(Header.PRESENT).read(table);
    }
    return BasketFile.fimi().read(SharedFiles.path("anchors/inputs/" + name + ".dat.gz"));
  }

  @ParameterizedTest
  @CsvSource({
    "groceries, 0.01, 99, 333, 82103",
    "groceries, 0.001, 10, 13492, 339547",
    "t10i4, 0.01, 1000, 385, 807396",
    "t10i4, 0.005, 500, 1073, 1257955",
    "t10i4, 0.001, 100, 27532, 6659711",
    "retail, 0.01, 208, 1840, 630746",
    "retail, 0.005, 104, 16352, 2519616",
    "retail, 0.002, 42, 6189593, 286323880"
  })
  void setsAreThoseOfOtherMiners(String name, double support, int count, long sets, long sum) {
    long[] found = new long[2];
    MiningReport report =
        FpGrowth.builder().minSupport(support).build().stream(
            read(name),
            set -> {
              found[0]++;
              found[1] += set.count();
            });
    assertThat(found).containsExactly(sets, sum);
    assertThat(report.minCount()).isEqualTo(count);
  }

  /** Two ways to closed and maximal sets, and the longest and most frequent of them. */
  @ParameterizedTest
  @CsvSource({"groceries, 10", "retail, 208", "t10i4, 300"})
  void closedSetsKeepAllSupports(String name, int minCount) {
    Baskets baskets = read(name);
    FpGrowth.Builder all = FpGrowth.builder().minCount(minCount);
    FrequentItemsets closed = all.kind(ItemsetKind.CLOSED).build().mine(baskets);
    FrequentItemsets frequent = all.kind(ItemsetKind.ALL).build().mine(baskets);
    FrequentItemsets maximal = all.kind(ItemsetKind.MAXIMAL).build().mine(baskets);
    assertThat(closed.size()).isLessThanOrEqualTo(frequent.size());
    assertThat(maximal.size()).isLessThan(closed.size());
    assertThat(closed.stream()).allMatch(s -> frequent.support(s.items()) == s.count());
    assertThat(maximal.stream()).allMatch(s -> closed.support(s.items()) == s.count());
    assertThat(EngineSets.of(closed)).isEqualTo(MinedSets.closed(baskets, minCount));
    assertThat(EngineSets.of(maximal)).isEqualTo(MinedSets.maximal(baskets, minCount));
  }
}
