package io.bellwether.timeseries.arima;

import io.bellwether.math.BoundedQuasiNewton;
import io.bellwether.model.FitContext;
import java.util.Arrays;

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
  private final double[][] product;
  private final double[] flat;
  private final double[] start;
  private final BoundedQuasiNewton search;
  private final FitContext context;
  private int iterations;
  private int evaluations;

  ArmaSearch(
      ArmaObjective objective,
      ArimaOrder order,
      ArmaCoefficients fixed,
      double tolerance,
      int maxIterations,
      FitContext context) {
    this.objective = objective;
    this.context = context;
    parameters = new ArmaParameters(fixed);
    coefficients = new ArmaCoefficients(order);
    unit = new ArmaCoefficients(order);
    byCoefficients = new ArmaCoefficients(order);
    int count = order.coefficientCount();
    information = new double[count][count];
    jacobian = new double[count][parameters.count()];
    product = new double[count][parameters.count()];
    flat = new double[count];
    start = new double[parameters.count()];
    double[] upper = parameters.bounds();
    double[] lower = Arrays.stream(upper).map(bound -> -bound).toArray();
    search = new BoundedQuasiNewton(lower, upper, tolerance, maxIterations);
  }

  /** The number of variables; with none there is nothing to search. */
  int count() {
    return parameters.count();
  }

  /** How many iterations all searches took. */
  int iterations() {
    return iterations;
  }

  /** How often the objective was evaluated. */
  int evaluations() {
    return evaluations;
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
    // once a step: with long seasons a step takes its time
    context.checkCancelled();
    objective.gradient(coefficients, byCoefficients);
    parameters.chain(byCoefficients, x, gradient);
  }

  @Override
  public void curvature(double[] x, double[][] hessian) {
    objective.curvature(coefficients, information);
    for (int i = 0; i < flat.length; i++) {
      Arrays.fill(flat, 0);
      flat[i] = 1;
      unit.copyFrom(flat);
      parameters.chain(unit, x, jacobian[i]);
    }
    for (int i = 0; i < flat.length; i++) {
      for (int b = 0; b < hessian.length; b++) {
        double sum = 0;
        for (int j = 0; j < flat.length; j++) {
          sum += information[i][j] * jacobian[j][b];
        }
        product[i][b] = sum;
      }
    }
    for (int a = 0; a < hessian.length; a++) {
      for (int b = 0; b < hessian.length; b++) {
        double sum = 0;
        for (int i = 0; i < flat.length; i++) {
          sum += jacobian[i][a] * product[i][b];
        }
        hessian[a][b] = sum;
      }
    }
  }

  /** Evaluates at coefficients, moved inside the region. */
  double valueNear(ArmaCoefficients at, double limit) {
    parameters.fromCoefficients(at, limit, start);
    return value(start);
  }

  /**
   * Searches from coefficients, moved inside the region.
   *
   * @param limit the largest partial autocorrelation to start with
   * @param found receives the coefficients found
   * @return the objective there and how the search ended
   */
  Outcome from(ArmaCoefficients at, double limit, ArmaCoefficients found) {
    parameters.fromCoefficients(at, limit, start);
    BoundedQuasiNewton.Status status = search.minimise(this, start);
    iterations += search.iterations();
    parameters.toCoefficients(search.point(), found);
    double value =
        status == BoundedQuasiNewton.Status.NO_START ? Double.POSITIVE_INFINITY : search.value();
    return new Outcome(value, status);
  }

  /** How a search ended. */
  record Outcome(double value, BoundedQuasiNewton.Status status) {}
}
