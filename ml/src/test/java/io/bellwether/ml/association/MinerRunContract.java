package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A search can be watched, stopped and limited, its sets streamed.
 *
 * @param <M> the type of the miner
 */
interface MinerRunContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  /** Who is interrupted does not begin. */
  @ParameterizedTest
  @EnumSource
  default void interruptionStopsTheSearch(ItemsetKind kind) {
    M miner = subject().miner(3, kind);
    Baskets baskets = MinerData.middling();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> miner.mine(baskets)).isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("the flag stays set").isTrue();
      assertThatThrownBy(() -> miner.stream(baskets, set -> {}))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("the flag stays set").isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  /** A search without end, of 2 to the power of 60 sets, can be interrupted on its way. */
  @Test
  default void interruptionStopsASearchWithoutEnd() {
    AtomicLong seen = new AtomicLong();
    try {
      assertThatThrownBy(
              () ->
                  subject().miner(1).stream(
                      endless(),
                      set -> {
                        if (seen.incrementAndGet() == 1000) {
                          Thread.currentThread().interrupt();
                        }
                      }))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("the flag stays set").isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(seen.get()).isBetween(1000L, 2_000_000L);
  }

  /** Who asks to stop is heard. */
  @ParameterizedTest
  @EnumSource
  default void cancellationStopsTheSearch(ItemsetKind kind) {
    M miner = subject().miner(3, kind);
    Baskets baskets = MinerData.middling();
    FitContext context = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> miner.mine(baskets, context))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> miner.stream(baskets, set -> {}, context))
        .isInstanceOf(CancellationException.class);
  }

  /** Who asks in the midst of a search without end is heard too. */
  @Test
  default void cancellationStopsASearchWithoutEnd() {
    AtomicInteger asked = new AtomicInteger();
    FitContext context = FitContext.create().cancelWhen(() -> asked.incrementAndGet() > 20);
    assertThatThrownBy(() -> subject().miner(1).stream(endless(), set -> {}, context))
        .isInstanceOf(CancellationException.class);
  }

  private static Baskets endless() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 30; row++) {
      int left = row;
      rows.add(IntStream.range(0, 60).filter(i -> i != left).mapToObj(i -> "item " + i).toList());
    }
    return MinerData.baskets(rows);
  }

  /** Progress is told. */
  @Test
  default void progressIsTold() {
    List<Long> done = new ArrayList<>();
    FitContext context =
        FitContext.create()
            .onProgress(
                progress -> {
                  assertThat(progress.done()).isBetween(0L, progress.total());
                  done.add(progress.done());
                });
    subject().miner(8).mine(MinerData.middling(), context);
    assertThat(done).isNotEmpty();
    done.clear();
    subject().miner(8).stream(MinerData.middling(), set -> {}, context);
    assertThat(done).isNotEmpty();
  }

  /** A stream hands over what a search keeps, in an order that repeats. */
  @ParameterizedTest
  @EnumSource
  default void streamGivesTheSameSets(ItemsetKind kind) {
    for (int least : new int[] {1, 2}) {
      M miner = subject().miner(o -> o.minCount(6).kind(kind).minLength(least).maxLength(4));
      Baskets baskets = MinerData.middling();
      FrequentItemsets kept = miner.mine(baskets);
      List<Itemset> streamed = new ArrayList<>();
      MiningReport report = miner.stream(baskets, set -> streamed.add(set.toItemset()));
      Map<String, Integer> sets = new TreeMap<>();
      streamed.forEach(set -> sets.put(String.join(",", set.items()), set.count()));
      assertThat(sets).hasSameSizeAs(streamed).isEqualTo(MinerData.sets(kept));
      assertThat(report).isEqualTo(kept.report());
      List<Itemset> again = new ArrayList<>();
      miner.stream(baskets, set -> again.add(set.toItemset()));
      assertThat(again).isEqualTo(streamed);
    }
  }

  /** The view that a stream hands over tells what the copy tells. */
  @Test
  default void viewTellsWhatItsCopyTells() {
    subject().miner(8).stream(
        MinerData.middling(),
        view -> {
          Itemset set = view.toItemset();
          List<String> items = new ArrayList<>();
          for (int i = 0; i < view.length(); i++) {
            items.add(view.item(i));
          }
          assertThat(set.items()).containsExactlyInAnyOrderElementsOf(items);
          assertThat(view.count()).isEqualTo(set.count());
        });
  }

  /** The report counts. */
  @ParameterizedTest
  @EnumSource
  default void reportCounts(ItemsetKind kind) {
    FrequentItemsets found = subject().miner(8, kind).mine(MinerData.middling());
    MiningReport report = found.report();
    assertThat(report.baskets()).isEqualTo(300);
    assertThat(report.minCount()).isEqualTo(8);
    assertThat(report.itemsets()).isEqualTo(found.size()).isEqualTo(found.stream().count());
    assertThat(report.longest())
        .isEqualTo(found.stream().mapToInt(set -> set.items().size()).max().orElseThrow());
    assertThat(report.frequentItems()).isEqualTo(40);
  }

  /** Too many sets end the search with what to change. */
  @Test
  default void tooManySetsEndTheSearch() {
    M miner = subject().miner(o -> o.minCount(2).maxSets(100));
    assertThatThrownBy(() -> miner.mine(MinerData.middling()))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("100")
        .hasMessageContaining("minSupport")
        .hasMessageContaining("maxSets");
    assertThatThrownBy(() -> miner.stream(MinerData.middling(), set -> {}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("100");
    int size = subject().miner(20).mine(MinerData.middling()).size();
    assertThat(subject().miner(o -> o.minCount(20).maxSets(size)).mine(MinerData.middling()).size())
        .isEqualTo(size);
    assertThatThrownBy(
            () -> subject().miner(o -> o.minCount(20).maxSets(size - 1)).mine(MinerData.middling()))
        .isInstanceOf(FitException.class);
  }

  /** The limit stops a search without end before memory does. */
  @Test
  default void limitStopsASearchWithoutEnd() {
    assertThatThrownBy(() -> subject().miner(o -> o.minCount(1).maxSets(50_000)).mine(endless()))
        .isInstanceOf(FitException.class);
  }

  /** A required item must be known. */
  @Test
  default void unknownRequiredItemIsAnError() {
    assertThatThrownBy(
            () -> subject().miner(o -> o.required("item 1", "milk")).mine(MinerData.middling()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("milk");
  }

  /** The most frequent sets are known only at the end. */
  @Test
  default void topSetsCannotBeStreamed() {
    assertThatThrownBy(
            () -> subject().miner(o -> o.topK(3)).stream(MinerData.middling(), set -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("topK");
  }
}
