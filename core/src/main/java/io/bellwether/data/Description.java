package io.bellwether.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a data set holds, column by column: counts and missing values of all, mean, deviation and
 * quartiles of numbers, the most frequent labels, the span of times. Made by {@link
 * Dataset#describe}. Immutable.
 *
 * <pre>{@code
 * Description description = sales.describe();
 * System.out.println(description.summary());
 * double median = description.numeric("price").median();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Description {

  private final int rowCount;
  private final Map<String, ColumnSummary> columns;

  private Description(int rowCount, Map<String, ColumnSummary> columns) {
    this.rowCount = rowCount;
    this.columns = columns;
  }

  static Description of(Dataset dataset) {
    Map<String, ColumnSummary> columns = new LinkedHashMap<>();
    for (Column column : dataset.columns()) {
      columns.put(column.name(), summary(column));
    }
    return new Description(dataset.rowCount(), Collections.unmodifiableMap(columns));
  }

  private static ColumnSummary summary(Column column) {
    if (column instanceof NumericColumn numeric) {
      return NumericSummary.of(numeric);
    }
    return column instanceof TimeColumn time ? TimeSummary.of(time) : LabelSummary.of(column);
  }

  /**
   * Returns the number of rows described.
   *
   * @return the number of rows
   */
  public int rowCount() {
    return rowCount;
  }

  /**
   * Returns what there is to say of each column.
   *
   * @return the summaries in the order of columns; unmodifiable
   */
  public List<ColumnSummary> columns() {
    return List.copyOf(columns.values());
  }

  /**
   * Returns the summary of a column.
   *
   * @param name the name of the column
   * @return the summary
   * @throws IllegalArgumentException if there is no such column
   */
  public ColumnSummary column(String name) {
    ColumnSummary summary = columns.get(name);
    if (summary == null) {
      throw Names.unknown(name, columns.keySet());
    }
    return summary;
  }

  /**
   * Returns the summary of a numeric column.
   *
   * @param name the name of the column
   * @return the summary
   * @throws IllegalArgumentException if there is no such column or it is of another type
   */
  public NumericSummary numeric(String name) {
    return as(NumericSummary.class, name, "a numeric column");
  }

  /**
   * Returns the summary of a categorical or text column.
   *
   * @param name the name of the column
   * @return the summary
   * @throws IllegalArgumentException if there is no such column or it is of another type
   */
  public LabelSummary labels(String name) {
    return as(LabelSummary.class, name, "a categorical or text column");
  }

  /**
   * Returns the summary of a date or date-time column.
   *
   * @param name the name of the column
   * @return the summary
   * @throws IllegalArgumentException if there is no such column or it is of another type
   */
  public TimeSummary time(String name) {
    return as(TimeSummary.class, name, "a date or date-time column");
  }

  private <S extends ColumnSummary> S as(Class<S> kind, String name, String wanted) {
    ColumnSummary summary = column(name);
    if (kind.isInstance(summary)) {
      return kind.cast(summary);
    }
    throw Names.wrongType(name, summary.type(), wanted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Description description
        && rowCount == description.rowCount
        && columns().equals(description.columns());
  }

  @Override
  public int hashCode() {
    return 31 * rowCount + columns().hashCode();
  }

  /**
   * Writes the description for reading.
   *
   * @return the number of rows, then a table for numbers, one for labels and one for times, as far
   *     as there are such columns; numbers are rounded to five significant digits
   */
  public String summary() {
    return DescriptionTable.of(this);
  }

  @Override
  public String toString() {
    return "Description[" + rowCount + " rows, " + columns.size() + " columns]";
  }
}
