package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TablePanelTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final double MISSING = Double.NaN;

  private static Dataset table(String[] keys, int[] weeks, double[]... columns) {
    List<LocalDate> dates = new ArrayList<>();
    for (int week : weeks) {
      dates.add(MONDAY.plusWeeks(week));
    }
    Dataset table =
        Dataset.of(
            CategoricalColumn.of("item", keys),
            TimeColumn.ofDates("week", dates),
            NumericColumn.of("units", columns[0]));
    return columns.length == 1 ? table : table.with(NumericColumn.of("price", columns[1]));
  }

  private static TablePanel weekly(Dataset table) {
    return Panel.from(table).keys("item").time("week").value("units").frequency(Frequency.WEEKLY);
  }

  private static TimeSeries weeks(int start, double... values) {
    return TimeSeries.of(Frequency.WEEKLY, MONDAY.plusWeeks(start), values);
  }

  @Property(tries = 60, seed = "2")
  void eachSeriesIsThatOfItsRows(
      @ForAll @IntRange(min = 1, max = 200) int rows,
      @ForAll Aggregation how,
      @ForAll Gaps gaps,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LocalDate> dates = new ArrayList<>();
    String[] stores = new String[rows];
    double[] items = new double[rows];
    double[] units = new double[rows];
    for (int row = 0; row < rows; row++) {
      dates.add(MONDAY.plusDays(random.nextInt(60)));
      stores[row] = "s" + random.nextInt(3);
      items[row] = random.nextInt(4);
      units[row] = random.nextInt(6) == 0 ? MISSING : random.nextInt(100);
    }
    Dataset table =
        Dataset.of(
            TimeColumn.ofDates("day", dates),
            TextColumn.of("store", stores),
            NumericColumn.of("item", items),
            NumericColumn.of("units", units));
    Gaps policy = gaps == Gaps.REFUSE || gaps == Gaps.INTERPOLATE ? Gaps.CARRY_FORWARD : gaps;
    Panel panel =
        Panel.from(table)
            .keys("store", "item")
            .time("day")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .aggregate(how)
            .gaps(policy)
            .missing(MissingRecords.SKIP)
            .build();
    for (KeyedSeries one : panel) {
      List<String> key = one.key().values();
      Dataset own =
          table.filter(
              row -> key.get(0).equals(row.text("store")) && key.get(1).equals(row.text("item")));
      assertThat(one.series())
          .isEqualTo(
              TimeSeries.from(own)
                  .time("day")
                  .value("units")
                  .frequency(Frequency.WEEKLY)
                  .aggregate(how)
                  .gaps(policy)
                  .missing(MissingRecords.SKIP)
                  .build());
    }
    assertThat(panel.size()).isEqualTo(table.distinct("store", "item").rowCount());
    assertThat(panel.key(0).values()).containsExactly(stores[0], Integer.toString((int) items[0]));
  }

  @Test
  void designsProgram() {
    Dataset table =
        table(new String[] {"b", "a", "b", "a"}, new int[] {1, 0, 0, 1}, new double[] {4, 1, 3, 2});
    Panel demand =
        Panel.from(table)
            .keys("item")
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .build();
    assertThat(demand.key(0)).isEqualTo(SeriesKey.of("b"));
    assertThat(demand.series(0)).isEqualTo(weeks(0, 3, 4));
    assertThat(demand.series(SeriesKey.of("a"))).isEqualTo(weeks(0, 1, 2));
    assertThat(demand.timeName()).isEqualTo("week");
    assertThat(demand.valueName()).isEqualTo("units");
  }

  @Test
  void endsOfTheirOwnOrInCommon() {
    Dataset table =
        table(new String[] {"a", "a", "b", "c"}, new int[] {0, 3, 1, 2}, new double[] {1, 4, 2, 3});
    Panel own = weekly(table).gaps(Gaps.ZERO).build();
    assertThat(own.series(SeriesKey.of("b"))).isEqualTo(weeks(1, 2));
    Panel common = weekly(table).gaps(Gaps.ZERO).ends(SeriesEnds.COMMON).build();
    assertThat(common.series(SeriesKey.of("a"))).isEqualTo(weeks(0, 1, 0, 0, 4));
    assertThat(common.series(SeriesKey.of("b"))).isEqualTo(weeks(1, 2, 0, 0));
    assertThat(common.series(SeriesKey.of("c"))).isEqualTo(weeks(2, 3, 0));
    Panel months =
        Panel.from(table)
            .keys("item")
            .time("week")
            .value("units")
            .frequency(Frequency.MONTHLY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.MISSING)
            .ends(SeriesEnds.COMMON)
            .build();
    assertThat(months.series(SeriesKey.of("b")).values()).containsExactly(2);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> weekly(table).ends(SeriesEnds.COMMON).build())
        .withMessageContaining("series a: no record of this period");
  }

  @Test
  void rowsAfterTheLastValueAreTheKnownFuture() {
    Dataset table =
        table(
            new String[] {"a", "a", "a", "a", "b", "b"},
            new int[] {0, 1, 2, 3, 0, 1},
            new double[] {5, 6, MISSING, MISSING, MISSING, MISSING},
            new double[] {1, 2, 3, 4, 8, 9});
    Panel panel = weekly(table).covariates("price").build();
    assertThat(panel.series(0)).isEqualTo(weeks(0, 5, 6));
    assertThat(panel.covariates(0).series("price")).isEqualTo(weeks(0, 1, 2, 3, 4));
    // without any value, there is no future: all periods stay, missing
    assertThat(panel.series(1)).isEqualTo(weeks(0, MISSING, MISSING));
    // sums refuse records without a value, but those of the future are none
    Panel sums = weekly(table.head(4)).aggregate(Aggregation.SUM).covariates("price").build();
    assertThat(sums.series(0)).isEqualTo(panel.series(0));
    assertThat(sums.covariates(0)).isEqualTo(panel.covariates(0));
    // without covariates they are
    assertThat(weekly(table.head(4)).build().series(0)).isEqualTo(weeks(0, 5, 6, MISSING, MISSING));
    Panel common =
        weekly(table.head(5)).covariates("price").ends(SeriesEnds.COMMON).gaps(Gaps.ZERO).build();
    assertThat(common.series(0)).isEqualTo(weeks(0, 5, 6));
    assertThat(common.series(1)).isEqualTo(weeks(0, MISSING, 0));
  }

  @Test
  void allMissingSeriesStayMissing() {
    Dataset table =
        table(new String[] {"a", "a"}, new int[] {0, 2}, new double[] {MISSING, MISSING});
    for (Gaps gaps : List.of(Gaps.INTERPOLATE, Gaps.CARRY_FORWARD, Gaps.MISSING)) {
      assertThat(weekly(table).gaps(gaps).build().series(0))
          .isEqualTo(weeks(0, MISSING, MISSING, MISSING));
    }
  }

  @Test
  void countsNeedNoValues() {
    Dataset table =
        table(new String[] {"a", "a", "b"}, new int[] {0, 0, 1}, new double[] {1, 1, 1});
    Panel counts =
        Panel.from(table)
            .keys("item")
            .time("week")
            .frequency(Frequency.WEEKLY.withSeason(4))
            .season(13)
            .aggregate(Aggregation.COUNT)
            .build();
    assertThat(counts.series(0).values()).containsExactly(2);
    assertThat(counts.frequency().seasonLength()).isEqualTo(13);
    assertThat(counts.valueName()).isEqualTo("count");
  }

  @Test
  void noRowsNoSeries() {
    Panel empty = weekly(table(new String[0], new int[0], new double[0])).build();
    assertThat(empty.size()).isZero();
    assertThat(empty.keyNames()).containsExactly("item");
  }

  @Test
  void wrongRecordsAreNamedWithSeriesAndRow() {
    Dataset twice =
        table(new String[] {"a", "b", "a"}, new int[] {1, 1, 1}, new double[] {1, 2, 3});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> weekly(twice).build())
        .withMessageStartingWith(
            "row 2, column 'week', value '2024-01-08': series a: row 0 has the same time");
    Dataset keyless = table(new String[] {"a", null}, new int[] {1, 1}, new double[] {1, 2});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> weekly(keyless).build())
        .withMessageStartingWith("row 1, column 'item': a record without a key");
    Dataset infinite =
        table(
            new String[] {"a", "b"}, new int[] {1, 1}, new double[] {1, Double.POSITIVE_INFINITY});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> weekly(infinite).build())
        .withMessageContaining("row 1")
        .withMessageContaining("series b: the value is not finite");
    Dataset gap = table(new String[] {"a", "a"}, new int[] {1, 3}, new double[] {1, 1});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> weekly(gap).build())
        .withMessageContaining("series a: no record of this period");
  }

  @Test
  void lackingOptionsAreNamed() {
    Dataset table = table(new String[] {"a"}, new int[] {1}, new double[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.from(table).build())
        .withMessageContaining("no key column is named");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.from(table).keys("item").frequency(Frequency.DAILY).build())
        .withMessageContaining("no column of times is named");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.from(table).keys("item").time("week").value("units").build())
        .withMessageContaining("no frequency is given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.from(table).keys("item", "item"))
        .withMessageContaining("named twice");
    assertThatIllegalArgumentException().isThrownBy(() -> weekly(table).season(0));
  }
}
