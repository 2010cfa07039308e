package io.bellwether.ml.basket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reading baskets met, so that nothing is dropped without a word. Baskets made of others by
 * {@link Baskets#filter filter} and the like have a report of their own, which counts what they
 * hold; what was met when the data were read is told by the first ones. Immutable.
 *
 * @since 0.1.0
 */
public final class BasketReport {

  private static final Pattern PLURAL =
      Pattern.compile("\\b(basket|item|record|line|occurrence)s\\b");

  private final int baskets;
  private final int emptyBaskets;
  private final int missingTimes;
  private final int missingCustomers;
  private final BasketCounts counts;

  BasketReport(BasketRows rows, BasketCounts counts) {
    this.baskets = rows.size();
    this.emptyBaskets = rows.emptyBaskets();
    this.missingTimes = rows.withoutTime();
    this.missingCustomers = rows.withoutCustomer();
    this.counts = counts.copy();
  }

  /** Returns the same report of baskets whose items belong to categories, but for some. */
  BasketReport withUncategorised(BasketRows rows, int items) {
    BasketCounts copy = counts.copy();
    copy.uncategorisedItems = items;
    return new BasketReport(rows, copy);
  }

  /** {@return how many baskets there are, empty ones included} */
  public int baskets() {
    return baskets;
  }

  /** {@return how many baskets hold nothing} */
  public int emptyBaskets() {
    return emptyBaskets;
  }

  /** {@return how often an item was named again in the same basket; it counts once} */
  public long duplicateItems() {
    return counts.duplicateItems;
  }

  /** {@return how many records or places of a basket named no item, and were left out} */
  public long missingItems() {
    return counts.missingItems;
  }

  /** {@return how many records belonged to no basket, and were left out} */
  public long missingBaskets() {
    return counts.missingBaskets;
  }

  /** {@return how many lines of a file held nothing, and were passed over} */
  public long blankLines() {
    return counts.blankLines;
  }

  /** {@return how many baskets have no time although others have; 0 if none has} */
  public int missingTimes() {
    return missingTimes;
  }

  /** {@return how many baskets have no customer although others have; 0 if none has} */
  public int missingCustomers() {
    return missingCustomers;
  }

  /** {@return how many baskets had records of different times; the earliest one counts} */
  public int mixedTimes() {
    return counts.mixedTimes;
  }

  /** {@return how many baskets had records of different customers; the first one counts} */
  public int mixedCustomers() {
    return counts.mixedCustomers;
  }

  /** {@return how many items were left out because too few baskets hold them} */
  public int rareItems() {
    return counts.rareItems;
  }

  /** {@return how often the items left out as rare were in a basket} */
  public long rareOccurrences() {
    return counts.rareOccurrences;
  }

  /**
   * {@return how many items that occur have no category in the taxonomy; 0 without a {@link
   * Taxonomy}}
   */
  public int uncategorisedItems() {
    return counts.uncategorisedItems;
  }

  private Map<String, Long> facts() {
    Map<String, Long> facts = new LinkedHashMap<>();
    facts.put("baskets", (long) baskets);
    facts.put("empty baskets", (long) emptyBaskets);
    facts.put("items named again in their basket", counts.duplicateItems);
    facts.put("records without item", counts.missingItems);
    facts.put("records without basket", counts.missingBaskets);
    facts.put("blank lines", counts.blankLines);
    facts.put("baskets without time", (long) missingTimes);
    facts.put("baskets without customer", (long) missingCustomers);
    facts.put("baskets of several times", (long) counts.mixedTimes);
    facts.put("baskets of several customers", (long) counts.mixedCustomers);
    facts.put("rare items left out", (long) counts.rareItems);
    facts.put("occurrences of rare items", counts.rareOccurrences);
    facts.put("items without category", (long) counts.uncategorisedItems);
    return facts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BasketReport report && facts().equals(report.facts());
  }

  @Override
  public int hashCode() {
    return facts().hashCode();
  }

  /** {@return the number of baskets and what else is not 0, on one line} */
  @Override
  public String toString() {
    return facts().entrySet().stream()
        .filter(fact -> fact.getValue() != 0 || fact.getKey().equals("baskets"))
        .map(fact -> fact.getValue() + " " + counted(fact.getKey(), fact.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String counted(String plural, long count) {
    return count == 1 ? PLURAL.matcher(plural).replaceFirst("$1") : plural;
  }
}
