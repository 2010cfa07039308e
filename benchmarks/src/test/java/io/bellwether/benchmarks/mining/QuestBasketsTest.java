package io.bellwether.benchmarks.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The generator gives the same baskets everywhere, and baskets like those of T10I4D100K: 100,000
 * baskets of 10.10 items in the mean, at most 29; 375 items in at least 1%, and 9 pairs; 385, 1,073
 * and 27,532 item sets at 1%, 0.5% and 0.1% (seeds 0 to 3 give 463 to 718, 1,762 to 4,283 and
 * 32,382 to 32,902: a few patterns of great weight make the difference).
 */
class QuestBasketsTest {

  private static final int BASKETS = 100_000;

  @Test
  void sameSeedGivesSameBaskets() {
    QuestBaskets baskets = QuestBaskets.t10i4(500, 7);
    assertThat(lists(baskets)).isEqualTo(lists(QuestBaskets.t10i4(500, 7)));
    assertThat(lists(baskets)).isEqualTo(lists(baskets));
    assertThat(lists(baskets)).isNotEqualTo(lists(QuestBaskets.t10i4(500, 8)));
    assertThat(lists(QuestBaskets.t10i4(1000, 7)).subList(0, 500)).isEqualTo(lists(baskets));
  }

  /** Written down from a run: other machines and other versions of Java have to agree. */
  @Test
  void firstBasketsOfSeedZero() {
    assertThat(lists(QuestBaskets.t10i4(3, 0)))
        .containsExactly(
            List.of(3, 141, 367, 436, 510, 605),
            List.of(6, 56, 140, 290, 302, 369, 391, 396, 572, 584, 636, 979),
            List.of(7, 12, 29, 284, 547, 585, 842));
    long hash = 0;
    for (int[] basket : QuestBaskets.t10i4(10_000, 0)) {
      hash = 31 * hash + Arrays.hashCode(basket);
    }
    assertThat(hash).isEqualTo(5575644744929430902L);
  }

  @Test
  void basketsHoldEachItemOnceInAscendingOrder() {
    for (int[] basket : QuestBaskets.t10i4(2000, 1)) {
      assertThat(basket).isNotEmpty().isSorted();
      assertThat(Arrays.stream(basket).distinct().count()).isEqualTo(basket.length);
      assertThat(basket[0]).isNotNegative();
      assertThat(basket[basket.length - 1]).isLessThan(1000);
    }
  }

  /** Poisson lengths, to which putting half of the patterns that do not fit adds a little. */
  @Test
  void lengthsAreThoseOfTheRecipe() {
    double[] lengths = new double[BASKETS];
    int basket = 0;
    for (int[] items : QuestBaskets.t10i4(BASKETS, 3)) {
      lengths[basket++] = items.length;
    }
    assertThat(basket).isEqualTo(BASKETS);
    double mean = Arrays.stream(lengths).average().orElseThrow();
    double variance = Arrays.stream(lengths).map(n -> (n - mean) * (n - mean)).sum() / BASKETS;
    assertThat(mean).isCloseTo(10.1, within(0.2));
    // that of T10I4D100K is 13.4
    assertThat(variance).isBetween(9.0, 16.0);
    assertThat(Arrays.stream(lengths).max().orElseThrow()).isBetween(24.0, 40.0);
  }

  @Test
  void frequentItemsAndPairsAreOfTheOrderOfTheOriginal() {
    int[] items = new int[1000];
    int[][] pairs = new int[1000][1000];
    for (int[] basket : QuestBaskets.t10i4(BASKETS, 2)) {
      for (int i = 0; i < basket.length; i++) {
        items[basket[i]]++;
        for (int j = i + 1; j < basket.length; j++) {
          pairs[basket[i]][basket[j]]++;
        }
      }
    }
    assertThat(Arrays.stream(items).filter(n -> n > 0).count()).isBetween(850L, 1000L);
    assertThat(Arrays.stream(items).filter(n -> n >= 1000).count()).isBetween(300L, 500L);
    // independent items would be together in 1,000 baskets only if both were in 10,000
    long frequentPairs =
        Arrays.stream(pairs).flatMapToInt(IntStream::of).filter(n -> n >= 1000).count();
    assertThat(frequentPairs).isBetween(5L, 90L);
  }

  @Test
  void parametersAreFollowed() {
    QuestBaskets small =
        QuestBaskets.builder()
            .basketLength(4)
            .patternLength(2)
            .patterns(20)
            .items(50)
            .correlation(0.25)
            .baskets(20_000)
            .build();
    assertThat(small.size()).isEqualTo(20_000);
    assertThat(small.itemCount()).isEqualTo(50);
    assertThat(small).hasToString("T4.0.I2.0.D20000.L20.N50");
    double occurrences = 0;
    for (int[] basket : small) {
      occurrences += basket.length;
    }
    assertThat(occurrences / small.size()).isCloseTo(4, within(0.4));
  }

  /** Nothing but one item can be bought, so no basket gets the length that was drawn. */
  @Test
  void endsWhereNoPatternAddsAnything() {
    QuestBaskets single = QuestBaskets.builder().items(1).patterns(3).baskets(5).build();
    assertThat(lists(single)).hasSize(5).containsOnly(List.of(0));
  }

  @Test
  void namedBasketsAreTheSame() {
    List<List<Integer>> parsed = new ArrayList<>();
    for (List<String> basket : QuestBaskets.t10i4(50, 4).named()) {
      parsed.add(basket.stream().map(Integer::valueOf).toList());
    }
    assertThat(parsed).isEqualTo(lists(QuestBaskets.t10i4(50, 4)));
  }

  @Test
  void endsWithTheLastBasket() {
    Iterator<int[]> one = QuestBaskets.t10i4(1, 0).iterator();
    assertThat(one.hasNext()).isTrue();
    assertThat(one.next()).isNotEmpty();
    assertThat(one.hasNext()).isFalse();
    assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void rejectsWhatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuestBaskets.builder().basketLength(Double.NaN))
        .withMessage("basketLength has to be above 0, not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuestBaskets.builder().baskets(0))
        .withMessage("baskets has to be above 0, not 0.0");
  }

  private static List<List<Integer>> lists(QuestBaskets baskets) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int[] basket : baskets) {
      lists.add(Arrays.stream(basket).boxed().toList());
    }
    return lists;
  }
}
