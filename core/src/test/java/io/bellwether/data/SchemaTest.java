package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final Schema SCHEMA =
      Schema.of(
          Field.of("price", ColumnType.NUMERIC),
          new Field("brand", ColumnType.CATEGORICAL, List.of("a", "b")),
          Field.of("day", ColumnType.DATE));

  @Test
  void looksUp() {
    assertThat(SCHEMA.names()).containsExactly("price", "brand", "day");
    assertThat(SCHEMA.field("brand").levels()).containsExactly("a", "b");
    assertThat(SCHEMA.find("nothing")).isEmpty();
    assertThat(SCHEMA.find("day")).contains(Field.of("day", ColumnType.DATE));
  }

  @Test
  void unknownNamesListThosePresentAndTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCHEMA.field("prise"))
        .withMessage("no column 'prise'; did you mean 'price'? Columns present: price, brand, day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCHEMA.field("quantity"))
        .withMessage("no column 'quantity'. Columns present: price, brand, day");
  }

  @Test
  void namesOccurOnce() {
    Field price = Field.of("price", ColumnType.NUMERIC);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schema.of(price, price))
        .withMessage("column 'price' occurs twice");
  }

  @Test
  void onlyCategoricalFieldsHaveLevels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Field("t", ColumnType.TEXT, List.of("a")))
        .withMessage("column 't' is TEXT: it has no levels");
    assertThatIllegalArgumentException().isThrownBy(() -> Field.of(" ", ColumnType.TEXT));
  }

  @Test
  void copiesLevels() {
    List<String> levels = new ArrayList<>(List.of("a"));
    Field field = new Field("c", ColumnType.CATEGORICAL, levels);
    levels.add("b");
    assertThat(field.levels()).containsExactly("a");
  }

  @Test
  void describesColumns() {
    assertThat(Field.of(CategoricalColumn.of("c", "y", "x")))
        .isEqualTo(new Field("c", ColumnType.CATEGORICAL, List.of("x", "y")))
        .hasToString("c categorical(2)");
    assertThat(Field.of(NumericColumn.of("n"))).hasToString("n numeric");
  }

  @Test
  void equality() {
    Schema same = Schema.of(SCHEMA.fields());
    assertThat(SCHEMA).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(SCHEMA).isNotEqualTo(Schema.of(SCHEMA.field("price")));
    assertThat(SCHEMA).hasToString("price numeric, brand categorical(2), day date");
  }

  @Test
  void typesKnowTheirFamily() {
    assertThat(ColumnType.values())
        .filteredOn(ColumnType::isLabel)
        .containsExactly(ColumnType.CATEGORICAL, ColumnType.TEXT);
    assertThat(ColumnType.values())
        .filteredOn(ColumnType::isTime)
        .containsExactly(ColumnType.DATE, ColumnType.DATE_TIME);
  }
}
