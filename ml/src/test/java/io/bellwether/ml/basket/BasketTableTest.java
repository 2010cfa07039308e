package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Baskets of a long table. */
class BasketTableTest {

  private static final Column IDS = NumericColumn.of("invoice", 7, 3, 7, Double.NaN, 7, 3, 5);
  private static final Column ITEMS =
      CategoricalColumn.of("item", "milk", "beer", "bread", "milk", "milk", null, "wine");

  static List<Column> ids() {
    return List.of(
        IDS,
        TextColumn.of("invoice", "x7", "a3", "x7", null, "x7", "a3", "q5"),
        CategoricalColumn.of("invoice", "x7", "a3", "x7", null, "x7", "a3", "q5"),
        TimeColumn.ofDates(
            "invoice", Arrays.asList(day(7), day(3), day(7), null, day(7), day(3), day(5))));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 1, day);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aBasketIsToldByAColumnOfAnyType(Column ids) {
    Baskets baskets = Baskets.from(Dataset.of(ids, ITEMS), "invoice", "item");

    assertThat(baskets)
        .isEqualTo(Baskets.of(List.of(List.of("milk", "bread"), List.of("beer"), List.of("wine"))));
    assertThat(baskets.items()).containsExactly("milk", "bread", "beer", "wine");
    assertThat(baskets.report().missingBaskets()).isEqualTo(1);
    assertThat(baskets.report().missingItems()).isEqualTo(1);
    assertThat(baskets.report().duplicateItems()).isEqualTo(1);
  }

  @Test
  void numbersNameItemsByTheirText() {
    Dataset table =
        Dataset.of(
            NumericColumn.of("basket", 1, 1, 2), NumericColumn.of("code", 22423, 0.5, 22423));

    assertThat(Baskets.from(table, "basket", "code"))
        .isEqualTo(Baskets.of(List.of(List.of("22423", "0.5"), List.of("22423"))));
  }

  @Test
  void aBasketOfNoKeptRowIsNone() {
    Dataset table =
        Dataset.of(
            NumericColumn.of("basket", 1, 2, Double.NaN), TextColumn.of("item", null, "a", null));

    Baskets baskets = Baskets.from(table, "basket", "item");

    assertThat(baskets).isEqualTo(Baskets.of(List.of(List.of("a"))));
    assertThat(baskets.report().missingItems()).isEqualTo(1);
    assertThat(baskets.report().missingBaskets()).isEqualTo(1);
  }

  @Test
  void timesAndCustomersOfABasket() {
    LocalDateTime noon = day(2).atTime(12, 0);
    Dataset table =
        Dataset.of(
            NumericColumn.of("id", 1, 1, 2, 3, 3, 4),
            TextColumn.of("item", "a", "b", "a", "b", "c", "c"),
            TimeColumn.ofDateTimes(
                "time",
                Arrays.asList(noon.plusMinutes(1), noon, null, noon, null, noon.minusYears(99))),
            NumericColumn.of("buyer", Double.NaN, 17, Double.NaN, 17, 18, 18));

    Baskets baskets =
        Baskets.from(table).basket("id").item("item").time("time").customer("buyer").build();

    assertThat(baskets.time(0)).isEqualTo(noon);
    assertThat(baskets.hasTime(1)).isFalse();
    assertThat(baskets.time(2)).isEqualTo(noon);
    assertThat(baskets.time(3)).isEqualTo(noon.minusYears(99));
    assertThat(baskets.customers()).containsExactly("17", "18");
    assertThat(baskets.customer(0)).isZero();
    assertThat(baskets.customer(1)).isEqualTo(-1);
    assertThat(baskets.customer(2)).isZero();
    assertThat(baskets.customer(3)).isEqualTo(1);
    assertThat(baskets.report().mixedTimes()).isEqualTo(1);
    assertThat(baskets.report().mixedCustomers()).isEqualTo(1);
    assertThat(baskets.report().missingTimes()).isEqualTo(1);
    assertThat(baskets.report().missingCustomers()).isEqualTo(1);
    assertThat(
            Baskets.from(baskets.toDataset())
                .basket("basket")
                .item("item")
                .time("time")
                .customer("customer")
                .build())
        .isEqualTo(baskets);
  }

  @Test
  void aBasketOfSeveralCustomersCountsOnce() {
    Dataset table =
        Dataset.of(
            NumericColumn.of("id", 1, 1, 1, 1, 2, 2),
            TextColumn.of("item", "a", "b", "c", "d", "a", "b"),
            TextColumn.of("buyer", "ann", "bob", "eve", "ann", "ann", "ann"));

    Baskets baskets = Baskets.from(table).basket("id").item("item").customer("buyer").build();

    assertThat(baskets.report().mixedCustomers()).isEqualTo(1);
    assertThat(baskets.customer(0)).isZero();
    assertThat(baskets.customers().get(0)).isEqualTo("ann");
  }

  @Test
  void datesCountFromMidnightAndMayAllBeMissing() {
    Dataset table =
        Dataset.of(
            NumericColumn.of("id", 1, 2),
            TextColumn.of("item", "a", "b"),
            TimeColumn.ofDates("day", List.of(day(3), day(4))),
            TextColumn.of("nobody", null, null));

    Baskets baskets =
        Baskets.from(table).basket("id").item("item").time("day").customer("nobody").build();

    assertThat(baskets.time(1)).isEqualTo(day(4).atStartOfDay());
    assertThat(baskets.hasCustomers()).isTrue();
    assertThat(baskets.customers()).isEmpty();
    assertThat(baskets.toDataset().column("customer").missingCount()).isEqualTo(2);
  }

  @Test
  void anEmptyTableHoldsNoBaskets() {
    Baskets baskets = Baskets.from(Dataset.of(IDS, ITEMS).head(0), "invoice", "item");

    assertThat(baskets.size()).isZero();
    assertThat(baskets.report()).isEqualTo(Baskets.of(List.of()).report());
  }

  @Test
  void wrongColumnsAreNamed() {
    Dataset table = Dataset.of(IDS, ITEMS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baskets.from(table, "invoise", "item"))
        .withMessageContaining("did you mean 'invoice'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baskets.from(table).time("invoice"))
        .withMessageContaining("column 'invoice' is numeric, but a date or date-time column");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baskets.from(table).basket("invoice").build())
        .withMessageContaining("name it with item(\"...\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baskets.from(table, "item", "item"))
        .withMessage("column 'item' is given as basket and as item; they must be two columns");
    assertThat(Baskets.from(table).basket("invoice"))
        .hasToString("BasketTable[basket=invoice, item=null, time=null, customer=null]");
  }

  @Test
  void aTableMadeOfBasketsHasARowForEachItem() {
    Dataset table = Baskets.of(List.of(List.of("a", "b"), List.of(), List.of("b"))).toDataset();

    assertThat(table.columnNames()).containsExactly("basket", "item");
    assertThat(table.numeric("basket").values()).containsExactly(0, 0, 2);
    assertThat(Set.copyOf(table.categorical("item").labels())).containsExactlyInAnyOrder("a", "b");
  }
}
