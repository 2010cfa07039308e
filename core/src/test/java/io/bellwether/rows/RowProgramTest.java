package io.bellwether.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowProgramTest {

  /** More than two blocks, and not a multiple of one. */
  private static final int ROWS = 2 * RowProgram.BLOCK_ROWS + 17;

  private final Dataset data =
      Dataset.of(
          NumericColumn.of("price", IntStream.range(0, ROWS).asDoubleStream().toArray()),
          CategoricalColumn.of(
              "brand",
              IntStream.range(0, ROWS).mapToObj(i -> "brand" + i % 3).toArray(String[]::new)),
          TextColumn.of("note", new String[ROWS]));

  private static RowProgram doubled(Dataset data) {
    RowProgram.Builder program = RowProgram.over(data.schema());
    int price = program.numbers("price");
    int twice = program.register();
    program.add(
        (registers, rows) -> {
          for (int i = 0; i < rows; i++) {
            registers[twice][i] = 2 * registers[price][i];
          }
        });
    return program.defineNumbers("price", twice).build();
  }

  @Test
  void worksOnEveryRowOfEveryBlock() {
    Dataset transformed = doubled(data).transform(data);

    assertThat(transformed.numeric("price").values())
        .isEqualTo(Arrays.stream(data.numeric("price").values()).map(x -> 2 * x).toArray());
  }

  @Test
  void sharesWhatItDoesNotTouch() {
    Dataset transformed = doubled(data).transform(data);

    assertThat(transformed.columnNames()).containsExactly("price", "brand", "note");
    assertThat(transformed.column("brand")).isSameAs(data.column("brand"));
  }

  @Test
  void worksOnNoRows() {
    assertThat(doubled(data).transform(data.head(0)).rowCount()).isZero();
  }

  @Test
  void matchesLabelsByTextWhateverTheirCodes() {
    List<String> levels = List.of("brand2", "brand0");
    RowProgram.Builder program = RowProgram.over(data.schema());
    program.defineNumbers("code", program.codes("brand", levels));
    Dataset coded = program.build().transform(data.head(4));

    assertThat(coded.numeric("code").values()).containsExactly(1, RowProgram.UNSEEN, 0, 1);
  }

  @Test
  void recodesWhatAnEarlierStepDefined() {
    RowProgram.Builder program = RowProgram.over(data.schema());
    program.defineCodes(
        "brand", program.codes("brand", List.of("brand0", "brand1")), List.of("brand0", "brand1"));
    program.defineNumbers("code", program.codes("brand", List.of("brand1", "brand0")));
    Dataset coded = program.build().transform(data.head(3));

    assertThat(coded.numeric("code").values()).containsExactly(1, 0, RowProgram.UNSEEN);
    assertThat(coded.categorical("brand").text(2))
        .as("an unseen label keeps its text")
        .isEqualTo("brand2");
  }

  @Test
  void takesNumbersForLabelsByTheirText() {
    Dataset stores = Dataset.of(NumericColumn.of("store", 5, 12, Double.NaN, 7));
    RowProgram.Builder program = RowProgram.over(stores.schema());
    program.defineNumbers("code", program.codes("store", List.of("12", "5")));

    assertThat(program.build().transform(stores).numeric("code").values())
        .containsExactly(1, 0, Double.NaN, RowProgram.UNSEEN);
  }

  @Test
  void replacesAColumnInItsPlace() {
    RowProgram.Builder program = RowProgram.over(data.schema());
    int price = program.numbers("price");
    program.replace("brand", Map.of("brand=x", price));

    assertThat(program.columnNames()).containsExactly("price", "brand=x", "note");
    assertThat(program.type("brand=x")).isEqualTo(ColumnType.NUMERIC);
    assertThatThrownBy(() -> program.replace("note", Map.of("price", price)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
  }

  @Test
  void aFaultNamesTheRowOfTheTable() {
    RowProgram.Builder program = RowProgram.over(data.schema());
    program.numbers("price");
    program.add(
        (registers, rows) -> {
          if (registers[0][0] >= RowProgram.BLOCK_ROWS) {
            throw new RowFault(3, "brand", "is not liked; like it");
          }
        });

    assertThatThrownBy(() -> program.build().transform(data))
        .isInstanceOf(DataException.class)
        .hasMessage("row 515, column 'brand', value 'brand2': is not liked; like it");
  }

  @Test
  void refusesColumnsOfTheWrongType() {
    RowProgram.Builder program = RowProgram.over(data.schema());

    assertThatThrownBy(() -> program.numbers("brand"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OneHotEncoder.of(\"brand\")");
    assertThatThrownBy(() -> program.times("price")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> program.numbers("prize"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
    Dataset labelled = data.with(data.column("brand").renamed("price"));
    assertThatThrownBy(() -> doubled(data).transform(labelled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'price' is categorical, but was numeric");
  }
}
