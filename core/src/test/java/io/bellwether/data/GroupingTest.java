package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final double NAN = Double.NaN;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  /** Store a has values, store b one and missing ones, the missing store none. */
  private static final Dataset SALES =
      Dataset.of(
          CategoricalColumn.of("store", "b", "a", "a", null, "b", "a", "a"),
          NumericColumn.of("units", NAN, 4, 1, NAN, 7, NAN, 3),
          NumericColumn.of("price", 2, 1, 3, 1, NAN, 9, 1),
          CategoricalColumn.of("brand", null, "x", "y", null, "x", "x", null),
          TimeColumn.ofDates(
              "day", Arrays.asList(null, DAY, DAY.minusDays(1), null, DAY, DAY.plusDays(1), null)));

  private static Column aggregate(Aggregate aggregate) {
    Dataset result = SALES.groupBy("store").aggregate(aggregate.as("result"));
    assertThat(result.column("store")).isEqualTo(CategoricalColumn.of("store", "b", "a", null));
    return result.column("result");
  }

  private static double[] numbers(Aggregate aggregate) {
    return ((NumericColumn) aggregate(aggregate)).values();
  }

  @Test
  void rowsKnowTheirGroup() {
    Grouping groups = Dataset.of(TextColumn.of("key", "x", null, "a", "x", null)).groupBy("key");

    assertThat(IntStream.range(0, 5).map(groups::group)).containsExactly(0, 1, 2, 0, 1);
    assertThat(IntStream.range(0, 3).map(groups::firstRow)).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> groups.group(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> groups.firstRow(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void counts() {
    assertThat(numbers(Aggregate.count())).containsExactly(2, 4, 1);
    assertThat(numbers(Aggregate.countPresent("units"))).containsExactly(1, 3, 0);
    assertThat(numbers(Aggregate.countPresent("day"))).containsExactly(1, 3, 0);
    assertThat(numbers(Aggregate.distinctCount("price"))).containsExactly(1, 3, 1);
    assertThat(numbers(Aggregate.distinctCount("brand"))).containsExactly(1, 2, 0);
    assertThat(numbers(Aggregate.distinctCount("day"))).containsExactly(1, 3, 0);
  }

  @Test
  void sumsAndMeansSkipMissingAndAreMissingWhereNothingIsLeft() {
    assertThat(numbers(Aggregate.sum("units"))).containsExactly(7, 8, NAN);
    assertThat(numbers(Aggregate.mean("units"))).containsExactly(7, 8.0 / 3, NAN);
    assertThat(numbers(Aggregate.median("units"))).containsExactly(7, 3, NAN);
    assertThat(numbers(Aggregate.median("price"))).containsExactly(2, 2, 1);
  }

  @Test
  void standardDeviationHasDivisorOneLess() {
    double[] deviations = numbers(Aggregate.standardDeviation("units"));
    assertThat(deviations[0]).isNaN();
    // 4, 1, 3: squares about 8/3 add up to 14/3. Two roundings at the most differ.
    assertThat(deviations[1]).isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
    assertThat(deviations[2]).isNaN();
  }

  @Test
  void weightedMeanNeedsBoth() {
    // b: 2 has no units, 7 no price; a: (1 * 4 + 3 * 1 + 1 * 3) / 8.
    assertThat(numbers(Aggregate.weightedMean("price", "units"))).containsExactly(NAN, 1.25, NAN);
    Dataset returned =
        Dataset.of(NumericColumn.of("price", 2, 4), NumericColumn.of("units", 5, -5));
    assertThat(
            returned
                .groupBy()
                .aggregate(Aggregate.weightedMean("price", "units"))
                .numeric("price_weighted_mean")
                .values())
        .containsExactly(NAN);
  }

  @Test
  void extremesKeepTheirType() {
    assertThat(numbers(Aggregate.min("units"))).containsExactly(7, 1, NAN);
    assertThat(numbers(Aggregate.max("units"))).containsExactly(7, 4, NAN);
    assertThat(aggregate(Aggregate.min("day")))
        .isEqualTo(TimeColumn.ofDates("result", Arrays.asList(DAY, DAY.minusDays(1), null)));
    assertThat(aggregate(Aggregate.max("day")))
        .isEqualTo(TimeColumn.ofDates("result", Arrays.asList(DAY, DAY.plusDays(1), null)));
  }

  @Test
  void firstAndLastSkipMissing() {
    assertThat(numbers(Aggregate.first("units"))).containsExactly(7, 4, NAN);
    assertThat(numbers(Aggregate.last("units"))).containsExactly(7, 3, NAN);
    assertThat(aggregate(Aggregate.first("brand")))
        .isEqualTo(CategoricalColumn.of("result", "x", "x", null));
    assertThat(aggregate(Aggregate.last("brand")))
        .isEqualTo(CategoricalColumn.of("result", "x", "x", null));
    assertThat(aggregate(Aggregate.last("day")))
        .isEqualTo(TimeColumn.ofDates("result", Arrays.asList(DAY, DAY.plusDays(1), null)));
  }

  @Test
  void namesSayWhatTheyAre() {
    Dataset result =
        SALES
            .groupBy("store", "brand")
            .aggregate(
                Aggregate.count(),
                Aggregate.countPresent("units"),
                Aggregate.distinctCount("units"),
                Aggregate.sum("units"),
                Aggregate.mean("units"),
                Aggregate.weightedMean("units", "price"),
                Aggregate.standardDeviation("units"),
                Aggregate.median("units"),
                Aggregate.min("units"),
                Aggregate.max("units"),
                Aggregate.first("units"),
                Aggregate.last("units"),
                Aggregate.sum("price").as("turnover"));
    assertThat(result.columnNames())
        .containsExactly(
            "store",
            "brand",
            "count",
            "units_count",
            "units_distinct",
            "units_sum",
            "units_mean",
            "units_weighted_mean",
            "units_standard_deviation",
            "units_median",
            "units_min",
            "units_max",
            "units_first",
            "units_last",
            "turnover");
  }

  @Test
  void centsAreNotLostInMillions() {
    double[] values = new double[1_000_000];
    Arrays.fill(values, 0.1);
    values[0] = 1e15;
    Dataset result =
        Dataset.of(NumericColumn.of("v", values)).groupBy().aggregate(Aggregate.sum("v"));
    // The exact sum is 1e15 + 99,999.9 (and the error of 0.1 times a million, 6e-12); doubles there
    // are 0.125 apart. Plain adding gives 1e15 + 124,999.875.
    assertThat(result.numeric("v_sum").value(0)).isEqualTo(1e15 + 99_999.9);
  }

  @Test
  void infinitiesAndOverflow() {
    double infinity = Double.POSITIVE_INFINITY;
    Dataset dataset =
        Dataset.of(
            CategoricalColumn.of("g", "a", "a", "b", "b", "c", "c"),
            NumericColumn.of(
                "v", 1, infinity, infinity, -infinity, Double.MAX_VALUE, Double.MAX_VALUE));
    Dataset result = dataset.groupBy("g").aggregate(Aggregate.sum("v"), Aggregate.median("v"));
    assertThat(result.numeric("v_sum").values()).containsExactly(infinity, NAN, infinity);
    assertThat(result.numeric("v_median").values())
        .containsExactly(infinity, NAN, Double.MAX_VALUE);
  }

  @Test
  void countAndGroups() {
    Grouping grouping = SALES.groupBy("store");
    assertThat(grouping.groupCount()).isEqualTo(3);
    assertThat(grouping.keys()).containsExactly("store");
    assertThat(grouping.count())
        .isEqualTo(
            Dataset.of(
                CategoricalColumn.of("store", "b", "a", null), NumericColumn.of("count", 2, 4, 1)));
    assertThat(grouping.groups())
        .containsExactly(SALES.rows(0, 4), SALES.rows(1, 2, 5, 6), SALES.rows(3));
    assertThat(grouping).hasToString("Grouping[3 groups by store]");
  }

  @Test
  void emptyTablesHaveNoGroupsButAllColumns() {
    Dataset result =
        SALES
            .head(0)
            .groupBy("store")
            .aggregate(
                Aggregate.sum("units"),
                Aggregate.first("brand"),
                Aggregate.min("day"),
                Aggregate.median("price"));
    assertThat(result.rowCount()).isZero();
    assertThat(result.schema())
        .hasToString(
            "store categorical(2), units_sum numeric, brand_first categorical(2), day_min date,"
                + " price_median numeric");
  }

  @Test
  void withoutKeysThereIsOneRow() {
    assertThat(SALES.groupBy().aggregate(Aggregate.sum("units")))
        .isEqualTo(Dataset.of(NumericColumn.of("units_sum", 15)));
  }

  @Test
  void wrongTypesNameColumnAndStatistic() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregate.sum("brand")))
        .withMessage("column 'brand' is categorical, but a numeric column for the sum is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregate.standardDeviation("day")))
        .withMessage(
            "column 'day' is date, but a numeric column for the standard deviation is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregate.max("brand")))
        .withMessage(
            "column 'brand' is categorical, but a numeric, date or date-time column for the max is"
                + " needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aggregate(Aggregate.weightedMean("units", "brand")))
        .withMessageStartingWith("column 'brand' is categorical");
  }

  @Test
  void namesOfTheResultAreUnique() {
    Grouping grouping = SALES.groupBy("store");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grouping.aggregate(Aggregate.sum("units"), Aggregate.sum("units")))
        .withMessage("two columns would be named 'units_sum'; rename one of them with as");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grouping.aggregate(Aggregate.sum("units").as("store")))
        .withMessage("two columns would be named 'store'; rename one of them with as");
    assertThatIllegalArgumentException().isThrownBy(() -> Aggregate.sum("units").as(" "));
  }

  @Test
  void aggregatesAreValues() {
    assertThat(Aggregate.sum("units"))
        .isEqualTo(Aggregate.sum("units"))
        .hasSameHashCodeAs(Aggregate.sum("units"))
        .isNotEqualTo(Aggregate.sum("units").as("u"))
        .isNotEqualTo(Aggregate.mean("units"))
        .isNotEqualTo(Aggregate.sum("price"))
        .hasToString("sum(units) as units_sum");
    assertThat(Aggregate.weightedMean("p", "u"))
        .isNotEqualTo(Aggregate.weightedMean("p", "v"))
        .hasToString("weighted_mean(p, weight u) as p_weighted_mean");
    assertThat(Aggregate.count()).hasToString("count() as count");
    assertThat(Aggregate.sum("units").as("u").name()).isEqualTo("u");
    assertThat(Aggregate.countPresent("u").as("x")).isNotEqualTo(Aggregate.sum("u").as("x"));
  }

  @Test
  void aggregateTakesAListToo() {
    List<Aggregate> aggregates = Collections.nCopies(1, Aggregate.count());
    assertThat(SALES.groupBy("store").aggregate(aggregates))
        .isEqualTo(SALES.groupBy("store").count());
  }
}
