package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.math.LeastSquaresSolution;

/** The regression of a series' differences on its last value, its last differences and terms. */
final class DickeyFullerRegression {

  private final double[] y;
  private final Deterministic terms;

  DickeyFullerRegression(double[] y, Deterministic terms) {
    this.y = y;
    this.terms = terms;
  }

  /** The number of lags that the choice comes to. */
  int lags(LagChoice choice) {
    int most = choice.most(y.length);
    int rows = y.length - 1 - most;
    Sample.checkLength(
        y.length,
        2 * most + terms.columns() + 4,
        "the Dickey-Fuller test with up to " + Wording.count(most, "lag"));
    if (!choice.isSearch()) {
      return most;
    }
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int lags = 0; lags <= most; lags++) {
      LeastSquaresSolution fit = fit(lags, rows);
      double criterion =
          rows * Math.log(fit.residualSumOfSquares() / rows)
              + choice.penalty(rows) * (1 + lags + terms.columns());
      if (criterion < smallest) {
        smallest = criterion;
        best = lags;
      }
    }
    return best;
  }

  /** The t statistic of the last value. */
  double tau(int lags) {
    LeastSquaresSolution fit = fit(lags, y.length - 1 - lags);
    double tau = fit.coefficient(0) / fit.standardError(0);
    boolean hasError = fit.residualSumOfSquares() > Sample.ROUNDING * Sample.sumOfSquares(y);
    if (!(hasError && fit.rank() == fit.columns() && Double.isFinite(tau))) {
      throw DataException.because(
              "the Dickey-Fuller test has no answer for a series that follows "
                  + "its own past and "
                  + terms.around()
                  + " without error")
          .build();
    }
    return tau;
  }

  /** Takes the last rows, so that fits with fewer lags can be compared with those with more. */
  private LeastSquaresSolution fit(int lags, int rows) {
    int first = y.length - rows;
    Regression regression = new Regression(rows);
    regression.add(t -> y[first + t - 1]);
    for (int k = 1; k <= lags; k++) {
      int lag = k;
      regression.add(t -> y[first + t - lag] - y[first + t - lag - 1]);
    }
    terms.addTo(regression);
    return regression.solve(regression.column(t -> y[first + t] - y[first + t - 1]));
  }
}
