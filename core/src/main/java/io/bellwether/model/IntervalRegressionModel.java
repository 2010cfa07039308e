package io.bellwether.model;

import io.bellwether.data.Dataset;

/**
 * A regression that can say how far off its predictions may be.
 *
 * @since 0.1.0
 */
public interface IntervalRegressionModel extends RegressionModel {

  /**
   * Predicts for every row, with the range in which a new observation lies with the given
   * probability.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @param level the probability, in (0, 1), such as 0.95
   * @return one prediction and interval a row
   * @throws IllegalArgumentException if the level is not in (0, 1), or a column is lacking or of
   *     the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be predicted for
   */
  PredictionIntervals predictIntervals(Dataset data, double level);
}
