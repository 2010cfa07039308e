package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {

  private static final double NAN = Double.NaN;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private static final Dataset SALES =
      Dataset.of(
          CategoricalColumn.of("store", "b", "a", null, "z", "b"),
          NumericColumn.of("week", 1, 1, 2, 2, 2),
          NumericColumn.of("units", 10, 20, 30, 40, 50));

  private static final Dataset STORES =
      Dataset.of(
          NumericColumn.of("area", 100, 200, 300),
          TextColumn.of("store", "a", "b", null),
          CategoricalColumn.of("region", "north", null, "south"),
          TextColumn.of("owner", "Ann", "Bo", "Cy"),
          TimeColumn.ofDates("since", Arrays.asList(DAY, DAY.plusDays(1), null)));

  @Test
  void addsTheOtherColumnsToEveryRowOnce() {
    assertThat(SALES.join(STORES, "store"))
        .isEqualTo(
            SALES
                .with(NumericColumn.of("area", 200, 100, 300, NAN, 200))
                .with(CategoricalColumn.of("region", null, "north", "south", null, null))
                .with(TextColumn.of("owner", "Bo", "Ann", "Cy", null, "Bo"))
                .with(
                    TimeColumn.ofDates(
                        "since",
                        Arrays.asList(DAY.plusDays(1), DAY, null, null, DAY.plusDays(1)))));
  }

  @Test
  void keyColumnsStayAsTheyAreHere() {
    Dataset joined = SALES.join(STORES, "store");
    assertThat(joined.column("store")).isSameAs(SALES.column("store"));
    assertThat(joined.categorical("region").levels()).containsExactly("north", "south");
  }

  @Test
  void severalKeys() {
    Dataset prices =
        Dataset.of(
            NumericColumn.of("week", 2, 1),
            CategoricalColumn.of("store", "b", "b"),
            NumericColumn.of("price", 2.5, 1.5));
    assertThat(SALES.join(prices, "store", "week").numeric("price").values())
        .containsExactly(1.5, NAN, NAN, NAN, 2.5);
  }

  @Test
  void emptyTablesOnEitherSide() {
    assertThat(SALES.join(STORES.head(0), "store").column("area").missingCount()).isEqualTo(5);
    assertThat(SALES.head(0).join(STORES, "store").columnNames())
        .containsExactly("store", "week", "units", "area", "region", "owner", "since");
  }

  @Test
  void keysOccurOnceInTheOtherTable() {
    Dataset twice = STORES.concat(STORES.rows(1));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> SALES.join(twice, "store"))
        .withMessage(
            "row 3: the key store = 'b' occurs in row 1 of the table looked into already, but must"
                + " be unique there; aggregate it with groupBy, or keep one row a key with"
                + " distinct");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> SALES.join(STORES.concat(STORES.rows(2)), "store"))
        .withMessageContaining("the key store = (missing) occurs in row 2");
  }

  @Test
  void keyTypesAgree() {
    Dataset numbered = Dataset.of(NumericColumn.of("store", 1), NumericColumn.of("area", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.join(numbered, "store"))
        .withMessage(
            "key column 'store' is categorical in this data set and numeric in the other; bring"
                + " both to one type first");
    Dataset days = Dataset.of(TimeColumn.ofDates("t", List.of(DAY)));
    Dataset times = Dataset.of(TimeColumn.ofDateTimes("t", List.of(DAY.atStartOfDay())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.join(times, "t"))
        .withMessageContaining("is date in this data set and date_time in the other");
  }

  @Test
  void namesMustBeNewAndKeysKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.join(STORES.rename("area", "units"), "store"))
        .withMessage(
            "column 'units' is in both data sets, but is no key; rename or drop one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.join(STORES, "week"))
        .withMessageStartingWith("no column 'week'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALES.join(STORES))
        .withMessage("name at least one key column to join by");
  }
}
