package io.bellwether.examples.service;

import io.bellwether.ml.recommend.RecommenderModel;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelManifest;
import io.bellwether.persist.Saveable;
import io.bellwether.timeseries.ForecastModel;
import java.util.Map;

/** Asks a kind of model. Used by many threads at once. */
interface Answering {

  /**
   * Asks the model.
   *
   * @throws IllegalArgumentException if the request lacks something or has the wrong type
   * @throws io.bellwether.data.DataException if the model cannot work on what was asked
   */
  Map<String, Object> answer(Body body);

  /** Shows what a request looks like. */
  Map<String, Object> form();

  /** Finds out how a model is asked. */
  static Answering of(Saveable model, ModelManifest manifest, ServiceLimits limits) {
    if (model instanceof RegressionModel regression) {
      return new NumberAnswers(regression);
    }
    if (model instanceof ClassificationModel classification) {
      return new LabelAnswers(classification);
    }
    if (model instanceof ForecastModel forecast) {
      return new ForecastAnswers(forecast, limits.horizon());
    }
    if (model instanceof RecommenderModel recommender) {
      return new ItemAnswers(recommender, limits.items());
    }
    throw new IllegalArgumentException(
        manifest.kind()
            + " is nothing to ask; regressions, classifiers, forecast models and recommenders are");
  }
}
