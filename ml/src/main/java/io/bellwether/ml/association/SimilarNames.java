package io.bellwether.ml.association;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that may have been meant: those that share most of their pairs of neighbouring letters
 * (Dice 1945), upper or lower case.
 */
final class SimilarNames {

  private static final int SHOWN = 3;
  private static final double SIMILAR = 0.5;

  private SimilarNames() {}

  /** Up to three names, the most similar first. */
  static List<String> to(String name, Collection<String> known) {
    Set<String> wanted = pairs(name);
    return known.stream()
        .map(candidate -> new Candidate(candidate, similarity(wanted, pairs(candidate))))
        .filter(candidate -> candidate.similarity >= SIMILAR)
        .sorted(
            Comparator.comparingDouble(Candidate::similarity)
                .reversed()
                .thenComparing(Candidate::name))
        .limit(SHOWN)
        .map(Candidate::name)
        .toList();
  }

  /**
   * A hint to append to a message, such as {@code "; did you mean 'MILK'?"}; empty if none is
   * close.
   */
  static String hint(String name, Collection<String> known) {
    List<String> similar = to(name, known);
    return similar.isEmpty() ? "" : "; did you mean '" + String.join("' or '", similar) + "'?";
  }

  private static Set<String> pairs(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    if (pairs.isEmpty()) {
      pairs.add(text);
    }
    return pairs;
  }

  private static double similarity(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return 2.0 * shared / (one.size() + other.size());
  }

  private record Candidate(String name, double similarity) {}
}
