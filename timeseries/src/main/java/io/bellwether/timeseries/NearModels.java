package io.bellwether.timeseries;

import java.util.Arrays;
import java.util.List;

/**
 * Models of one series that the data can hardly tell apart: the one with the best criterion, and
 * those that are nearly as good. Immutable.
 *
 * <p>Averaged by their Akaike weights they forecast better than the best one alone (K. Burnham, D.
 * Anderson, Model Selection and Multimodel Inference, 2nd ed. 2002, section 2.9; S. Kolassa,
 * Combining exponential smoothing forecasts using Akaike weights, International Journal of
 * Forecasting 27, 2011).
 *
 * @param <M> the type of the models
 * @since 0.1.0
 */
public final class NearModels<M extends ForecastModel> {

  private final List<M> models;
  private final double[] weights;

  private NearModels(List<M> models, double[] weights) {
    this.models = models;
    this.weights = weights;
  }

  /**
   * Weighs models.
   *
   * @param <M> the type of the models
   * @param models at least one, of one series, the best first
   * @param gaps by how much the criterion of each is larger than that of the first: 0 for the
   *     first; not modified
   * @return the models with weights
   * @throws IllegalArgumentException if there is no model, or not one gap a model, or a gap is not
   *     a number
   */
  public static <M extends ForecastModel> NearModels<M> of(List<M> models, double... gaps) {
    if (models.isEmpty() || gaps.length != models.size()) {
      throw new IllegalArgumentException(
          "there must be a gap for each model, at least one; there are "
              + models.size()
              + " models and the gaps "
              + Arrays.toString(gaps));
    }
    double[] weights = new double[gaps.length];
    for (int i = 0; i < gaps.length; i++) {
      if (!Double.isFinite(gaps[i])) {
        throw new IllegalArgumentException("gap " + i + " is " + gaps[i] + "; it must be finite");
      }
      weights[i] = Math.exp(-(gaps[i] - gaps[0]) / 2);
    }
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    return new NearModels<>(List.copyOf(models), weights);
  }

  /**
   * Returns the models.
   *
   * @return at least one, the best first
   */
  public List<M> models() {
    return models;
  }

  /**
   * Returns the Akaike weights.
   *
   * @return one a model, of sum 1
   */
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public String toString() {
    return models.size() + " models, the best " + models.get(0);
  }
}
