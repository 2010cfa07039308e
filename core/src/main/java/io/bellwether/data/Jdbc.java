package io.bellwether.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads data sets from a database by JDBC.
 *
 * <p>The type that the database reports for a column decides, never its values:
 *
 * <ul>
 *   <li>whole, decimal and floating-point numbers give a numeric column, and so do booleans, as 1
 *       and 0. A whole number that a double cannot hold is refused, not rounded;
 *   <li>{@code DATE} and {@code TIMESTAMP} give a time column. Times with a zone are refused: which
 *       local time they mean, only the query can say;
 *   <li>{@code CHAR}, {@code VARCHAR}, {@code CLOB} and their kin give a categorical column when
 *       there are at most 1000 different labels and at least two rows a label on average, else a
 *       text column, as in files of comma-separated values;
 *   <li>any other type is refused, with the name of the column and the type. A {@code CAST} in the
 *       query brings it to one of those above.
 * </ul>
 *
 * <p>{@code NULL} is missing. Columns are named by their label in the result ({@code AS}). Rows are
 * read one after the other straight into columns, so that memory holds the data set and one batch
 * of rows of the driver.
 *
 * <h2>Exception handling</h2>
 *
 * All that goes wrong is a {@link DataException}: one that names the column, and its SQL type or
 * the row and the value, or one with the {@link SQLException} of the driver as its cause.
 *
 * <pre>{@code
 * Dataset sales = Jdbc.read(
 *     connection, "SELECT store, day, units FROM sales WHERE day >= ?", LocalDate.of(2024, 1, 1));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Jdbc {

  /** Rows a batch; drivers fetch as few as 10 by themselves, or all at once. */
  private static final int FETCH_SIZE = 5_000;

  private Jdbc() {}

  /**
   * Runs a query and reads its result. The connection stays open, and as it was.
   *
   * @param connection where to ask
   * @param sql a query, with a {@code ?} for each parameter
   * @param parameters the values for the question marks, in order, as {@link
   *     PreparedStatement#setObject(int, Object)} takes them
   * @return the result
   * @throws DataException if the database refuses the query, or a column or a value cannot be in a
   *     data set
   */
  public static Dataset read(Connection connection, String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(FETCH_SIZE);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result);
      }
    } catch (SQLException e) {
      throw failed("the query '" + sql + "' failed", e);
    }
  }

  /**
   * Reads the rows of a result that are still to come. The result is read to its end, but not
   * closed.
   *
   * @param result a result of a query, before its first row
   * @return a data set of all rows
   * @throws DataException if a column or a value cannot be in a data set, or the database fails
   */
  public static Dataset read(ResultSet result) {
    try {
      List<JdbcColumn> columns = columns(result.getMetaData());
      for (int row = 0; result.next(); row++) {
        for (JdbcColumn column : columns) {
          column.read(result, row);
        }
      }
      return Dataset.of(columns.stream().map(JdbcColumn::build).toList());
    } catch (SQLException e) {
      throw failed("reading the result of the query failed", e);
    }
  }

  private static List<JdbcColumn> columns(ResultSetMetaData metaData) throws SQLException {
    List<JdbcColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int index = 1; index <= metaData.getColumnCount(); index++) {
      String name = metaData.getColumnLabel(index);
      if (name == null || name.isBlank()) {
        throw DataException.because(
                "column " + index + " of the query has no name; give it one with AS")
            .build();
      }
      if (!names.add(name)) {
        throw DataException.because("the query has two columns of this name; rename one with AS")
            .column(name)
            .build();
      }
      columns.add(JdbcColumn.of(metaData, index));
    }
    return columns;
  }

  private static DataException failed(String what, SQLException e) {
    // drivers say it in several lines
    String said = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return DataException.because(what + ": " + said).cause(e).build();
  }
}
