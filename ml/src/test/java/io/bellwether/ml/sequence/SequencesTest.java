package io.bellwether.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sequences from baskets, tables and by hand. */
class SequencesTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2024, 3, 1, 12, 0);

  @Test
  void fromBaskets() {
    Baskets baskets =
        Baskets.builder()
            .add("ann", List.of("tea", "milk"), NOON.plusDays(2))
            .add("ann", List.of("cup"), NOON)
            .add("ann", List.of("tea"), NOON)
            .add("ann", List.of(), NOON.plusDays(9))
            .add(null, List.of("tea"), NOON)
            .add("bob", List.of("milk"), NOON)
            .build();
    Sequences sequences = Sequences.from(baskets);
    assertThat(sequences.customers()).containsExactly("ann", "bob");
    assertThat(sequences.items()).containsExactly("cup", "milk", "tea");
    assertThat(sequences.sequence(0)).containsExactly(Set.of("cup", "tea"), Set.of("milk", "tea"));
    assertThat(sequences.basket(0, 1)).containsExactly("milk", "tea");
    assertThat(sequences.time(0, 1)).isEqualTo(NOON.plusDays(2));
    assertThat(sequences.report()).isEqualTo(new SequenceReport(2, 3, 1, 1, 1, 0, 0, 0));
    assertThat(sequences).hasToString("Sequences[2 customers, 3 baskets, 3 items]");
    assertThat(sequences.summary())
        .contains("baskets per customer", "1 baskets merged", "1 empty baskets")
        .contains("from 2024-03-01T12:00 to 2024-03-03T12:00");
    assertThatThrownBy(() -> Sequences.from(Baskets.builder().add(List.of("a")).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have no customers");
    Taxonomy taxonomy = Taxonomy.builder().item("tea", "drinks").build();
    assertThatThrownBy(() -> Sequences.from(baskets.with(taxonomy)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "baskets with a taxonomy: an item would stand beside its own category; make sequences"
                + " of the baskets without it");
    assertThatThrownBy(() -> Sequences.builder().add("ann", List.of("a"), NOON.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("give time.truncatedTo(ChronoUnit.MICROS)");
  }

  @Test
  void fromATableInAnyOrderAndBack() {
    Dataset table =
        Dataset.of(
            CategoricalColumn.of("who", "b", "a", "a", "a", null, "b", "a"),
            TimeColumn.ofDates(
                "day", Arrays.asList(day(1), day(5), day(2), day(5), day(1), null, day(5))),
            CategoricalColumn.of("what", "x", "y", "x", "z", "x", "x", "y"));
    Sequences sequences = Sequences.from(table, "who", "day", "what");
    assertThat(sequences.sequence(1)).containsExactly(Set.of("x"), Set.of("y", "z"));
    assertThat(sequences.report()).isEqualTo(new SequenceReport(2, 3, 0, 0, 1, 1, 0, 1));
    Dataset back = sequences.toDataset();
    assertThat(back.columnNames()).containsExactly("customer", "position", "time", "item");
    assertThat(back.rowCount()).isEqualTo(4);
    assertThat(Sequences.from(back, "customer", "time", "item").toDataset()).isEqualTo(back);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 1, day);
  }

  @Test
  void numbersOrderBasketsWithoutTimes() {
    Dataset table =
        Dataset.of(
            CategoricalColumn.of("who", "a", "a", "a"),
            NumericColumn.of("visit", 2, -1.5, -3),
            CategoricalColumn.of("what", "x", "y", "z"));
    Sequences sequences = Sequences.from(table, "who", "visit", "what");
    assertThat(sequences.hasTimes()).isFalse();
    assertThat(sequences.sequence(0)).containsExactly(Set.of("z"), Set.of("y"), Set.of("x"));
    assertThatThrownBy(() -> sequences.time(0, 0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Sequences.from(table, "who", "what", "what"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column 'what'");
  }

  @Test
  void builderTakesAllTimesOrNone() {
    SequencesBuilder builder = Sequences.builder().add("a", List.of("x", "x"));
    assertThat(builder.build().report().duplicateItems()).isEqualTo(1);
    assertThatThrownBy(() -> builder.add("a", List.of("x"), NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mixed");
    assertThatThrownBy(() -> builder.build().basket(0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
