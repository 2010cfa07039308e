package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoricalColumnTest {

  @Test
  void levelsAreAlphabeticalWhateverTheOrderOfRows() {
    CategoricalColumn column = CategoricalColumn.of("brand", "b", null, "a", "b", "B");
    assertThat(column.levels()).containsExactly("B", "a", "b");
    assertThat(column.code(0)).isEqualTo(2);
    assertThat(column.code(1)).isEqualTo(CategoricalColumn.MISSING);
    assertThat(column.code(2)).isEqualTo(1);
    assertThat(column.labels()).containsExactly("b", null, "a", "b", "B");
    assertThat(column.missingCount()).isEqualTo(1);
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.text(1)).isNull();
  }

  @Test
  void copiesCodesAndLevelsIn() {
    int[] codes = {0, 1, -1};
    List<String> levels = new ArrayList<>(List.of("x", "y"));
    CategoricalColumn column = CategoricalColumn.ofCodes("c", codes, levels);
    codes[0] = 1;
    levels.set(0, "z");
    assertThat(column.labels()).containsExactly("x", "y", null);
    assertThat(column.levels()).containsExactly("x", "y");
  }

  @Test
  void copiesOut() {
    CategoricalColumn column = CategoricalColumn.of("c", "x", "y");
    column.labels().set(0, "changed");
    assertThat(column.text(0)).isEqualTo("x");
    assertThatThrownBy(() -> column.levels().set(0, "changed"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void levelsStayWhenRowsGo() {
    CategoricalColumn column = CategoricalColumn.of("c", "x", "y", "z");
    assertThat(column.slice(1, 2).levels()).containsExactly("x", "y", "z");
    assertThat(column.rows(new int[] {2}).levels()).containsExactly("x", "y", "z");
    assertThat(column.renamed("d").levels()).containsExactly("x", "y", "z");
  }

  @Test
  void sliceOfSliceCountsFromItsOwnStart() {
    CategoricalColumn column =
        CategoricalColumn.of("c", "a", "b", "c", "d", "e").slice(1, 5).slice(1, 3);
    assertThat(column.labels()).containsExactly("c", "d");
    assertThat(column.rows(new int[] {1, 0, 1}).labels()).containsExactly("d", "c", "d");
    int[] target = new int[3];
    column.copy(0, 2, target, 1);
    assertThat(target).containsExactly(0, 2, 3);
    assertThatThrownBy(() -> column.code(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> column.slice(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> column.copy(1, 2, target, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void equalityLooksAtLabelsOnly() {
    CategoricalColumn column = CategoricalColumn.of("c", "x", null, "y");
    CategoricalColumn other =
        CategoricalColumn.ofCodes("c", new int[] {2, -1, 0}, List.of("y", "unused", "x"));
    assertThat(column).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(column).isNotEqualTo(CategoricalColumn.of("c", "x", "x", "y"));
    assertThat(column).isNotEqualTo(CategoricalColumn.of("c", "x", null));
    assertThat(column).isNotEqualTo(column.renamed("d"));
    assertThat(column).isNotEqualTo(TextColumn.of("c", "x", null, "y"));
  }

  @Test
  void codesOutsideTheLevelsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoricalColumn.ofCodes("c", new int[] {0, 2}, List.of("x", "y")))
        .withMessage("column 'c', row 1: code 2 is outside -1 .. 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoricalColumn.ofCodes("c", new int[] {-2}, List.of("x")))
        .withMessage("column 'c', row 0: code -2 is outside -1 .. 0");
  }

  @Test
  void repeatedLevelsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoricalColumn.ofCodes("c", new int[] {0}, List.of("x", "x")))
        .withMessage("level 'x' occurs twice");
  }

  @Test
  void ofListTakesNulls() {
    assertThat(CategoricalColumn.of("c", Arrays.asList("x", null)))
        .isEqualTo(CategoricalColumn.of("c", "x", null))
        .hasToString("CategoricalColumn[c, 2 rows, 1 levels]");
  }
}
