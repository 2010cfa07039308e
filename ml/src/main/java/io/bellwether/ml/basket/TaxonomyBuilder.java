package io.bellwether.ml.basket;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Taxonomy.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes items and their categories one by one and makes a {@link Taxonomy}. Not safe for many
 * threads.
 *
 * <pre>{@code
 * Taxonomy taxonomy = Taxonomy.builder()
 *     .item("cola", "soft drinks").item("beer", "alcohol", "promotion")
 *     .category("soft drinks", "drinks").category("alcohol", "drinks")
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TaxonomyBuilder {

  private static final String LEVEL = "category";

  private final Map<String, Set<Category>> items = new LinkedHashMap<>();
  private final Map<Category, Set<Category>> parents = new LinkedHashMap<>();

  TaxonomyBuilder() {}

  /**
   * Adds an item, or further categories of one that is there.
   *
   * @param item its name
   * @param categories the categories it belongs to directly; none if it has none
   * @return this builder
   */
  public TaxonomyBuilder item(String item, String... categories) {
    Set<Category> own = items.computeIfAbsent(Objects.requireNonNull(item), key -> newSet());
    for (String category : categories) {
      own.add(known(new Category(LEVEL, Objects.requireNonNull(category))));
    }
    return this;
  }

  /**
   * Adds a category, or further parents of one that is there.
   *
   * @param category its name
   * @param belongsTo the categories it belongs to directly
   * @return this builder
   */
  public TaxonomyBuilder category(String category, String... belongsTo) {
    Category own = known(new Category(LEVEL, Objects.requireNonNull(category)));
    for (String parent : belongsTo) {
      link(own, known(new Category(LEVEL, Objects.requireNonNull(parent))));
    }
    return this;
  }

  /**
   * Makes the taxonomy.
   *
   * @return the items and categories added so far
   * @throws IllegalArgumentException if a category belongs to itself, be it by others; the circle
   *     is shown
   */
  public Taxonomy build() {
    Map<Category, List<Category>> ancestors = ancestors();
    Map<String, List<Category>> ofItems = new LinkedHashMap<>();
    items.forEach((item, categories) -> ofItems.put(item, closure(categories, ancestors)));
    return new Taxonomy(
        Collections.unmodifiableMap(ofItems),
        Collections.unmodifiableMap(ancestors),
        CategoryLabel.of("%s"));
  }

  static TaxonomyBuilder read(Dataset table, String item, List<String> levels) {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("no column of categories is named; name at least one");
    }
    List<String> all = new ArrayList<>(levels);
    all.add(item);
    if (new HashSet<>(all).size() < all.size()) {
      throw new IllegalArgumentException("a column is named twice: " + String.join(", ", all));
    }
    TaxonomyBuilder builder = new TaxonomyBuilder();
    Column names = table.column(item);
    List<Column> columns = levels.stream().map(table::column).toList();
    for (int row = 0; row < table.rowCount(); row++) {
      String name = names.text(row);
      if (name == null) {
        throw DataException.because("the item has no name; leave such rows out with filter(...)")
            .line(row)
            .column(item)
            .build();
      }
      builder.row(name, columns, row);
    }
    return builder;
  }

  private void row(String item, List<Column> levels, int row) {
    Set<Category> own = items.computeIfAbsent(item, key -> newSet());
    Category below = null;
    for (Column level : levels) {
      String name = level.text(row);
      if (name != null) {
        Category category = known(new Category(level.name(), name));
        if (below == null) {
          own.add(category);
        } else {
          link(below, category);
        }
        below = category;
      }
    }
  }

  private static Set<Category> newSet() {
    return new LinkedHashSet<>();
  }

  private Category known(Category category) {
    parents.computeIfAbsent(category, key -> newSet());
    return category;
  }

  private void link(Category category, Category parent) {
    parents.computeIfAbsent(category, key -> newSet()).add(parent);
  }

  private Set<Category> parents(Category category) {
    return parents.getOrDefault(category, Set.of());
  }

  /** Finds all ancestors of categories, of each one after those of its parents. */
  private Map<Category, List<Category>> ancestors() {
    Map<Category, List<Category>> found = new LinkedHashMap<>();
    Set<Category> open = new LinkedHashSet<>(parents.keySet());
    while (!open.isEmpty()) {
      List<Category> ready =
          open.stream().filter(category -> found.keySet().containsAll(parents(category))).toList();
      if (ready.isEmpty()) {
        throw circle(open);
      }
      ready.forEach(category -> found.put(category, closure(parents(category), found)));
      ready.forEach(open::remove);
    }
    Map<Category, List<Category>> ordered = new LinkedHashMap<>();
    parents.keySet().forEach(category -> ordered.put(category, found.get(category)));
    return ordered;
  }

  /** The categories, and behind them their ancestors, each once. */
  private static List<Category> closure(
      Collection<Category> categories, Map<Category, List<Category>> ancestors) {
    Set<Category> all = new LinkedHashSet<>(categories);
    categories.forEach(category -> all.addAll(ancestors.getOrDefault(category, List.of())));
    return List.copyOf(all);
  }

  /** Each open category has an open parent: going up from any of them ends in a circle. */
  private IllegalArgumentException circle(Set<Category> open) {
    List<Category> path = new ArrayList<>();
    Category next = open.iterator().next();
    while (!path.contains(next)) {
      path.add(next);
      next = parents(next).stream().filter(open::contains).findFirst().orElseThrow();
    }
    path.add(next);
    String shown =
        path.subList(path.indexOf(next), path.size()).stream()
            .map(Category::name)
            .collect(Collectors.joining(" -> "));
    return new IllegalArgumentException(
        "a category must not belong to itself, but here is a circle: " + shown);
  }
}
