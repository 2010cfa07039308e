package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A miner is a value, and its options are checked.
 *
 * @param <M> the type of the miner
 */
interface MinerSpecificationContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  private static List<Consumer<MinerBuilder<?>>> options() {
    return List.of(
        o -> {},
        o -> o.minSupport(0.02),
        o -> o.minCount(5),
        o -> o.topK(10),
        o -> o.minLength(2),
        o -> o.maxLength(4),
        o -> o.kind(ItemsetKind.CLOSED),
        o -> o.kind(ItemsetKind.MAXIMAL),
        o -> o.required("a"),
        o -> o.excluded("a"),
        o -> o.maxSets(7));
  }

  /** Equal options make equal miners, other options others, in writing too. */
  @Test
  default void minersAreEqualIfTheirOptionsAre() {
    for (Consumer<MinerBuilder<?>> option : options()) {
      M one = subject().miner(option);
      M same = subject().miner(option);
      assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
      assertThat(one).isNotSameAs(same).isNotEqualTo(null).isNotEqualTo(one.toString());
      long equal = options().stream().filter(o -> subject().miner(o).equals(one)).count();
      long alike =
          options().stream()
              .filter(o -> subject().miner(o).toString().equals(one.toString()))
              .count();
      assertThat(equal).as(one.toString()).isOne();
      assertThat(alike).as(one.toString()).isOne();
    }
  }

  /** The text says what is specified, not where it lies in memory. */
  @Test
  default void minerReadsWell() {
    M miner = subject().miner(o -> o.minSupport(0.025).required("milk"));
    assertThat(miner.toString())
        .startsWith(miner.getClass().getSimpleName())
        .contains("0.025")
        .contains("milk")
        .doesNotContainPattern("@[0-9a-f]{5,}");
  }

  /** Order and repetition of items make no difference; builders keep no link to the caller. */
  @Test
  default void itemsAreASet() {
    M one = subject().miner(o -> o.required("b", "a", "b").excluded(List.of("d", "c")));
    assertThat(one).isEqualTo(subject().miner(o -> o.required("a", "b").excluded("c", "d", "c")));
  }

  /** Options out of their range. */
  @Test
  default void optionsOutOfRangeAreErrors() {
    for (double share : new double[] {0, -0.1, 1.5, Double.NaN}) {
      assertRefused(o -> o.minSupport(share), "minSupport", Double.toString(share));
    }
    assertRefused(o -> o.minCount(0), "minCount", "0");
    assertRefused(o -> o.topK(0), "topK", "0");
    assertRefused(o -> o.minLength(0), "minLength", "0");
    assertRefused(o -> o.maxLength(-3), "maxLength", "-3");
    assertRefused(o -> o.maxSets(0), "maxSets", "0");
  }

  /** Options that contradict each other. */
  @Test
  default void contradictionsAreErrors() {
    assertRefused(o -> o.minLength(4).maxLength(3), "minLength is 4", "maxLength", "3");
    assertRefused(o -> o.required("milk").excluded("milk"), "milk", "required", "excluded");
  }

  private void assertRefused(Consumer<MinerBuilder<?>> options, String... texts) {
    assertThatThrownBy(() -> subject().miner(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(texts);
  }
}
