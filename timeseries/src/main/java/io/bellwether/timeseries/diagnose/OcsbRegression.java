package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.math.LeastSquaresSolution;

/**
 * The regressions of the test of Osborn, Chui, Smith and Birchenhall, for one series and season.
 *
 * <p>With d = (1 - L)(1 - L^m) y, first an autoregression of d on its lags gives the filter a(L);
 * then d is regressed on the filtered annual change one period ago, the filtered change of the
 * period m periods ago, and its own lags.
 */
final class OcsbRegression {

  private final double[] y;
  private final int season;

  OcsbRegression(double[] y, int season) {
    this.y = y;
    this.season = season;
  }

  /** The number of lags that the choice comes to. */
  int lags(LagChoice choice) {
    int most = choice.most(y.length);
    int firstRow = firstRow(most);
    Sample.checkLength(
        y.length,
        firstRow + 2 * most + 3,
        "the OCSB test with up to " + Wording.count(most, "lag"));
    checkError();
    if (!choice.isSearch()) {
      return most;
    }
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    int rows = y.length - firstRow;
    for (int lags = 0; lags <= most; lags++) {
      LeastSquaresSolution fit = fit(lags, firstRow);
      double criterion =
          rows * Math.log(fit.residualSumOfSquares() / rows) + choice.penalty(rows) * (3 + lags);
      if (criterion < smallest) {
        smallest = criterion;
        best = lags;
      }
    }
    return best;
  }

  /** The first period whose filtered regressors can be computed. */
  private int firstRow(int lags) {
    return season + 1 + lags;
  }

  /** The t values of the annual change and of the change a season ago. */
  double[] tValues(int lags) {
    LeastSquaresSolution fit = fit(lags, firstRow(lags));
    double[] t = {
      fit.coefficient(0) / fit.standardError(0), fit.coefficient(1) / fit.standardError(1)
    };
    if (!(fit.rank() == fit.columns() && Double.isFinite(t[0]) && Double.isFinite(t[1]))) {
      throw noError();
    }
    return t;
  }

  private static DataException noError() {
    return DataException.because(
            "the OCSB test has no answer for a series whose season repeats itself without error")
        .build();
  }

  /** Refuses a series whose double differences are rounding errors. */
  private void checkError() {
    double sum = 0;
    for (int t = season + 1; t < y.length; t++) {
      sum += both(t) * both(t);
    }
    if (!(sum > Sample.ROUNDING * Sample.sumOfSquares(y))) {
      throw noError();
    }
  }

  private double annual(int t) {
    return y[t] - y[t - season];
  }

  private double change(int t) {
    return y[t] - y[t - 1];
  }

  private double both(int t) {
    return annual(t) - annual(t - 1);
  }

  private LeastSquaresSolution fit(int lags, int firstRow) {
    double[] filter = filter(lags);
    Regression regression = new Regression(y.length - firstRow);
    regression.add(
        r -> {
          double sum = annual(firstRow + r - 1);
          for (int k = 1; k <= lags; k++) {
            sum -= filter[k - 1] * annual(firstRow + r - 1 - k);
          }
          return sum;
        });
    regression.add(
        r -> {
          double sum = change(firstRow + r - season);
          for (int k = 1; k <= lags; k++) {
            sum -= filter[k - 1] * change(firstRow + r - season - k);
          }
          return sum;
        });
    addLags(regression, lags, firstRow);
    return regression.solve(regression.column(r -> both(firstRow + r)));
  }

  /** The autoregression of d, over all rows that it has. */
  private double[] filter(int lags) {
    if (lags == 0) {
      return new double[0];
    }
    int firstRow = firstRow(lags);
    Regression regression = new Regression(y.length - firstRow);
    addLags(regression, lags, firstRow);
    LeastSquaresSolution fit = regression.solve(regression.column(r -> both(firstRow + r)));
    if (!(fit.rank() == lags)) {
      throw noError();
    }
    return fit.coefficients();
  }

  private void addLags(Regression regression, int lags, int firstRow) {
    for (int k = 1; k <= lags; k++) {
      int lag = k;
      regression.add(r -> both(firstRow + r - lag));
    }
  }
}
