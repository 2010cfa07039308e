package io.bellwether.ml.sequence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds sequential patterns by writing down every part of every sequence. Shares no code with the
 * library; only for databases of a few small baskets.
 */
final class BruteForce {

  /** What is asked of an occurrence; null is no limit. */
  record Limits(
      @Nullable Integer minGap,
      @Nullable Integer maxGap,
      @Nullable Integer window,
      @Nullable Duration minTime,
      @Nullable Duration maxTime,
      @Nullable Duration windowTime) {

    static final Limits NONE = new Limits(null, null, null, null, null, null);

    boolean hasMaxGap() {
      return maxGap != null || maxTime != null;
    }
  }

  private final Sequences sequences;
  private final Limits limits;
  private final int maxLength;
  private final int maxItems;

  BruteForce(Sequences sequences, Limits limits, int maxLength, int maxItems) {
    this.sequences = sequences;
    this.limits = limits;
    this.maxLength = maxLength;
    this.maxItems = maxItems;
  }

  /** All patterns that enough customers have, as texts like {@code a+b>c}, with their counts. */
  Map<String, Integer> mine(int minCount) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int customer = 0; customer < sequences.size(); customer++) {
      Set<String> parts = new HashSet<>();
      collect(customer, new ArrayList<>(), new ArrayList<>(), 0, parts);
      parts.forEach(part -> counts.merge(part, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < minCount);
    return counts;
  }

  private void collect(
      int customer, List<Integer> at, List<String> elements, int items, Set<String> parts) {
    if (!elements.isEmpty()) {
      parts.add(String.join(">", elements));
    }
    if (elements.size() == maxLength) {
      return;
    }
    int from = at.isEmpty() ? 0 : at.get(at.size() - 1) + 1;
    for (int next = from; next < sequences.length(customer); next++) {
      if (!isAllowed(customer, at, next)) {
        continue;
      }
      for (String element : subsets(sequences.basket(customer, next), maxItems - items)) {
        at.add(next);
        elements.add(element);
        collect(customer, at, elements, items + element.split("\\+", -1).length, parts);
        at.remove(at.size() - 1);
        elements.remove(elements.size() - 1);
      }
    }
  }

  private boolean isAllowed(int customer, List<Integer> at, int next) {
    if (at.isEmpty()) {
      return true;
    }
    int last = at.get(at.size() - 1);
    int first = at.get(0);
    return !((limits.minGap() != null && next - last < limits.minGap())
        || (limits.maxGap() != null && next - last > limits.maxGap())
        || (limits.window() != null && next - first + 1 > limits.window())
        || (limits.minTime() != null && span(customer, last, next).compareTo(limits.minTime()) < 0)
        || (limits.maxTime() != null && span(customer, last, next).compareTo(limits.maxTime()) > 0)
        || (limits.windowTime() != null
            && span(customer, first, next).compareTo(limits.windowTime()) > 0));
  }

  private Duration span(int customer, int earlier, int later) {
    LocalDateTime begin = sequences.time(customer, earlier);
    return Duration.between(begin, sequences.time(customer, later));
  }

  private static List<String> subsets(Set<String> basket, int largest) {
    List<String> items = new ArrayList<>(new TreeSet<>(basket));
    List<String> subsets = new ArrayList<>();
    for (int bits = 1; bits < 1 << items.size(); bits++) {
      if (Integer.bitCount(bits) <= largest) {
        int chosen = bits;
        subsets.add(
            items.stream()
                .filter(item -> (chosen >> items.indexOf(item) & 1) == 1)
                .collect(Collectors.joining("+")));
      }
    }
    return subsets;
  }

  /** Whether a pattern is another one with items crossed out, by the meaning of the words. */
  static boolean isPart(String small, String large, boolean contiguous) {
    List<Set<String>> parts = parse(small);
    List<Set<String>> whole = parse(large);
    if (!contiguous) {
      return embeds(parts, 0, whole, 0);
    }
    for (int start = 0; start + parts.size() <= whole.size(); start++) {
      boolean all = true;
      for (int i = 0; i < parts.size(); i++) {
        all &= whole.get(start + i).containsAll(parts.get(i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean embeds(List<Set<String>> parts, int i, List<Set<String>> whole, int j) {
    if (i == parts.size()) {
      return true;
    }
    for (int k = j; k < whole.size(); k++) {
      if (whole.get(k).containsAll(parts.get(i)) && embeds(parts, i + 1, whole, k + 1)) {
        return true;
      }
    }
    return false;
  }

  static List<Set<String>> parse(String pattern) {
    List<Set<String>> elements = new ArrayList<>();
    for (String element : pattern.split(">", -1)) {
      elements.add(new TreeSet<>(List.of(element.split("\\+", -1))));
    }
    return elements;
  }

  static Map<String, Integer> texts(SequentialPatterns patterns) {
    Map<String, Integer> texts = new TreeMap<>();
    for (SequentialPattern pattern : patterns.list()) {
      String text =
          pattern.elements().stream()
              .map(element -> String.join("+", element))
              .collect(Collectors.joining(">"));
      if (texts.put(text, pattern.count()) != null) {
        throw new AssertionError(text + " occurs twice");
      }
    }
    return texts;
  }
}
