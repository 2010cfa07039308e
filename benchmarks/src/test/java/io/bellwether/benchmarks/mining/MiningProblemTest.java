package io.bellwether.benchmarks.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody who is measured gets the same baskets, and has to find what is there. */
class MiningProblemTest {

  @Test
  void generatedBasketsAreThoseOfTheGenerator() {
    MiningProblem problem = MiningProblem.of("quest300:0.01");
    assertThat(problem.minSupport()).isEqualTo(0.01);
    assertThat(problem.minCount()).isEqualTo(3);
    int[][] rows = problem.rows();
    int basket = 0;
    for (int[] items : QuestBaskets.t10i4(300, 0)) {
      int[] named = rows[basket];
      assertThat(named).isSorted().hasSameSizeAs(items);
      for (int item : items) {
        int number = problem.baskets().number(Integer.toString(item)).orElseThrow();
        assertThat(named).contains(number);
      }
      basket++;
    }
    assertThat(basket).isEqualTo(rows.length);
  }

  /** The numbers of baskets, items and required baskets that the peers were measured with. */
  @ParameterizedTest
  @CsvSource({
    "t10i4:0.001, 100000, 870, 1010228, 100",
    "retail:0.002, 20728, 3941, 520750, 42",
    "groceries:0.001, 9835, 169, 43367, 10"
  })
  void sharedBasketsAreThoseOfThePeers(
      String work, int baskets, int items, int occurrences, int minCount) {
    assumeShared();
    MiningProblem problem = MiningProblem.of(work);
    assertThat(problem.baskets().size()).isEqualTo(baskets);
    assertThat(problem.baskets().itemCount()).isEqualTo(items);
    assertThat(problem.baskets().occurrences()).isEqualTo(occurrences);
    assertThat(problem.minCount()).isEqualTo(minCount);
  }

  @ParameterizedTest
  @CsvSource({"AUTOMATIC", "ECLAT", "FP_GROWTH"})
  void countsWhatIndependentMinersFind(MinerChoice choice) {
    assumeShared();
    MiningProblem problem = MiningProblem.of("groceries:0.01");
    SetCounter counter = new SetCounter();
    choice.miner(problem.minSupport()).stream(problem.baskets(), counter);
    problem.check(counter.totals());
    assertThat(counter.totals()).isEqualTo(new MiningTotals(333, 82_103));
    assertThat(MinerChoice.of(choice.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .isEqualTo(choice);
    assertThatIllegalStateException()
        .isThrownBy(() -> problem.check(new MiningTotals(332, 82_004)))
        .withMessageContaining("groceries:0.01 has MiningTotals[sets=333, supports=82103], not");
  }

  private static void assumeShared() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("shared"))) {
      here = here.getParent();
    }
    assumeThat(here).as("no folder shared beside the project").isNotNull();
  }
}
