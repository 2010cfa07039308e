package io.bellwether.examples.service;

import io.bellwether.model.ClassificationModel;
import io.bellwether.rows.ClassScorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record in, a label out, with the score of every label.
 *
 * @param model any classifier, with the steps before it if it has some
 */
record LabelAnswers(ClassificationModel model) implements Answering {

  @Override
  public Map<String, Object> answer(Body body) {
    ClassScorer scorer = model.scorer().setAll(body.values());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(model.target(), scorer.predict());
    Map<String, Double> scores = new LinkedHashMap<>();
    List<String> classes = model.classes();
    for (int i = 0; i < classes.size(); i++) {
      scores.put(classes.get(i), scorer.score(i));
    }
    answer.put("scores", scores);
    return answer;
  }

  @Override
  public Map<String, Object> form() {
    return InputForm.of(model.inputs());
  }
}
