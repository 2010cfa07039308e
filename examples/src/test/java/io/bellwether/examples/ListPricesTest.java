package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListPricesTest {

  private static final LocalDate MONDAY = LocalDate.of(2011, 1, 3);

  private final List<Map<String, Object>> orders = new ArrayList<>();

  @Test
  void boxesDoNotMoveTheListPrice() {
    order(0, 1, 2.95, 3);
    order(0, 100, 2.55, 9);
    order(0, 2, 2.95, 8);

    assertThat(prices()).containsExactly(2.95);
  }

  @Test
  void ofTwoEquallyFrequentPricesTheHigherIsTheListPrice() {
    order(0, 1, 2.55, 2);
    order(0, 1, 2.95, 2);

    assertThat(prices()).containsExactly(2.95);
  }

  @Test
  void aWeekWithFewOrdersHasThePriceOfTheWeekBefore() {
    order(0, 1, 9.99, 1);
    order(1, 1, 2.95, 3);
    order(2, 1, 5.79, 2);
    order(3, 1, 2.55, 3);

    assertThat(prices()).containsExactly(2.95, 2.95, 2.95, 2.55);
    assertThat(ListPrices.of(Dataset.ofRows(orders)).numeric("first_price").values())
        .containsOnly(2.95);
  }

  @Test
  void anArticleWithoutPriceIsLeftOut() {
    order(0, 1, 9.99, 2);

    assertThat(prices()).isEmpty();
  }

  private void order(int week, int quantity, double price, int times) {
    for (int i = 0; i < times; i++) {
      orders.add(
          Map.of(
              "article",
              "BUNTING",
              "week",
              MONDAY.plusWeeks(week),
              "quantity",
              quantity,
              "unit_price",
              price));
    }
  }

  private double[] prices() {
    return ListPrices.of(Dataset.ofRows(orders)).numeric("list_price").values();
  }
}
