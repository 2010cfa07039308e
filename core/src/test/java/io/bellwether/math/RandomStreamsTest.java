package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamsTest {

  @Test
  void theSameSeedStageAndIndexGiveTheSameNumbers() {
    assertThat(RandomStreams.of(42).stream("split", 3).longs(20))
        .containsExactlyElementsOf(
            RandomStreams.of(42).stream("split", 3).longs(20).boxed().toList());
    assertThat(RandomStreams.of(42).stream("split").nextLong())
        .isEqualTo(RandomStreams.of(42).stream("split", 0).nextLong());
  }

  @Test
  void derivedSeedsStayAsTheyAreForEver() {
    // written down at the first release: a change would change every result drawn of a seed
    assertThat(RandomStreams.of(42).derive("split", 0)).isEqualTo(7267543461766224305L);
    assertThat(RandomStreams.of(0).derive("", 0)).isEqualTo(-6432326792359406964L);
  }

  @Test
  void neighboursDiffer() {
    Set<Long> seen = new HashSet<>();
    int count = 0;
    for (long seed = -5; seed < 5; seed++) {
      for (String stage : new String[] {"", "a", "b", "ab", "ba", "split", "shuffle"}) {
        for (int index = 0; index < 50; index++) {
          seen.add(RandomStreams.of(seed).derive(stage, index));
          count++;
        }
      }
    }
    assertThat(seen).hasSize(count);
  }

  @Test
  void derivedStreamsAreNotCorrelated() {
    // mean of n products of independent uniforms on [-1, 1]: deviation 1 / (3 sqrt(n)) = 0.0033;
    // five of it
    int n = 10_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum +=
          (2 * RandomStreams.of(1).stream("s", i).nextDouble() - 1)
              * (2 * RandomStreams.of(1).stream("s", i + 1).nextDouble() - 1);
    }
    assertThat(Math.abs(sum / n)).isLessThan(0.0167);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100})
  void permutationsHoldEveryNumberOnce(int n) {
    int[] p = RandomStreams.permutation(n, new SplittableRandom(n));
    assertThat(p).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
  }

  /** What is drawn after a shuffle must not change from release to release either. */
  @Test
  void aShuffleOfFiveDrawsFourNumbers() {
    SplittableRandom random = new SplittableRandom(11);
    SplittableRandom beside = new SplittableRandom(11);
    RandomStreams.permutation(5, random);
    for (int bound = 5; bound > 1; bound--) {
      beside.nextInt(bound);
    }
    assertThat(random.nextLong()).isEqualTo(beside.nextLong());
  }

  @Test
  void everyOrderOfThreeIsAboutAsFrequent() {
    SplittableRandom random = new SplittableRandom(9);
    int[] counts = new int[27];
    int n = 60_000;
    for (int i = 0; i < n; i++) {
      int[] p = RandomStreams.permutation(3, random);
      counts[9 * p[0] + 3 * p[1] + p[2]]++;
    }
    // 10000 expected of each, deviation 91: five of it
    assertThat(IntStream.of(counts).filter(c -> c > 0))
        .hasSize(6)
        .allMatch(c -> Math.abs(c - 10_000) < 456);
  }

  @Test
  void itIsAValue() {
    assertThat(RandomStreams.of(7))
        .isEqualTo(RandomStreams.of(7))
        .isNotEqualTo(RandomStreams.of(8))
        .hasSameHashCodeAs(RandomStreams.of(7));
    assertThat(RandomStreams.of(7)).hasToString("RandomStreams[seed=7]");
    assertThat(RandomStreams.of(7).seed()).isEqualTo(7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomStreams.permutation(-1, new SplittableRandom(1)));
  }
}
