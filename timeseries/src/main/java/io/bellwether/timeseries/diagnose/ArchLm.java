package io.bellwether.timeseries.diagnose;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.timeseries.TimeSeries;

/**
 * Engle's Lagrange multiplier test for autoregressive conditional heteroscedasticity: do large
 * errors come in clusters? If so, intervals are too narrow in restless times and too wide in calm
 * ones.
 *
 * <p>The squares are regressed on a constant and their own last q values; the statistic is the
 * number of rows times R squared, chi-squared on q degrees of freedom in long series (Engle 1982,
 * Econometrica 50, 987-1007, section 7). The mean is not removed: the test is made for residuals.
 * Missing values at the start, which differencing costs, are left out; gaps inside are refused.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class ArchLm extends SampleTest {

  private final int lags;

  private ArchLm(double statistic, int lags, int observations) {
    super(statistic, observations);
    this.lags = lags;
  }

  /**
   * Tests residuals.
   *
   * @param residuals the residuals of a model
   * @param lags how many past squares enter, at least 1; one season, or 12, is usual
   * @return the result
   * @throws IllegalArgumentException if lags is below 1
   * @throws io.bellwether.data.DataException if there are fewer than 2 lags + 2 values, one inside
   *     is missing, or the squares are all the same
   */
  public static ArchLm of(TimeSeries residuals, int lags) {
    double[] x = residuals.values();
    int lost = x.length - Sample.withoutMissingStart(x).length;
    return of(Sample.complete(residuals.slice(lost, x.length), "the ARCH-LM test"), lags);
  }

  static ArchLm of(double[] x, int lags) {
    Sample.checkAtLeast("lags", lags, 1);
    Sample.checkLength(x.length, 2 * lags + 2, "the ARCH-LM test with " + lags + " lags");
    double largest = 0;
    for (double v : x) {
      largest = Math.max(largest, Math.abs(v));
    }
    double[] squares = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      squares[i] = largest == 0 ? 0 : x[i] / largest * (x[i] / largest);
    }
    int rows = x.length - lags;
    Regression regression = new Regression(rows);
    regression.add(t -> 1);
    for (int k = 1; k <= lags; k++) {
      int lag = k;
      regression.add(t -> squares[t + lags - lag]);
    }
    double[] response = regression.column(t -> squares[t + lags]);
    Sample.checkVaries(response, "the ARCH-LM test on the squares");
    LeastSquaresSolution fit = regression.solve(response);
    return new ArchLm(rows * fit.rSquared(), lags, x.length);
  }

  @Override
  public String name() {
    return "ARCH-LM";
  }

  @Override
  public String nullHypothesis() {
    return "the variance does not depend on the last " + Wording.count(lags, "error");
  }

  @Override
  public PValue probability() {
    return Chances.chiSquared(statistic(), lags);
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return the lags
   */
  public int degreesOfFreedom() {
    return lags;
  }

  /**
   * Returns the lags.
   *
   * @return how many past squares entered
   */
  public int lags() {
    return lags;
  }

  @Override
  public String sentence() {
    String numbers = numbers("on " + Wording.degrees(lags));
    return rejects(0.05)
        ? "Large errors come in clusters: " + numbers + "."
        : "No clusters of large errors up to lag " + lags + ": " + numbers + ".";
  }
}
