package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

  private static final double NAN = Double.NaN;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private static final Dataset SALES =
      Dataset.of(
          CategoricalColumn.of("brand", "b", "a", null, "b"),
          NumericColumn.of("price", 2.79, NAN, 1.5, 3),
          TimeColumn.ofDates("day", Arrays.asList(DAY, DAY.plusDays(1), null, DAY)),
          TextColumn.of("note", "x", null, "y", "z"));

  @Test
  void columnsByName() {
    assertThat(SALES.rowCount()).isEqualTo(4);
    assertThat(SALES.columnCount()).isEqualTo(4);
    assertThat(SALES.columnNames()).containsExactly("brand", "price", "day", "note");
    assertThat(SALES.columns()).extracting(Column::name).isEqualTo(SALES.columnNames());
    assertThat(SALES.hasColumn("price")).isTrue();
    assertThat(SALES.hasColumn("Price")).isFalse();
    assertThat(SALES.column("note")).isEqualTo(TextColumn.of("note", "x", null, "y", "z"));
    assertThat(SALES.numeric("price").value(0)).isEqualTo(2.79);
    assertThat(SALES.categorical("brand").levels()).containsExactly("a", "b");
    assertThat(SALES.time("day").date(0)).isEqualTo(DAY);
    assertThat(SALES.schema())
        .hasToString("brand categorical(2), price numeric, day date, note text");
  }

  @Test
  void columnsOfTheWrongTypeAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.numeric("brand"))
        .withMessage("column 'brand' is categorical, but a numeric column is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.categorical("price"))
        .withMessage("column 'price' is numeric, but a categorical column is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.time("note"))
        .withMessage("column 'note' is text, but a date or date-time column is needed");
  }

  @Test
  void unknownColumnsListThoseThereAre() {
    String message =
        "no column 'prise'; did you mean 'price'? Columns present: brand, price, day, note";
    List<Runnable> calls =
        List.of(
            () -> SALES.column("prise"),
            () -> SALES.numeric("prise"),
            () -> SALES.select("brand", "prise"),
            () -> SALES.drop("prise"),
            () -> SALES.rename("prise", "p"),
            () -> SALES.sort("prise"),
            () -> SALES.distinct("prise"),
            () -> SALES.groupBy("prise"),
            () -> SALES.join(SALES.select("brand"), "prise"),
            () -> SALES.groupBy("brand").aggregate(Aggregate.sum("prise")),
            () -> SALES.filter(row -> row.number("prise") > 0),
            () -> SALES.describe().column("prise"));
    for (Runnable call : calls) {
      assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
  }

  @Test
  void manyColumnsAreNotAllListed() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      columns.add(NumericColumn.of("c" + i));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(columns).column("something"))
        .withMessageContaining("c18, c19, ... (30 in all)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of().column("something"))
        .withMessage("no column 'something'. Columns present: none");
  }

  @Test
  void sizesAndNamesAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(NumericColumn.of("a", 1), NumericColumn.of("b", 1, 2)))
        .withMessage("column 'b' has 2 rows, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(NumericColumn.of("a", 1), NumericColumn.of("a", 2)))
        .withMessageStartingWith("column 'a' occurs twice");
  }

  @Test
  void callersListsStayTheirs() {
    List<Column> columns = new ArrayList<>(List.of(NumericColumn.of("a", 1)));
    Dataset dataset = Dataset.of(columns);
    columns.add(NumericColumn.of("b", 2));
    assertThat(dataset.columnNames()).containsExactly("a");
    assertThatThrownBy(() -> dataset.columns().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dataset.columnNames().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withoutColumnsThereAreNoRows() {
    Dataset nothing = Dataset.of();
    assertThat(nothing.rowCount()).isZero();
    assertThat(nothing.columnCount()).isZero();
    assertThat(nothing.distinct()).isEqualTo(nothing);
    assertThat(nothing.concat(nothing)).isEqualTo(nothing);
    assertThat(nothing.head(5)).isEqualTo(nothing);
    assertThat(nothing.rows()).isEqualTo(nothing);
    assertThat(nothing).hasToString("Dataset[0 rows: ]");
  }

  @Test
  void selectDropRenameWith() {
    assertThat(SALES.select("price", "brand").columnNames()).containsExactly("price", "brand");
    assertThat(SALES.drop("note", "brand").columnNames()).containsExactly("price", "day");
    Dataset renamed = SALES.rename("price", "amount");
    assertThat(renamed.columnNames()).containsExactly("brand", "amount", "day", "note");
    assertThat(renamed.rename("amount", "price")).isEqualTo(SALES);
    Dataset replaced = SALES.with(NumericColumn.of("price", 1, 2, 3, 4));
    assertThat(replaced.columnNames()).isEqualTo(SALES.columnNames());
    assertThat(replaced.numeric("price").values()).containsExactly(1, 2, 3, 4);
    assertThat(SALES.with(NumericColumn.of("new", 1, 2, 3, 4)).columnNames()).endsWith("new");
    assertThat(SALES.numeric("price").value(0)).as("unchanged").isEqualTo(2.79);
  }

  @Test
  void columnsThatStayAreShared() {
    Dataset changed = SALES.with(NumericColumn.of("new", 1, 2, 3, 4)).drop("note");
    assertThat(changed.column("price")).isSameAs(SALES.column("price"));
  }

  @Test
  void wrongChangesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.rename("price", "brand"))
        .withMessageStartingWith("column 'brand' occurs twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.with(NumericColumn.of("new", 1)))
        .withMessage("column 'new' has 1 rows, not 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.select("price", "price"))
        .withMessageStartingWith("column 'price' occurs twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.head(-1))
        .withMessage("count is -1, but must not be negative");
    assertThatThrownBy(() -> SALES.rows(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SALES.slice(3, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SALES.row(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void deriveSeesEveryRow() {
    Dataset derived =
        SALES
            .derive("twice", row -> 2 * row.number("price"))
            .deriveCategory("initial", row -> row.isMissing("note") ? null : row.text("note"));
    assertThat(derived.numeric("twice").values()).containsExactly(5.58, NAN, 3, 6);
    assertThat(derived.categorical("initial").labels()).containsExactly("x", null, "y", "z");
    assertThat(SALES.derive("price", row -> 1).columnNames()).isEqualTo(SALES.columnNames());
  }

  @Test
  void filterKeepsOrderAndLevels() {
    Dataset kept = SALES.filter(row -> row.number("price") > 2);
    assertThat(kept).isEqualTo(SALES.rows(0, 3));
    assertThat(kept.categorical("brand").levels()).containsExactly("a", "b");
    Dataset none = SALES.filter(row -> false);
    assertThat(none.rowCount()).isZero();
    assertThat(none.schema()).isEqualTo(SALES.schema());
  }

  @Test
  void rowsSlicesAndHead() {
    assertThat(SALES.rows(3, 3, 0).column("note")).isEqualTo(TextColumn.of("note", "z", "z", "x"));
    assertThat(SALES.slice(1, 3)).isEqualTo(SALES.rows(1, 2));
    assertThat(SALES.head(2)).isEqualTo(SALES.rows(0, 1));
    assertThat(SALES.head(99)).isEqualTo(SALES);
    assertThat(SALES.head(0).rowCount()).isZero();
    int[] rows = {1, 2};
    Dataset taken = SALES.rows(rows);
    rows[0] = 3;
    assertThat(taken).isEqualTo(SALES.rows(1, 2));
  }

  @Test
  void rowsAreReadByName() {
    Row row = SALES.row(0);
    assertThat(row.index()).isZero();
    assertThat(row.number("price")).isEqualTo(2.79);
    assertThat(row.text("price")).isEqualTo("2.79");
    assertThat(row.text("brand")).isEqualTo("b");
    assertThat(row.date("day")).isEqualTo(DAY);
    assertThat(row.dateTime("day")).isEqualTo(DAY.atStartOfDay());
    assertThat(SALES.row(1).isMissing("price")).isTrue();
    assertThat(SALES.row(2).date("day")).isNull();
    assertThat(row).hasToString("Row 0[brand=b, price=2.79, day=2024-05-01, note=x]");
    assertThat(SALES.stream().map(Row::index)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void equalityIsThatOfColumnsInOrder() {
    assertThat(SALES.rows(0, 1, 2, 3)).isEqualTo(SALES).hasSameHashCodeAs(SALES);
    assertThat(SALES.select("price", "day", "note", "brand")).isNotEqualTo(SALES);
    assertThat(SALES.head(3)).isNotEqualTo(SALES);
    assertThat(SALES)
        .hasToString("Dataset[4 rows: brand categorical(2), price numeric, day date, note text]");
  }
}
