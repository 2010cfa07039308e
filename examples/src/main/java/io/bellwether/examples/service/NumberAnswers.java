package io.bellwether.examples.service;

import io.bellwether.model.RegressionModel;
import java.util.Map;

/**
 * A record in, a number out.
 *
 * @param model any regression, with the steps before it if it has some
 */
record NumberAnswers(RegressionModel model) implements Answering {

  @Override
  public Map<String, Object> answer(Body body) {
    return Map.of(model.target(), model.predict(body.values()));
  }

  @Override
  public Map<String, Object> form() {
    return InputForm.of(model.inputs());
  }
}
