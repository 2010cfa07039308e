package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Confusion matrices and lift tables where a border or a column is easily got wrong. */
class ClassTableBordersTest {

  private static final List<String> TWO = List.of("stays", "leaves");

  private static LiftTable lift(int bins) {
    double[][] scores = {{0.1, 0.9}, {0.3, 0.7}, {0.6, 0.4}, {0.8, 0.2}};
    return ClassificationMetrics.of(TWO, new int[] {1, 0, 1, 0}, scores)
        .forClass("leaves")
        .liftTable(bins);
  }

  @Test
  void confusionTableNamesBothLabelsOfACell() {
    ConfusionMatrix matrix = ConfusionMatrix.of(TWO, new int[] {0, 0, 1}, new int[] {0, 1, 1});
    assertThat(matrix.toDataset().categorical("actual").labels())
        .containsExactly("stays", "stays", "leaves", "leaves");
    assertThat(matrix.toDataset().categorical("predicted").labels())
        .containsExactly("stays", "leaves", "stays", "leaves");
  }

  @Test
  void confusionsOfOtherCellsOrLabelsAreNotEqual() {
    ConfusionMatrix matrix = ConfusionMatrix.of(TWO, new int[] {0, 1}, new int[] {0, 1});
    assertThat(matrix).isNotEqualTo(ConfusionMatrix.of(TWO, new int[] {0, 1}, new int[] {1, 1}));
    assertThat(matrix)
        .isNotEqualTo(
            ConfusionMatrix.of(List.of("stays", "goes"), new int[] {0, 1}, new int[] {0, 1}));
    assertThat(matrix)
        .hasSameHashCodeAs(ConfusionMatrix.of(TWO, new int[] {1, 0}, new int[] {1, 0}));
  }

  @Test
  void oneBinOfLiftHoldsAllRows() {
    LiftTable table = lift(1);
    assertThat(table.bins()).isEqualTo(1);
    assertThat(table.rows(0)).isEqualTo(4);
    assertThat(table.lift(0)).isEqualTo(1);
    assertThat(table.lowestScore(0)).isEqualTo(0.2);
  }

  @Test
  void binThatEndsWhereAScoreEndsReachesNoFurther() {
    LiftTable table = lift(2);
    assertThat(table.lowestScore(0)).isEqualTo(0.7);
    assertThat(table.lowestScore(1)).isEqualTo(0.2);
  }

  @Test
  void binsOfTheLiftTableCountFromOne() {
    assertThat(lift(4).toDataset().numeric("bin").values()).containsExactly(1, 2, 3, 4);
  }
}
