package io.bellwether.ml.sequence;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.ml.basket.Baskets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads sequences from baskets and from tables. */
final class SequenceReading {

  private SequenceReading() {}

  static Sequences read(Baskets baskets) {
    if (!baskets.hasCustomers()) {
      throw new IllegalArgumentException(
          "the baskets have no customers, so there is no telling which follows which; name the"
              + " customer when the baskets are read");
    }
    if (baskets.hasTaxonomy()) {
      throw new IllegalArgumentException(
          "baskets with a taxonomy: an item would stand beside its own category; make sequences of"
              + " the baskets without it");
    }
    RawBaskets raw = RawBaskets.whole();
    for (int basket = 0; basket < baskets.size(); basket++) {
      int customer = baskets.customer(basket);
      if (customer < 0) {
        raw.leaveOutWithoutCustomer();
        continue;
      }
      raw.open(customer, baskets.hasTimes() ? baskets.timeMicros(basket) : basket);
      for (int i = 0; i < baskets.length(basket); i++) {
        raw.add(baskets.itemAt(basket, i));
      }
    }
    return new Sequences(
        SequenceArrays.of(baskets.customers(), baskets.items(), raw, baskets.hasTimes()));
  }

  static Sequences read(Dataset table, String customer, String time, String item) {
    Column customers = table.column(customer);
    Column times = table.column(time);
    Column items = table.column(item);
    if (!(times instanceof TimeColumn) && !(times instanceof NumericColumn)) {
      throw new IllegalArgumentException(
          "column '"
              + time
              + "' is "
              + times.type().name().toLowerCase(Locale.ROOT).replace('_', '-')
              + ", but a column of times or numbers is needed to order baskets by");
    }
    Map<String, Integer> customerNumbers = new LinkedHashMap<>();
    Map<String, Integer> itemNumbers = new LinkedHashMap<>();
    RawBaskets raw = RawBaskets.ofRows();
    for (int row = 0; row < table.rowCount(); row++) {
      if (isComplete(customers, times, items, row, raw)) {
        raw.open(number(customerNumbers, customers, row), key(times, row));
        raw.add(number(itemNumbers, items, row));
      }
    }
    return new Sequences(
        SequenceArrays.of(
            List.copyOf(customerNumbers.keySet()),
            List.copyOf(itemNumbers.keySet()),
            raw,
            times instanceof TimeColumn));
  }

  private static boolean isComplete(
      Column customers, Column times, Column items, int row, RawBaskets raw) {
    if (customers.isMissing(row)) {
      raw.leaveOutWithoutCustomer();
      return false;
    }
    if (times.isMissing(row)) {
      raw.leaveOutWithoutTime();
      return false;
    }
    if (items.isMissing(row)) {
      raw.leaveOutWithoutItem();
      return false;
    }
    return true;
  }

  private static int number(Map<String, Integer> numbers, Column names, int row) {
    String name = Objects.requireNonNull(names.text(row), "not missing");
    Integer known = numbers.putIfAbsent(name, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** Microseconds for times; for numbers, whole numbers that are ordered and equal as they are. */
  private static long key(Column times, int row) {
    if (times instanceof TimeColumn column) {
      LocalDateTime time = Objects.requireNonNull(column.dateTime(row), "not missing");
      return TimeColumn.micros(time);
    }
    double value = ((NumericColumn) times).value(row);
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }
}
