package io.bellwether.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.sequence.BruteForce.Limits;
import io.bellwether.model.FitContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What must hold for any sequences, against a search that tries everything. */
class PrefixSpanPropertyTest {

  private static final int ALL = Integer.MAX_VALUE;

  @Property(tries = 60)
  void equalsBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int minCount) {
    Sequences sequences = RandomSequences.timed(seed);
    SequentialPatterns found = PrefixSpan.builder().minCount(minCount).build().mine(sequences);
    assertThat(BruteForce.texts(found))
        .isEqualTo(new BruteForce(sequences, Limits.NONE, ALL, ALL).mine(minCount));
  }

  @Property(tries = 150)
  void equalsBruteForceWithLimits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int minCount) {
    Sequences sequences = RandomSequences.timed(seed);
    SplittableRandom random = new SplittableRandom(~seed);
    Limits limits = limits(random);
    int maxLength = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : ALL;
    int maxItems = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : ALL;
    SequentialPatterns found =
        builder(limits)
            .minCount(minCount)
            .maxLength(maxLength)
            .maxItems(maxItems)
            .build()
            .mine(sequences);
    assertThat(BruteForce.texts(found))
        .isEqualTo(new BruteForce(sequences, limits, maxLength, maxItems).mine(minCount));
  }

  @Property(tries = 60)
  void closedAndMaximalByTheirMeaning(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int minCount) {
    Sequences sequences = RandomSequences.timed(seed);
    Limits limits = limits(new SplittableRandom(~seed));
    Map<String, Integer> all = new BruteForce(sequences, limits, ALL, ALL).mine(minCount);
    Map<String, Integer> closed = new TreeMap<>(all);
    Map<String, Integer> maximal = new TreeMap<>(all);
    all.forEach(
        (large, count) -> {
          for (String small : all.keySet()) {
            if (!small.equals(large) && BruteForce.isPart(small, large, limits.hasMaxGap())) {
              maximal.remove(small);
              if (all.get(small) <= count) {
                closed.remove(small);
              }
            }
          }
        });
    PrefixSpanBuilder builder = builder(limits).minCount(minCount);
    assertThat(BruteForce.texts(builder.kind(PatternKind.CLOSED).build().mine(sequences)))
        .isEqualTo(closed);
    assertThat(BruteForce.texts(builder.kind(PatternKind.MAXIMAL).build().mine(sequences)))
        .isEqualTo(maximal);
  }

  /** Long sequences, where smaller tables are made on the way. */
  @Property(tries = 3)
  void longSequencesEqualBruteForce(@ForAll long seed) {
    Sequences sequences = RandomSequences.repeating(seed, 30, 12, 40);
    SequentialPatterns found = PrefixSpan.builder().minCount(4).maxItems(3).build().mine(sequences);
    assertThat(BruteForce.texts(found))
        .isEqualTo(new BruteForce(sequences, Limits.NONE, ALL, 3).mine(4));
  }

  /** A greatest gap that is never reached must give what no limit gives, by another path. */
  @Property(tries = 3)
  void openAndLimitedSearchAgree(@ForAll long seed) {
    Sequences sequences = RandomSequences.repeating(seed, 60, 20, 60);
    PrefixSpanBuilder builder = PrefixSpan.builder().minCount(8);
    assertThat(BruteForce.texts(builder.maxGap(1000).build().mine(sequences)))
        .isEqualTo(BruteForce.texts(PrefixSpan.builder().minCount(8).build().mine(sequences)))
        .isNotEmpty();
  }

  @Property(tries = 50)
  void supportIsAntitone(@ForAll long seed) {
    SequentialPatterns found =
        PrefixSpan.builder().minCount(2).build().mine(RandomSequences.timed(seed));
    for (SequentialPattern pattern : found.list()) {
      List<Set<String>> elements = pattern.elements();
      if (elements.size() > 1) {
        for (int left = 0; left < elements.size(); left++) {
          List<Set<String>> fewer = new ArrayList<>(elements);
          fewer.remove(left);
          assertThat(found.support(fewer)).isGreaterThanOrEqualTo(pattern.count());
        }
      }
    }
  }

  @Property(tries = 40)
  void orderOfCustomersAndNamesDoNotMatter(@ForAll long seed) {
    Sequences sequences = RandomSequences.timed(seed);
    SequencesBuilder backwards = Sequences.builder();
    SequencesBuilder renamed = Sequences.builder();
    for (int customer = sequences.size() - 1; customer >= 0; customer--) {
      String name = sequences.customers().get(customer);
      backwards.addAll(name, sequences.sequence(customer));
      List<List<String>> others =
          sequences.sequence(customer).stream()
              .map(basket -> basket.stream().map(PrefixSpanPropertyTest::mirrored).toList())
              .toList();
      renamed.addAll(name, others);
    }
    PrefixSpan specification = PrefixSpan.builder().minCount(2).build();
    SequentialPatterns found = specification.mine(sequences);
    assertThat(specification.mine(backwards.build()).list()).isEqualTo(found.list());
    Map<List<?>, Integer> mirroredBack = new HashMap<>();
    for (SequentialPattern pattern : specification.mine(renamed.build()).list()) {
      mirroredBack.put(
          pattern.elements().stream()
              .map(names -> names.stream().map(PrefixSpanPropertyTest::mirrored))
              .map(names -> names.collect(Collectors.toCollection(TreeSet::new)))
              .toList(),
          pattern.count());
    }
    assertThat(mirroredBack).hasSize(found.size());
    for (SequentialPattern pattern : found.list()) {
      assertThat(mirroredBack).containsEntry(pattern.elements(), pattern.count());
    }
  }

  /** Turns the order of the names round: a is e, b is d. */
  private static String mirrored(String name) {
    return String.valueOf((char) ('a' + 'e' - name.charAt(0)));
  }

  @Property(tries = 5)
  void threadsDoNotMatter(@ForAll long seed) {
    Sequences sequences = RandomSequences.repeating(seed, 40, 15, 50);
    PrefixSpan specification = PrefixSpan.builder().minCount(5).build();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      SequentialPatterns one = specification.mine(sequences);
      SequentialPatterns four = specification.mine(sequences, FitContext.create().executor(pool));
      assertThat(four.list()).isEqualTo(one.list());
      assertThat(four.rules().list()).isEqualTo(one.rules().list());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Limits limits(SplittableRandom random) {
    Integer minGap = baskets(random, 2);
    Integer maxGap = baskets(random, 3);
    Duration minTime = days(random, 3);
    Duration maxTime = days(random, 6);
    // a least gap above the greatest is refused
    boolean baskets = minGap != null && maxGap != null && minGap > maxGap;
    boolean times = minTime != null && maxTime != null && minTime.compareTo(maxTime) > 0;
    return new Limits(
        baskets ? null : minGap,
        maxGap,
        baskets(random, 4),
        times ? null : minTime,
        maxTime,
        days(random, 9));
  }

  private static @Nullable Integer baskets(SplittableRandom random, int largest) {
    return random.nextInt(3) == 0 ? Integer.valueOf(1 + random.nextInt(largest)) : null;
  }

  private static @Nullable Duration days(SplittableRandom random, int largest) {
    return random.nextInt(3) == 0 ? Duration.ofDays(1 + random.nextInt(largest)) : null;
  }

  private static PrefixSpanBuilder builder(Limits limits) {
    PrefixSpanBuilder builder = PrefixSpan.builder();
    if (limits.minGap() != null) {
      builder.minGap(limits.minGap());
    }
    if (limits.maxGap() != null) {
      builder.maxGap(limits.maxGap());
    }
    if (limits.window() != null) {
      builder.window(limits.window());
    }
    if (limits.minTime() != null) {
      builder.minGap(limits.minTime());
    }
    if (limits.maxTime() != null) {
      builder.maxGap(limits.maxTime());
    }
    if (limits.windowTime() != null) {
      builder.window(limits.windowTime());
    }
    return builder;
  }
}
