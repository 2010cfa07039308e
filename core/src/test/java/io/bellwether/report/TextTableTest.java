package io.bellwether.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsTheFirstColumnLeftAndTheOthersRight() {
    TextTable table =
        TextTable.of("column", "mean", "count").row("price", "2.79", "8000").row("x", "-10", "7");

    assertThat(table.toString())
        .isEqualTo(
            """
            column  mean  count
            price   2.79   8000
            x        -10      7""");
  }

  @Test
  void leavesNoBlanksAtLineEnds() {
    assertThat(TextTable.of("a", "b").row("long name", "").toString()).endsWith("long name");
  }

  @Test
  void addingARowLeavesTheTableAlone() {
    TextTable header = TextTable.of("a");
    TextTable longer = header.row("1");

    assertThat(header.toString()).isEqualTo("a");
    assertThat(longer.toString()).isEqualTo("a\n1");
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    assertThatThrownBy(() -> TextTable.of("a", "b").row("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells for 2 columns");
  }
}
