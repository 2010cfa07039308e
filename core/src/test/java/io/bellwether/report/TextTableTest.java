package io.bellwether.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void firstColumnLeftOthersRight() {
    TextTable table = TextTable.of("name", "n").row("a", "100").row("longer", "1");
    assertThat(table).hasToString("name      n\na       100\nlonger    1");
  }

  @Test
  void rowsMakeANewTable() {
    TextTable header = TextTable.of("a", "b");
    TextTable longer = header.row("1", "2");
    assertThat(header).hasToString("a  b");
    assertThat(longer).hasToString("a  b\n1  2");
  }

  @Test
  void copiesRows() {
    List<String> row = new ArrayList<>(List.of("1"));
    TextTable table = TextTable.of("a").row(row);
    row.set(0, "2");
    assertThat(table).hasToString("a\n1");
  }

  @Test
  void cellsAreAsManyAsColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextTable.of("a", "b").row("1"))
        .withMessage("1 cells for 2 columns: [1]");
  }
}
