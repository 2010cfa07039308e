package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contract.ContractData;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final Dataset SALES = ContractData.numbersAndLabels();

  @Test
  void foldsThatTheTableDoesNotAllowAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.kFold(1, 1))
        .withMessage("k is 1, but must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.stratified(0, "brand", 1))
        .withMessage("k is 0, but must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.grouped(-3, "brand", 1))
        .withMessage("k is -3, but must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.kFold(61, 1).folds(SALES))
        .withMessage("k is 61, but there are only 60 rows; take fewer folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.stratified(61, "brand", 1).folds(SALES))
        .withMessage("k is 61, but there are only 60 rows; take fewer folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.grouped(4, "brand", 1).folds(SALES))
        .withMessage("k is 4, but there are only 3 groups in column 'brand'; take fewer folds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossValidation.grouped(2, "bran", 1).folds(SALES))
        .withMessageContaining("'bran'");
    Dataset without = SALES.deriveCategory("group", row -> row.index() == 4 ? null : "a");
    assertThatThrownBy(() -> CrossValidation.grouped(2, "group", 1).folds(without))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 4, column 'group': a value is needed in every row");
  }

  @Test
  void checksItsRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(3, new int[] {0, 1}, new int[] {1, 2}))
        .withMessageStartingWith("fold 3 tests rows that it learns from");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(0, new int[] {}, new int[] {1}))
        .withMessage("fold 0 has no train rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(0, new int[] {1}, new int[] {}))
        .withMessage("fold 0 has no test rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(0, new int[] {1}, new int[] {-1}))
        .withMessage("fold 0 has row -1 in test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fold.of(-1, new int[] {1}, new int[] {2}))
        .withMessageContaining("-1");
  }

  @Test
  void keepsItsArraysToItself() {
    int[] train = {0, 1};
    int[] test = {2};
    Fold fold = Fold.of(0, train, test);
    train[0] = 9;
    test[0] = 9;
    fold.trainRows()[0] = 9;
    fold.testRows()[0] = 9;
    assertThat(fold).isEqualTo(Fold.of(0, new int[] {0, 1}, new int[] {2}));
    assertThat(fold).hasSameHashCodeAs(Fold.of(0, new int[] {0, 1}, new int[] {2}));
    assertThat(fold).isNotEqualTo(Fold.of(1, new int[] {0, 1}, new int[] {2}));
    assertThat(fold).hasToString("Fold[0: 2 train, 1 test rows]");
  }
}
