package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.WrappingClassificationModel;
import io.bellwether.rows.ClassScorer;

/**
 * A tuned classification: what the search found, and a {@link ClassificationModel} that predicts as
 * the best model does. Immutable, thread-safe, saveable with model, trials and rungs.
 *
 * @param <M> the type of the model that was tuned
 * @since 0.1.0
 */
public final class FittedClassificationSearch<M extends ClassificationModel> extends FittedSearch<M>
    implements WrappingClassificationModel<M> {

  FittedClassificationSearch(M model, SearchRecord record) {
    super(model, record);
  }

  @Override
  public ClassScores scores(Dataset data) {
    return model().scores(data);
  }

  @Override
  public ClassScores probabilities(Dataset data) {
    return model().probabilities(data);
  }

  @Override
  public ClassScorer scorer() {
    return model().scorer();
  }

  @Override
  public String toString() {
    return "FittedClassificationSearch" + text();
  }
}
