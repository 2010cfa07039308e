package io.bellwether.ml.basket;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes basket after basket and makes {@link Baskets} of them. Not safe for many threads. */
public final class BasketsBuilder {

  private static final int FIRST = 1024;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private int[] starts = new int[FIRST];
  private int[] contents = new int[FIRST];
  private int size;
  private long[] times = new long[FIRST];
  private boolean timed;
  private final Map<String, Integer> customerNumbers = new LinkedHashMap<>();
  private int[] customers = new int[FIRST];
  private int empty;
  private long duplicates;
  private long missingItems;
  private long missingBaskets;

  BasketsBuilder() {}

  /**
   * Adds a basket without time and customer.
   *
   * @param items the names of its items; a name given twice counts once and is reported
   * @return this builder
   */
  public BasketsBuilder add(Collection<String> items) {
    return add(items, null, null);
  }

  /**
   * Adds a basket.
   *
   * @param items the names of its items; a name given twice counts once and is reported
   * @param time when it was bought, or null if no basket has a time
   * @param customer who bought it, or null if that is not known
   * @return this builder
   */
  public BasketsBuilder add(
      Collection<String> items, @Nullable LocalDateTime time, @Nullable String customer) {
    int begin = starts[size];
    int end = begin;
    contents = room(contents, begin + items.size());
    for (String item : items) {
      contents[end++] = number(item);
    }
    Arrays.sort(contents, begin, end);
    int kept = begin;
    for (int i = begin; i < end; i++) {
      if (kept == begin || contents[i] != contents[kept - 1]) {
        contents[kept++] = contents[i];
      }
    }
    duplicates += end - kept;
    empty += kept == begin ? 1 : 0;
    starts = room(starts, size + 2);
    times = timeRoom(size + 1);
    customers = room(customers, size + 1);
    if (time != null) {
      timed = true;
      times[size] = TimeColumn.micros(time);
    }
    customers[size] =
        customer == null
            ? -1
            : customerNumbers.computeIfAbsent(customer, name -> customerNumbers.size());
    starts[++size] = kept;
    return this;
  }

  /**
   * Makes the baskets.
   *
   * @return the baskets added so far
   */
  public Baskets build() {
    return new Baskets(this);
  }

  private int number(String item) {
    Integer known = numbers.get(item);
    if (known != null) {
      return known;
    }
    int number = names.size();
    numbers.put(item, number);
    names.add(item);
    return number;
  }

  static Baskets read(Dataset table, String basket, String item) {
    Column ids = table.column(basket);
    Column items = table.column(item);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    BasketsBuilder builder = new BasketsBuilder();
    for (int row = 0; row < table.rowCount(); row++) {
      String id = ids.text(row);
      String name = items.text(row);
      if (id == null) {
        builder.missingBaskets++;
      } else if (name == null) {
        builder.missingItems++;
      } else {
        rows.computeIfAbsent(id, key -> new ArrayList<>()).add(name);
      }
    }
    rows.values().forEach(builder::add);
    return builder.build();
  }

  String[] itemNames() {
    return names.toArray(new String[0]);
  }

  Map<String, Integer> itemNumbers() {
    return new HashMap<>(numbers);
  }

  int[] starts() {
    return Arrays.copyOf(starts, size + 1);
  }

  int[] contents() {
    return Arrays.copyOf(contents, starts[size]);
  }

  long @Nullable [] times() {
    return timed ? Arrays.copyOf(times, size) : null;
  }

  int @Nullable [] customers() {
    return customerNumbers.isEmpty() ? null : Arrays.copyOf(customers, size);
  }

  String @Nullable [] customerNames() {
    return customerNumbers.isEmpty() ? null : customerNumbers.keySet().toArray(new String[0]);
  }

  BasketReport report() {
    return new BasketReport(size, empty, duplicates, missingItems, missingBaskets);
  }

  private static int[] room(int[] array, int length) {
    return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
  }

  private long[] timeRoom(int length) {
    return length <= times.length ? times : Arrays.copyOf(times, Math.max(length, 2 * times.length));
  }
}
