package io.bellwether.timeseries.smoothing;

import io.bellwether.math.BoundedQuasiNewton;

/**
 * Minus the log-likelihood of a model but for a constant: {@code n/2 log(sum of squared errors)},
 * and the sum of the logarithms of the forecasts for a multiplicative error (Hyndman et al. 2008,
 * equation (5.2)). A workspace.
 */
final class EtsObjective implements BoundedQuasiNewton.Objective {

  final EtsSpace space;
  final EtsRecursion path;
  private final EtsSensitivity sensitivity;
  private final int known;
  private final double floor;
  private boolean guarded;

  /**
   * Creates the function.
   *
   * @param known how many values are not missing
   * @param floor is added to the sum of squares, so that a perfect fit has a finite value
   */
  EtsObjective(EtsSpace space, EtsRecursion path, int known, double floor) {
    this.space = space;
    this.path = path;
    this.known = known;
    this.floor = floor;
    sensitivity = new EtsSensitivity(space);
  }

  /** From now on, parameters outside the admissible region have no value. */
  void guard(boolean on) {
    guarded = on;
  }

  /** Tells whether the parameters last evaluated are admissible. */
  boolean isAdmissible() {
    return AdmissibleRegion.contains(path);
  }

  @Override
  public double value(double[] x) {
    space.load(x, path);
    if ((guarded && !isAdmissible()) || !path.run()) {
      return Double.POSITIVE_INFINITY;
    }
    return 0.5 * known * Math.log(path.squares + floor) + path.logs;
  }

  @Override
  public void gradient(double[] x, double[] gradient) {
    path.differentiate(0.5 * known / (path.squares + floor));
    space.gradient(path, gradient);
  }

  @Override
  public void curvature(double[] x, double[][] hessian) {
    sensitivity.products(path, known / (path.squares + floor), hessian);
  }
}
