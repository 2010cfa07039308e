package io.bellwether.ml.recommend;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Recommendations for many baskets as a table. */
final class BatchRecommendation {

  /** Baskets are answered in blocks: one alone is too little work for a thread. */
  private static final int BLOCK = 256;

  private BatchRecommendation() {}

  static Dataset of(RecommenderModel model, Baskets baskets, int k, FitContext context) {
    List<List<Recommendation>> answers =
        answers(model, baskets.size(), baskets::basket, Catalogue.checkCount(k), context);
    NumericColumn.Builder numbers = NumericColumn.builder("basket", answers.size());
    for (int basket = 0; basket < answers.size(); basket++) {
      for (int i = 0; i < answers.get(basket).size(); i++) {
        numbers.add(basket);
      }
    }
    return table(numbers.build(), answers);
  }

  static Dataset of(RecommenderModel model, Dataset table, String basket, String item, int k) {
    Catalogue.checkCount(k);
    Map<String, Set<String>> held = group(table, basket, item);
    List<Set<String>> baskets = new ArrayList<>(held.values());
    List<List<Recommendation>> answers =
        answers(model, baskets.size(), baskets::get, k, FitContext.create());
    List<String> names = new ArrayList<>();
    int next = 0;
    for (String name : held.keySet()) {
      for (int i = 0; i < answers.get(next).size(); i++) {
        names.add(name);
      }
      next++;
    }
    return table(TextColumn.of(basket, names), answers);
  }

  private static Map<String, Set<String>> group(Dataset table, String basket, String item) {
    Column ids = table.column(basket);
    Column items = table.column(item);
    Map<String, Set<String>> held = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String id = ids.text(row);
      String name = items.text(row);
      if (id != null) {
        Set<String> content = held.computeIfAbsent(id, key -> new LinkedHashSet<>());
        if (name != null) {
          content.add(name);
        }
      }
    }
    return held;
  }

  private static List<List<Recommendation>> answers(
      RecommenderModel model,
      int count,
      IntFunction<Set<String>> basket,
      int k,
      FitContext context) {
    int blocks = (int) (((long) count + BLOCK - 1) / BLOCK);
    List<List<List<Recommendation>>> parts =
        context.map(
            "recommendations",
            blocks,
            block -> {
              context.checkCancelled();
              List<List<Recommendation>> answers = new ArrayList<>();
              int end = Math.min(count - block * BLOCK, BLOCK);
              for (int i = 0; i < end; i++) {
                answers.add(model.recommend(basket.apply(block * BLOCK + i), k));
              }
              return answers;
            });
    return parts.stream().flatMap(List::stream).toList();
  }

  private static Dataset table(Column baskets, List<List<Recommendation>> answers) {
    NumericColumn.Builder ranks = NumericColumn.builder("rank", baskets.size());
    NumericColumn.Builder scores = NumericColumn.builder("score", baskets.size());
    List<String> items = new ArrayList<>();
    for (List<Recommendation> answer : answers) {
      for (int i = 0; i < answer.size(); i++) {
        ranks.add(i + 1);
        items.add(answer.get(i).item());
        scores.add(answer.get(i).score());
      }
    }
    return Dataset.of(baskets, ranks.build(), TextColumn.of("item", items), scores.build());
  }
}
