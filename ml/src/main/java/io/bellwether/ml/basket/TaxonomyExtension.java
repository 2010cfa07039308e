package io.bellwether.ml.basket;

import io.bellwether.ml.basket.Taxonomy.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the categories of items to baskets. Used once. */
final class TaxonomyExtension {

  private final Baskets baskets;
  private final Taxonomy taxonomy;
  private final List<String> names;
  private final Map<Category, Integer> numbers = new HashMap<>();

  TaxonomyExtension(Baskets baskets, Taxonomy taxonomy) {
    if (baskets.hasTaxonomy()) {
      throw new IllegalStateException(
          "the baskets have a taxonomy already; take those without, or one taxonomy for both");
    }
    this.baskets = baskets;
    this.taxonomy = taxonomy;
    this.names = new ArrayList<>(baskets.items());
  }

  Baskets extended() {
    Map<String, Category> labels = taxonomy.labels();
    baskets.items().forEach(item -> Taxonomy.refuseItem(item, labels));
    Map<Category, String> labelOf = new HashMap<>();
    labels.forEach((label, category) -> labelOf.put(category, label));
    for (String item : baskets.items()) {
      for (Category category : taxonomy.ancestorsOf(item)) {
        if (numbers.putIfAbsent(category, names.size()) == null) {
          names.add(labelOf.get(category));
        }
      }
    }
    ItemRelations relations = new ItemRelations(taxonomy, baskets.itemCount(), ancestors());
    BasketRows rows = rows(relations);
    return new Baskets(
        new ItemNames(names),
        rows,
        baskets.customerNames(),
        baskets.report().withUncategorised(rows, taxonomy.uncategorised(baskets).size()),
        relations);
  }

  private int[][] ancestors() {
    int[][] ancestors = new int[names.size()][];
    for (int item = 0; item < baskets.itemCount(); item++) {
      ancestors[item] = ascending(taxonomy.ancestorsOf(baskets.item(item)));
    }
    numbers.forEach(
        (category, number) -> ancestors[number] = ascending(taxonomy.ancestorsOf(category)));
    return ancestors;
  }

  private int[] ascending(List<Category> categories) {
    return categories.stream().mapToInt(numbers::get).sorted().toArray();
  }

  private BasketRows rows(ItemRelations relations) {
    BasketRows source = baskets.rows();
    BasketRows rows = BasketRows.like(source);
    int[] items = new int[names.size()];
    int[] latest = new int[names.size()]; // basket + 1 that holds the category
    for (int basket = 0; basket < source.size(); basket++) {
      int length = source.copy(basket, items, 0);
      int count = length;
      for (int i = 0; i < length; i++) {
        for (int a = 0; a < relations.count(items[i]); a++) {
          int category = relations.at(items[i], a);
          if (latest[category] != basket + 1) {
            latest[category] = basket + 1;
            items[count++] = category;
          }
        }
      }
      Arrays.sort(items, length, count);
      rows.basket(items, count, source.time(basket), source.customer(basket));
    }
    return rows.frozen();
  }
}
