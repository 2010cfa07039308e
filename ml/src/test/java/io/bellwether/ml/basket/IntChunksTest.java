package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list in pieces is a list. */
class IntChunksTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_072, 300_000})
  void itHoldsWhatWasAddedOneByOneOrInRuns(int size) {
    int[] numbers = IntStream.range(0, size).map(i -> i * 31 - 7).toArray();
    IntChunks single = new IntChunks();
    Arrays.stream(numbers).forEach(single::add);
    IntChunks runs = new IntChunks();
    for (int from = 0; from < size; from += 1_000) {
      runs.addAll(numbers, from, Math.min(from + 1_000, size));
    }

    assertThat(copy(single.frozen())).isEqualTo(numbers);
    assertThat(copy(runs)).isEqualTo(numbers);
    assertThat(runs.frozen().size()).isEqualTo(size);
    for (int i = 0; i < size; i += 997) {
      assertThat(runs.frozen().get(i)).isEqualTo(numbers[i]);
    }
  }

  @Test
  void aFrozenListStaysWhileTheOtherGrows() {
    IntChunks growing = new IntChunks();
    growing.fill(1, 70_000);
    IntChunks frozen = growing.frozen();
    growing.fill(2, 70_000);

    assertThat(Arrays.stream(copy(frozen)).distinct()).containsExactly(1);
    assertThat(frozen.size()).isEqualTo(70_000);
    assertThat(growing.get(70_000)).isEqualTo(2);
    assertThat(growing.get(139_999)).isEqualTo(2);
  }

  @Test
  void aRunIsCopiedAcrossPieces() {
    IntChunks chunks = new IntChunks();
    IntStream.range(0, 140_000).forEach(chunks::add);
    int[] target = new int[70_003];
    chunks.copy(65_530, 135_530, target, 2);

    assertThat(target[1]).isZero();
    assertThat(Arrays.copyOfRange(target, 2, 70_002))
        .isEqualTo(IntStream.range(65_530, 135_530).toArray());
  }

  private static int[] copy(IntChunks chunks) {
    int[] copy = new int[chunks.size()];
    chunks.copy(0, copy.length, copy, 0);
    return copy;
  }
}
