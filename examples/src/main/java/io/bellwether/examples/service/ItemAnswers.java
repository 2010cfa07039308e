package io.bellwether.examples.service;

import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.recommend.RecommenderModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A basket in, items that go with it out, with the reason for each.
 *
 * @param model any recommender
 * @param most the most items
 */
record ItemAnswers(RecommenderModel model, int most) implements Answering {

  private static final int COUNT = 5;

  @Override
  public Map<String, Object> answer(Body body) {
    body.allow("basket", "count");
    List<String> basket = body.texts("basket");
    List<Map<String, Object>> items = new ArrayList<>();
    for (Recommendation next : model.recommend(basket, body.wholeNumber("count", COUNT, most))) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("item", next.item());
      item.put("score", next.score());
      item.put("because", next.because());
      items.add(item);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    answer.put("unknown", model.unknownItems(basket));
    return answer;
  }

  @Override
  public Map<String, Object> form() {
    return Map.of("basket", List.of("name of an item"), "count", COUNT);
  }
}
