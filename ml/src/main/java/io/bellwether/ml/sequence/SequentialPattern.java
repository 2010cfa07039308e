package io.bellwether.ml.sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What customers buy one after the other, and how many do.
 *
 * @param elements what is bought, the first first; the names of an element in natural order
 * @param count how many customers have the pattern
 * @param customers of how many customers
 * @since 0.1.0
 */
public record SequentialPattern(List<Set<String>> elements, int count, int customers) {

  /**
   * Makes a pattern.
   *
   * @param elements what is bought, the first first; copied
   * @param count how many customers have the pattern
   * @param customers of how many customers
   * @throws IllegalArgumentException if there is no element, or one is empty, or the count is not
   *     from 0 to the number of customers
   */
  public SequentialPattern {
    elements = copy(elements);
    if (!(count >= 0 && count <= customers)) {
      throw new IllegalArgumentException(
          "count is " + count + ", but must be from 0 to the " + customers + " customers");
    }
  }

  /** Copies elements, so that their names come in the same order in every run. */
  static List<Set<String>> copy(List<? extends Collection<String>> elements) {
    List<Set<String>> copied = new ArrayList<>();
    for (Collection<String> element : elements) {
      if (element.isEmpty()) {
        throw new IllegalArgumentException(
            "element " + copied.size() + " has no items, but an element is a set of some");
      }
      copied.add(Collections.unmodifiableSet(new TreeSet<>(element)));
    }
    if (copied.isEmpty()) {
      throw new IllegalArgumentException("a pattern has at least one element, this has none");
    }
    return Collections.unmodifiableList(copied);
  }

  /**
   * Returns the share of customers who have the pattern.
   *
   * @return from 0 to 1
   */
  public double support() {
    return (double) count / customers;
  }

  /**
   * Returns how many elements there are.
   *
   * @return the number of baskets that the pattern speaks of
   */
  public int length() {
    return elements.size();
  }

  /**
   * Returns how many items there are, all elements together.
   *
   * @return the number of items; one that occurs in two elements counts twice
   */
  public int itemCount() {
    return elements.stream().mapToInt(Set::size).sum();
  }

  /**
   * Returns the elements as a text.
   *
   * @return such as {@code A + B -> C}: A and B at once, later C
   */
  public String text() {
    return text(elements);
  }

  static String text(List<Set<String>> elements) {
    return elements.stream().map(SequentialPattern::text).collect(Collectors.joining(" -> "));
  }

  static String text(Set<String> element) {
    return String.join(" + ", element);
  }
}
