package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names and their numbers. */
class ItemNumbersTest {

  private static int number(ItemNumbers numbers, String name) {
    char[] buffer = ("(" + name + ")").toCharArray();
    return numbers.number(buffer, 1, buffer.length - 1);
  }

  @Test
  void charactersAndTextsHaveOneNumber() {
    ItemNumbers numbers = new ItemNumbers();

    assertThat(number(numbers, "a")).isZero();
    assertThat(numbers.number("b")).isEqualTo(1);
    assertThat(numbers.number("a")).isZero();
    assertThat(number(numbers, "b")).isEqualTo(1);
    assertThat(numbers.names()).containsExactly("a", "b");
    assertThat(numbers.size()).isEqualTo(2);
  }

  /** Among 20,000 names some five share a place of the table of late names with their beginning. */
  @Test
  void aNameIsNotTakenForItsBeginning() {
    ItemNumbers numbers = new ItemNumbers();
    int first = number(numbers, "x");
    for (int i = 0; i < 20_000; i++) {
      assertThat(number(numbers, "x" + i)).isEqualTo(i + 1);
      assertThat(number(numbers, "x")).isEqualTo(first);
    }
  }
}
