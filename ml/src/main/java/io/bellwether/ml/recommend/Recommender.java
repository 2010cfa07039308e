package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;

/**
 * Learns from baskets what to recommend. A specification: immutable, with {@code equals} and a
 * readable {@code toString}, and safe for many threads.
 *
 * @param <M> the type of the model
 * @since 0.1.0
 */
public interface Recommender<M extends RecommenderModel> {

  /**
   * Learns in the caller's thread with the default seed.
   *
   * @param train what was bought; baskets without items count as baskets
   * @return a model
   * @throws io.bellwether.model.FitException if no basket holds an item
   */
  default M fit(Baskets train) {
    return fit(train, FitContext.create());
  }

  /**
   * Learns.
   *
   * @param train what was bought; baskets without items count as baskets
   * @param context seed, threads, progress and cancellation; the model does not depend on the
   *     threads
   * @return a model
   * @throws io.bellwether.model.FitException if no basket holds an item
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  M fit(Baskets train, FitContext context);
}
