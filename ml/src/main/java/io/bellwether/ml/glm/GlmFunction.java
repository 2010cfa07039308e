package io.bellwether.ml.glm;

import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.rows.FeatureFunction;
import java.util.Arrays;
import java.util.List;

/** The mean of the target: the inverse link of the linear predictor. */
final class GlmFunction implements FeatureFunction {

  private final LinearPredictor predictor;
  private final Link link;

  private GlmFunction(LinearPredictor predictor, Link link) {
    this.predictor = predictor;
    this.link = link;
  }

  /** Of the features, followed by the offset if there is one. */
  static GlmFunction of(List<String> inputs, GlmEstimates estimates) {
    int first = estimates.hasIntercept() ? 1 : 0;
    double[] active = estimates.activeCoefficients();
    double[] factors = new double[inputs.size()];
    Arrays.fill(factors, 1);
    System.arraycopy(active, first, factors, 0, active.length - first);
    return new GlmFunction(
        new LinearPredictor(inputs, first == 1 ? active[0] : 0, factors),
        estimates.specification().link());
  }

  @Override
  public void apply(double[][] features, int rows, double[] values) {
    predictor.apply(features, rows, values);
    for (int row = 0; row < rows; row++) {
      values[row] = link.mean(values[row]);
    }
  }
}
