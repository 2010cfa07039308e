package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link Dataset#ofRows} and {@link Dataset#ofRecords}, which share their typing. */
class RowValuesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final LocalDateTime MOMENT = DAY.atTime(12, 30);

  /** All classes of components that there are. */
  record Everything(
      int primitive,
      Long boxed,
      BigDecimal decimal,
      boolean flag,
      String label,
      char letter,
      TimeUnit unit,
      LocalDate day,
      LocalDateTime moment) {}

  record Sale(String store, double units) {}

  record Wrong(String store, Optional<String> note) {}

  record Broken(double units) {
    @Override
    public double units() {
      throw new IllegalStateException("no units today");
    }
  }

  @Test
  void rowsGiveTypedColumns() {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("store", "a");
    first.put("units", 3);
    first.put("open", true);
    first.put("day", DAY);
    first.put("moment", MOMENT);
    first.put("unit", TimeUnit.DAYS);
    first.put("nothing", null);
    Map<String, Object> second = new HashMap<>();
    second.put("units", new BigDecimal("2.5"));
    second.put("store", CharBuffer.wrap("b"));
    second.put("extra", 7L);
    assertThat(Dataset.ofRows(List.of(first, second)))
        .isEqualTo(
            Dataset.of(
                CategoricalColumn.of("store", "a", "b"),
                NumericColumn.of("units", 3, 2.5),
                NumericColumn.of("open", 1, Double.NaN),
                TimeColumn.ofDates("day", Arrays.asList(DAY, null)),
                TimeColumn.ofDateTimes("moment", Arrays.asList(MOMENT, null)),
                CategoricalColumn.of("unit", "DAYS", null),
                NumericColumn.of("nothing", Double.NaN, Double.NaN),
                NumericColumn.of("extra", Double.NaN, 7)));
  }

  @Test
  void noRowsNoColumns() {
    assertThat(Dataset.ofRows(List.of())).isEqualTo(Dataset.of());
  }

  @Test
  void changingTheMapsLaterChangesNothing() {
    Map<String, Object> row = new HashMap<>(Map.of("units", 1));
    Dataset dataset = Dataset.ofRows(List.of(row));
    row.put("units", 2);
    assertThat(dataset.numeric("units").value(0)).isEqualTo(1);
  }

  @Test
  void mixedTypesNameRowColumnAndBothTypes() {
    List<Map<String, Object>> rows =
        List.of(Map.of("units", 1), Map.of("units", 2), Map.of("units", "three"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRows(rows))
        .withMessage(
            "row 2, column 'units', value 'three': this is a label (String), but the column holds"
                + " a number in the rows before; give all rows the same type")
        .satisfies(e -> assertThat(e.line()).hasValue(2))
        .satisfies(e -> assertThat(e.column()).isEqualTo("units"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("at", DAY), Map.of("at", MOMENT))))
        .withMessageContaining("this is a date with time (LocalDateTime)")
        .withMessageContaining("holds a date in the rows before");
  }

  @Test
  void otherClassesAreRefusedWithThoseThatAreNot() {
    ZonedDateTime zoned = ZonedDateTime.parse("2024-05-01T12:00Z");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("at", zoned))))
        .withMessage(
            "row 0, column 'at', value '2024-05-01T12:00Z': a java.time.ZonedDateTime cannot be in"
                + " a column; numbers, booleans, texts, enums, LocalDate and LocalDateTime can be"
                + " columns");
  }

  @Test
  void nullRowsAndBlankNamesAreRefused() {
    List<Map<String, Object>> rows = Arrays.asList(Map.of("a", 1), null);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRows(rows))
        .withMessage("row 1: the row is null; leave it out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("", 1))))
        .withMessage("column name must not be blank");
  }

  @Test
  void timesFinerThanAMicrosecondNameTheRow() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("at", MOMENT.plusNanos(1)))))
        .withMessageStartingWith("row 0, column 'at'")
        .withMessageEndingWith(
            "is finer than a microsecond; give time.truncatedTo(ChronoUnit.MICROS)");
  }

  @Test
  void wholeNumbersAreExactOrRefused() {
    long limit = 1L << 53;
    for (Number exact :
        List.of(
            limit,
            -limit,
            Long.MIN_VALUE,
            BigInteger.TWO.pow(80),
            new BigDecimal("1e22"),
            new BigDecimal("0.1"),
            new AtomicInteger(7),
            1e300)) {
      assertThat(value(exact)).isEqualTo(exact.doubleValue());
    }
    for (Number inexact :
        List.of(
            limit + 1,
            -limit - 1,
            Long.MAX_VALUE,
            BigInteger.TWO.pow(80).add(BigInteger.ONE),
            new BigDecimal("9007199254740993"))) {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> value(inexact))
          .withMessage(
              "row 0, column 'id', value '"
                  + inexact
                  + "': the whole number has more digits than a double can hold; pass it as text if"
                  + " it is an identifier, as a double if rounding will do");
    }
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> value(new BigDecimal("1e400")))
        .withMessageContaining("beyond the range of double");
  }

  private static double value(Number number) {
    return Dataset.ofRows(List.of(Map.of("id", number))).numeric("id").value(0);
  }

  @Test
  void infiniteAndMissingNumbersPass() {
    assertThat(value(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(value(Float.NaN)).isNaN();
  }

  @Test
  void recordsGiveAColumnAComponent() {
    Everything full =
        new Everything(1, 2L, new BigDecimal("0.5"), true, "x", 'c', TimeUnit.DAYS, DAY, MOMENT);
    Everything empty = new Everything(0, null, null, false, null, 'd', null, null, null);
    assertThat(Dataset.ofRecords(Everything.class, List.of(full, empty)))
        .isEqualTo(
            Dataset.of(
                NumericColumn.of("primitive", 1, 0),
                NumericColumn.of("boxed", 2, Double.NaN),
                NumericColumn.of("decimal", 0.5, Double.NaN),
                NumericColumn.of("flag", 1, 0),
                CategoricalColumn.of("label", "x", null),
                CategoricalColumn.of("letter", "c", "d"),
                CategoricalColumn.of("unit", "DAYS", null),
                TimeColumn.ofDates("day", Arrays.asList(DAY, null)),
                TimeColumn.ofDateTimes("moment", Arrays.asList(MOMENT, null))));
  }

  @Test
  void recordsHaveTypesWithoutAnyValue() {
    assertThat(Dataset.ofRecords(Everything.class, List.of()).schema())
        .hasToString(
            "primitive numeric, boxed numeric, decimal numeric, flag numeric, label categorical,"
                + " letter categorical, unit categorical, day date, moment date_time");
    assertThat(Dataset.ofRecords(Sale.class, Arrays.asList(new Sale(null, 1))).column("store"))
        .isEqualTo(CategoricalColumn.of("store", (String) null));
  }

  @Test
  void componentsWithoutAColumnTypeAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.ofRecords(Wrong.class, List.of()))
        .withMessage(
            "component 'note' of io.bellwether.data.RowValuesTest$Wrong is a java.util.Optional;"
                + " numbers, booleans, texts, enums, LocalDate and LocalDateTime can be columns");
  }

  @Test
  void nullRecordsAreNamed() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.ofRecords(Sale.class, Arrays.asList(new Sale("a", 1), null)))
        .withMessage("row 1: the record is null; leave it out");
  }

  @Test
  void failingAccessorsAreNamed() {
    assertThatThrownBy(() -> Dataset.ofRecords(Broken.class, List.of(new Broken(1))))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 0, column 'units': the accessor of the record failed")
        .hasRootCauseMessage("no units today");
  }

  @Test
  void recordsThatCannotBeReadSayHowToOpenThem(@TempDir Path directory) throws Exception {
    Class<? extends Record> hidden = recordOfAClosedModule(directory);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.ofRecords(hidden, List.of()))
        .withMessage(
            "record closed.Sale cannot be read from here; make it public and export its package,"
                + " or open the package to the module of Bellwether");
  }

  /** Compiles a module that exports nothing, and loads its record. */
  private static Class<? extends Record> recordOfAClosedModule(Path directory) throws Exception {
    Path module = Files.writeString(directory.resolve("module-info.java"), "module closed {}");
    Path type =
        Files.writeString(
            directory.resolve("Sale.java"),
            "package closed; public record Sale(String store, double units) {}");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", directory.toString(), module.toString(), type.toString());
    assertThat(result).isZero();
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("closed"));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
    return layer.findLoader("closed").loadClass("closed.Sale").asSubclass(Record.class);
  }
}
