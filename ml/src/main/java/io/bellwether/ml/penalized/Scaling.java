package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * How columns and target are centred and scaled before they are penalised, and the way back to raw
 * units. Immutable; arrays are shared inside the package, and not modified.
 *
 * <p>Columns that vary by no more than rounding errors of their mean are taken as constant: their
 * inverse scale is zero, so that they vanish.
 */
final class Scaling {

  /** Standard deviations below this part of the mean are rounding. */
  private static final double ROUNDING = 1e-14;

  private final double totalWeight;
  private final double[] means;
  private final double[] deviations;
  private final double[] inverseScales;

  /**
   * Puts a scaling together.
   *
   * @param totalWeight the sum of the weights
   * @param means of every feature, then the target; zeros without intercept
   * @param deviations as many standard deviations about these means
   * @param options tell what to divide by
   * @param factors penalty factors to divide by as well (their roots); empty for none
   */
  private Scaling(
      double totalWeight,
      double[] means,
      double[] deviations,
      PenalizedOptions options,
      double[] factors) {
    this.totalWeight = totalWeight;
    this.means = means;
    this.deviations = deviations;
    this.inverseScales = new double[means.length];
    int features = means.length - 1;
    boolean unit = options.standardization() == Standardization.UNIT_VARIANCE;
    for (int j = 0; j <= features; j++) {
      boolean varies = deviations[j] > ROUNDING * Math.abs(means[j]);
      if (!varies) {
        deviations[j] = 0;
      } else if (j == features) {
        inverseScales[j] = 1;
      } else {
        double scale = unit ? deviations[j] : 1;
        inverseScales[j] = 1 / (factors.length == 0 ? scale : scale * Math.sqrt(factors[j]));
      }
    }
  }

  /**
   * Scales by what the cross products of shifted columns say.
   *
   * @param moments inner products of shifted features, target and ones, weighted
   * @param shifts what was subtracted from each
   */
  static Scaling ofMoments(
      double[][] moments, double[] shifts, PenalizedOptions options, double[] factors) {
    int ones = moments.length - 1;
    double total = moments[ones][ones];
    double[] means = new double[ones];
    double[] deviations = new double[ones];
    for (int j = 0; j < ones; j++) {
      double offset = options.intercept() == Intercept.INCLUDED ? moments[j][ones] / total : 0;
      means[j] = shifts[j] + offset;
      deviations[j] = Math.sqrt(Math.max(0, moments[j][j] / total - offset * offset));
    }
    return new Scaling(total, means, deviations, options, factors);
  }

  /** Scales by two passages over every column. */
  static Scaling ofColumns(
      TrainingTable table, PenalizedOptions options, double[] factors, FitContext context) {
    double[] weights = table.weights();
    double total = weights.length == 0 ? table.rows() : Arrays.stream(weights).sum();
    double[] means = new double[table.featureCount() + 1];
    double[] deviations = new double[means.length];
    for (int j = 0; j < means.length; j++) {
      context.checkCancelled();
      double[] column = j < table.featureCount() ? table.column(j) : table.response();
      means[j] =
          options.intercept() == Intercept.INCLUDED ? mean(column, weights, column.length) : 0;
      double squares = 0;
      for (int i = 0; i < column.length; i++) {
        double deviation = column[i] - means[j];
        squares += (weights.length == 0 ? 1 : weights[i]) * deviation * deviation;
      }
      deviations[j] = Math.sqrt(squares / total);
    }
    return new Scaling(total, means, deviations, options, factors);
  }

  /** The mean of the first rows, exact when they are all the same. */
  static double mean(double[] column, double[] weights, int rows) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < rows; i++) {
      double weight = weights.length == 0 ? 1 : weights[i];
      sum += weight * (column[i] - column[0]);
      total += weight;
    }
    return column[0] + sum / total;
  }

  double totalWeight() {
    return totalWeight;
  }

  int features() {
    return means.length - 1;
  }

  /** The mean of a feature, or of the target at place {@link #features()}. */
  double mean(int j) {
    return means[j];
  }

  /** The standard deviation of a feature, or of the target; zero for a constant. */
  double deviation(int j) {
    return deviations[j];
  }

  /** What a centred feature, or the target, is multiplied with; zero for a constant. */
  double inverseScale(int j) {
    return inverseScales[j];
  }

  /** Coefficients in raw units. */
  double[] raw(double[] coefficients) {
    double[] raw = new double[coefficients.length];
    Arrays.setAll(raw, j -> coefficients[j] * inverseScales[j]);
    return raw;
  }

  /** The constant term that belongs to coefficients in raw units. */
  double intercept(double[] raw) {
    double intercept = means[raw.length];
    for (int j = 0; j < raw.length; j++) {
      intercept -= raw[j] * means[j];
    }
    return intercept;
  }
}
