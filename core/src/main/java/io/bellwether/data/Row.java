package io.bellwether.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Dataset}, read by column name.
 *
 * @param dataset the data set
 * @param index the row number, from 0
 * @since 0.1.0
 */
public record Row(Dataset dataset, int index) {

  /**
   * Returns a number.
   *
   * @param column the name of a numeric column
   * @return the value, {@code NaN} when it is missing
   * @throws IllegalArgumentException if there is no such column or it is not numeric
   */
  public double number(String column) {
    return dataset.numeric(column).value(index);
  }

  /**
   * Returns a value of any type as text, see {@link Column#text(int)}.
   *
   * @param column the name of a column
   * @return the text, null when it is missing
   * @throws IllegalArgumentException if there is no such column
   */
  public @Nullable String text(String column) {
    return dataset.column(column).text(index);
  }

  /**
   * Returns a date.
   *
   * @param column the name of a date or date-time column
   * @return the date, null when it is missing
   * @throws IllegalArgumentException if there is no such column or it holds no times
   */
  public @Nullable LocalDate date(String column) {
    return dataset.time(column).date(index);
  }

  /**
   * Returns a date with a time of day.
   *
   * @param column the name of a date or date-time column
   * @return the time, at midnight for dates; null when it is missing
   * @throws IllegalArgumentException if there is no such column or it holds no times
   */
  public @Nullable LocalDateTime dateTime(String column) {
    return dataset.time(column).dateTime(index);
  }

  /**
   * Tells whether a value is missing.
   *
   * @param column the name of a column
   * @return true when the row has no value there
   * @throws IllegalArgumentException if there is no such column
   */
  public boolean isMissing(String column) {
    return dataset.column(column).isMissing(index);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Row ").append(index).append('[');
    String separator = "";
    for (Column column : dataset.columns()) {
      text.append(separator).append(column.name()).append('=').append(column.text(index));
      separator = ", ";
    }
    return text.append(']').toString();
  }
}
