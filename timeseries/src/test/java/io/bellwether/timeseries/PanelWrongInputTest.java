package io.bellwether.timeseries;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What panels answer to what cannot be. */
public class PanelWrongInputTest {

  private static final Dataset TILL =
      Csv.parse(
          """
          store,item,week,units,price
          5,tea,2024-01-01,3,1
          5,tea,2024-01-08,4,1
          5,tea,2024-01-22,2,1
          6,tea,2024-01-01,1,1
          6,tea,2024-01-01,2,2
          """);
  private static final Panel PANEL =
      reading().keys("store").aggregate(Aggregation.SUM).gaps(Gaps.ZERO).build();
  private static final TimeSeries WEEKS =
      TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2024, 1, 1), 1, 2);

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(TILL::columns, PANEL::toDataset)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.concat(fromTables(), byHand());
  }

  private static TablePanel reading() {
    return Panel.from(TILL).time("week").value("units").frequency(Frequency.WEEKLY);
  }

  private static Stream<WrongInput> fromTables() {
    return Stream.of(
        WrongInput.of(
                COLUMN, "a panel without its key column", () -> reading().keys("shop").build())
            .illegal("'shop'")
            .cure("store", "item"),
        WrongInput.of(
                COLUMN,
                "a key that is the time, too",
                () -> reading().keys("store", "week").build())
            .illegal("'week'", "time")
            .cure("keys("),
        WrongInput.of(COLUMN, "a panel of which nobody says the keys", () -> reading().build())
            .illegal("key")
            .cure("keys("),
        WrongInput.of(
                TYPE,
                "a panel whose values are labels",
                () -> reading().keys("store").value("item").build())
            .illegal("'item'", "categorical")
            .cure("numeric"),
        WrongInput.of(
                TIMES,
                "a week twice in one series",
                () -> reading().keys("store", "item").gaps(Gaps.ZERO).build())
            .data("series 6 / tea", "'week'", "2024-01-01", "row 4", "row 3")
            .cure("aggregate("),
        WrongInput.of(
                TIMES,
                "a week missing in one series",
                () -> reading().keys("store").aggregate(Aggregation.SUM).build())
            .data("series 5", "'week'", "2024-01-15")
            .cure("gaps("),
        WrongInput.of(
                COLUMN,
                "a covariate that is not there",
                () ->
                    reading()
                        .keys("store")
                        .aggregate(Aggregation.SUM)
                        .gaps(Gaps.ZERO)
                        .covariates("promotion")
                        .build())
            .illegal("'promotion'")
            .cure("price"),
        WrongInput.of(
                OPTION, "a season of no weeks", () -> reading().keys("store").season(0).build())
            .illegal("season", "0")
            .cure("at least 1"));
  }

  private static Stream<WrongInput> byHand() {
    return Stream.of(
        WrongInput.of(
                UNKNOWN, "a series that is not in the panel", () -> PANEL.series(SeriesKey.of("7")))
            .illegal("series 7")
            .cure("[store]", "such as 5"),
        WrongInput.of(
                LENGTHS,
                "a key with a value too many",
                () -> PANEL.series(SeriesKey.of("5", "tea")))
            .illegal("series 5 / tea")
            .cure("[store]", "such as 5"),
        WrongInput.of(
                LENGTHS,
                "a series under a key of the wrong length",
                () -> Panel.builder(Frequency.WEEKLY, "store").add(SeriesKey.of("5", "tea"), WEEKS))
            .illegal("5", "tea")
            .cure("store"),
        WrongInput.of(
                UNKNOWN,
                "two series under one key",
                () ->
                    Panel.builder(Frequency.WEEKLY, "store")
                        .add(SeriesKey.of("5"), WEEKS)
                        .add(SeriesKey.of("5"), WEEKS)
                        .build())
            .illegal("two series 5")
            .cure("tells them apart"),
        WrongInput.of(
                TIMES,
                "a daily series in a weekly panel",
                () ->
                    Panel.builder(Frequency.WEEKLY, "store")
                        .add(
                            SeriesKey.of("5"),
                            TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), 1)))
            .illegal("5", "daily")
            .cure("weekly"),
        WrongInput.of(EMPTY, "a panel without key names", () -> Panel.builder(Frequency.WEEKLY))
            .illegal("key")
            .cure("at least one"),
        WrongInput.of(OPTION, "the head of -1 series", () -> PANEL.head(-1))
            .illegal("number of series", "-1")
            .cure("not be negative"));
  }
}
