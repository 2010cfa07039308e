package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.data.LabelSummary.LabelCount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private static final Dataset DATASET =
      Dataset.of(
          NumericColumn.of("price", 1, 2, 3, 4, Double.NaN),
          CategoricalColumn.of("brand", "b", "a", null, "b", "c"),
          TextColumn.of("note", "x", null, null, null, "y"),
          TimeColumn.ofDates("day", Arrays.asList(DAY, null, DAY.minusDays(3), DAY, DAY)),
          TimeColumn.ofDateTimes(
              "moment", Arrays.asList(null, null, DAY.atTime(12, 30), null, null)));

  @Test
  void agreesWithPandas() throws IOException {
    Map<?, ?> expected = JSON.std.mapFrom(resource("/io/bellwether/data/describe.json"));
    Description description = table().describe();
    assertThat(description.rowCount()).isEqualTo(expected.get("rows"));
    Map<?, ?> numeric = (Map<?, ?>) Objects.requireNonNull(expected.get("numeric"));
    assertThat(numeric.size()).isEqualTo(6);
    numeric.forEach(
        (name, figures) -> check(description.numeric((String) name), (Map<?, ?>) figures));
    Map<?, ?> labels = (Map<?, ?>) Objects.requireNonNull(expected.get("categorical"));
    Map<?, ?> region = (Map<?, ?>) Objects.requireNonNull(labels.get("region"));
    LabelSummary summary = description.labels("region");
    assertThat(summary.count()).isEqualTo(region.get("count"));
    assertThat(summary.missing()).isEqualTo(region.get("missing"));
    assertThat(summary.distinct()).isEqualTo(region.get("distinct"));
    List<LabelCount> top = new ArrayList<>();
    for (Object level : (List<?>) Objects.requireNonNull(region.get("levels_by_count"))) {
      Map<?, ?> facts = (Map<?, ?>) level;
      top.add(new LabelCount((String) facts.get("level"), (int) facts.get("count")));
    }
    assertThat(summary.top()).isEqualTo(top);
  }

  private static void check(NumericSummary summary, Map<?, ?> figures) {
    assertThat(summary.count()).as(summary.name()).isEqualTo(figures.get("count"));
    assertThat(summary.missing()).as(summary.name()).isEqualTo(figures.get("missing"));
    check(summary.mean(), figures.get("mean"));
    check(summary.standardDeviation(), figures.get("standard_deviation"));
    check(summary.minimum(), figures.get("min"));
    check(summary.lowerQuartile(), figures.get("q1"));
    check(summary.median(), figures.get("median"));
    check(summary.upperQuartile(), figures.get("q3"));
    check(summary.maximum(), figures.get("max"));
  }

  /** Sixty numbers added by pandas: some ten units in the last place may differ. */
  private static void check(double value, @Nullable Object expected) {
    double number = ((Number) Objects.requireNonNull(expected)).doubleValue();
    assertThat(value).isCloseTo(number, within(1e-14 * Math.max(1, Math.abs(number))));
  }

  /** The oracle's table, read by hand so that this test needs no reader of files. */
  private static Dataset table() throws IOException {
    String[] lines;
    try (InputStream in = resource("/io/bellwether/preprocess/table.csv")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
    }
    List<Column> columns = new ArrayList<>();
    String[] header = lines[0].split(",", -1);
    for (int c = 0; c < header.length; c++) {
      @Nullable String[] cells = new @Nullable String[lines.length - 1];
      for (int row = 0; row < cells.length; row++) {
        String cell = lines[row + 1].split(",", -1)[c];
        cells[row] = cell.isEmpty() ? null : cell;
      }
      columns.add(
          header[c].equals("region")
              ? CategoricalColumn.of(header[c], cells)
              : NumericColumn.of(
                  header[c],
                  Arrays.stream(cells)
                      .mapToDouble(cell -> cell == null ? Double.NaN : Double.parseDouble(cell))
                      .toArray()));
    }
    return Dataset.of(columns);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DescriptionTest.class.getResourceAsStream(name), name);
  }

  @Test
  void numbers() {
    assertThat(DATASET.describe().numeric("price"))
        .isEqualTo(
            new NumericSummary("price", 4, 1, 2.5, Math.sqrt(5.0 / 3), 1, 1.75, 2.5, 3.25, 4));
  }

  @Test
  void labelsByFrequencyThenAlphabet() {
    assertThat(DATASET.describe().labels("brand"))
        .isEqualTo(
            new LabelSummary(
                "brand",
                ColumnType.CATEGORICAL,
                4,
                1,
                3,
                List.of(new LabelCount("b", 2), new LabelCount("a", 1), new LabelCount("c", 1))));
    assertThat(DATASET.describe().labels("note").top())
        .containsExactly(new LabelCount("x", 1), new LabelCount("y", 1));
  }

  @Test
  void levelsWithoutRowsDoNotCountAndTheListIsShort() {
    assertThat(DATASET.slice(1, 2).describe().labels("brand").distinct()).isEqualTo(1);
    CategoricalColumn many = CategoricalColumn.of("c", "a", "b", "c", "d", "e", "f", "g", "g");
    LabelSummary summary = Dataset.of(many).describe().labels("c");
    assertThat(summary.distinct()).isEqualTo(7);
    assertThat(summary.top()).hasSize(LabelSummary.TOP).startsWith(new LabelCount("g", 2));
  }

  @Test
  void times() {
    assertThat(DATASET.describe().time("day"))
        .isEqualTo(
            new TimeSummary(
                "day",
                ColumnType.DATE,
                4,
                1,
                2,
                DAY.minusDays(3).atStartOfDay(),
                DAY.atStartOfDay()));
    assertThat(DATASET.head(2).describe().time("moment"))
        .isEqualTo(new TimeSummary("moment", ColumnType.DATE_TIME, 0, 2, 0, null, null));
  }

  @Test
  void columnsWithoutValues() {
    double nan = Double.NaN;
    Description description = DATASET.head(0).describe();
    assertThat(description.numeric("price"))
        .isEqualTo(new NumericSummary("price", 0, 0, nan, nan, nan, nan, nan, nan, nan));
    assertThat(description.labels("brand").top()).isEmpty();
    assertThat(Dataset.of(NumericColumn.of("a", 7)).describe().numeric("a"))
        .isEqualTo(new NumericSummary("a", 1, 0, 7, nan, 7, 7, 7, 7, 7));
  }

  @Test
  void printsATableForEachKind() {
    assertThat(DATASET.describe()).hasToString("Description[5 rows, 5 columns]");
    assertThat(DATASET.describe().summary())
        .isEqualTo(
            """
            5 rows, 5 columns

            number  count  missing  mean  std. dev.  min   25%  50%   75%  max
            price       4        1   2.5      1.291    1  1.75  2.5  3.25    4

            label  count  missing  distinct        most frequent
            brand      4        1         3  b (2), a (1), c (1)
            note       2        3         2         x (1), y (1)

            time    count  missing  distinct             first              last
            day         4        1         2        2024-04-28        2024-05-01
            moment      1        4         1  2024-05-01T12:30  2024-05-01T12:30\
            """);
  }

  @Test
  void printsWhatThereIs() {
    assertThat(Dataset.of().describe().summary()).isEqualTo("0 rows, 0 columns");
    Dataset empty = DATASET.select("price", "brand", "day").head(0);
    assertThat(empty.describe().summary())
        .startsWith("0 rows, 3 columns\n\n")
        .containsPattern("price +0 +0 +- +- +- +- +- +- +-\n")
        .containsPattern("brand +0 +0 +0 +-\n")
        .containsPattern("day +0 +0 +0 +- +-$");
    CategoricalColumn many = CategoricalColumn.of("c", "a", "b", "c", "d", "e", "f");
    assertThat(Dataset.of(many).describe().summary()).endsWith("a (1), b (1), c (1), ...");
    CategoricalColumn wordy = CategoricalColumn.of("c", "WHITE HANGING HEART T-LIGHT HOLDER");
    assertThat(Dataset.of(wordy).describe().summary()).endsWith(" WHITE HANGING HEA... (1)");
  }

  @Test
  void otherKindsAndNamesAreRefused() {
    Description description = DATASET.describe();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.numeric("brand"))
        .withMessage("column 'brand' is categorical, but a numeric column is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.labels("day"))
        .withMessage("column 'day' is date, but a categorical or text column is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.time("price"))
        .withMessage("column 'price' is numeric, but a date or date-time column is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeSummary("a", ColumnType.NUMERIC, 0, 0, 0, null, null))
        .withMessage("column 'a' is NUMERIC, not of times");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabelSummary("a", ColumnType.DATE, 0, 0, 0, List.of()))
        .withMessage("column 'a' is DATE, not of labels");
  }

  @Test
  void summariesInTheOrderOfColumns() {
    Description description = DATASET.describe();
    assertThat(description.columns())
        .extracting(ColumnSummary::name)
        .containsExactly("price", "brand", "note", "day", "moment");
    assertThat(description.column("price").type()).isEqualTo(ColumnType.NUMERIC);
    assertThat(description)
        .isEqualTo(DATASET.describe())
        .hasSameHashCodeAs(DATASET.describe())
        .isNotEqualTo(DATASET.head(4).describe());
  }
}
