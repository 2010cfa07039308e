package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOptionsTest {

  private static final Dataset SMALL =
      Dataset.of(
          NumericColumn.of("a", 1, 2, 3, 4),
          CategoricalColumn.of("b", "x", "x", "\u00e4\u20ac", "\u00e4\u20ac"));

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEnds(String end) {
    Dataset expected = Dataset.of(NumericColumn.of("a", 1, 3), TextColumn.of("b", "x\ny", "z"));
    String text = String.join(end, "a,b", "1,\"x\ny\"", "", "3,z");
    assertThat(Csv.parse(text)).isEqualTo(expected);
    assertThat(Csv.parse(text + end)).isEqualTo(expected);
  }

  @Test
  void separatorsAndQuotes() {
    assertThat(Csv.reader().separator(';').quote('\'').parse("a;b\n1;'x;''y'''\n2;\"q\"\n"))
        .isEqualTo(Dataset.of(NumericColumn.of("a", 1, 2), TextColumn.of("b", "x;'y'", "\"q\"")));
    assertThat(Csv.reader().separator('\t').parse("a\tb\n1\t2\n").columnCount()).isEqualTo(2);
  }

  @Test
  void decimalComma() {
    Dataset data = Csv.reader().separator(';').decimal(DecimalMark.COMMA).parse("p;q\n2,79;1.5\n");
    assertThat(data.numeric("p").value(0)).isEqualTo(2.79);
    assertThat(data.column("q").type()).isEqualTo(ColumnType.TEXT);
  }

  @Test
  void datePatterns() {
    CsvReader german =
        Csv.reader().datePattern("dd.MM.yyyy").dateTimePattern("d/M/yyyy H:mm").separator(';');
    Dataset data = german.parse("d;t;i\n09.12.2011;1/2/2010 8:26;2011-12-09\n29.02.2012;;x\n");
    assertThat(data.time("d").date(1)).isEqualTo(LocalDate.of(2012, 2, 29));
    assertThat(data.time("t").dateTime(0)).isEqualTo(LocalDateTime.of(2010, 2, 1, 8, 26));
    assertThat(data.column("i").type()).isEqualTo(ColumnType.TEXT);
    assertThat(german.parse("d\n30.02.2011\n").column("d").type()).isEqualTo(ColumnType.TEXT);
  }

  @Test
  void monthNamesAreEnglishUnlessALocaleIsGiven() {
    assertThat(Csv.reader().datePattern("d MMM yyyy").parse("d\n3 Mar 2020\n").time("d").date(0))
        .isEqualTo(LocalDate.of(2020, 3, 3));
    CsvReader german = Csv.reader().locale(Locale.GERMAN).datePattern("d. MMMM yyyy");
    assertThat(german.parse("d\n3. M\u00e4rz 2020\n").time("d").date(0))
        .isEqualTo(LocalDate.of(2020, 3, 3));
  }

  @Test
  void manyDifferentTimesOfAPattern() {
    StringBuilder text = new StringBuilder("t\n");
    LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
    int rows = 70_000;
    for (int i = 0; i < rows; i++) {
      LocalDateTime time = start.plusMinutes(i);
      text.append(
          String.format(
              Locale.ROOT,
              "%d/%d/%d %02d:%02d\n",
              time.getMonthValue(),
              time.getDayOfMonth(),
              time.getYear(),
              time.getHour(),
              time.getMinute()));
    }
    TimeColumn times =
        Csv.reader().dateTimePattern("M/d/yyyy HH:mm").parse(text.toString()).time("t");
    for (int i = 0; i < rows; i += 999) {
      assertThat(times.dateTime(i)).isEqualTo(start.plusMinutes(i));
    }
    assertThat(times.dateTime(rows - 1)).isEqualTo(start.plusMinutes(rows - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkOverrulesTheCharacterSet(String charset) {
    byte[] bytes = ("\uFEFF" + Csv.writer().format(SMALL)).getBytes(Charset.forName(charset));
    CsvReader reader = Csv.reader().charset(StandardCharsets.ISO_8859_1);
    assertThat(reader.read(new ByteArrayInputStream(bytes), "f")).isEqualTo(SMALL);
    assertThat(Csv.parse("\uFEFFa\n1\n").columnNames()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-8", "GB18030", "Shift_JIS"})
  void characterSets(String name) {
    Dataset data = Dataset.of(TextColumn.of("a", name.startsWith("Shift") ? "\u30a2" : "\u20ac"));
    byte[] bytes = Csv.writer().format(data).getBytes(Charset.forName(name));
    assertThat(
            Csv.reader().charset(Charset.forName(name)).read(new ByteArrayInputStream(bytes), "f"))
        .isEqualTo(data);
  }

  @Test
  void gzipIsKnownByItsFirstBytes(@TempDir Path folder) throws IOException {
    for (String name : List.of("small.csv.gz", "small.csv")) {
      Path file = folder.resolve(name);
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(Csv.writer().format(SMALL).getBytes(StandardCharsets.UTF_8));
      }
      assertThat(Csv.read(file)).isEqualTo(SMALL);
    }
    Path unpacked = folder.resolve("unpacked.csv.gz");
    Files.writeString(unpacked, Csv.writer().format(SMALL));
    assertThat(Csv.read(unpacked)).isEqualTo(SMALL);
  }

  @Test
  void missingTokensCountInAllColumnsQuotedOrNot() {
    Dataset data =
        Csv.reader().missing("NA", "-").parse("n,s,d\n1,x,2020-01-01\nNA,\"NA\",-\n-,\"\",NA\n");
    assertThat(data.numeric("n").values()).containsExactly(1, Double.NaN, Double.NaN);
    assertThat(data.column("s").missingCount()).isEqualTo(1);
    assertThat(data.column("s").text(2)).isEmpty();
    assertThat(data.time("d").missingCount()).isEqualTo(2);
    assertThat(Csv.reader().missing("").parse("s,t\nx,1\n\"\",2\n").column("s").isMissing(1))
        .isTrue();
    String longToken = "n".repeat(100);
    assertThat(
            Csv.reader()
                .missing(longToken)
                .parse("a\n" + longToken + "\n1\n")
                .numeric("a")
                .value(1))
        .isEqualTo(1);
  }

  @Test
  void headers() {
    CsvReader absent = Csv.reader().header(Header.ABSENT);
    assertThat(absent.parse("1,x\n2,y\n"))
        .isEqualTo(
            Dataset.of(NumericColumn.of("column1", 1, 2), TextColumn.of("column2", "x", "y")));
    assertThat(absent.names("a", "b").parse("1,x\n2,y\n").columnNames()).containsExactly("a", "b");
    assertThat(absent.names("a", "b").parse("").schema())
        .isEqualTo(Schema.of(Field.of("a", ColumnType.NUMERIC), Field.of("b", ColumnType.NUMERIC)));
    Schema schema = Schema.of(Field.of("id", ColumnType.TEXT), Field.of("v", ColumnType.NUMERIC));
    assertThat(absent.schema(schema).parse("007,1\n"))
        .isEqualTo(Dataset.of(TextColumn.of("id", "007"), NumericColumn.of("v", 1)));
    assertThat(Csv.reader().header(Header.REPLACED).names("a", "b").parse("x,x\n1,2\n"))
        .isEqualTo(Dataset.of(NumericColumn.of("a", 1), NumericColumn.of("b", 2)));
  }

  @Test
  void aFirstRowOfDataIsReadLikeAnyOther() {
    CsvReader absent = Csv.reader().header(Header.ABSENT);
    assertThat(absent.parse("\"\",\n\"x\ny\",1\n\"\",2\n").column("column1").text(0)).isEmpty();
    assertThatThrownBy(() -> absent.names("a").column("a", ColumnType.NUMERIC).parse("x\n"))
        .hasMessageStartingWith("text, line 1, column 'a', value 'x': is no number; mend");
  }

  @Test
  void givenTypesTakeMore() {
    CsvReader reader = Csv.reader().column("x", ColumnType.NUMERIC);
    assertThat(
            reader.parse("x\n007\n12345678901234567890\nInfinity\n-Infinity\n\"\"\n").numeric("x"))
        .isEqualTo(
            NumericColumn.of(
                "x", 7, Double.parseDouble("12345678901234567890"), 1 / 0.0, -1 / 0.0, Double.NaN));
    assertThat(Csv.reader().column("x", ColumnType.TEXT).parse("x\n1\n2\n").column("x"))
        .isEqualTo(TextColumn.of("x", "1", "2"));
    assertThat(
            Csv.reader()
                .column("x", ColumnType.CATEGORICAL)
                .parse("x\n2\n1\n")
                .categorical("x")
                .levels())
        .containsExactly("1", "2");
    assertThat(
            Csv.reader()
                .column("x", ColumnType.DATE_TIME)
                .parse("x\n2020-01-01\n")
                .time("x")
                .dateTime(0))
        .isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
  }

  @Test
  void statedLevelsKeepTheirOrderAndStayWhenUnused() {
    Field size = new Field("size", ColumnType.CATEGORICAL, List.of("small", "medium", "large"));
    CsvResult result = Csv.reader().schema(Schema.of(size)).load("size,n\nlarge,1\nsmall,2\n,3\n");
    CategoricalColumn column = result.dataset().categorical("size");
    assertThat(column.levels()).containsExactly("small", "medium", "large");
    assertThat(column.code(0)).isEqualTo(2);
    assertThat(column.isMissing(2)).isTrue();
    assertThat(result.report().column("size"))
        .isEqualTo(new CsvReport.ColumnReport("size", ColumnType.CATEGORICAL, true, "given", 1));
  }

  @Test
  void selectedColumnsComeInTheOrderWanted() {
    CsvResult result = Csv.reader().select("c", "a").load("a,b,c\n1,x,2\n3,4,5\n");
    assertThat(result.dataset())
        .isEqualTo(Dataset.of(NumericColumn.of("c", 2, 5), NumericColumn.of("a", 1, 3)));
    assertThat(result.report().columns()).hasSize(2);
  }

  @Test
  void blanks() {
    String text = "a , b\n 1 , x \n2,\t\"y \" \n , z\n";
    assertThat(Csv.reader().blanks(Blanks.TRIM).parse(text))
        .isEqualTo(
            Dataset.of(
                NumericColumn.of("a", 1, 2, Double.NaN), TextColumn.of("b", "x", "y ", "z")));
    assertThat(Csv.parse("a\n 1\n").column("a").text(0)).isEqualTo(" 1");
  }

  @Test
  void comments() {
    CsvResult result = Csv.reader().comment('#').load("# made by hand\na,b\n#1,2\n3,#4\n");
    assertThat(result.dataset().rowCount()).isEqualTo(1);
    assertThat(result.dataset().column("b").text(0)).isEqualTo("#4");
  }

  @Test
  void blankLines() {
    String wide = "a,b\n\n1,2\n\n3,4\n\n";
    CsvResult passed = Csv.reader().load(wide);
    assertThat(passed.dataset().rowCount()).isEqualTo(2);
    assertThat(passed.report().blankLines()).isEqualTo(3);
    CsvReader strict = Csv.reader().blankLines(BlankLines.MALFORMED);
    assertThatThrownBy(() -> strict.parse(wide))
        .hasMessageContaining("line 2: the row has 1 cells");
    String narrow = "a\n1\n\n3\n";
    assertThat(Csv.parse(narrow).numeric("a").values()).containsExactly(1, Double.NaN, 3);
    assertThat(strict.parse(narrow).rowCount()).isEqualTo(3);
    assertThat(Csv.reader().blankLines(BlankLines.SKIP).parse(narrow).rowCount()).isEqualTo(2);
  }

  @Test
  void malformedRowsAndUnparsableCellsAreCollectedAndCounted() {
    CsvReader reader =
        Csv.reader()
            .malformedRows(MalformedRows.COLLECT)
            .unparsableCells(UnparsableCells.COLLECT)
            .column("n", ColumnType.NUMERIC);
    String text = "n,s\n1,\"p\nq\"\nbad\nx7,y,z\n?,\"r\n\"\n5,t\n6\n";
    CsvResult result = reader.load(text);
    assertThat(result.dataset())
        .isEqualTo(
            Dataset.of(
                NumericColumn.of("n", 1, Double.NaN, 5), TextColumn.of("s", "p\nq", "r\n", "t")));
    CsvReport report = result.report();
    assertThat(report.rowsRead()).isEqualTo(3);
    assertThat(report.rowsSkipped()).isEqualTo(3);
    assertThat(report.unparsableCells()).isEqualTo(1);
    assertThat(report.problems())
        .containsExactly(
            new CsvProblem(4, null, null, "the row has 1 cells, but the table has 2 columns"),
            new CsvProblem(5, null, null, "the row has 3 cells, but the table has 2 columns"),
            new CsvProblem(
                6, "n", "?", "is no number: if it means missing, add it to missing(...)"),
            new CsvProblem(9, null, null, "the row has 1 cells, but the table has 2 columns"));
    assertThat(reader.maxProblems(1).load(text).report().problems()).hasSize(1);
    assertThat(reader.maxProblems(0).load(text).report().summary())
        .startsWith("text: 3 rows read, 3 malformed rows left out, 1 unparsable cells made missing")
        .endsWith("... and 4 more");
  }

  /** Cells of rows left out must not speak for types. */
  @Test
  void malformedRowsLeaveNoTraceInTypes() {
    StringBuilder text = new StringBuilder("n,s\nbad\n");
    for (int i = 0; i < 2_500; i++) {
      text.append(i).append(",x").append(i % 2).append('\n');
    }
    text.append("oops\nlate\",worse,cells\n");
    CsvResult result = Csv.reader().malformedRows(MalformedRows.COLLECT).load(text.toString());
    assertThat(result.dataset().numeric("n").value(2_499)).isEqualTo(2_499);
    assertThat(result.dataset().categorical("s").levels()).containsExactly("x0", "x1");
    assertThat(result.report().rowsSkipped()).isEqualTo(3);
  }

  @Test
  void problemsAreCountedOnceWhenTheFileIsReadTwice() {
    StringBuilder text = new StringBuilder("n,s,late\nbad\n");
    for (int i = 0; i < 2_500; i++) {
      text.append(i % 500 == 7 ? "?" : "" + i).append(",x,").append(i).append("\n\n");
    }
    text.append("1,x,C5\n");
    CsvResult result =
        Csv.reader()
            .malformedRows(MalformedRows.COLLECT)
            .unparsableCells(UnparsableCells.COLLECT)
            .column("n", ColumnType.NUMERIC)
            .load(text.toString());
    assertThat(result.report().rowsSkipped()).isEqualTo(1);
    assertThat(result.report().unparsableCells()).isEqualTo(5);
    assertThat(result.report().blankLines()).isEqualTo(2_500);
    assertThat(result.dataset().column("late").text(0)).isEqualTo("0");
    assertThat(result.dataset().rowCount()).isEqualTo(2_501);
  }

  @Test
  void readersAreValues() {
    CsvReader reader = Csv.reader().separator(';').missing("NA").column("a", ColumnType.TEXT);
    assertThat(reader)
        .isEqualTo(Csv.reader().column("a", ColumnType.TEXT).missing("NA").separator(';'))
        .hasSameHashCodeAs(Csv.reader().column("a", ColumnType.TEXT).missing("NA").separator(';'))
        .isNotEqualTo(Csv.reader())
        .hasToString("CsvReader[separator=;, schema=[a text], missing=[NA]]");
    assertThat(Csv.reader()).hasToString("CsvReader[]");
  }

  @Test
  void theReportSuspectsAnotherSeparatorWhenThereIsOneColumn() {
    assertThat(Csv.reader().load("a;b\n1;2\n").report().summary())
        .contains("only one column was found", "separator(';')");
    assertThat(Csv.reader().load("a\tb\n1\t2\n").report().summary()).contains("separator('\\t')");
    assertThat(Csv.reader().load("a,b\n1,2\n").report().summary()).doesNotContain("only one");
  }
}
