package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRoundTripTest {

  private static final List<String> AWKWARD =
      List.of(
          "",
          " ",
          ",",
          "\"",
          "\"\"",
          "\n",
          "\r",
          "\r\n",
          "a\r\nb",
          ";",
          "#x",
          "NA",
          "null",
          "\uFEFFx",
          "\u00e4",
          "\uD83D\uDE00",
          "1",
          "007",
          "-0",
          "2020-01-01",
          "'",
          "\t",
          "x,y\"z");

  private static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .map(v -> Double.isNaN(v) ? Double.NaN : v),
        Arbitraries.doubles().between(-1e6, 1e6).ofScale(2),
        Arbitraries.of(
            0.0,
            -0.0,
            Double.NaN,
            1 / 0.0,
            -1 / 0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            9007199254740992.0,
            -9007199254740994.0,
            1e15,
            1e16,
            1e22,
            1e-7,
            0.1));
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .all()
            .ofMaxLength(12)
            .filter(s -> s.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(s));
    return Arbitraries.oneOf(Arbitraries.of(AWKWARD), any);
  }

  private static Arbitrary<Column> column(String name, int rows) {
    return Arbitraries.of(ColumnType.values()).flatMap(type -> column(name, type, rows));
  }

  private static Arbitrary<Column> column(String name, ColumnType type, int rows) {
    return switch (type) {
      case NUMERIC ->
          numbers()
              .list()
              .ofSize(rows)
              .map(v -> NumericColumn.of(name, v.stream().mapToDouble(d -> d).toArray()));
      case CATEGORICAL ->
          texts().injectNull(0.2).list().ofSize(rows).map(v -> CategoricalColumn.of(name, v));
      case TEXT -> texts().injectNull(0.2).list().ofSize(rows).map(v -> TextColumn.of(name, v));
      case DATE ->
          Arbitraries.longs()
              .between(-1_000_000_000L, 1_000_000_000L)
              .map(LocalDate::ofEpochDay)
              .injectNull(0.2)
              .list()
              .ofSize(rows)
              .map(v -> TimeColumn.ofDates(name, v));
      case DATE_TIME ->
          Arbitraries.longs()
              .between(-(1L << 62), 1L << 62)
              .map(v -> TimeColumn.toDateTime(ColumnType.DATE_TIME, v))
              .injectNull(0.2)
              .list()
              .ofSize(rows)
              .map(v -> TimeColumn.ofDateTimes(name, v));
    };
  }

  @Provide
  Arbitrary<Dataset> datasets() {
    Arbitrary<List<String>> names =
        texts().filter(s -> !s.isBlank()).list().uniqueElements().ofMinSize(1).ofMaxSize(5);
    Arbitrary<Integer> rows = Arbitraries.integers().between(0, 6);
    return Combinators.combine(names, rows)
        .flatAs(
            (all, count) -> {
              List<Arbitrary<Column>> columns = new ArrayList<>();
              all.forEach(name -> columns.add(column(name, count)));
              return Combinators.combine(columns).as(Dataset::of);
            });
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackEqual(@ForAll("datasets") Dataset data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.writer().write(data, out);
    Dataset back =
        Csv.reader()
            .schema(data.schema())
            .read(new ByteArrayInputStream(out.toByteArray()), "bytes");
    assertThat(back).isEqualTo(data);
    assertThat(back.schema()).isEqualTo(data.schema());
    assertThat(Csv.reader().schema(data.schema()).parse(Csv.writer().format(data)).rowCount())
        .isEqualTo(data.rowCount());
  }

  @Property(tries = 200)
  void withOtherOptionsToo(@ForAll("datasets") Dataset data) {
    CsvWriter writer =
        Csv.writer()
            .separator(';')
            .decimal(DecimalMark.COMMA)
            .lineEnd(LineEnd.CRLF)
            .missing("<none>")
            .charset(StandardCharsets.UTF_16LE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(data, out);
    CsvReader reader =
        Csv.reader()
            .separator(';')
            .decimal(DecimalMark.COMMA)
            .missing("<none>")
            .charset(StandardCharsets.UTF_16LE)
            .schema(data.schema());
    assertThat(reader.read(new ByteArrayInputStream(out.toByteArray()), "bytes")).isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.csv.gz", "OUT.GZ"})
  void filesReadBackEqualAndLeaveNothingBeside(String name, @TempDir Path folder)
      throws IOException {
    Dataset data =
        Dataset.of(
            NumericColumn.of("n", 1, Double.NaN, -0.0),
            TimeColumn.ofDateTimes(
                "t", Arrays.asList(LocalDateTime.of(2020, 1, 1, 1, 1), null, null)),
            TextColumn.of("s", "a", "", null));
    Path file = folder.resolve(name);
    Files.writeString(file, "what was there before");
    Csv.write(data, file);
    assertThat(Csv.read(file, data.schema())).isEqualTo(data);
    byte[] bytes = Files.readAllBytes(file);
    assertThat((bytes[0] & 0xFF) == 0x1F).isEqualTo(!name.endsWith(".csv"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theTextItself() {
    Dataset data =
        Dataset.of(
            NumericColumn.of("n", 5, 2.79, Double.NaN),
            TextColumn.of("s", "a,b", "", null),
            TimeColumn.ofDates("d", Arrays.asList(null, LocalDate.of(2020, 2, 29), null)));
    assertThat(Csv.writer().format(data))
        .isEqualTo("n,s,d\n5,\"a,b\",\n2.79,\"\",2020-02-29\n,,\n");
    assertThat(
            Csv.writer()
                .separator(';')
                .decimal(DecimalMark.COMMA)
                .missing("NA")
                .lineEnd(LineEnd.CRLF)
                .format(data))
        .isEqualTo("n;s;d\r\n5;a,b;NA\r\n2,79;\"\";2020-02-29\r\nNA;NA;NA\r\n");
  }

  @Test
  void aFailureLeavesTheOldFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.csv");
    Files.writeString(file, "old");
    Dataset bad = Dataset.of(TextColumn.of("s", "fine", "half \uD83D"));
    assertThatThrownBy(() -> Csv.write(bad, file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column 's'")
        .hasMessageContaining("the text has a character that UTF-8 does not have (row 1");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeReadBackIsRefused() {
    assertThatThrownBy(() -> Csv.writer().format(Dataset.of(TextColumn.of("s", "a\0b"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the text holds a NUL character (row 0");
    assertThatThrownBy(
            () -> Csv.writer().missing("NA").format(Dataset.of(TextColumn.of("s", "NA"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the value is also the token for missing");
    assertThatThrownBy(
            () ->
                Csv.writer()
                    .charset(StandardCharsets.ISO_8859_1)
                    .write(Dataset.of(NumericColumn.of("\u20ac", 1)), new ByteArrayOutputStream()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a column name has a character that ISO-8859-1 does not have");
    assertThatThrownBy(() -> Csv.writer().format(Dataset.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without columns");
    assertThatThrownBy(() -> Csv.writer().separator('"'))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Csv.write(Dataset.of(NumericColumn.of("a", 1)), Path.of("no", "x")))
        .isInstanceOf(java.io.UncheckedIOException.class)
        .hasMessageContaining(Path.of("no", "x").toAbsolutePath().toString());
  }

  @Test
  void writersAreValues() {
    assertThat(Csv.writer().separator(';'))
        .isEqualTo(Csv.writer().separator(';'))
        .hasSameHashCodeAs(Csv.writer().separator(';'))
        .isNotEqualTo(Csv.writer());
    assertThat(Csv.writer().toString()).contains("UTF-8").contains("LF");
  }
}
