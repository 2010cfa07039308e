package io.bellwether.contract;

import io.bellwether.model.FitReport;
import io.bellwether.model.NumericClassificationModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.RowFault;
import io.bellwether.rows.ScoreFunction;
import java.util.Arrays;
import java.util.List;

/** The model of {@link NearestMean}. */
public final class NearestMeanModel implements NumericClassificationModel {

  private final String target;
  private final List<String> classes;
  private final List<String> features;
  private final List<double[]> means;
  private final double sharpness;

  NearestMeanModel(
      String target,
      List<String> classes,
      List<String> features,
      List<double[]> means,
      double sharpness) {
    this.target = target;
    this.classes = classes;
    this.features = features;
    this.means = means;
    this.sharpness = sharpness;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public List<String> featureNames() {
    return features;
  }

  @Override
  public FitReport report() {
    return FitReport.exact(Double.NaN);
  }

  @Override
  public ScoreKind scoreKind() {
    return ScoreKind.PROBABILITY;
  }

  List<double[]> means() {
    return means;
  }

  double sharpness() {
    return sharpness;
  }

  @Override
  public ScoreFunction function() {
    return new ScoreFunction() {
      @Override
      public int size() {
        return classes.size();
      }

      @Override
      public void apply(double[][] values, int rows, double[][] scores) {
        for (int row = 0; row < rows; row++) {
          score(values, row, scores);
        }
      }
    };
  }

  private void score(double[][] values, int row, double[][] scores) {
    double[] logs = new double[classes.size()];
    for (int j = 0; j < values.length; j++) {
      if (Double.isNaN(values[j][row])) {
        throw new RowFault(row, features.get(j), "the value is missing; impute it first");
      }
      for (int k = 0; k < logs.length; k++) {
        double distance = values[j][row] - means.get(j)[k];
        logs[k] -= sharpness * distance * distance;
      }
    }
    double largest = Arrays.stream(logs).max().orElseThrow();
    double total = Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum();
    for (int k = 0; k < logs.length; k++) {
      scores[k][row] = Math.exp(logs[k] - largest) / total;
    }
  }
}
