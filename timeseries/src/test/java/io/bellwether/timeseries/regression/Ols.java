package io.bellwether.timeseries.regression;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.TallMatrix;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares with intercept for the tests of this module, which does not see ml.
 *
 * @param variant tells specifications apart
 */
record Ols(String variant) implements Regressor<OlsModel> {

  static Ols create() {
    return new Ols("plain");
  }

  @Override
  public OlsModel fit(Dataset train, String target, FitContext context) {
    context.checkCancelled();
    double[] y = Targets.numbers(train, target);
    List<String> names =
        ColumnRoles.target(target).features(train).stream().map(column -> column.name()).toList();
    if (y.length <= names.size()) {
      throw new FitException(
          y.length + " rows do not suffice for " + names.size() + " features", "take fewer");
    }
    double[][] columns = new double[names.size() + 1][];
    columns[0] = new double[y.length];
    Arrays.fill(columns[0], 1);
    for (int j = 0; j < names.size(); j++) {
      NumericColumn column = train.numeric(names.get(j));
      columns[j + 1] = column.values();
      for (int row = 0; row < y.length; row++) {
        if (column.isMissing(row)) {
          throw DataException.because("impute it first").line(row).column(column.name()).build();
        }
      }
    }
    LeastSquaresSolution solution =
        LeastSquares.create().solve(TallMatrix.of(y.length, columns), y);
    double[] coefficients = solution.coefficients();
    Arrays.setAll(coefficients, j -> Double.isNaN(coefficients[j]) ? 0 : coefficients[j]);
    return new OlsModel(
        target, names, coefficients, FitReport.exact(solution.residualSumOfSquares()));
  }
}
