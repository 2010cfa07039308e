package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DatasetTableTest {

  private static final Dataset DATASET =
      Dataset.of(
          CategoricalColumn.of("brand", "tropicana", null, "dominicks"),
          NumericColumn.of("price", 1.0 / 3, 1234567.89, Double.NaN),
          TimeColumn.ofDates("day", Arrays.asList(LocalDate.of(2024, 5, 1), null, null)));

  @Test
  void alignsRoundsAndMarksMissing() {
    assertThat(DATASET.toTable(10))
        .isEqualTo(
            """
            brand         price         day
            tropicana  0.333333  2024-05-01
            -           1234568           -
            dominicks         -           -""");
  }

  @Test
  void countsTheRowsNotShown() {
    assertThat(DATASET.toTable(2)).endsWith("\n... 1 more row");
    assertThat(DATASET.toTable(1)).endsWith("\n... 2 more rows");
    assertThat(DATASET.toTable(0)).isEqualTo("brand  price  day\n... 3 more rows");
  }

  @Test
  void emptyTables() {
    assertThat(DATASET.head(0).toTable(5)).isEqualTo("brand  price  day");
    assertThat(Dataset.of().toTable(5)).isEqualTo("(no columns)");
  }

  @Test
  void textsStayOnALineOfModestLength() {
    String text = "first line\nsecond line and so on and on and on and on";
    assertThat(Dataset.of(TextColumn.of("note", text)).toTable(1))
        .isEqualTo("note\nfirst line second line and so on and ...");
  }

  @Test
  void negativeNumbersOfRowsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DATASET.toTable(-1))
        .withMessage("maximumRows is -1, but must not be negative");
  }
}
