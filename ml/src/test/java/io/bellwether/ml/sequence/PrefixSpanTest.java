package io.bellwether.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example of the paper, limits by hand, and what must not go in. */
class PrefixSpanTest {

  /** Pei et al. (2004), Table 1. */
  static Sequences paper() {
    return Sequences.builder()
        .addAll("10", BruteForce.parse("a>a+b+c>a+c>d>c+f"))
        .addAll("20", BruteForce.parse("a+d>c>b+c>a+e"))
        .addAll("30", BruteForce.parse("e+f>a+b>d+f>c>b"))
        .addAll("40", BruteForce.parse("e>g>a+f>c>b>c"))
        .build();
  }

  /** Pei et al. (2004), Table 2: all patterns with at least two of four sequences. */
  @Test
  void exampleOfThePaper() {
    SequentialPatterns found = PrefixSpan.builder().minSupport(0.5).build().mine(paper());
    Set<String> expected =
        new TreeSet<>(
            List.of(
                ("a a>a a>b a>b+c a>b+c>a a>b>a a>b>c a+b a+b>c a+b>d a+b>f a+b>d>c a>c a>c>a"
                        + " a>c>b a>c>c a>d a>d>c a>f"
                        + " b b>a b>c b+c b+c>a b>d b>d>c b>f"
                        + " c c>a c>b c>c"
                        + " d d>b d>c d>c>b"
                        + " e e>a e>a>b e>a>c e>a>c>b e>b e>b>c e>c e>c>b e>f e>f>b e>f>c e>f>c>b"
                        + " f f>b f>b>c f>c f>c>b")
                    .split(" ", -1)));
    assertThat(BruteForce.texts(found).keySet()).isEqualTo(expected);
    assertThat(found.size()).isEqualTo(53);
    // the counts of length one that section 3 gives
    assertThat(BruteForce.texts(found))
        .containsAllEntriesOf(Map.of("a", 4, "b", 4, "c", 4, "d", 3, "e", 3, "f", 3));
    assertThat(found.report().status()).isEqualTo(FitStatus.EXACT);
  }

  /** The first end of a cannot go on to c within the gap, the second can. */
  @Test
  void aGreatestGapNeedsAllEnds() {
    Sequences sequences =
        Sequences.builder()
            .addAll("1", BruteForce.parse("a>x>a>c"))
            .addAll("2", BruteForce.parse("a>c"))
            .build();
    SequentialPatterns found = PrefixSpan.builder().minCount(2).maxGap(1).build().mine(sequences);
    assertThat(found.support(List.of(Set.of("a"), Set.of("c")))).isEqualTo(2);
  }

  @Test
  void requiredAndExcludedItems() {
    PrefixSpanBuilder builder = PrefixSpan.builder().minCount(2);
    SequentialPatterns found = builder.required("d").excluded("c").build().mine(paper());
    assertThat(BruteForce.texts(found).keySet())
        .containsExactlyInAnyOrder("d", "a>d", "b>d", "a+b>d", "d>b");
    wrong(
        () -> builder.required("none").build().mine(paper()),
        "the required item 'none' is in no basket");
  }

  @Test
  void excludedItemsLeaveTheirBasketsWhereTheyWere() {
    Sequences sequences = Sequences.builder().addAll("1", BruteForce.parse("a>x>b")).build();
    SequentialPatterns found =
        PrefixSpan.builder().minCount(1).maxGap(1).excluded("x").build().mine(sequences);
    assertThat(BruteForce.texts(found).keySet()).containsExactly("a", "b");
  }

  @Test
  void shortPatternsAreLeftOutButStillMakeRules() {
    SequentialPatterns found =
        PrefixSpan.builder().minCount(2).minLength(2).maxLength(2).build().mine(paper());
    assertThat(found.list()).allMatch(pattern -> pattern.length() == 2);
    SequenceRule rule = found.rules().withAntecedent("e").withConsequent("f").list().get(0);
    assertThat(rule.antecedentCount()).isEqualTo(3);
    assertThat(rule.consequentCount()).isEqualTo(3);
    assertThat(rule.count()).isEqualTo(2);
  }

  @Test
  void theShareIsAnExactProductRoundedUp() {
    assertThat(PrefixSpan.create().minCount(4372)).isEqualTo(44);
    // in binary 0.07 * 100 is 7.000000000000001
    assertThat(PrefixSpan.builder().minSupport(0.07).build().minCount(100)).isEqualTo(7);
    assertThat(PrefixSpan.create().minCount(0)).isEqualTo(1);
    assertThat(PrefixSpan.builder().minCount(5).build().minCount(1)).isEqualTo(5);
  }

  @Test
  void tooManyPatternsEndWithAStatement() {
    List<String> basket = IntStream.range(0, 5000).mapToObj(i -> "item" + i).toList();
    Sequences sequences =
        Sequences.builder()
            .addAll("1", List.of(basket, basket))
            .addAll("2", List.of(basket))
            .build();
    assertThatThrownBy(
            () -> PrefixSpan.builder().maxPatterns(20_000).minCount(2).build().mine(sequences))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("more than 20000 sequential patterns")
        .hasMessageContaining("at least 2 customers")
        .hasMessageContaining("raise minSupport or minCount");
    SequentialPatterns exact =
        PrefixSpan.builder().minCount(2).maxPatterns(53).build().mine(paper());
    assertThat(exact.size()).isEqualTo(53);
    assertThatThrownBy(() -> PrefixSpan.builder().minCount(2).maxPatterns(52).build().mine(paper()))
        .isInstanceOf(FitException.class);
  }

  @Test
  void longPatternsNeedNoDeepStack() {
    Sequences sequences =
        Sequences.builder().addAll("1", Collections.nCopies(3000, Set.of("a"))).build();
    SequentialPatterns found = PrefixSpan.builder().minCount(1).build().mine(sequences);
    assertThat(found.list()).hasSize(3000);
    assertThat(found.list().get(2999).length()).isEqualTo(3000);
  }

  @Test
  void canBeStoppedAndWatched() {
    AtomicInteger asked = new AtomicInteger();
    FitContext stop = FitContext.create().cancelWhen(() -> asked.incrementAndGet() > 20);
    assertThatThrownBy(() -> PrefixSpan.builder().minCount(1).build().mine(paper(), stop))
        .isInstanceOf(CancellationException.class);
    List<Long> done = new ArrayList<>();
    PrefixSpan.builder()
        .minCount(2)
        .build()
        .mine(paper(), FitContext.create().onProgress(progress -> done.add(progress.done())));
    assertThat(done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void nothingToFind() {
    SequentialPatterns none = PrefixSpan.create().mine(Sequences.builder().build());
    assertThat(none.size()).isZero();
    assertThat(none.list()).isEmpty();
    assertThat(none.rules().list()).isEmpty();
    assertThat(none.toDataset().rowCount()).isZero();
    assertThat(none.summary()).contains("0 patterns");
    Sequences empty = Sequences.builder().addAll("1", List.of()).build();
    assertThat(PrefixSpan.create().mine(empty).customers()).isEqualTo(1);
  }

  @Test
  void wrongOptionsAreNamed() {
    wrong(() -> PrefixSpan.builder().minSupport(Double.NaN), "minSupport is NaN");
    wrong(() -> PrefixSpan.builder().minSupport(0), "minSupport is 0.0");
    wrong(() -> PrefixSpan.builder().minCount(0), "minCount is 0");
    wrong(() -> PrefixSpan.builder().maxLength(0), "maxLength is 0");
    wrong(() -> PrefixSpan.builder().maxGap(0), "maxGap is 0 baskets");
    wrong(() -> PrefixSpan.builder().window(Duration.ZERO), "window is PT0S");
    wrong(() -> PrefixSpan.builder().maxPatterns(0), "maxPatterns is 0");
    wrong(() -> PrefixSpan.builder().minLength(3).maxLength(2).build(), "maxLength is only 2");
    wrong(() -> PrefixSpan.builder().minLength(3).maxItems(2).build(), "maxItems is only 2");
    wrong(
        () -> PrefixSpan.builder().window(1).minLength(2).build(),
        "a window of 1 successive baskets has no room for minLength 2; it takes 2");
    wrong(() -> PrefixSpan.builder().window(4).minGap(2).minLength(3).build(), "it takes 5");
    wrong(() -> PrefixSpan.builder().minGap(3).maxGap(2).build(), "minGap is 3 baskets");
    wrong(() -> PrefixSpan.builder().required("a").excluded("a").build(), "required and excluded");
    wrong(
        () -> PrefixSpan.builder().maxGap(Duration.ofDays(3)).build().mine(paper()),
        "the sequences have no times");
  }

  @Test
  void aWindowThatIsJustWideEnough() {
    Sequences sequences = Sequences.builder().addAll("1", BruteForce.parse("a>b>c>d>e")).build();
    SequentialPatterns found =
        PrefixSpan.builder().minCount(1).window(5).minGap(2).minLength(3).build().mine(sequences);
    assertThat(BruteForce.texts(found).keySet()).containsExactly("a>c>e");
  }

  private static void wrong(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void specificationsAreValues() {
    PrefixSpan one = PrefixSpan.builder().maxGap(Duration.ofDays(30)).required("b", "a").build();
    PrefixSpan other = PrefixSpan.builder().required("a", "b").maxGap(Duration.ofDays(30)).build();
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(PrefixSpan.create());
    assertThat(one).hasToString("PrefixSpan[minSupport=0.01, maxGap=PT720H, required=[a, b]]");
  }
}
