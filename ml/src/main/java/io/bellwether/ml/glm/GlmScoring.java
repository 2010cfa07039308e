package io.bellwether.ml.glm;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.FeatureColumns;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.model.Targets;
import java.util.Optional;

/** What a fitted model says of the rows of a table, beyond their means. */
final class GlmScoring {

  private final GlmEstimates estimates;
  private final Link link;

  GlmScoring(GlmEstimates estimates) {
    this.estimates = estimates;
    this.link = estimates.specification().link();
  }

  double[] predictors(Dataset data) {
    return rows(data, new double[data.rowCount()], new double[0])
        .predictor(estimates.activeCoefficients());
  }

  double[] residuals(Dataset data, ResidualKind kind) {
    Family family = estimates.family();
    double[] targets = GlmFit.targets(data, estimates.target(), family);
    boolean weighted = kind == ResidualKind.PEARSON || kind == ResidualKind.DEVIANCE;
    Optional<String> column = estimates.specification().weights();
    double[] weights =
        weighted && column.isPresent()
            ? FeatureColumns.weights(data.numeric(column.get()))
            : new double[0];
    GlmRows rows = rows(data, targets, weights);
    double[] eta = rows.predictor(estimates.activeCoefficients());
    double[] residuals = new double[eta.length];
    for (int row = 0; row < eta.length; row++) {
      double mean = link.mean(eta[row]);
      double response = targets[row] - mean;
      double weight = rows.weight(row);
      residuals[row] =
          switch (kind) {
            case RESPONSE -> response;
            case PEARSON -> response * Math.sqrt(weight / family.variance(mean));
            case DEVIANCE ->
                Math.copySign(Math.sqrt(weight * family.deviance(targets[row], mean)), response);
            case WORKING -> response / link.derivative(eta[row]);
          };
    }
    return residuals;
  }

  PredictionIntervals confidence(Dataset data, double level) {
    double quantile = GlmCoefficient.quantile(estimates.waldDegreesOfFreedom(), level);
    GlmRows rows = rows(data, new double[data.rowCount()], new double[0]);
    double[] eta = rows.predictor(estimates.activeCoefficients());
    double[] means = new double[eta.length];
    double[] lower = new double[eta.length];
    double[] upper = new double[eta.length];
    for (int row = 0; row < eta.length; row++) {
      double half = quantile * Math.sqrt(variance(rows, row));
      double first = link.mean(link.within(eta[row] - half, eta[row]));
      double second = link.mean(link.within(eta[row] + half, eta[row]));
      means[row] = link.mean(eta[row]);
      lower[row] = Math.min(first, second);
      upper[row] = Math.max(first, second);
    }
    return PredictionIntervals.of(Interval.checkLevel(level), means, lower, upper);
  }

  /** The variance of a linear predictor. */
  private double variance(GlmRows rows, int row) {
    double form = 0;
    for (int j = 0; j < rows.columnCount(); j++) {
      double part = 0;
      for (int k = 0; k < rows.columnCount(); k++) {
        part += estimates.covariance(j, k) * rows.column(k)[row];
      }
      form += part * rows.column(j)[row];
    }
    return Math.max(form, 0);
  }

  private GlmRows rows(Dataset data, double[] targets, double[] weights) {
    int first = estimates.hasIntercept() ? 1 : 0;
    double[][] columns = new double[first + estimates.features().size()][];
    if (first == 1) {
      columns[0] = GlmFit.ones(data.rowCount());
    }
    for (int j = first; j < columns.length; j++) {
      NumericColumn column =
          FeatureColumns.numeric(data.column(estimates.features().get(j - first)), GlmFit.METHOD);
      FeatureColumns.requireFinite(column, GlmFit.METHOD);
      columns[j] = column.values();
    }
    double[] offset =
        estimates
            .specification()
            .offset()
            .map(name -> Targets.numbers(data, name))
            .orElse(new double[0]);
    return new GlmRows(columns, targets, weights, offset);
  }
}
