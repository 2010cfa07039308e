package io.bellwether.rows;

import io.bellwether.data.NumberText;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the code of a number among levels that are the text of a number. Levels such as "005",
 * which are not how a number is written ({@link NumberText}), stand for themselves and match none.
 *
 * <p>Small whole numbers, as codes of stores are, are looked up in a table; others are searched
 * for.
 */
final class NumberCodes {

  /** A table of this size is 32 KB; it stays in the cache. */
  private static final int LONGEST_TABLE = 4096;

  private final double[] table;
  private final double[] keys;
  private final double[] codes;

  private NumberCodes(double[] table, double[] keys, double[] codes) {
    this.table = table;
    this.keys = keys;
    this.codes = codes;
  }

  static NumberCodes of(List<String> levels) {
    SortedMap<Double, Integer> byNumber = new TreeMap<>();
    boolean small = true;
    for (int code = 0; code < levels.size(); code++) {
      double number = number(levels.get(code));
      if (!Double.isNaN(number)) {
        byNumber.put(number, code);
        small &= number >= 0 && number < LONGEST_TABLE && number == Math.rint(number);
      }
    }
    return small ? tableOf(byNumber) : searchIn(byNumber);
  }

  private static double number(String level) {
    try {
      double number = Double.parseDouble(level);
      return NumberText.of(number).equals(level) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static NumberCodes tableOf(SortedMap<Double, Integer> byNumber) {
    double[] table = new double[byNumber.isEmpty() ? 0 : byNumber.lastKey().intValue() + 1];
    Arrays.fill(table, RowProgram.UNSEEN);
    byNumber.forEach((number, code) -> table[number.intValue()] = code);
    return new NumberCodes(table, new double[0], new double[0]);
  }

  private static NumberCodes searchIn(SortedMap<Double, Integer> byNumber) {
    return new NumberCodes(
        new double[0],
        byNumber.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        byNumber.values().stream().mapToDouble(Integer::doubleValue).toArray());
  }

  /** The code of a number, {@link RowProgram#UNSEEN} for one without, {@code NaN} for NaN. */
  double code(double number) {
    int whole = (int) number;
    if (whole == number && whole >= 0 && whole < table.length) {
      return table[whole];
    }
    if (Double.isNaN(number)) {
      return Double.NaN;
    }
    int place = Arrays.binarySearch(keys, number + 0.0); // negative zero is zero
    return place >= 0 ? codes[place] : RowProgram.UNSEEN;
  }
}
