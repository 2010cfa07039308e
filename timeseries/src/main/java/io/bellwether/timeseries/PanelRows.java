package io.bellwether.timeseries;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.TimeColumn;
import java.util.Arrays;
import java.util.List;

/** The rows of a table by the series that they belong to, in one pass over the rows. */
final class PanelRows {

  private final List<String> keyNames;
  private final SeriesKeys keys;
  private final int[] lines;
  private final int[] ends;

  private PanelRows(List<String> keyNames, SeriesKeys keys, int[] lines, int[] ends) {
    this.keyNames = keyNames;
    this.keys = keys;
    this.lines = lines;
    this.ends = ends;
  }

  static PanelRows of(Dataset table, List<String> keyNames) {
    List<Column> columns = keyNames.stream().map(table::column).toList();
    SeriesKeys.Builder keys = SeriesKeys.builder(keyNames);
    int[] series = new int[table.rowCount()];
    String[] key = new String[columns.size()];
    for (int row = 0; row < series.length; row++) {
      for (int i = 0; i < key.length; i++) {
        key[i] = text(columns.get(i), row);
      }
      series[row] = keys.place(key);
    }
    return sorted(keyNames, keys.build(), series);
  }

  private static String text(Column column, int row) {
    String text = column.text(row);
    if (text == null) {
      throw DataException.because(
              "a record without a key belongs to no series; take such records out"
                  + " (Dataset.filter) or give them a key")
          .line(row)
          .column(column.name())
          .build();
    }
    return text;
  }

  /** Sorts rows by series, each series's in their order: a counting sort. */
  private static PanelRows sorted(List<String> keyNames, SeriesKeys keys, int[] series) {
    int[] next = new int[keys.size() + 1];
    for (int each : series) {
      next[each + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] lines = new int[series.length];
    for (int row = 0; row < series.length; row++) {
      lines[next[series[row]]++] = row;
    }
    return new PanelRows(keyNames, keys, lines, Arrays.copyOf(next, keys.size()));
  }

  List<String> keyNames() {
    return keyNames;
  }

  int size() {
    return keys.size();
  }

  SeriesKey key(int series) {
    return keys.key(series);
  }

  /** Returns the records of a series. */
  Records records(TimeColumn times, int series) {
    int from = series == 0 ? 0 : ends[series - 1];
    return Records.of(times, lines, from, ends[series], keys.key(series).toString());
  }
}
