package io.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

  private static ClassLabels read(Column column) {
    return ClassLabels.of(Dataset.of(column), column.name());
  }

  @Test
  void levelsKeepTheirOrderAndUnusedOnesAreLeftOut() {
    ClassLabels labels =
        read(
            CategoricalColumn.ofCodes(
                "size", new int[] {2, 0, 2}, List.of("small", "medium", "large")));
    assertThat(labels.classes()).containsExactly("small", "large");
    assertThat(labels.codes()).containsExactly(1, 0, 1);
  }

  @Test
  void numbersRise() {
    ClassLabels labels = read(NumericColumn.of("y", 10, 2, -1, 2, -0.0, 0));
    assertThat(labels.classes()).containsExactly("-1", "0", "2", "10");
    assertThat(labels.codes()).containsExactly(3, 2, 0, 2, 1, 1);
  }

  @Test
  void textsAreAlphabetical() {
    assertThat(read(TextColumn.of("y", "no", "yes", "maybe")).classes())
        .containsExactly("maybe", "no", "yes");
  }

  @Test
  void labelsUnknownToTheModelComeLast() {
    Dataset test = Dataset.of(TextColumn.of("y", "b", "a", "c"));
    ClassLabels labels = ClassLabels.of(test, "y", List.of("z", "c"));
    assertThat(labels.classes()).containsExactly("z", "c", "a", "b");
    assertThat(labels.codes()).containsExactly(3, 2, 1);
  }

  @Test
  void missingAndBrokenLabelsAreRefusedByRow() {
    assertThatThrownBy(() -> read(NumericColumn.of("y", 0, 1, Double.NaN)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("y")
        .hasMessageContaining("2")
        .hasMessageContaining("label");
    assertThatThrownBy(() -> read(NumericColumn.of("y", 0, 0.5)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("0.5")
        .hasMessageContaining("regression");
    assertThatThrownBy(() -> read(CategoricalColumn.of("y", "a", null)))
        .isInstanceOf(DataException.class);
  }
}
