package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcTest {

  private static final double NAN = Double.NaN;
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    execute(
        "CREATE TABLE sales (store VARCHAR(10), units INTEGER, price DECIMAL(10, 2),"
            + " share DOUBLE PRECISION, open BOOLEAN, sold DATE, moment TIMESTAMP(6), note CLOB,"
            + " id BIGINT, code CHAR(2), small TINYINT, few REAL)");
    execute(
        "INSERT INTO sales VALUES ('b', 3, 2.79, 0.5, TRUE, DATE '2024-05-01',"
            + " TIMESTAMP '2024-05-01 12:30:00.123456', 'first', 9007199254740992, 'AB', 1, 0.5)");
    execute("INSERT INTO sales (store) VALUES (NULL)");
    execute(
        "INSERT INTO sales VALUES ('b', -7, 0.1, 1e-3, FALSE, DATE '1969-12-31',"
            + " TIMESTAMP '1969-12-31 23:59:59.999999', 'second', -5, 'AB', 2, 0.25)");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void typesAreThoseOfTheDatabase() {
    assertThat(Jdbc.read(connection, "SELECT * FROM sales"))
        .isEqualTo(
            Dataset.of(
                CategoricalColumn.of("STORE", "b", null, "b"),
                NumericColumn.of("UNITS", 3, NAN, -7),
                NumericColumn.of("PRICE", 2.79, NAN, 0.1),
                NumericColumn.of("SHARE", 0.5, NAN, 0.001),
                NumericColumn.of("OPEN", 1, NAN, 0),
                TimeColumn.ofDates("SOLD", Arrays.asList(DAY, null, LocalDate.of(1969, 12, 31))),
                TimeColumn.ofDateTimes(
                    "MOMENT",
                    Arrays.asList(
                        LocalDateTime.parse("2024-05-01T12:30:00.123456"),
                        null,
                        LocalDateTime.parse("1969-12-31T23:59:59.999999"))),
                TextColumn.of("NOTE", "first", null, "second"),
                NumericColumn.of("ID", 0x1p53, NAN, -5),
                CategoricalColumn.of("CODE", "AB", null, "AB"),
                NumericColumn.of("SMALL", 1, NAN, 2),
                NumericColumn.of("FEW", 0.5, NAN, 0.25)));
  }

  @Test
  void parametersAndNamesOfTheQuery() {
    Dataset dataset =
        Jdbc.read(
            connection,
            "SELECT units * price AS \"turnover\" FROM sales WHERE sold >= ? AND store = ?",
            DAY,
            "b");
    // 3 * 2.79 in decimals.
    assertThat(dataset).isEqualTo(Dataset.of(NumericColumn.of("turnover", 8.37)));
    Dataset none = Jdbc.read(connection, "SELECT units FROM sales WHERE store = ?", "nowhere");
    assertThat(none).isEqualTo(Dataset.of(NumericColumn.of("UNITS")));
    Dataset nulls =
        Jdbc.read(
            connection, "SELECT units FROM sales WHERE CAST(? AS INT) IS NULL", (Object) null);
    assertThat(nulls.rowCount()).isEqualTo(3);
  }

  @Test
  void nothingButNullIsNumeric() {
    assertThat(Jdbc.read(connection, "SELECT NULL AS a FROM sales"))
        .isEqualTo(Dataset.of(NumericColumn.of("A", NAN, NAN, NAN)));
  }

  @Test
  void labelsAreCategoriesWhenFewAndOften() {
    String query = "SELECT CAST(MOD(x, %d) AS VARCHAR) AS label FROM system_range(1, %d)";
    assertThat(type(query.formatted(1000, 2000))).isEqualTo(ColumnType.CATEGORICAL);
    assertThat(type(query.formatted(1000, 1999))).isEqualTo(ColumnType.TEXT);
    assertThat(type(query.formatted(1001, 9000))).isEqualTo(ColumnType.TEXT);
    CategoricalColumn column = Jdbc.read(connection, query.formatted(3, 6)).categorical("LABEL");
    assertThat(column.levels()).containsExactly("0", "1", "2");
    assertThat(column.labels()).containsExactly("1", "2", "0", "1", "2", "0");
  }

  private ColumnType type(String sql) {
    return Jdbc.read(connection, sql).column("LABEL").type();
  }

  @Test
  void manyRows() {
    Dataset dataset =
        Jdbc.read(
            connection,
            "SELECT x, CAST('t' || x AS VARCHAR) AS t, DATEADD('DAY', x, DATE '2000-01-01') AS d"
                + " FROM system_range(0, 9999)");
    assertThat(dataset.rowCount()).isEqualTo(10_000);
    for (int row = 0; row < 10_000; row++) {
      assertThat(dataset.numeric("X").value(row)).isEqualTo(row);
      assertThat(dataset.column("T").text(row)).isEqualTo("t" + row);
      assertThat(dataset.time("D").date(row)).isEqualTo(LocalDate.of(2000, 1, 1).plusDays(row));
    }
  }

  @Test
  void resultsStayOpenAndConnectionsToo() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT units FROM sales")) {
      assertThat(Jdbc.read(result).rowCount()).isEqualTo(3);
      assertThat(result.isClosed()).isFalse();
    }
    Jdbc.read(connection, "SELECT 1 AS one");
    assertThat(connection.isClosed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TIMESTAMP WITH TIME ZONE '2024-05-01 12:00:00+02:00', TIMESTAMP WITH TIME ZONE",
    "TIME '12:00:00', TIME",
    "X'0102', BINARY VARYING",
    "RANDOM_UUID(), UUID"
  })
  void otherTypesAreRefusedByName(String expression, String type) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Jdbc.read(connection, "SELECT " + expression + " AS a"))
        .withMessageStartingWith("column 'A': SQL type " + type + " (")
        .withMessageEndingWith(
            ") cannot be in a data set; CAST it in the query to a number, BOOLEAN, VARCHAR, DATE or"
                + " TIMESTAMP, or leave the column out");
  }

  @Test
  void wholeNumbersThatWouldLoseDigitsNameRowAndValue() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () -> Jdbc.read(connection, "SELECT id + 1 AS next FROM sales WHERE id IS NOT NULL"))
        .withMessage(
            "row 0, column 'NEXT', value '9007199254740993': the whole number has more digits than"
                + " a double can hold; pass it as text if it is an identifier, as a double if"
                + " rounding will do; SQL type is BIGINT");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () -> Jdbc.read(connection, "SELECT CAST(9007199254740993 AS DECIMAL(20, 0)) AS a"))
        .withMessageStartingWith("row 0, column 'A', value '9007199254740993'");
  }

  @Test
  void timesFinerThanAMicrosecondAreRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                Jdbc.read(
                    connection,
                    "SELECT CAST('2024-05-01 12:00:00.123456789' AS TIMESTAMP(9)) AS at"))
        .withMessageStartingWith("row 0, column 'AT', value '2024-05-01 12:00:00.123456789'")
        .withMessageEndingWith(
            "finer than a microsecond; give time.truncatedTo(ChronoUnit.MICROS); SQL type is"
                + " TIMESTAMP");
  }

  @Test
  void namesAreUnique() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Jdbc.read(connection, "SELECT units, price AS units FROM sales"))
        .withMessage("column 'UNITS': the query has two columns of this name; rename one with AS");
  }

  @Test
  void refusedQueriesKeepTheDriversReason() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Jdbc.read(connection, "SELECT nothing FROM nowhere"))
        .withMessageStartingWith("the query 'SELECT nothing FROM nowhere' failed: ")
        .withMessageContaining("NOWHERE")
        .withCauseInstanceOf(SQLException.class);
  }

  @Test
  void closedResultsFailAsData() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet result = statement.executeQuery("SELECT units FROM sales");
      result.close();
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> Jdbc.read(result))
          .withMessageStartingWith("reading the result of the query failed: ");
    }
  }
}
