package io.bellwether.data;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of a query's result on its way into a data set. */
final class JdbcColumn {

  private static final int EXPECTED_ROWS = 1_000;

  private final String name;
  private final String sqlType;
  private final int index;
  private final Values values;

  private JdbcColumn(String name, String sqlType, int index, Values values) {
    this.name = name;
    this.sqlType = sqlType;
    this.index = index;
    this.values = values;
  }

  /** How values of one kind are fetched and kept. */
  private interface Values {

    /** Takes the value of the current row from the result. */
    void read(ResultSet result, int index) throws SQLException;

    Column build(String name);
  }

  static JdbcColumn of(ResultSetMetaData metaData, int index) throws SQLException {
    String name = metaData.getColumnLabel(index);
    String sqlType = metaData.getColumnTypeName(index);
    Values values = values(metaData.getColumnType(index), metaData.getPrecision(index));
    if (values == null) {
      throw DataException.because(
              "SQL type "
                  + sqlType
                  + " ("
                  + kind(metaData.getColumnType(index))
                  + ") cannot be in a data set; CAST it in the query to a number, BOOLEAN, VARCHAR,"
                  + " DATE or TIMESTAMP, or leave the column out")
          .column(name)
          .build();
    }
    return new JdbcColumn(name, sqlType, index, values);
  }

  private static String kind(int type) {
    for (JDBCType known : JDBCType.values()) {
      if (Objects.equals(known.getVendorTypeNumber(), type)) {
        return known.getName();
      }
    }
    return "type number " + type;
  }

  private static @Nullable Values values(int type, int precision) {
    return switch (type) {
      case Types.BOOLEAN -> new Booleans();
      // Some databases have strings of several bits under this type.
      case Types.BIT -> precision > 1 ? null : new Booleans();
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.REAL, Types.FLOAT, Types.DOUBLE ->
          new Doubles();
      case Types.BIGINT -> new Longs();
      case Types.NUMERIC, Types.DECIMAL -> new Decimals();
      case Types.DATE -> new Dates();
      case Types.TIMESTAMP -> new DateTimes();
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          new Labels();
      case Types.NULL -> new Nothing();
      default -> null;
    };
  }

  void read(ResultSet result, int row) throws SQLException {
    try {
      values.read(result, index);
    } catch (IllegalArgumentException e) {
      throw DataException.because(e.getMessage() + "; SQL type is " + sqlType)
          .line(row)
          .column(name)
          .value(result.getString(index))
          .cause(e)
          .build();
    } catch (SQLException e) {
      throw DataException.because("SQL type " + sqlType + " cannot be read: " + e.getMessage())
          .line(row)
          .column(name)
          .cause(e)
          .build();
    }
  }

  Column build() {
    return values.build(name);
  }

  /** Numbers, whatever they are fetched as. */
  private abstract static class Numbers implements Values {

    private final NumericColumn.Builder values = NumericColumn.builder("values", EXPECTED_ROWS);

    @Override
    public void read(ResultSet result, int index) throws SQLException {
      double value = value(result, index);
      values.add(result.wasNull() ? Double.NaN : value);
    }

    abstract double value(ResultSet result, int index) throws SQLException;

    @Override
    public Column build(String name) {
      return values.build().renamed(name);
    }
  }

  private static final class Booleans extends Numbers {
    @Override
    double value(ResultSet result, int index) throws SQLException {
      return result.getBoolean(index) ? 1 : 0;
    }
  }

  private static final class Doubles extends Numbers {
    @Override
    double value(ResultSet result, int index) throws SQLException {
      return result.getDouble(index);
    }
  }

  private static final class Longs extends Numbers {
    @Override
    double value(ResultSet result, int index) throws SQLException {
      return ExactNumber.of(result.getLong(index));
    }
  }

  private static final class Decimals extends Numbers {
    @Override
    double value(ResultSet result, int index) throws SQLException {
      BigDecimal value = result.getBigDecimal(index);
      return value == null ? Double.NaN : ExactNumber.of(value);
    }
  }

  private static final class Nothing extends Numbers {
    @Override
    double value(ResultSet result, int index) throws SQLException {
      return result.getObject(index) == null ? Double.NaN : result.getDouble(index);
    }
  }

  private static final class Dates implements Values {

    private final LongBuffer days = new LongBuffer();

    @Override
    public void read(ResultSet result, int index) throws SQLException {
      LocalDate date = result.getObject(index, LocalDate.class);
      days.add(date == null ? TimeColumn.MISSING : date.toEpochDay());
    }

    @Override
    public Column build(String name) {
      return TimeColumn.owning(name, ColumnType.DATE, days.array(), days.size());
    }
  }

  private static final class DateTimes implements Values {

    private final LongBuffer micros = new LongBuffer();

    @Override
    public void read(ResultSet result, int index) throws SQLException {
      LocalDateTime time = result.getObject(index, LocalDateTime.class);
      micros.add(time == null ? TimeColumn.MISSING : TimeColumn.micros(time));
    }

    @Override
    public Column build(String name) {
      return TimeColumn.owning(name, ColumnType.DATE_TIME, micros.array(), micros.size());
    }
  }

  private static final class Labels implements Values {

    private final LabelBuffer labels = new LabelBuffer();

    @Override
    public void read(ResultSet result, int index) throws SQLException {
      labels.add(result.getString(index));
    }

    @Override
    public Column build(String name) {
      return labels.build(name);
    }
  }
}
