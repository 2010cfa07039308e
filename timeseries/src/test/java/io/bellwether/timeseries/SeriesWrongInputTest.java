package io.bellwether.timeseries;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.HORIZON;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TIMES;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a series, a reading of records, a calendar and a transform answer to what cannot be. */
public class SeriesWrongInputTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final TimeSeries SALES =
      TimeSeries.of(Frequency.MONTHLY, START, 3, 1, 4, 1, 5, 9, 2, 6);
  private static final TimeSeries HOLED =
      TimeSeries.of(Frequency.MONTHLY, START, 3, Double.NaN, 0, 1);
  private static final Dataset TILL =
      Csv.parse(
          "date,units,store\n2024-01-01,3,5\n2024-01-02,4,5\n2024-01-02,4,6\n2024-01-05,1,5\n");

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::values, HOLED::values, TILL::columns)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(series(), records(), calendars(), transforms()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> series() {
    return Stream.of(
        WrongInput.of(
                NUMBERS,
                "an infinite value",
                () -> TimeSeries.of(Frequency.MONTHLY, START, 1, Double.POSITIVE_INFINITY))
            .illegal("2024-02", "Infinity")
            .cure("NaN stands for a missing one"),
        WrongInput.of(LENGTHS, "too few new values", () -> SALES.withValues(1, 2))
            .illegal("2 values")
            .cure("8 periods"),
        WrongInput.of(OPTION, "a season of no periods", () -> SALES.withSeason(0))
            .illegal("season", "0")
            .cure("at least 1"),
        WrongInput.of(OPTION, "a head of -1 periods", () -> SALES.head(-1))
            .illegal("number of periods", "-1")
            .cure("not be negative"),
        WrongInput.of(
                TIMES,
                "the value of a time off the calendar",
                () -> SALES.value(LocalDateTime.of(2024, 1, 2, 0, 0)))
            .illegal("2024-01-02")
            .cure("2024-01", "2024-08"),
        WrongInput.of(OPTION, "a difference at lag 0", () -> SALES.difference(0, 1))
            .illegal("lag", "0")
            .cure("at least 1"),
        WrongInput.of(OPTION, "more differences than values", () -> SALES.difference(12, 1))
            .illegal("lag 12", "has 8")
            .cure("more than 12 values"),
        WrongInput.of(NUMBERS, "the logarithm of zero", HOLED::log)
            .data("2024-03", "0")
            .cure("positive"),
        WrongInput.of(
                TIMES,
                "a continuation that leaves a gap",
                () -> SALES.concat(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2025, 1, 1), 1)))
            .illegal("2025-01", "2024-09")
            .cure("start"),
        WrongInput.of(
                TIMES,
                "a continuation of another frequency",
                () -> SALES.concat(TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 9, 1), 1)))
            .illegal("daily")
            .cure("must be monthly"),
        WrongInput.of(
                TIMES,
                "days made of months",
                () -> SALES.aggregate(Frequency.DAILY, Aggregation.SUM))
            .illegal("daily", "monthly")
            .cure("lower frequency only"),
        WrongInput.of(
                EMPTY,
                "a series without values filled in",
                () -> SALES.map(value -> Double.NaN).interpolate())
            .data("all 8 values")
            .cure("at least one"));
  }

  private static Stream<WrongInput> records() {
    return Stream.of(
        WrongInput.of(
                COLUMN,
                "records without their time column",
                () -> reading().time("day").value("units").build())
            .illegal("'day'")
            .cure("date", "units", "store"),
        WrongInput.of(
                COLUMN,
                "records without their value column",
                () -> reading().time("date").value("sales").build())
            .illegal("'sales'")
            .cure("date", "units", "store"),
        WrongInput.of(
                COLUMN,
                "records of which nobody says the time",
                () -> reading().value("units").build())
            .illegal("column of times")
            .cure("time(\"...\")"),
        WrongInput.of(
                COLUMN,
                "records of which nobody says the frequency",
                () -> TimeSeries.from(TILL).time("date").value("units").build())
            .illegal("frequency")
            .cure("frequency("),
        WrongInput.of(
                TYPE, "numbers for times", () -> reading().time("units").value("units").build())
            .illegal("'units'", "numeric")
            .cure("date or date-time"),
        WrongInput.of(
                TYPE,
                "labels for values",
                () ->
                    TimeSeries.from(TILL.deriveCategory("kind", row -> "a"))
                        .time("date")
                        .value("kind")
                        .frequency(Frequency.DAILY)
                        .build())
            .illegal("'kind'", "categorical")
            .cure("numeric"),
        WrongInput.of(
                TIMES,
                "a date twice without a word on what to do with it",
                () -> reading().time("date").value("units").build())
            .data("'date'", "2024-01-02", "row 2")
            .cure("aggregate"),
        WrongInput.of(
                TIMES,
                "a gap without a word on what to do with it",
                () -> reading().time("date").value("units").aggregate(Aggregation.SUM).build())
            .data("'date'", "2024-01-03")
            .cure("gaps("),
        WrongInput.of(
                TIMES,
                "a record without a date",
                () ->
                    TimeSeries.from(Csv.parse("date,units\n2024-01-01,1\n,2\n2024-01-02,3\n"))
                        .time("date")
                        .value("units")
                        .frequency(Frequency.DAILY)
                        .build())
            .data("'date'", "row 1")
            .cure("Dataset.filter"),
        WrongInput.of(
                TIMES,
                "a range that holds no record",
                () ->
                    reading()
                        .time("date")
                        .value("units")
                        .aggregate(Aggregation.SUM)
                        .from(LocalDate.of(2025, 1, 1))
                        .build())
            .data("'date'", "2025-01-01")
            .cure("2024-01-05"),
        WrongInput.of(
                EMPTY,
                "no records at all",
                () ->
                    TimeSeries.from(TILL.head(0))
                        .time("date")
                        .value("units")
                        .frequency(Frequency.DAILY)
                        .build())
            .data("'date'")
            .cure("record"),
        WrongInput.of(
                NUMBERS,
                "an infinite number among the records",
                () ->
                    TimeSeries.from(TILL.head(2).derive("units", row -> 1 / 0.0))
                        .time("date")
                        .value("units")
                        .frequency(Frequency.DAILY)
                        .build())
            .data("'units'", "row 0")
            .cure("finite"));
  }

  private static TableSeries reading() {
    return TimeSeries.from(TILL).frequency(Frequency.DAILY);
  }

  private static Stream<WrongInput> calendars() {
    return Stream.of(
        WrongInput.of(OPTION, "a period of no length", () -> Frequency.of(Period.ZERO, 1))
            .illegal("P0D")
            .cure("positive"),
        WrongInput.of(
                OPTION, "a period of a month and a day", () -> Frequency.of(Period.of(0, 1, 1), 1))
            .illegal("P1M1D")
            .cure("months", "days"),
        WrongInput.of(OPTION, "a season of -7 days", () -> Frequency.DAILY.withSeason(-7))
            .illegal("season", "-7")
            .cure("at least 1"),
        WrongInput.of(HORIZON, "a timeline of no next periods", () -> SALES.timeline().next(-1))
            .illegal("timeline", "-1")
            .cure("at least 0"),
        WrongInput.of(OPTION, "harmonics faster than the data", () -> FourierTerms.of(12, 7))
            .illegal("season of 12", "not 7")
            .cure("1 to 6"),
        WrongInput.of(OPTION, "harmonics of a period of one", () -> FourierTerms.of(1, 1))
            .illegal("period of a season", "1.0")
            .cure("more than 1 step"),
        WrongInput.of(
                LENGTHS,
                "two covariates of one name",
                () -> Covariates.of("price", SALES).and("price", SALES))
            .illegal("\"price\"")
            .cure("name of its own"),
        WrongInput.of(
                UNKNOWN,
                "a covariate that is not there",
                () -> Covariates.of("price", SALES).series("prize"))
            .illegal("\"prize\"")
            .cure("[price]"),
        WrongInput.of(
                COLUMN,
                "covariates from a column that is not there",
                () ->
                    Covariates.from(TILL)
                        .time("date")
                        .values("price")
                        .frequency(Frequency.DAILY)
                        .build())
            .illegal("'price'")
            .cure("units", "store"));
  }

  private static Stream<WrongInput> transforms() {
    return Stream.of(
        WrongInput.of(NUMBERS, "a Box-Cox parameter that is no number", () -> BoxCox.of(Double.NaN))
            .illegal("lambda", "NaN")
            .cure("[-5, 5]"),
        WrongInput.of(
                NUMBERS, "a logarithm by Box-Cox of zero", () -> BoxCox.of(0).transform(HOLED))
            .data("2024-03", "0")
            .cure("positive"),
        WrongInput.of(
                NUMBERS,
                "Guerrero's choice on negative values",
                () -> BoxCox.guerrero(SALES.map(v -> -v)))
            .data("'-9.0'", "2024-06-01")
            .cure("add a constant"),
        WrongInput.of(
                CONSTANT,
                "the likelihood of a constant",
                () -> BoxCox.likelihood(SALES.withSeason(1).map(v -> 1)))
            .fit("all values are equal")
            .cure("BoxCox.of(1)", "without a transformation"),
        WrongInput.of(
                LENGTHS,
                "standard errors for too few means",
                () -> Forecast.normal(SALES, new double[8], new double[7]))
            .illegal("7 for 8")
            .cure("as many standard errors as means"),
        WrongInput.of(
                OPTION,
                "an interval of 95 instead of 0.95",
                () -> Forecast.normal(SALES, SALES.values(), SALES.values()).lower(95))
            .illegal("level", "95")
            .cure("above 0 and below 1", "0.95"),
        WrongInput.of(
                OPTION,
                "a negative standard error",
                () -> Forecast.normal(SALES, SALES.values(), SALES.map(v -> -v).values()))
            .illegal("period 1", "-3.0")
            .cure("not negative"));
  }
}
