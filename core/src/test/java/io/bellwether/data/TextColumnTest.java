package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnTest {

  @Test
  void copiesIn() {
    String[] values = {"a", "b"};
    TextColumn column = TextColumn.of("t", values);
    values[0] = "changed";
    List<String> list = new ArrayList<>(List.of("a", "b"));
    TextColumn fromList = TextColumn.of("t", list);
    list.set(0, "changed");
    assertThat(column.text(0)).isEqualTo("a");
    assertThat(fromList).isEqualTo(column);
  }

  @Test
  void copiesOut() {
    TextColumn column = TextColumn.of("t", "a", "b");
    column.values().set(0, "changed");
    assertThat(column.values()).containsExactly("a", "b");
  }

  @Test
  void nullIsMissingAndEmptyIsNot() {
    TextColumn column = TextColumn.of("t", Arrays.asList("", null));
    assertThat(column.isMissing(0)).isFalse();
    assertThat(column.isMissing(1)).isTrue();
    assertThat(column.missingCount()).isEqualTo(1);
    assertThat(column.type()).isEqualTo(ColumnType.TEXT);
  }

  @Test
  void slicesAndRows() {
    TextColumn column = TextColumn.of("t", "a", "b", null, "d", "e").slice(1, 5).slice(1, 3);
    assertThat(column.values()).containsExactly(null, "d");
    assertThat(column).isEqualTo(TextColumn.of("t", null, "d"));
    assertThat(column).hasSameHashCodeAs(TextColumn.of("t", null, "d"));
    assertThat(column.rows(new int[] {1, 0, 1})).isEqualTo(TextColumn.of("t", "d", null, "d"));
    assertThat(column.renamed("u")).isEqualTo(TextColumn.of("u", null, "d"));
    assertThat(column).isNotEqualTo(TextColumn.of("t", "c", "d"));
    assertThatThrownBy(() -> column.text(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(column).hasToString("TextColumn[t, 2 rows]");
  }
}
