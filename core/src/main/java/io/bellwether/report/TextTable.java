package io.bellwether.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of plain text with aligned columns. The first column is set flush left, the others flush
 * right. Immutable: every row added gives a new table.
 *
 * @since 0.1.0
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> lines;

  private TextTable(List<List<String>> lines) {
    this.lines = lines;
  }

  /**
   * Starts a table.
   *
   * @param header the column titles
   * @return a table without rows
   */
  public static TextTable of(String... header) {
    return new TextTable(List.of(List.of(header)));
  }

  /**
   * Starts a table.
   *
   * @param header the column titles
   * @return a table without rows
   */
  public static TextTable of(List<String> header) {
    return of(header.toArray(new String[0]));
  }

  /**
   * Adds a row.
   *
   * @param cells one text a column
   * @return a table with one row more
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /**
   * Adds a row.
   *
   * @param cells one text a column
   * @return a table with one row more
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public TextTable row(List<String> cells) {
    return rows(List.of(cells));
  }

  /**
   * Adds rows.
   *
   * @param rows the rows, each with one text a column
   * @return a table with these rows more
   * @throws IllegalArgumentException if a row has not as many cells as there are columns
   */
  public TextTable rows(List<List<String>> rows) {
    List<List<String>> extended = new ArrayList<>(lines);
    for (List<String> row : rows) {
      if (row.size() != lines.get(0).size()) {
        throw new IllegalArgumentException(
            row.size() + " cells for " + lines.get(0).size() + " columns: " + row);
      }
      extended.add(List.copyOf(row));
    }
    return new TextTable(List.copyOf(extended));
  }

  /**
   * Sets the table.
   *
   * @return the header and the rows, each a line, without a line feed at the end
   */
  @Override
  public String toString() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    List<String> set = new ArrayList<>();
    for (List<String> line : lines) {
      set.add(setLine(line, widths));
    }
    return String.join("\n", set);
  }

  private static String setLine(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - line.get(i).length());
      text.append(i == 0 ? line.get(i) + padding : GAP + padding + line.get(i));
    }
    return text.toString().stripTrailing();
  }
}
