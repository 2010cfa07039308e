package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoMinerTest {

  @ParameterizedTest
  @CsvSource({"SPARSE, ECLAT", "MIXED, ECLAT", "DENSE, ECLAT", "EQUAL, FP_GROWTH"})
  void takesWhatSuits(RandomBaskets kind, MiningAlgorithm algorithm) {
    Baskets baskets = kind.make(300, 24, 7);
    FrequentItemsets sets = AutoMiner.builder().minCount(15).maxLength(4).build().mine(baskets);
    assertThat(sets.report().algorithm()).isEqualTo(algorithm);
    assertThat(EngineSets.of(sets))
        .isNotEmpty()
        .isEqualTo(EngineSets.of(Eclat.builder().minCount(15).maxLength(4).build().mine(baskets)));
  }

  @Test
  void managesWithoutBaskets() {
    FrequentItemsets sets = AutoMiner.builder().build().mine(Baskets.builder().build());
    assertThat(sets.size()).isZero();
    assertThat(sets.report().algorithm()).isEqualTo(MiningAlgorithm.ECLAT);
  }
}
