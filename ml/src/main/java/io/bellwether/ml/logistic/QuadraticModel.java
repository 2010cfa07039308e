package io.bellwether.ml.logistic;

/**
 * The objective near a point: a quadratic function plus penalties. Gives the way to its minimum.
 */
interface QuadraticModel {

  /**
   * Returns the step to the minimum of the model.
   *
   * @param parameters where the model touches the objective
   * @param gradient of the likelihood there
   * @return the step
   */
  double[] step(double[] parameters, double[] gradient);
}
