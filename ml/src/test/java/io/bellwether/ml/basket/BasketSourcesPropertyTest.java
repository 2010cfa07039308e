package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.math.RandomStreams;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every source gives the same baskets, whatever the data. */
class BasketSourcesPropertyTest {

  /** Baskets with items named twice, and empty ones. */
  @Provide
  Arbitrary<List<List<String>>> baskets() {
    return Arbitraries.of("a", "b", "c", "d", "e e", "\u00fc", "\u6c34", "\ud83c\udf4e", "Aa", "BB")
        .list()
        .ofMaxSize(12)
        .list()
        .ofMaxSize(25);
  }

  private static List<List<String>> filled(List<List<String>> baskets) {
    return baskets.stream().filter(basket -> !basket.isEmpty()).toList();
  }

  @Property(tries = 200)
  void basketsHoldTheSetsOfNames(@ForAll("baskets") List<List<String>> lists) {
    Baskets baskets = Baskets.of(lists);
    Map<String, Integer> counts = new HashMap<>();
    for (int basket = 0; basket < lists.size(); basket++) {
      Set<String> set = new HashSet<>(lists.get(basket));
      set.forEach(item -> counts.merge(item, 1, Integer::sum));
      assertThat(baskets.basket(basket)).isEqualTo(set);
      int[] copy = new int[set.size()];
      assertThat(baskets.copy(basket, copy, 0)).isEqualTo(baskets.length(basket));
      assertThat(copy).isSorted();
    }
    for (int item = 0; item < baskets.itemCount(); item++) {
      assertThat(baskets.support(item)).isEqualTo(counts.get(baskets.item(item)));
    }
    int given = lists.stream().mapToInt(List::size).sum();
    assertThat(baskets.report().duplicateItems()).isEqualTo(given - baskets.occurrences());
  }

  @Property(tries = 200)
  void streamsFilesAndTablesAgree(@ForAll("baskets") List<List<String>> lists) {
    Baskets expected = Baskets.of(lists);
    String text = lists.stream().map(b -> String.join("|", b)).collect(Collectors.joining("\n"));
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(Baskets.of(lists.stream())).isEqualTo(expected);
    assertThat(Baskets.of(lists.iterator())).isEqualTo(expected);
    Baskets read =
        BasketFile.separatedBy('|')
            .emptyLines(EmptyLines.BASKET)
            .read(new ByteArrayInputStream(lists.isEmpty() ? new byte[0] : bytes), "text");
    assertThat(read).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(read.report()).isEqualTo(expected.report());
    assertThat(read.items()).isEqualTo(expected.items());
    Baskets table = Baskets.from(table(lists, rows(lists)), "id", "item");
    assertThat(table).isEqualTo(Baskets.of(filled(lists)));
    assertThat(table.items()).isEqualTo(expected.items());
  }

  /** All rows as (basket, place in it). */
  private static List<int[]> rows(List<List<String>> lists) {
    List<int[]> rows = new ArrayList<>();
    for (int basket = 0; basket < lists.size(); basket++) {
      for (int place = 0; place < lists.get(basket).size(); place++) {
        rows.add(new int[] {basket, place});
      }
    }
    return rows;
  }

  private static Dataset table(List<List<String>> lists, List<int[]> rows) {
    return Dataset.of(
        NumericColumn.of("id", rows.stream().mapToDouble(row -> -row[0]).toArray()),
        TextColumn.of("item", rows.stream().map(row -> lists.get(row[0]).get(row[1])).toList()));
  }

  @Property(tries = 100)
  void theOrderOfRowsMattersToTheOrderOfBasketsOnly(
      @ForAll("baskets") List<List<String>> lists, @ForAll long seed) {
    List<int[]> inOrder = rows(lists);
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> rows =
        Arrays.stream(RandomStreams.permutation(inOrder.size(), random))
            .mapToObj(inOrder::get)
            .toList();
    int[] order = rows.stream().mapToInt(row -> row[0]).distinct().toArray();
    List<List<String>> expected = Arrays.stream(order).mapToObj(lists::get).toList();

    assertThat(Baskets.from(table(lists, rows), "id", "item")).isEqualTo(Baskets.of(expected));
  }

  @Property(tries = 100)
  void aTableOfBasketsGivesThemBack(@ForAll("baskets") List<List<String>> lists) {
    Baskets baskets = Baskets.of(filled(lists));

    assertThat(Baskets.from(baskets.toDataset(), "basket", "item")).isEqualTo(baskets);
  }

  @Property(tries = 200)
  void twoPassesAreOnePassWithoutRareItems(
      @ForAll("baskets") List<List<String>> lists,
      @ForAll @IntRange(min = 1, max = 8) int minCount) {
    Baskets all = Baskets.of(lists);
    List<String> rare =
        IntStream.range(0, all.itemCount())
            .filter(item -> all.support(item) < minCount)
            .mapToObj(all::item)
            .toList();

    Baskets frequent = Baskets.withMinCount(lists::stream, minCount);

    assertThat(frequent).isEqualTo(all.without(rare));
    assertThat(frequent.items()).isEqualTo(all.without(rare).items());
    assertThat(frequent.size()).isEqualTo(all.size());
    assertThat(frequent.report().rareItems()).isEqualTo(rare.size());
    assertThat(frequent.report().rareOccurrences() + frequent.occurrences())
        .isEqualTo(all.occurrences());
    assertThat(frequent.report().duplicateItems()).isEqualTo(all.report().duplicateItems());
  }

  @Property(tries = 50)
  void aShareIsACountOfAllBaskets(@ForAll @IntRange(min = 1, max = 100) int percent) {
    List<List<String>> lists =
        IntStream.range(0, 100)
            .mapToObj(b -> IntStream.rangeClosed(b + 1, 100).mapToObj(i -> "in " + i).toList())
            .toList();

    Baskets frequent = Baskets.withMinSupport(lists::stream, percent / 100.0);

    assertThat(frequent.itemCount()).isEqualTo(101 - percent);
    assertThat(frequent.items()).allMatch(name -> Integer.parseInt(name.substring(3)) >= percent);
  }

  @Property(tries = 100)
  void partsHoldWhatTheWholeHolds(@ForAll("baskets") List<List<String>> lists, @ForAll long seed) {
    Baskets baskets = Baskets.of(lists);
    if (lists.size() >= 2) {
      BasketSplit split = baskets.split(0.5, seed);
      for (int item = 0; item < baskets.itemCount(); item++) {
        assertThat(split.train().support(item) + split.test().support(item))
            .isEqualTo(baskets.support(item));
      }
    }
    int middle = lists.size() / 2;
    assertThat(baskets.slice(0, middle)).isEqualTo(Baskets.of(lists.subList(0, middle)));
    assertThat(baskets.slice(middle, lists.size()))
        .isEqualTo(Baskets.of(lists.subList(middle, lists.size())));
  }

  @Example
  void aSourceThatChangesIsRefused() {
    AtomicInteger opened = new AtomicInteger();
    BasketSource longer = () -> Stream.generate(() -> List.of("a")).limit(opened.incrementAndGet());
    BasketSource other = () -> Stream.of(List.of("item " + opened.incrementAndGet()));

    assertThatThrownBy(() -> Baskets.withMinCount(longer, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1 baskets at first, 2 then");
    assertThatThrownBy(() -> Baskets.withMinCount(other, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("item 'item 4' is new");
  }

  @Example
  void aSourceIsClosedAndAnInterruptStopsIt() {
    AtomicInteger closed = new AtomicInteger();
    BasketSource source =
        () -> Stream.of(List.of("a"), Arrays.asList("b", null)).onClose(closed::incrementAndGet);

    assertThat(Baskets.withMinCount(source, 1).report().missingItems()).isEqualTo(1);
    assertThat(closed).hasValue(2);

    BasketSource endless =
        () -> Stream.generate(() -> List.of("a")).onClose(closed::incrementAndGet);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Baskets.withMinCount(endless, 1))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).hasValue(3);
  }
}
