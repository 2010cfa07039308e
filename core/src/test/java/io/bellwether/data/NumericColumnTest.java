package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumericColumnTest {

  private static final double NAN = Double.NaN;

  @Test
  void copiesIn() {
    double[] values = {1, 2, 3};
    NumericColumn column = NumericColumn.of("a", values);
    values[0] = 99;
    assertThat(column.value(0)).isEqualTo(1);
  }

  @Test
  void copiesOut() {
    NumericColumn column = NumericColumn.of("a", 1, 2, 3);
    column.values()[0] = 99;
    assertThat(column.values()).containsExactly(1, 2, 3);
  }

  @Test
  void missingIsNaN() {
    NumericColumn column = NumericColumn.of("a", 1, NAN, Double.POSITIVE_INFINITY);
    assertThat(column.isMissing(0)).isFalse();
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.isMissing(2)).isFalse();
    assertThat(column.missingCount()).isEqualTo(1);
    assertThat(column.text(1)).isNull();
  }

  @Test
  void textIsShortestExact() {
    NumericColumn column = NumericColumn.of("a", 5, 2.79, -0.0, 0.1 + 0.2);
    assertThat(column.text(0)).isEqualTo("5");
    assertThat(column.text(1)).isEqualTo("2.79");
    assertThat(column.text(2)).isEqualTo("-0.0");
    assertThat(column.text(3)).isEqualTo("0.30000000000000004");
  }

  @Test
  void sliceOfSliceCountsFromItsOwnStart() {
    NumericColumn column = NumericColumn.of("a", 0, 1, 2, 3, 4, 5).slice(1, 5).slice(1, 3);
    assertThat(column.size()).isEqualTo(2);
    assertThat(column.values()).containsExactly(2, 3);
    assertThat(column.rows(new int[] {1, 1, 0}).values()).containsExactly(3, 3, 2);
    assertThat(column.map(v -> v * 10).values()).containsExactly(20, 30);
    double[] target = new double[4];
    column.copy(0, 2, target, 1);
    assertThat(target).containsExactly(0, 2, 3, 0);
    assertThat(column).isEqualTo(NumericColumn.of("a", 2, 3));
    assertThat(column).hasSameHashCodeAs(NumericColumn.of("a", 2, 3));
  }

  @Test
  void rowsOutsideAreRefused() {
    NumericColumn slice = NumericColumn.of("a", 0, 1, 2, 3).slice(1, 3);
    assertThatThrownBy(() -> slice.value(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.value(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.slice(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.rows(new int[] {2}))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.copy(1, 2, new double[5], 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void equalityIsThatOfBits() {
    assertThat(NumericColumn.of("a", NAN)).isEqualTo(NumericColumn.of("a", NAN));
    assertThat(NumericColumn.of("a", 0.0)).isNotEqualTo(NumericColumn.of("a", -0.0));
    assertThat(NumericColumn.of("a", 1)).isNotEqualTo(NumericColumn.of("b", 1));
    assertThat(NumericColumn.of("a", 1)).isNotEqualTo(NumericColumn.of("a", 1, 1));
    assertThat(NumericColumn.of("a", 1)).isNotEqualTo(TextColumn.of("a", "1"));
  }

  @Test
  void renamedChangesTheNameOnly() {
    assertThat(NumericColumn.of("a", 1, NAN).renamed("b")).isEqualTo(NumericColumn.of("b", 1, NAN));
  }

  @Test
  void builderTakesNumbersAndRuns() {
    NumericColumn.Builder builder = NumericColumn.builder("a", 0);
    double[] run = {7, 8, 9};
    builder.add(1).add(run, 1, 2).add(NAN);
    run[1] = 99;
    NumericColumn column = builder.build();
    assertThat(column).isEqualTo(NumericColumn.of("a", 1, 8, 9, NAN));
  }

  @Test
  void spentBuilderLeavesTheColumnAlone() {
    NumericColumn.Builder builder = NumericColumn.builder("a", 10).add(1);
    NumericColumn first = builder.build();
    builder.add(2);
    assertThat(first).isEqualTo(NumericColumn.of("a", 1));
    assertThat(builder.build()).isEqualTo(NumericColumn.of("a", 2));
  }

  @Test
  void builderGrows() {
    NumericColumn.Builder builder = NumericColumn.builder("a", 1);
    for (int i = 0; i < 1000; i++) {
      builder.add(i);
    }
    NumericColumn column = builder.build();
    assertThat(column.size()).isEqualTo(1000);
    for (int i = 0; i < 1000; i++) {
      assertThat(column.value(i)).isEqualTo(i);
    }
  }

  @Test
  void blankNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericColumn.of(" ", 1))
        .withMessage("column name must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumericColumn.of("a", 1).renamed(""))
        .withMessage("column name must not be blank");
  }

  @Test
  void printsNameAndSize() {
    assertThat(NumericColumn.of("a", 1, 2)).hasToString("NumericColumn[a, 2 rows]");
  }
}
