package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.model.RegressionModel;
import io.bellwether.rows.RecordScorer;

/**
 * A tuned regression: what the search found, and a {@link RegressionModel} that predicts as the
 * best model does. Immutable, thread-safe, saveable with model, trials and rungs.
 *
 * @param <M> the type of the model that was tuned
 * @since 0.1.0
 */
public final class FittedRegressionSearch<M extends RegressionModel> extends FittedSearch<M>
    implements RegressionModel {

  FittedRegressionSearch(M model, SearchRecord record) {
    super(model, record);
  }

  @Override
  public double[] predict(Dataset data) {
    return model().predict(data);
  }

  @Override
  public RecordScorer scorer() {
    return model().scorer();
  }

  @Override
  public String toString() {
    return "FittedRegressionSearch" + text();
  }
}
