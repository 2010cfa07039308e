package io.bellwether.ml.association;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.Arrays;

/** Keeps item sets as the tree in which they lie. */
final class FrequentItemsetsCodec implements ModelCodec<FrequentItemsets> {

  @Override
  public String kind() {
    return "itemsets/1";
  }

  @Override
  public Class<FrequentItemsets> type() {
    return FrequentItemsets.class;
  }

  @Override
  public void write(FrequentItemsets sets, ModelWriter writer) {
    writer
        .specification("FrequentItemsets")
        .summary("itemsets", sets.size())
        .summary("minCount", sets.minCount())
        .summary("baskets", sets.baskets());
    ItemsetScope scope = sets.scope();
    MiningReport report = sets.report();
    writer
        .put("kind", scope.kind())
        .put("minLength", scope.minLength())
        .put("maxLength", scope.maxLength())
        .putTexts("required", scope.required())
        .put("categories", scope.categories())
        .put("algorithm", report.algorithm())
        .put("baskets", report.baskets())
        .put("minCount", report.minCount())
        .put("frequentItems", report.frequentItems())
        .putTexts("items", Arrays.asList(sets.labels()));
    sets.store().write(writer);
  }

  @Override
  public FrequentItemsets read(ModelReader reader) {
    String[] labels = reader.texts("items").toArray(new String[0]);
    ItemsetScope scope =
        new ItemsetScope(
            reader.enumeration("kind", ItemsetKind.class),
            reader.integer("minLength"),
            reader.integer("maxLength"),
            reader.texts("required"),
            reader.enumeration("categories", ItemsetScope.CategoriesShown.class));
    int baskets = reader.integer("baskets");
    int[] ranks = reader.ints("ranks");
    ItemsetStore store =
        ItemsetStore.checked(
            reader.ints("parents", ranks.length),
            ranks,
            reader.ints("counts", ranks.length),
            labels.length,
            baskets);
    int minCount = reader.integer("minCount");
    int frequentItems = reader.integer("frequentItems");
    MiningAlgorithm algorithm = reader.enumeration("algorithm", MiningAlgorithm.class);
    if (Arrays.stream(labels).distinct().count() != labels.length) {
      throw reader.fault("items", "has an item twice");
    }
    return new FrequentItemsets(
        labels,
        store,
        scope,
        new MiningReport(
            algorithm, baskets, minCount, frequentItems, store.lengths(scope.minLength())));
  }
}
