package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;

/** Intervals around the predictions of a linear model. */
final class LinearIntervals {

  private final LinearModel model;
  private final LinearEstimates estimates;

  LinearIntervals(LinearModel model, LinearEstimates estimates) {
    this.model = model;
    this.estimates = estimates;
  }

  PredictionIntervals prediction(Dataset data, double level) {
    return intervals(data, level, estimates.fit().residualVariance());
  }

  PredictionIntervals confidence(Dataset data, double level) {
    return intervals(data, level, 0);
  }

  private PredictionIntervals intervals(Dataset data, double level, double errorVariance) {
    Interval.checkLevel(level);
    long degreesOfFreedom = estimates.fit().degreesOfFreedom();
    if (degreesOfFreedom < 1) {
      throw new FitException(
          "the model has as many coefficients as rows, so that nothing tells how far off it is",
          "fit it on more rows");
    }
    double[] predictions = model.predict(data);
    double[] variances = variances(data);
    double quantile = StudentT.twoSided(degreesOfFreedom, level);
    double[] lower = new double[predictions.length];
    double[] upper = new double[predictions.length];
    for (int row = 0; row < predictions.length; row++) {
      double half = quantile * Math.sqrt(variances[row] + errorVariance);
      lower[row] = predictions[row] - half;
      upper[row] = predictions[row] + half;
    }
    return PredictionIntervals.of(level, predictions, lower, upper);
  }

  /** The variance of each fitted mean. */
  private double[] variances(Dataset data) {
    DesignColumns design =
        DesignColumns.of(
            data, estimates.features(), estimates.specification().intercept(), FitContext.create());
    double[] variances = new double[data.rowCount()];
    double[][] z = new double[estimates.factor().size()][RowBlocks.ROWS];
    double[] norms = new double[RowBlocks.ROWS];
    boolean robust = estimates.robustCovariance().length > 0;
    RowBlocks.forEach(
        design,
        (block, from, rows) -> {
          if (robust) {
            quadraticForms(block, rows, norms);
          } else {
            estimates.factor().project(block, rows, z);
            InverseFactor.squaredNorms(z, rows, norms);
          }
          double scale = robust ? 1 : estimates.fit().residualVariance();
          for (int i = 0; i < rows; i++) {
            variances[from + i] = scale * norms[i];
          }
        });
    return variances;
  }

  private void quadraticForms(double[][] block, int rows, double[] forms) {
    double[][] covariance = estimates.robustCovariance();
    for (int i = 0; i < rows; i++) {
      double form = 0;
      for (int j = 0; j < covariance.length; j++) {
        for (int k = 0; k < covariance.length; k++) {
          form += block[j][i] * covariance[j][k] * block[k][i];
        }
      }
      forms[i] = form;
    }
  }
}
