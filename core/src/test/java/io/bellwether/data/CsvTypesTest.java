package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTypesTest {

  private static CsvResult column(List<String> cells) {
    return Csv.reader().load("x,row\n" + lines(cells));
  }

  private static String lines(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + "," + i)
        .collect(Collectors.joining("\n"));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            List.of("1", "2.5", "-3e2", "+.5", ""), "numeric", "all 4 cells that are not missing"),
        Arguments.of(List.of("1", "\"2\""), "numeric", "all 2 cells"),
        Arguments.of(List.of("", ""), "numeric", "no cell has a value"),
        Arguments.of(List.of("\"\"", ""), "numeric", "no cell has a value"),
        Arguments.of(List.of("2011-12-09", "2012-02-29"), "date", "date: all 2 cells"),
        Arguments.of(
            List.of("2011-12-09T12:50", "2012-02-29 08:26:00.25"), "date_time", "date-time: all 2"),
        Arguments.of(List.of("2011-12-09", "2012-02-29 08:26"), "date_time", "date-time: all 2"),
        Arguments.of(List.of("2012-02-29 08:26", "2011-12-09"), "date_time", "date-time: all 2"),
        Arguments.of(List.of("a", "b", "a", "b"), "categorical", "2 levels in 4 rows"),
        Arguments.of(List.of("a", "b", "a"), "text", "line 2 holds 'a'"),
        Arguments.of(List.of("true", "false", "true", "false"), "categorical", "2 levels"),
        Arguments.of(List.of("1", "C536379"), "text", "text, because line 3 holds 'C536379'"),
        Arguments.of(
            List.of("1", "00512"),
            "text",
            "line 3 holds '00512': would lose its leading zero as a number"),
        Arguments.of(
            List.of("1", "-007"),
            "text",
            "line 3 holds '-007': would lose its leading zero as a number"),
        Arguments.of(
            List.of("1234567890123456", "1"), "text", "has more digits than a number keeps"),
        Arguments.of(List.of("123456789012345", "1"), "numeric", "all 2 cells"),
        Arguments.of(
            List.of("1", "NA"),
            "text",
            "line 3 holds 'NA': if it means missing, add it to missing(...)"),
        Arguments.of(List.of("1", " 5"), "text", "blanks(Blanks.TRIM)"),
        Arguments.of(List.of("1", "\"1,5\""), "text", "decimal(DecimalMark.COMMA)"),
        Arguments.of(List.of("1", "Infinity"), "text", "is a number only where the type is given"),
        Arguments.of(List.of("1", "1e999"), "text", "line 3 holds '1e999'"),
        Arguments.of(List.of("1", "0x1F"), "text", "line 3 holds '0x1F'"),
        Arguments.of(List.of("1", "2d"), "text", "line 3 holds '2d'"),
        Arguments.of(List.of("1", "2011-12-09"), "text", "line 3 holds '2011-12-09'"),
        Arguments.of(List.of("2011-12-09", "1"), "text", "line 3 holds '1'"),
        Arguments.of(List.of("2011-02-29", "2011-02-28"), "text", "line 2 holds '2011-02-29'"),
        Arguments.of(List.of("", "x", "", "x"), "categorical", "1 levels in 2 rows"),
        Arguments.of(
            List.of("x", "1", "2", "3"), "text", "all but 1 of the different cells are numbers"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void chosenByAllCellsForAReason(List<String> cells, String type, String reason) {
    CsvResult result = column(cells);
    CsvReport.ColumnReport report = result.report().column("x");
    assertThat(report.type()).isEqualTo(ColumnType.valueOf(type.toUpperCase(Locale.ROOT)));
    assertThat(report.type()).isEqualTo(result.dataset().column("x").type());
    assertThat(report.reason()).contains(reason);
    assertThat(report.given()).isFalse();
  }

  @Test
  void valuesAreThoseOfTheCells() {
    Dataset data =
        Csv.parse(
            """
            n,c,d,t,s
            1.5,a,2011-12-09,2011-12-09T12:50,p
            ,b,,2011-12-10,q
            -2,a,2012-01-01,,r
            0,b,,,
            """);
    assertThat(data.numeric("n").values()).containsExactly(1.5, Double.NaN, -2, 0);
    assertThat(data.categorical("c").labels()).containsExactly("a", "b", "a", "b");
    assertThat(data.time("d").date(0)).isEqualTo(LocalDate.of(2011, 12, 9));
    assertThat(data.time("d").isMissing(1)).isTrue();
    assertThat(data.time("t").dateTime(0)).isEqualTo(LocalDateTime.of(2011, 12, 9, 12, 50));
    assertThat(data.time("t").dateTime(1)).isEqualTo(LocalDateTime.of(2011, 12, 10, 0, 0));
    assertThat(data.column("s")).isEqualTo(TextColumn.of("s", "p", "q", "r", null));
  }

  @Test
  void aQuotedEmptyCellIsAnEmptyTextAmongLabelsAndMissingAmongNumbers() {
    Dataset data = Csv.parse("s,n\n\"\",\"\"\n,\nx,1\n\"\",2\nx,3\n");
    assertThat(data.column("s").text(0)).isEmpty();
    assertThat(data.column("s").isMissing(1)).isTrue();
    assertThat(data.numeric("n").missingCount()).isEqualTo(2);
  }

  @Test
  void levelsAreInAlphabeticalOrder() {
    CategoricalColumn labels = Csv.parse("x\nb\na\nc\nc\nb\na\n").categorical("x");
    assertThat(labels.levels()).containsExactly("a", "b", "c");
    assertThat(labels.labels()).containsExactly("b", "a", "c", "c", "b", "a");
  }

  @Test
  void aThousandLevelsAreACategoryAndOneMoreIsText() {
    assertThat(repeated(1_000).type()).isEqualTo(ColumnType.CATEGORICAL);
    assertThat(repeated(1_001).type()).isEqualTo(ColumnType.TEXT);
  }

  private static Column repeated(int levels) {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 3 * levels; i++) {
      text.append("level").append(i % levels).append(",1\n");
    }
    return Csv.parse(text.toString()).column("x");
  }

  @Test
  void manyDifferentTextsAreKeptAsTheyAre() {
    int rows = 200_000;
    String[] expected = new String[rows];
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < rows; i++) {
      expected[i] = i % 1_000 == 7 ? null : "id" + i;
      text.append(expected[i] == null ? "" : expected[i]).append(',').append(i).append('\n');
    }
    Dataset data = Csv.parse(text.toString());
    assertThat(data.column("x")).isEqualTo(TextColumn.of("x", expected));
    assertThat(data.numeric("y").value(rows - 1)).isEqualTo(rows - 1);
  }

  /** A cell that is no number counts alike in the first row, in the sample and after it. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, 500, 999, 1_000, 1_023, 2_999})
  void aContradictionCountsAlikeWhereverItStands(int place) {
    List<String> cells = new ArrayList<>(Collections.nCopies(3_000, "7.50"));
    cells.set(place, "n.a.");
    StringBuilder text = new StringBuilder("x,d,n,e\n");
    for (int i = 0; i < cells.size(); i++) {
      String date = i == place ? "2020-01-01T10:00" : "2020-01-02";
      String quoted = i == 0 ? "\"\"" : i < place ? "" : "z" + i % 3;
      text.append(String.join(",", cells.get(i), date, Integer.toString(i), quoted)).append('\n');
    }
    CsvResult result = Csv.reader().load(text.toString());
    Dataset data = result.dataset();
    assertThat(data.categorical("x").levels()).containsExactly("7.50", "n.a.");
    assertThat(data.column("x").text(place)).isEqualTo("n.a.");
    assertThat(data.column("x").text(place == 0 ? 1 : 0)).isEqualTo("7.50");
    assertThat(result.report().column("x").reason())
        .contains("line " + (place == 0 ? 2 : place + 2));
    assertThat(data.column("d").type()).isEqualTo(ColumnType.DATE_TIME);
    assertThat(data.time("d").dateTime(place)).isEqualTo(LocalDateTime.of(2020, 1, 1, 10, 0));
    assertThat(data.time("d").dateTime(place == 0 ? 1 : 0)).isEqualTo("2020-01-02T00:00");
    assertThat(data.numeric("n").value(2_999)).isEqualTo(2_999);
    assertThat(data.column("e").text(0)).isEmpty();
    assertThat(data.column("e").text(2_999)).isEqualTo("z2");
    assertThat(result.report().rowsRead()).isEqualTo(3_000);
  }

  @Property(tries = 300)
  void theOrderOfRowsMakesNoDifference(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 11) Integer> kinds, @ForAll long seed) {
    String[] kind = {
      "1", "2.5", "", "\"\"", "a", "b", "007", "2020-01-01", "2020-01-01T10:00", "NA", "1e5", "x y"
    };
    List<String> cells = kinds.stream().map(i -> kind[i]).collect(Collectors.toList());
    Dataset first = column(cells).dataset();
    List<Integer> order = new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Dataset second = column(order.stream().map(cells::get).toList()).dataset();
    assertThat(second.schema()).isEqualTo(first.schema());
    assertThat(second.column("x"))
        .isEqualTo(first.rows(order.stream().mapToInt(i -> i).toArray()).column("x"));
    // what was inferred, said as a schema, gives the same
    Dataset third = Csv.reader().schema(first.schema()).parse("x,row\n" + lines(cells));
    assertThat(third).isEqualTo(first);
  }

  @Test
  void theReportIsAReadableTable() {
    assertThat(Csv.reader().load("price,note\n1.5,a\n,a\n").report())
        .hasToString("text: 2 rows read");
    String report = Csv.reader().load("price,note\n1.5,a\n,a\n").report().summary();
    assertThat(report)
        .isEqualTo(
            """
            text: 2 rows read
            column         type  missing  why
            price       numeric        1  numeric: all 1 cells that are not missing
            note    categorical        0  categorical: 1 levels in 2 rows; line 2 holds 'a'\
            """);
  }
}
