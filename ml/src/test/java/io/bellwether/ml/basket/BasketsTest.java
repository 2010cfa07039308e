package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.model.FitException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Baskets as they are held, cut and shown. */
class BasketsTest {

  private static final LocalDateTime MAY = LocalDate.of(2024, 5, 1).atStartOfDay();
  private static final LocalDateTime JUNE = LocalDate.of(2024, 6, 1).atStartOfDay();
  private static final LocalDateTime JULY = LocalDate.of(2024, 7, 1).atStartOfDay();

  private static final List<List<String>> LISTS =
      List.of(
          List.of("milk", "bread"),
          List.of("beer"),
          List.of(),
          List.of("bread", "milk", "beer", "milk"));

  private static Baskets timed() {
    return Baskets.builder()
        .add("ann", List.of("milk", "bread"), JUNE)
        .add(null, List.of("beer"), null)
        .add("bob", List.of("milk"), MAY)
        .add("ann", List.of("bread", "beer"), JULY)
        .build();
  }

  @Test
  void itemsAreNumberedAsTheyComeAndSortedInsideABasket() {
    Baskets baskets = Baskets.of(LISTS);

    assertThat(baskets.items()).containsExactly("milk", "bread", "beer");
    assertThat(baskets.size()).isEqualTo(4);
    assertThat(baskets.occurrences()).isEqualTo(6);
    assertThat(IntStream.range(0, 4).map(baskets::length)).containsExactly(2, 1, 0, 3);
    assertThat(IntStream.range(0, 3).map(i -> baskets.itemAt(3, i))).containsExactly(0, 1, 2);
    assertThat(IntStream.range(0, 3).map(baskets::support)).containsExactly(2, 2, 2);
    assertThat(baskets.basket(3)).containsExactly("milk", "bread", "beer");
    assertThat(baskets.number("beer")).hasValue(2);
    assertThat(baskets.number("wine")).isEmpty();
    assertThat(baskets.meanLength()).isEqualTo(1.5);
    assertThat(baskets.density()).isEqualTo(0.5);
  }

  @Test
  void whatWasMetIsReported() {
    Baskets baskets = Baskets.of(List.of(Arrays.asList("a", null, "a"), List.of(), List.of("b")));

    assertThat(baskets.report().baskets()).isEqualTo(3);
    assertThat(baskets.report().emptyBaskets()).isEqualTo(1);
    assertThat(baskets.report().duplicateItems()).isEqualTo(1);
    assertThat(baskets.report().missingItems()).isEqualTo(1);
    assertThat(baskets.report().missingTimes()).isZero();
    assertThat(baskets.report())
        .hasToString(
            "3 baskets, 1 empty basket, 1 item named again in their basket, 1 record without"
                + " item");
  }

  @Test
  void noBasketsAreBasketsToo() {
    Baskets none = Baskets.of(List.of());

    assertThat(none.size()).isZero();
    assertThat(none.itemCount()).isZero();
    assertThat(none.meanLength()).isNaN();
    assertThat(none.density()).isNaN();
    assertThat(none.summary()).endsWith("read: 0 baskets").doesNotContain("most frequent items");
    assertThat(none.toDataset().rowCount()).isZero();
    assertThat(none.filter(basket -> true)).isEqualTo(none);
  }

  @Test
  void aBuilderGoesOnAndItsBasketsStay() {
    BasketsBuilder builder = Baskets.builder().add(List.of("a", "b"));
    Baskets one = builder.build();
    Baskets two = builder.add("ann", List.of("c", "a"), MAY).build();

    assertThat(one).isEqualTo(Baskets.of(List.of(List.of("a", "b"))));
    assertThat(one.items()).containsExactly("a", "b");
    assertThat(one.hasTimes()).isFalse();
    assertThat(two.size()).isEqualTo(2);
    assertThat(two.hasTime(0)).isFalse();
    assertThat(two.time(1)).isEqualTo(MAY);
    assertThat(two.customer(0)).isEqualTo(-1);
    assertThat(two.report().missingTimes()).isEqualTo(1);
  }

  @Test
  void timesAndCustomersAreKept() {
    Baskets baskets = timed();

    assertThat(baskets.time(0)).isEqualTo(JUNE);
    assertThat(baskets.timeMicros(2)).isEqualTo(TimeColumn.micros(MAY));
    assertThat(baskets.timeMicros(1)).isEqualTo(TimeColumn.MISSING);
    assertThat(baskets.customers()).containsExactly("ann", "bob");
    assertThat(IntStream.range(0, 4).map(baskets::customer)).containsExactly(0, -1, 1, 0);
    assertThat(baskets.report().missingCustomers()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> baskets.time(1))
        .withMessageContaining("basket 1 has no time");
  }

  @Test
  void timesBefore1970KeepTheirBits() {
    LocalDateTime old = LocalDateTime.of(1935, 2, 3, 4, 5, 6, 7_000);

    assertThat(Baskets.builder().add(null, List.of("a"), old).build().time(0)).isEqualTo(old);
  }

  @Test
  void withoutTimesAndCustomersTheyAreRefused() {
    Baskets baskets = Baskets.of(LISTS);

    assertThat(baskets.hasTimes()).isFalse();
    assertThat(baskets.hasTime(0)).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> baskets.timeMicros(0))
        .withMessageContaining("give them when the baskets are read");
    assertThatIllegalStateException().isThrownBy(() -> baskets.before(MAY));
    assertThatIllegalStateException().isThrownBy(baskets::customers);
    assertThatIllegalStateException().isThrownBy(() -> baskets.customer(0));
  }

  @Test
  void aPlaceThatIsNotThereIsRefused() {
    Baskets baskets = Baskets.of(LISTS);

    assertThatThrownBy(() -> baskets.itemAt(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> baskets.itemAt(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> baskets.length(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> baskets.support(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> baskets.copy(3, new int[3], 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> baskets.slice(1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void copiesDoNotReachInside() {
    List<String> given = new ArrayList<>(List.of("a", "b"));
    Baskets baskets = Baskets.of(List.of(given));
    given.set(0, "z");
    int[] copy = new int[4];

    assertThat(baskets.copy(0, copy, 1)).isEqualTo(2);
    assertThat(copy).containsExactly(0, 0, 1, 0);
    Arrays.fill(copy, 9);
    assertThat(baskets.basket(0)).containsExactly("a", "b");
    assertThatThrownBy(() -> baskets.items().set(0, "z"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> baskets.basket(0).add("z"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equalityLooksAtNamesTimesAndCustomers() {
    Baskets turned =
        Baskets.of(
            Stream.of(
                List.of("bread", "milk"),
                List.of("beer"),
                List.<String>of(),
                List.of("beer", "milk", "bread")));

    assertThat(turned).isEqualTo(Baskets.of(LISTS)).hasSameHashCodeAs(Baskets.of(LISTS));
    assertThat(turned.items()).isNotEqualTo(Baskets.of(LISTS).items());
    assertThat(turned).isNotEqualTo(turned.slice(0, 3)).isNotEqualTo("baskets");
    assertThat(Baskets.of(List.of(List.of("a"), List.of("b"))))
        .isNotEqualTo(Baskets.of(List.of(List.of("b"), List.of("a"))));
    Baskets may = Baskets.builder().add("ann", List.of("a"), MAY).build();
    assertThat(may).isEqualTo(Baskets.builder().add("ann", List.of("a"), MAY).build());
    assertThat(may).isNotEqualTo(Baskets.builder().add("ann", List.of("a"), JUNE).build());
    assertThat(may).isNotEqualTo(Baskets.builder().add("bob", List.of("a"), MAY).build());
    assertThat(may).isNotEqualTo(Baskets.builder().add(null, List.of("a"), MAY).build());
    assertThat(may).isNotEqualTo(Baskets.of(List.of(List.of("a"))));
  }

  @Test
  void aPeriodIsHeldOut() {
    Baskets baskets = timed();

    assertThat(baskets.before(JULY).size()).isEqualTo(2);
    assertThat(baskets.from(JULY).basket(0)).containsExactly("bread", "beer");
    assertThat(baskets.from(JULY).customer(0)).isZero();
    assertThat(baskets.between(MAY, JULY)).isEqualTo(baskets.before(JULY));
    assertThat(baskets.between(MAY, MAY).size()).isZero();
    assertThat(baskets.between(MAY, MAY).hasTimes()).isTrue();
    assertThat(baskets.between(MAY, MAY).hasCustomers()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> baskets.between(JULY, MAY))
        .withMessageContaining("from is 2024-07-01T00:00, but must not be after to, 2024-05-01");
  }

  @Test
  void partsShareNumbersAndHaveTheirOwnReport() {
    Baskets baskets = Baskets.of(LISTS);
    Baskets part = baskets.slice(1, 3);

    assertThat(part.size()).isEqualTo(2);
    assertThat(part.basket(0)).containsExactly("beer");
    assertThat(part.number("beer")).hasValue(2);
    assertThat(part.support(0)).isZero();
    assertThat(part.density()).isEqualTo(0.5);
    assertThat(part.report().baskets()).isEqualTo(2);
    assertThat(part.report().emptyBaskets()).isEqualTo(1);
    assertThat(part.report().duplicateItems()).isZero();
    assertThat(baskets.filter(basket -> basket % 3 == 0))
        .isEqualTo(baskets.filter(b -> b != 1 && b != 2));
  }

  @Test
  void itemsAreTakenOut() {
    Baskets baskets = timed().without(Set.of("milk", "wine"));

    assertThat(baskets.items()).containsExactly("bread", "beer");
    assertThat(baskets.size()).isEqualTo(4);
    assertThat(baskets.length(2)).isZero();
    assertThat(baskets.report().emptyBaskets()).isEqualTo(1);
    assertThat(baskets.basket(3)).containsExactly("bread", "beer");
    assertThat(baskets.time(2)).isEqualTo(MAY);
    assertThat(baskets.support(0)).isEqualTo(2);
  }

  @Test
  void aSplitIsThatOfADatasetOfAsManyRows() {
    Baskets baskets = Baskets.of(IntStream.range(0, 100).mapToObj(i -> List.of("item " + i)));
    Dataset rows =
        Dataset.of(NumericColumn.of("row", IntStream.range(0, 100).asDoubleStream().toArray()));

    BasketSplit split = baskets.split(0.75, 7);

    assertThat(split).hasToString("BasketSplit[75 train, 25 test baskets]");
    double[] test = rows.split(0.75, 7).test().numeric("row").values();
    assertThat(IntStream.range(0, 25).map(b -> split.test().itemAt(b, 0)))
        .containsExactly(
            Arrays.stream(test).mapToInt(row -> (int) row).boxed().toArray(Integer[]::new));
    assertThat(split.train().size()).isEqualTo(75);
    assertThat(baskets.split(0.75, 7)).isEqualTo(split);
    assertThat(baskets.slice(0, 2).split(0.001, 1).train().size()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> baskets.split(Double.NaN, 1))
        .withMessageContaining("trainFraction is NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> baskets.slice(0, 1).split(0.5, 1));
  }

  @Test
  void timesFinerThanAMicrosecondCut() {
    Baskets baskets =
        Baskets.builder()
            .add(null, List.of("a"), JUNE)
            .add(null, List.of("b"), JUNE.plusNanos(1000))
            .build();
    for (int nanos : new int[] {0, 1, 999, 1000, 1001}) {
      LocalDateTime cut = JUNE.plusNanos(nanos);
      assertThat(baskets.before(cut).size()).isEqualTo(nanos == 0 ? 0 : nanos <= 1000 ? 1 : 2);
      assertThat(baskets.from(cut).size()).isEqualTo(2 - baskets.before(cut).size());
      assertThat(baskets.between(JUNE, cut)).isEqualTo(baskets.before(cut));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> baskets.between(JUNE.plusNanos(2), JUNE.plusNanos(1)))
        .withMessageContaining("must not be after");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baskets.builder().add(null, List.of("a"), JUNE.plusNanos(1)))
        .withMessageEndingWith("give time.truncatedTo(ChronoUnit.MICROS)");
  }

  @Test
  void wrongBasketsAreNamed() {
    Baskets baskets = timed();
    assertThatThrownBy(() -> baskets.basket(99))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 99 out of bounds for length 4");
    assertThatThrownBy(() -> baskets.length(4)).hasMessage("Index 4 out of bounds for length 4");
    assertThatThrownBy(() -> baskets.itemAt(-1, 0)).hasMessageContaining("Index -1 out of bounds");
    assertThatThrownBy(() -> Baskets.of(Arrays.asList(List.of("a"), List.of(), null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("basket 2 is null");
    Stream<List<String>> once = Stream.of(List.of("a"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Baskets.withMinCount(() -> once, 1))
        .withMessageContaining("open() must give a new stream each time");
  }

  @Test
  void anEmptyNameIsNoItem() {
    Baskets baskets = Baskets.builder().add(List.of("a", "")).add(List.of("")).build();
    assertThat(baskets.items()).containsExactly("a");
    assertThat(baskets.report().missingItems()).isEqualTo(2);
    assertThat(baskets.slice(0, 1)).hasToString("Baskets[1 basket, 1 item]");
  }

  @Test
  void frequenciesAreSorted() {
    Dataset frequencies = timed().itemFrequencies();

    assertThat(frequencies.columnNames()).containsExactly("item", "count", "support");
    assertThat(IntStream.range(0, 3).mapToObj(frequencies.column("item")::text))
        .containsExactly("beer", "bread", "milk");
    assertThat(frequencies.numeric("count").values()).containsExactly(2, 2, 2);
    assertThat(frequencies.numeric("support").value(0)).isCloseTo(0.5, within(0.0));
    assertThat(timed().slice(2, 3).itemFrequencies().rowCount()).isEqualTo(1);
  }

  @Test
  void textsAreForReading() {
    assertThat(timed()).hasToString("Baskets[4 baskets, 3 items]");
    assertThat(timed().summary())
        .startsWith("Baskets")
        .containsPattern("occurrences +6")
        .containsPattern("shortest +1")
        .containsPattern("50% +1")
        .containsPattern("75% +2")
        .containsPattern("first time +2024-05-01T00:00")
        .containsPattern("last time +2024-07-01T00:00")
        .containsPattern("customers +2")
        .containsPattern("beer +2 +0.5")
        .contains("read: 4 baskets, 1 basket without time, 1 basket without customer");
  }

  @Test
  void moreThanArraysHoldIsRefusedWithACure() {
    BasketsBuilder builder = new BasketsBuilder(new BasketRows(5));
    builder.add(List.of("a", "b", "c"));

    assertThatThrownBy(() -> builder.add(List.of("a", "b", "c")))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("more than 5 items together")
        .hasMessageContaining("Baskets.withMinSupport");
    assertThat(builder.add(List.of("a", "b")).build().occurrences()).isEqualTo(5);
  }
}
