package io.bellwether.data;

import org.jspecify.annotations.Nullable;

/**
 * A row or cell of a file that could not be used.
 *
 * @param line the line of the file, counted from 1
 * @param column the name of the column, null when the problem is the whole row
 * @param cell the cell as it stands in the file, null when the problem is the whole row
 * @param message what is wrong
 * @since 0.1.0
 */
public record CsvProblem(
    long line, @Nullable String column, @Nullable String cell, String message) {

  /** The same as an exception, with what would mend it. */
  DataException asException(String source, String cure) {
    DataException.Builder builder =
        DataException.because(message + cure).source(source).line(line).value(cell);
    return column == null ? builder.build() : builder.column(column).build();
  }

  @Override
  public String toString() {
    String place = "line " + line;
    place += column == null ? "" : ", column '" + column + "'";
    place += cell == null ? "" : ", value '" + cell + "'";
    return place + ": " + message;
  }
}
