package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Kwiatkowski, Phillips, Schmidt and Shin: is the series stationary around a level, or
 * around a trend?
 *
 * <p>The null hypothesis is stationarity, the other way round than in {@link DickeyFuller}: a
 * <em>small</em> p-value speaks for a difference. With the residuals from the level or trend and
 * their partial sums S(t), the statistic is {@code sum of S(t)^2 / (n^2 s^2)}, s^2 the long-run
 * variance with Bartlett's weights (Kwiatkowski et al. 1992, Journal of Econometrics 54, 159-178,
 * eq. 10 and 13). The p-value is interpolated in their table 1, which ends at 0.01 and 0.10.
 *
 * <p>Defaults: level, bandwidth {@code 4 (n / 100)^(1/4)}. Missing values are refused. Immutable.
 *
 * @since 0.1.0
 */
public final class Kpss extends StationarityTest {

  /** Residuals of this size relative to the series are rounding errors. */
  private static final double ROUNDING = 1e-13;

  private Kpss(double statistic, Deterministic terms, int lags, int observations) {
    super(statistic, terms, lags, observations);
  }

  /**
   * Tests for stationarity around a level, bandwidth {@link Bandwidth#shortRule()}.
   *
   * @param series at least 3 values
   * @return the result
   * @throws DataException if a value is missing, there are too few or they are all the same
   */
  public static Kpss level(TimeSeries series) {
    return level(series, Bandwidth.shortRule());
  }

  /**
   * Tests for stationarity around a level.
   *
   * @param series at least 3 values
   * @param bandwidth how many autocovariances enter the long-run variance
   * @return the result
   * @throws IllegalArgumentException if the bandwidth is n or more
   * @throws DataException if a value is missing, there are too few or they are all the same
   */
  public static Kpss level(TimeSeries series, Bandwidth bandwidth) {
    return of(Sample.complete(series, "the KPSS test"), Deterministic.CONSTANT, bandwidth);
  }

  /**
   * Tests for stationarity around a linear trend, bandwidth {@link Bandwidth#shortRule()}.
   *
   * @param series at least 3 values
   * @return the result
   * @throws DataException if a value is missing, there are too few or they are on a straight line
   */
  public static Kpss trend(TimeSeries series) {
    return trend(series, Bandwidth.shortRule());
  }

  /**
   * Tests for stationarity around a linear trend.
   *
   * @param series at least 3 values
   * @param bandwidth how many autocovariances enter the long-run variance
   * @return the result
   * @throws IllegalArgumentException if the bandwidth is n or more
   * @throws DataException if a value is missing, there are too few or they are on a straight line
   */
  public static Kpss trend(TimeSeries series, Bandwidth bandwidth) {
    return of(Sample.complete(series, "the KPSS test"), Deterministic.TREND, bandwidth);
  }

  static Kpss of(double[] y, Deterministic terms, Bandwidth bandwidth) {
    int n = y.length;
    Sample.checkLength(n, 3, "the KPSS test");
    Sample.checkVaries(y, "the KPSS test");
    double[] errors = scaledErrors(y, terms);
    int lags = bandwidth.checkedLags(n);
    double variance = LongRunVariance.of(errors, lags);
    double partial = 0;
    double sum = 0;
    for (double e : errors) {
      partial += e;
      sum += partial * partial;
    }
    return new Kpss(sum / ((double) n * n * variance), terms, lags, n);
  }

  /** The residuals, divided by their largest, so that squares neither overflow nor vanish. */
  private static double[] scaledErrors(double[] y, Deterministic terms) {
    Regression regression = new Regression(y.length);
    terms.addTo(regression);
    LeastSquaresSolution fit = regression.solve(y);
    double[] errors = regression.residuals(fit, y);
    double largest = largest(errors);
    if (!(largest > ROUNDING * largest(y))) {
      throw DataException.because(
              "the KPSS test has no answer for values that lie on "
                  + terms.around()
                  + " without error")
          .build();
    }
    for (int t = 0; t < errors.length; t++) {
      errors[t] /= largest;
    }
    return errors;
  }

  private static double largest(double[] x) {
    double largest = 0;
    for (double v : x) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }

  @Override
  public String name() {
    return "KPSS";
  }

  @Override
  public String nullHypothesis() {
    return "the series is stationary around " + terms().around();
  }

  @Override
  public PValue probability() {
    double[] critical = criticalValues();
    PValue.Bound bound = PValue.Bound.NONE;
    if (statistic() < critical[0]) {
      bound = PValue.Bound.AT_LEAST;
    } else if (statistic() > critical[critical.length - 1]) {
      bound = PValue.Bound.AT_MOST;
    }
    return new PValue(
        Interpolation.at(critical, levels(), statistic()),
        PValue.Origin.TABLE,
        bound,
        "table 1 of Kwiatkowski et al. 1992, interpolated");
  }

  private static double[] levels() {
    return new double[] {0.1, 0.05, 0.025, 0.01};
  }

  private double[] criticalValues() {
    return terms() == Deterministic.TREND
        ? new double[] {0.119, 0.146, 0.176, 0.216}
        : new double[] {0.347, 0.463, 0.574, 0.739};
  }

  /**
   * Returns the asymptotic critical value; a statistic above it rejects.
   *
   * @param level 0.01, 0.025, 0.05 or 0.10
   * @return the value of table 1 of Kwiatkowski et al. (1992)
   * @throws IllegalArgumentException if the level is another
   */
  public double criticalValue(double level) {
    for (int i = 0; i < levels().length; i++) {
      if (levels()[i] == level) {
        return criticalValues()[i];
      }
    }
    throw new IllegalArgumentException(
        "critical values are tabulated for the levels 0.01, 0.025, 0.05 and 0.10, but level is "
            + level);
  }

  @Override
  public String sentence() {
    return rejects(0.05)
        ? "The series is not stationary around " + terms().around() + ": " + numbers() + "."
        : "Nothing speaks against a series that is stationary around "
            + terms().around()
            + ": "
            + numbers()
            + ".";
  }
}
