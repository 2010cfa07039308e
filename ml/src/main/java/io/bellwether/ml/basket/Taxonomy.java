package io.bellwether.ml.basket;

import io.bellwether.data.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which category an item belongs to, and which category that one: cola, soft drinks, drinks. There
 * may be any number of levels, and an item or category may belong to several. {@link Baskets#with}
 * adds the categories to baskets.
 *
 * <pre>{@code
 * Taxonomy taxonomy = Taxonomy.from(items, "item", "category", "department");
 * Baskets general = baskets.with(taxonomy.categoryLabel("[%s]"));
 * }</pre>
 *
 * <p>In baskets, categories stand beside items and need names of their own. Where a category is
 * called like an item (sausage in sausages), {@link #categoryLabel} makes the names differ; without
 * it such baskets are refused. Immutable.
 *
 * @since 0.1.0
 */
public final class Taxonomy {

  private final Map<String, List<Category>> items;
  private final Map<Category, List<Category>> categories;
  private final CategoryLabel label;

  /**
   * A category.
   *
   * @param level the name of its level
   * @param name its own name
   */
  record Category(String level, String name) {}

  /** Takes what the builder has checked; nearer ancestors come first in each list. */
  Taxonomy(
      Map<String, List<Category>> items,
      Map<Category, List<Category>> categories,
      CategoryLabel label) {
    this.items = items;
    this.categories = categories;
    this.label = label;
  }

  /**
   * Reads a table of items, a row for each. An item in several rows belongs to the categories of
   * all. Where a category is missing, what is below belongs to the next level that is there; an
   * item without any is known and has none. Equal names in different columns are different
   * categories.
   *
   * @param table the items
   * @param item the column that names the item, of any type
   * @param levels the columns of its categories, from the finest to the coarsest; at least one
   * @return the taxonomy
   * @throws IllegalArgumentException if there is no such column, one is named twice, or no level is
   *     named
   * @throws io.bellwether.data.DataException if a row names no item
   */
  public static Taxonomy from(Dataset table, String item, String... levels) {
    return TaxonomyBuilder.read(table, item, List.of(levels)).build();
  }

  /** {@return a new builder, which takes items and categories one by one} */
  public static TaxonomyBuilder builder() {
    return new TaxonomyBuilder();
  }

  /**
   * Sets how categories are called among items; as they are by default. The form is no format
   * string: {@code %s} stands for the name, {@code %level} for the name of its column (that of a
   * category given to a builder is {@code category}), and every other character for itself.
   *
   * @param form the label, as {@code "[%s]"} or {@code "%s (%level)"}; contains {@code %s}
   * @return a changed copy
   * @throws IllegalArgumentException if the form does not contain {@code %s}
   */
  public Taxonomy categoryLabel(String form) {
    return new Taxonomy(items, categories, CategoryLabel.of(form));
  }

  /** {@return the items that the taxonomy knows, in the order given; unmodifiable} */
  public Set<String> items() {
    return items.keySet();
  }

  /**
   * {@return the labels of all categories, in the order given; unmodifiable}
   *
   * @throws IllegalArgumentException if two categories have one label, or one that of an item
   */
  public Set<String> categories() {
    return Collections.unmodifiableSet(labels().keySet());
  }

  /**
   * {@return the labels of all categories of an item, of all levels, the nearest first; empty if
   * the item is not known or has none}
   *
   * @param item the name of the item
   * @throws IllegalArgumentException if two categories have one label, or one that of an item
   */
  public List<String> ancestors(String item) {
    labels();
    return items.getOrDefault(item, List.of()).stream().map(label::of).toList();
  }

  /**
   * {@return the names of the items of some baskets that have no category, in the order of their
   * numbers; of those that occur}
   *
   * @param baskets the baskets, without a taxonomy or with this one
   */
  public List<String> uncategorised(Baskets baskets) {
    List<String> without = new ArrayList<>();
    for (int item = 0; item < baskets.itemCount(); item++) {
      if (baskets.support(item) > 0
          && !baskets.isCategory(item)
          && items.getOrDefault(baskets.item(item), List.of()).isEmpty()) {
        without.add(baskets.item(item));
      }
    }
    return without;
  }

  /** Returns all ancestors of an item, the nearest first. */
  List<Category> ancestorsOf(String item) {
    return items.getOrDefault(item, List.of());
  }

  /** Returns all ancestors of a category, the nearest first. */
  List<Category> ancestorsOf(Category category) {
    return categories.getOrDefault(category, List.of());
  }

  /** Returns the category of each label. */
  Map<String, Category> labels() {
    Map<String, Category> labels = new LinkedHashMap<>();
    for (Category category : categories.keySet()) {
      String name = label.of(category);
      Category other = labels.put(name, category);
      if (other != null) {
        throw new IllegalArgumentException(
            "a category of level '"
                + other.level()
                + "' and one of level '"
                + category.level()
                + "' are both called '"
                + name
                + "'; tell them apart by a label, as .categoryLabel(\"%s (%level)\")");
      }
    }
    items.keySet().forEach(item -> refuseItem(item, labels));
    return labels;
  }

  /** Refuses an item that is called like a category. */
  static void refuseItem(String item, Map<String, Category> labels) {
    if (labels.containsKey(item)) {
      throw new IllegalArgumentException(
          "'"
              + item
              + "' is an item and a category; tell them apart by a label of categories, as"
              + " .categoryLabel(\"[%s]\")");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Taxonomy taxonomy
        && sets(items).equals(sets(taxonomy.items))
        && sets(categories).equals(sets(taxonomy.categories))
        && label.equals(taxonomy.label);
  }

  @Override
  public int hashCode() {
    return 31 * sets(items).hashCode() + label.hashCode();
  }

  /** The ancestors in any order. */
  private static <K> Map<K, Set<Category>> sets(Map<K, List<Category>> lists) {
    Map<K, Set<Category>> sets = new LinkedHashMap<>();
    lists.forEach((key, list) -> sets.put(key, new LinkedHashSet<>(list)));
    return sets;
  }

  @Override
  public String toString() {
    return "Taxonomy[" + items.size() + " items, " + categories.size() + " categories]";
  }
}
