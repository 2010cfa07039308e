package io.bellwether.timeseries.arima;

import io.bellwether.math.BoundedQuasiNewton;

/**
 * Finds the coefficients at which an objective is least, from given starts.
 *
 * <p>A workspace; not thread-safe.
 */
final class ArmaSearch implements BoundedQuasiNewton.Objective {

  private final ArmaObjective objective;
  private final ArmaParameters parameters;
  private final ArmaCoefficients coefficients;
  private final ArmaCoefficients unit;
  private final ArmaCoefficients byCoefficients;
  private final double[][] information;
  private final double[][] jacobian;
  private final double[] flat;
  private final double[] start;
  private final BoundedQuasiNewton search;

  private int iterations;
  private long evaluations;

  ArmaSearch(
      ArmaObjective objective,
      ArimaOrder order,
      ArmaCoefficients fixed,
      double tolerance,
      int maxIterations) {
    this.objective = objective;
    parameters = new ArmaParameters(fixed);
    coefficients = new ArmaCoefficients(order);
    unit = new ArmaCoefficients(order);
    byCoefficients = new ArmaCoefficients(order);
    int count = order.coefficientCount();
    information = new double[count][count];
    jacobian = new double[count][parameters.count()];
    flat = new double[count];
    start = new double[parameters.count()];
    double[] upper = parameters.bounds();
    double[] lower = new double[upper.length];
    for (int i = 0; i < upper.length; i++) {
      lower[i] = -upper[i];
    }
    search = new BoundedQuasiNewton(lower, upper, tolerance, maxIterations);
  }

  @Override
  public double value(double[] x) {
    evaluations++;
    return parameters.toCoefficients(x, coefficients)
        ? objective.value(coefficients)
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public void gradient(double[] x, double[] gradient) {
    objective.gradient(coefficients, byCoefficients);
    parameters.chain(byCoefficients, x, gradient);
  }

  @Override
  public void curvature(double[] x, double[][] hessian) {
    objective.curvature(coefficients, information);
    for (int i = 0; i < flat.length; i++) {
      java.util.Arrays.fill(flat, 0);
      flat[i] = 1;
      unit.copyFrom(flat);
      parameters.chain(unit, x, jacobian[i]);
    }
    for (int a = 0; a < hessian.length; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int i = 0; i < flat.length; i++) {
          for (int j = 0; j < flat.length; j++) {
            sum += jacobian[i][a] * information[i][j] * jacobian[j][b];
          }
        }
        hessian[a][b] = sum;
        hessian[b][a] = sum;
      }
    }
  }

  /** Evaluates at coefficients, moved inside the region. */
  double valueNear(ArmaCoefficients at, double limit) {
    parameters.fromCoefficients(at, limit, start);
    return value(start);
  }

  /** Searches from coefficients, moved inside the region. */
  BoundedQuasiNewton.Status from(ArmaCoefficients at, double limit) {
    parameters.fromCoefficients(at, limit, start);
    BoundedQuasiNewton.Status status = search.minimise(this, start);
    iterations += search.iterations();
    return status;
  }

  double best() { return search.value(); }
  double[] point() { return search.point(); }
  int iterations() { return iterations; }
  long evaluations() { return evaluations; }

  void bestInto(ArmaCoefficients out) {
    parameters.toCoefficients(search.point(), out);
  }
}
