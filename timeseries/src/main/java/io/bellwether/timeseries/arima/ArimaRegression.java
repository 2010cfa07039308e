package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.List;

/** The regression of a fitted model: constants and covariates times their coefficients. */
final class ArimaRegression {

  private final RegressionColumns columns;
  private final FittedCovariates covariates;
  private final double[] coefficients;

  /** Takes over the coefficients, which nobody writes to afterwards. */
  ArimaRegression(
      ArimaOrder order, Constant constant, FittedCovariates covariates, double[] coefficients) {
    columns = new RegressionColumns(order, constant, covariates.names());
    this.covariates = covariates;
    this.coefficients = coefficients;
  }

  /** The names of the coefficients: mean, drift, covariates. */
  List<String> names() {
    return columns.names();
  }

  /** What the regression leaves of the series. */
  double[] errors(TimeSeries transformed) {
    double[] y = transformed.values();
    double[][] x = history(transformed.timeline());
    for (int j = 0; j < x.length; j++) {
      for (int t = 0; t < y.length; t++) {
        y[t] -= coefficients[j] * x[j][t];
      }
    }
    return y;
  }

  /** Adds the regression of some periods of the history to estimated errors. */
  void addTo(double[] errors, int[] periods, Timeline timeline) {
    double[][] x = history(timeline);
    for (int i = 0; i < periods.length; i++) {
      for (int j = 0; j < x.length; j++) {
        errors[i] += coefficients[j] * x[j][periods[i]];
      }
    }
  }

  private double[][] history(Timeline timeline) {
    return columns.values(covariates.known(timeline), timeline, 0);
  }

  /**
   * Adds the regression of the periods after the history to forecasts of its errors.
   *
   * @param errors one number a period
   * @param future the covariates
   * @param history the periods before
   */
  void addTo(double[] errors, Covariates future, Timeline history) {
    covariates.require(future);
    double[][] x = columns.values(future, history.next(errors.length), history.length());
    for (int j = 0; j < x.length; j++) {
      for (int h = 0; h < errors.length; h++) {
        errors[h] += coefficients[j] * x[j][h];
      }
    }
  }
}
