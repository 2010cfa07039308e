package io.bellwether.data;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What tables and columns answer to what cannot be. */
public class DatasetWrongInputTest {

  private static final Dataset SALES =
      Csv.parse("date,units,store\n2024-01-01,3,a\n2024-01-02,4,b\n2024-01-03,5,a\n");

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::columns)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.concat(columns(), tables());
  }

  private static Stream<WrongInput> columns() {
    return Stream.of(
        WrongInput.of(COLUMN, "a column with a slip of the keyboard", () -> SALES.column("unit"))
            .illegal("'unit'")
            .cure("did you mean 'units'", "date, units, store"),
        WrongInput.of(TYPE, "the numbers of a column of labels", () -> SALES.numeric("store"))
            .illegal("'store'", "text")
            .cure("numeric column is needed"),
        WrongInput.of(TYPE, "the times of a column of numbers", () -> SALES.time("units"))
            .illegal("'units'", "numeric")
            .cure("date"),
        WrongInput.of(
                COLUMN,
                "two columns of one name in a table",
                () -> Dataset.of(NumericColumn.of("x", 1), NumericColumn.of("x", 2)))
            .illegal("'x'", "twice")
            .cure("rename one of them"),
        WrongInput.of(COLUMN, "a column of no name", () -> NumericColumn.of(" ", 1))
            .illegal("name")
            .cure("not be blank"),
        WrongInput.of(
                LENGTHS,
                "columns of two lengths",
                () -> Dataset.of(NumericColumn.of("x", 1), NumericColumn.of("y", 2, 3)))
            .illegal("'y'", "2 rows")
            .cure("not 1"),
        WrongInput.of(
                LENGTHS,
                "a new column that is too short",
                () -> SALES.with(NumericColumn.of("price", 1)))
            .illegal("'price'", "1 rows")
            .cure("not 3"),
        WrongInput.of(COLUMN, "a new name that is taken", () -> SALES.rename("units", "store"))
            .illegal("'store'", "twice")
            .cure("rename one of them"),
        WrongInput.of(
                UNKNOWN,
                "a code beyond the levels",
                () -> CategoricalColumn.ofCodes("store", new int[] {0, 2}, List.of("a", "b")))
            .illegal("'store'", "row 1", "code 2")
            .cure("-1 .. 1"),
        WrongInput.of(
                TYPE,
                "a number for a label in records",
                () -> Dataset.ofRows(List.of(Map.of("x", 1), Map.of("x", "one"))))
            .data("'x'", "row 1", "one")
            .cure("number"));
  }

  private static Stream<WrongInput> tables() {
    return Stream.of(
        WrongInput.of(OPTION, "a share of rows of 80", () -> SALES.split(80, 1))
            .illegal("trainFraction", "80")
            .cure("above 0 and below 1"),
        WrongInput.of(EMPTY, "a split of one row", () -> SALES.head(1).split(0.5, 1))
            .illegal("has 1")
            .cure("from 2 rows on"),
        WrongInput.of(OPTION, "a head of -1 rows", () -> SALES.head(-1))
            .illegal("count", "-1")
            .cure("not be negative"),
        WrongInput.of(COLUMN, "groups by a column that is not there", () -> SALES.groupBy("shop"))
            .illegal("'shop'")
            .cure("store"),
        WrongInput.of(
                TYPE,
                "the mean of labels",
                () -> SALES.groupBy("date").aggregate(Aggregate.mean("store")))
            .illegal("'store'", "text")
            .cure("numeric column for the mean"),
        WrongInput.of(
                COLUMN, "a join by a column that is not there", () -> SALES.join(SALES, "shop"))
            .illegal("'shop'")
            .cure("store"),
        WrongInput.of(
                UNKNOWN, "a join with a key that is there twice", () -> SALES.join(SALES, "store"))
            .data("row 2", "store = 'a'", "row 0")
            .cure("groupBy", "distinct"),
        WrongInput.of(
                LENGTHS,
                "one table under another of other columns",
                () -> SALES.concat(SALES.drop("store")))
            .illegal("lower data set", "'store'")
            .cure("add it there or drop it here"),
        WrongInput.of(COLUMN, "a column to sort by that is not there", () -> SALES.sort("prize"))
            .illegal("'prize'")
            .cure("units"));
  }
}
