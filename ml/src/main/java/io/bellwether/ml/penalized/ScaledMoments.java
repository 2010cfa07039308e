package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Covariances of scaled features and target, from one passage over the rows: all that a fit needs
 * when there are many more rows than features. Immutable; arrays are shared inside the package.
 */
final class ScaledMoments {

  private final Scaling scaling;
  private final double[][] gram;
  private final double[] products;
  private final double nullSumOfSquares;

  private ScaledMoments(Scaling scaling, double[][] moments) {
    this.scaling = scaling;
    int features = scaling.features();
    double[] offsets = new double[features + 1];
    if (moments[features + 1].length > 0) {
      Arrays.setAll(offsets, j -> moments[features + 1][j] / scaling.totalWeight());
    }
    gram = new double[features][features];
    products = new double[features];
    for (int j = 0; j < features; j++) {
      for (int k = 0; k < features; k++) {
        gram[j][k] = covariance(moments, offsets, j, k);
      }
      products[j] = covariance(moments, offsets, j, features);
    }
    nullSumOfSquares = scaling.deviation(features) * scaling.deviation(features);
  }

  /**
   * Passes over a table.
   *
   * @param table the rows
   * @param options tell how to centre and scale
   * @param factors penalty factors to scale by as well; empty for none
   * @param context lends threads
   * @return the moments
   */
  static ScaledMoments of(
      TrainingTable table, PenalizedOptions options, double[] factors, FitContext context) {
    ShiftedColumns columns = ShiftedColumns.of(table, options.intercept());
    double[][] moments = CrossProducts.of(columns, context);
    Scaling scaling = Scaling.ofMoments(moments, columns.shifts(), options, factors);
    if (options.intercept() == Intercept.NONE) {
      moments[moments.length - 1] = new double[0]; // nothing is to be centred
    }
    return new ScaledMoments(scaling, moments);
  }

  private double covariance(double[][] moments, double[] offsets, int j, int k) {
    double covariance = moments[j][k] / scaling.totalWeight() - offsets[j] * offsets[k];
    return covariance * scaling.inverseScale(j) * scaling.inverseScale(k);
  }

  Scaling scaling() {
    return scaling;
  }

  double[][] gram() {
    return gram;
  }

  double[] products() {
    return products;
  }

  double nullSumOfSquares() {
    return nullSumOfSquares;
  }
}
