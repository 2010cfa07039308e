package io.bellwether.timeseries.regression;

import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.rows.FeatureFunction;
import java.util.Arrays;
import java.util.List;

/** What {@link Ols} has fitted; the intercept is the first coefficient. */
final class OlsModel implements NumericRegressionModel {

  private final String target;
  private final List<String> names;
  private final double[] coefficients;
  private final FitReport report;

  OlsModel(String target, List<String> names, double[] coefficients, FitReport report) {
    this.target = target;
    this.names = List.copyOf(names);
    this.coefficients = coefficients;
    this.report = report;
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public List<String> featureNames() {
    return names;
  }

  @Override
  public FeatureFunction function() {
    return (features, rows, values) -> {
      for (int i = 0; i < rows; i++) {
        double sum = coefficients[0];
        for (int j = 0; j < features.length; j++) {
          sum += coefficients[j + 1] * features[j][i];
        }
        values[i] = sum;
      }
    };
  }

  @Override
  public String toString() {
    return "OlsModel" + names + Arrays.toString(coefficients);
  }
}
