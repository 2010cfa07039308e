package io.bellwether.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One data set below another. */
final class Concatenation {

  private Concatenation() {}

  static Dataset of(Dataset above, Dataset below) {
    requireColumns(above, below, "lower");
    requireColumns(below, above, "upper");
    List<Column> columns = new ArrayList<>();
    for (Column column : above.columns()) {
      columns.add(of(column, below.column(column.name())));
    }
    return Dataset.of(columns);
  }

  private static void requireColumns(Dataset from, Dataset in, String place) {
    for (String name : from.columnNames()) {
      if (!in.hasColumn(name)) {
        throw new IllegalArgumentException(
            "the "
                + place
                + " data set has no column '"
                + name
                + "'; add it there or drop it here. Columns present: "
                + Names.list(in.columnNames()));
      }
    }
  }

  /** Puts one column below another of the same kind; the name is that of the upper one. */
  static Column of(Column above, Column below) {
    if (above instanceof NumericColumn a && below instanceof NumericColumn b) {
      return ofNumbers(a, b);
    }
    if (above instanceof TimeColumn a && below instanceof TimeColumn b && a.type() == b.type()) {
      return ofTimes(a, b);
    }
    if (above instanceof CategoricalColumn a && below instanceof CategoricalColumn b) {
      return ofLevels(a, b);
    }
    if (above.type().isLabel() && below.type().isLabel()) {
      return ofTexts(above, below);
    }
    throw new IllegalArgumentException(
        "column '"
            + above.name()
            + "' is "
            + above.type().name().toLowerCase(Locale.ROOT)
            + " in the upper data set and "
            + below.type().name().toLowerCase(Locale.ROOT)
            + " in the lower one; bring both to one type first, for instance by a schema when"
            + " reading, or by derive");
  }

  private static Column ofNumbers(NumericColumn above, NumericColumn below) {
    double[] values = new double[Math.addExact(above.size(), below.size())];
    above.copy(0, above.size(), values, 0);
    below.copy(0, below.size(), values, above.size());
    return NumericColumn.owning(above.name(), values, values.length);
  }

  private static Column ofTimes(TimeColumn above, TimeColumn below) {
    long[] values = new long[Math.addExact(above.size(), below.size())];
    for (int row = 0; row < values.length; row++) {
      values[row] = row < above.size() ? above.value(row) : below.value(row - above.size());
    }
    return TimeColumn.owning(above.name(), above.type(), values, values.length);
  }

  private static Column ofLevels(CategoricalColumn above, CategoricalColumn below) {
    int[] codes = new int[Math.addExact(above.size(), below.size())];
    above.copy(0, above.size(), codes, 0);
    below.copy(0, below.size(), codes, above.size());
    if (above.levels().equals(below.levels())) {
      return CategoricalColumn.owning(above.name(), codes, codes.length, above.levels());
    }
    List<String> levels = united(above.levels(), below.levels());
    recode(codes, 0, above.size(), above.levels(), levels);
    recode(codes, above.size(), codes.length, below.levels(), levels);
    return CategoricalColumn.owning(above.name(), codes, codes.length, levels);
  }

  /**
   * Unites levels: the upper ones in their order, then the new ones. Where both lists are in
   * alphabetical order, so is the union, that reading a table in parts and at once give the same.
   */
  private static List<String> united(List<String> above, List<String> below) {
    boolean alphabetical = isAlphabetical(above) && isAlphabetical(below);
    Set<String> united = alphabetical ? new TreeSet<>() : new LinkedHashSet<>();
    united.addAll(above);
    united.addAll(below);
    return List.copyOf(united);
  }

  private static boolean isAlphabetical(List<String> levels) {
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i - 1).compareTo(levels.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void recode(int[] codes, int from, int to, List<String> old, List<String> levels) {
    Map<String, Integer> places = new HashMap<>();
    for (int code = 0; code < levels.size(); code++) {
      places.put(levels.get(code), code);
    }
    int[] changed = new int[old.size()];
    for (int code = 0; code < changed.length; code++) {
      changed[code] = Objects.requireNonNull(places.get(old.get(code)));
    }
    for (int row = from; row < to; row++) {
      codes[row] = codes[row] == CategoricalColumn.MISSING ? codes[row] : changed[codes[row]];
    }
  }

  private static Column ofTexts(Column above, Column below) {
    @Nullable String[] values = new @Nullable String[Math.addExact(above.size(), below.size())];
    for (int row = 0; row < values.length; row++) {
      values[row] = row < above.size() ? above.text(row) : below.text(row - above.size());
    }
    return TextColumn.owning(above.name(), values, values.length);
  }
}
