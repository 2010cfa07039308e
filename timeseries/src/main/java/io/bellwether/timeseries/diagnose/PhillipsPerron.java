package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Phillips and Perron for a unit root: as {@link DickeyFuller}, but autocorrelation of
 * the errors is allowed for by their long-run variance instead of lagged differences.
 *
 * <p>The series is regressed on its last value and the deterministic terms, over T rows. With the
 * coefficient a of the last value, its t value for a = 1, the variance of the errors g (divisor T),
 * their long-run variance l, and {@code v} the element of {@code (X'X)^-1} that belongs to a
 * (Phillips and Perron 1988, Biometrika 75, 335-346; in this form Hamilton, <i>Time Series
 * Analysis</i>, 1994, eq. 17.6.8 and 17.6.12):
 *
 * <ul>
 *   <li>{@code Z_ALPHA = T (a - 1) - T^2 v (l - g) / 2}, p-value interpolated in table 8.5.1 of
 *       Fuller (1976), which ends at 0.01 and 0.99;
 *   <li>{@code Z_TAU = sqrt(g / l) t - T sqrt(v) (l - g) / (2 sqrt(l))}, p-value from the response
 *       surface of MacKinnon (1994).
 * </ul>
 *
 * <p>With a trend, v is taken {@code T^2 / (T^2 - 1)} times as large, as in the published formula
 * with the determinant of X'X (Perron 1988, Journal of Economic Dynamics and Control 12, table 1).
 *
 * <p>In short series with negative moving average errors it rejects far too often; believe {@code
 * DickeyFuller} then. Missing values are refused. Immutable.
 *
 * @since 0.1.0
 */
public final class PhillipsPerron extends UnitRootTest {

  /** Which of the two statistics. */
  public enum Statistic {
    /** From the coefficient. */
    Z_ALPHA,
    /** From its t value. */
    Z_TAU
  }

  private final Statistic kind;

  private PhillipsPerron(
      double value, Statistic kind, Deterministic terms, int lags, int observations) {
    super(value, terms, lags, observations);
    this.kind = kind;
  }

  /**
   * Tests by {@code Z_TAU} with constant and trend, bandwidth {@code 4 (T / 100)^(1/4)}.
   *
   * @param series at least 6 values
   * @return the result
   * @throws DataException if a value is missing, there are too few, or the series follows the
   *     regression without error
   */
  public static PhillipsPerron of(TimeSeries series) {
    return of(series, Statistic.Z_TAU, Deterministic.TREND, Bandwidth.shortRule());
  }

  /**
   * Tests as asked.
   *
   * @param series at least 6 values
   * @param statistic which statistic
   * @param terms what the series may return to
   * @param bandwidth how many autocovariances enter the long-run variance
   * @return the result
   * @throws IllegalArgumentException if the bandwidth is n - 1 or more
   * @throws DataException if a value is missing, there are too few, or the series follows the
   *     regression without error
   */
  public static PhillipsPerron of(
      TimeSeries series, Statistic statistic, Deterministic terms, Bandwidth bandwidth) {
    return of(Sample.complete(series, "the Phillips-Perron test"), statistic, terms, bandwidth);
  }

  static PhillipsPerron of(double[] y, Statistic kind, Deterministic terms, Bandwidth bandwidth) {
    Sample.checkLength(y.length, 6, "the Phillips-Perron test");
    Sample.checkVaries(y, "the Phillips-Perron test");
    int rows = y.length - 1;
    int lags = bandwidth.checkedLags(rows);
    Regression regression = new Regression(rows);
    regression.add(t -> y[t]);
    terms.addTo(regression);
    double[] response = regression.column(t -> y[t + 1]);
    LeastSquaresSolution fit = regression.solve(response);
    double[] errors = regression.residuals(fit, response);
    double shortRun = fit.residualSumOfSquares() / rows;
    double longRun = LongRunVariance.of(errors, lags);
    boolean hasError = shortRun * rows > Sample.ROUNDING * Sample.sumOfSquares(y);
    if (!(hasError && fit.rank() == fit.columns() && longRun > 0)) {
      throw DataException.because(
              "the Phillips-Perron test has no answer for a series that follows its own past and "
                  + terms.around()
                  + " without error")
          .build();
    }
    double value = value(kind, terms, fit, shortRun, longRun);
    return new PhillipsPerron(value, kind, terms, lags, y.length);
  }

  private static double value(
      Statistic kind,
      Deterministic terms,
      LeastSquaresSolution fit,
      double shortRun,
      double longRun) {
    double rows = fit.rows();
    double fall = fit.coefficient(0) - 1;
    double share = fit.unscaledCovariance(0, 0);
    // the published form with a trend has T^6 where algebra gives T^4 (T^2 - 1)
    double correction = terms == Deterministic.TREND ? share / (1 - 1 / (rows * rows)) : share;
    if (kind == Statistic.Z_ALPHA) {
      return rows * fall - rows * rows * correction * (longRun - shortRun) / 2;
    }
    double t = fall / Math.sqrt(share * fit.residualVariance());
    return Math.sqrt(shortRun / longRun) * t
        - rows * Math.sqrt(correction) * (longRun - shortRun) / (2 * Math.sqrt(longRun));
  }

  @Override
  public String name() {
    return "Phillips-Perron";
  }

  @Override
  public PValue probability() {
    return kind == Statistic.Z_TAU
        ? MacKinnon.pValue(statistic(), terms())
        : FullerTable.pValue(statistic(), terms(), observations() - 1);
  }

  /**
   * Returns the critical value for the length of this series; a statistic below it rejects.
   *
   * @param level 0.01, 0.05 or 0.10, for {@code Z_ALPHA} 0.025 too
   * @return the value, of MacKinnon (2010) or Fuller (1976)
   * @throws IllegalArgumentException if the level is another
   */
  public double criticalValue(double level) {
    return kind == Statistic.Z_TAU
        ? MacKinnon.criticalValue(level, terms(), observations() - 1)
        : FullerTable.criticalValue(level, terms(), observations() - 1);
  }

  /**
   * Returns which statistic it is.
   *
   * @return the kind
   */
  public Statistic kind() {
    return kind;
  }
}
