package io.bellwether.ml.basket;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.Grouping;
import io.bellwether.data.TimeColumn;
import org.jspecify.annotations.Nullable;

/** The rows of a table gathered by basket, by counting, and told one basket after the other. */
final class BasketTableRows {

  private final Dataset table;
  private final Grouping groups;
  private final ItemNumbers items = new ItemNumbers();
  private final ColumnNumbers itemColumn;
  private final Column basketColumn;
  private final ItemNumbers customers = new ItemNumbers();
  private final BasketRows baskets = new BasketRows();
  private final BasketIntake intake = new BasketIntake(items, baskets);
  private @Nullable TimeColumn times;
  private @Nullable ColumnNumbers customerColumn;

  BasketTableRows(Dataset table, String basket, String item) {
    this.table = table;
    this.basketColumn = table.column(basket);
    this.groups = table.groupBy(basket);
    this.itemColumn = new ColumnNumbers(table, item, items);
  }

  void keepTimes(TimeColumn column) {
    times = column;
    baskets.keepTimes();
  }

  void keepCustomers(String column) {
    customerColumn = new ColumnNumbers(table, column, customers);
    baskets.keepCustomers();
  }

  Baskets read() {
    int[] starts = starts();
    int[] rows = gather(starts);
    int from = 0;
    for (int to : starts) { // gathering has moved each start to the end of its basket
      if (to > from) {
        basket(rows, from, to);
      }
      from = to;
    }
    return intake.baskets(baskets, customers.names());
  }

  /** Counts the rows of each basket; returns where those of each begin. */
  private int[] starts() {
    int[] starts = new int[groups.groupCount()];
    BasketCounts counts = intake.counts();
    for (int row = 0; row < table.rowCount(); row++) {
      if (isKept(row)) {
        starts[groups.group(row)]++;
      } else if (basketColumn.isMissing(row)) {
        counts.missingBaskets++;
      } else {
        counts.missingItems++;
      }
    }
    int start = 0;
    for (int group = 0; group < starts.length; group++) {
      int rows = starts[group];
      starts[group] = start;
      start += rows;
    }
    return starts;
  }

  private boolean isKept(int row) {
    return !basketColumn.isMissing(row) && !itemColumn.isMissing(row);
  }

  private int[] gather(int[] starts) {
    int[] rows = new int[table.rowCount()];
    for (int row = 0; row < rows.length; row++) {
      if (isKept(row)) {
        rows[starts[groups.group(row)]++] = row;
      }
    }
    return rows;
  }

  private void basket(int[] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      intake.number(itemColumn.number(rows[i]));
    }
    intake.end(time(rows, from, to), customer(rows, from, to));
  }

  private long time(int[] rows, int from, int to) {
    if (times == null) {
      return TimeColumn.MISSING;
    }
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long value = times.value(rows[i]);
      if (value != TimeColumn.MISSING) {
        earliest = Math.min(earliest, value);
        latest = Math.max(latest, value);
      }
    }
    intake.counts().mixedTimes += earliest < latest ? 1 : 0;
    return earliest <= latest ? micros(times.type(), earliest) : TimeColumn.MISSING;
  }

  private static long micros(ColumnType type, long value) {
    return type == ColumnType.DATE ? TimeColumn.micros(TimeColumn.toDateTime(type, value)) : value;
  }

  private int customer(int[] rows, int from, int to) {
    int first = BasketRows.NOBODY;
    if (customerColumn == null) {
      return first;
    }
    boolean mixed = false;
    for (int i = from; i < to; i++) {
      int customer = customerColumn.number(rows[i]);
      if (first == BasketRows.NOBODY) {
        first = customer;
      } else if (customer != ColumnNumbers.MISSING) {
        mixed |= customer != first;
      }
    }
    intake.counts().mixedCustomers += mixed ? 1 : 0;
    return first;
  }
}
