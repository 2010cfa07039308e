package io.bellwether.data;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a data set as plain text. */
final class DatasetTable {

  private static final int DIGITS = 6;
  private static final int LONGEST_CELL = 40;
  private static final String MISSING = "-";
  private static final String CUT = "...";

  private DatasetTable() {}

  static String of(Dataset dataset, int maximumRows) {
    if (!(maximumRows >= 0)) {
      throw new IllegalArgumentException(
          "maximumRows is " + maximumRows + ", but must not be negative");
    }
    if (dataset.columnCount() == 0) {
      return "(no columns)";
    }
    int shown = Math.min(maximumRows, dataset.rowCount());
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < shown; row++) {
      List<String> cells = new ArrayList<>();
      for (Column column : dataset.columns()) {
        cells.add(cell(column, row));
      }
      rows.add(cells);
    }
    List<String> header = dataset.columnNames().stream().map(DatasetTable::line).toList();
    String table = TextTable.of(header).rows(rows).toString();
    return table + remainder(dataset.rowCount() - shown);
  }

  private static String remainder(int rows) {
    if (rows == 0) {
      return "";
    }
    return "\n... " + rows + (rows == 1 ? " more row" : " more rows");
  }

  private static String cell(Column column, int row) {
    if (column instanceof NumericColumn numeric && !numeric.isMissing(row)) {
      return Significant.of(numeric.value(row), DIGITS);
    }
    String text = column.text(row);
    return text == null ? MISSING : line(text);
  }

  /** Keeps a text on one line of modest length. */
  static String line(String text) {
    return line(text, LONGEST_CELL);
  }

  /** Keeps a text on one line of so many characters. */
  static String line(String text, int longest) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= longest ? line : line.substring(0, longest - CUT.length()) + CUT;
  }
}
