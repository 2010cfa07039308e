package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The regressors of a model: its constants and its covariates, on the scale of the series. */
final class RegressionColumns {

  private final List<String> constants;
  private final List<String> covariates;

  RegressionColumns(ArimaOrder order, Constant constant, List<String> covariates) {
    constants = CoefficientNames.constants(order, constant);
    this.covariates = List.copyOf(covariates);
    List<String> taken = new ArrayList<>(CoefficientNames.arma(order));
    taken.addAll(constants);
    for (String name : covariates) {
      if (taken.contains(name)) {
        throw new IllegalArgumentException(
            "covariate \"" + name + "\" has the name of a coefficient of the model; rename it");
      }
    }
  }

  /** The names of the coefficients: mean, drift, covariates. */
  List<String> names() {
    List<String> names = new ArrayList<>(constants);
    names.addAll(covariates);
    return names;
  }

  /**
   * Returns the values of a stretch of time.
   *
   * @param known the covariates
   * @param periods the stretch
   * @param offset how many periods of the history come before it
   * @return one array a name
   */
  double[][] values(Covariates known, Timeline periods, int offset) {
    double[][] given = known.values(covariates, periods);
    double[][] columns = new double[constants.size() + given.length][];
    for (int i = 0; i < constants.size(); i++) {
      columns[i] = new double[periods.length()];
      for (int t = 0; t < periods.length(); t++) {
        columns[i][t] = constants.get(i).equals(CoefficientNames.MEAN) ? 1 : offset + t + 1;
      }
    }
    System.arraycopy(given, 0, columns, constants.size(), given.length);
    return columns;
  }
}
