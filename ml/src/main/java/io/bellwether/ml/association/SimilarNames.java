package io.bellwether.ml.association;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that somebody may have meant: those that share most pairs of neighbouring letters with the
 * one written (Dice's coefficient), whatever their case.
 */
final class SimilarNames {

  private static final double ENOUGH = 0.5;
  private static final int SHOWN = 3;

  private SimilarNames() {}

  /**
   * A hint to append to a message, such as {@code "; did you mean 'MILK'?"}; empty if none is
   * close.
   */
  static String hint(String name, Collection<String> present) {
    Set<String> wanted = pairs(name);
    List<Map.Entry<String, Double>> close = new ArrayList<>();
    for (String candidate : present) {
      double likeness = likeness(wanted, pairs(candidate));
      if (likeness >= ENOUGH) {
        close.add(Map.entry(candidate, likeness));
      }
    }
    close.sort(
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> names =
        close.stream().limit(SHOWN).map(entry -> "'" + entry.getKey() + "'").toList();
    return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return 2.0 * shared / (one.size() + other.size());
  }

  private static Set<String> pairs(String name) {
    String text = " " + name.strip().toLowerCase(Locale.ROOT) + " ";
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.length(); i++) {
      pairs.add(text.substring(i - 1, i + 1));
    }
    return pairs;
  }
}
