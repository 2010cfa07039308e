package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.math.Cholesky;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.MathException;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * The test of Canova and Hansen: does the seasonal pattern stay the same, or does it wander so that
 * the series needs a seasonal difference?
 *
 * <p>The null hypothesis is a pattern that stays: a <em>small</em> p-value speaks for a seasonal
 * difference. The series is regressed on a constant and the sines and cosines f(t) of its seasonal
 * frequencies; with the errors e and the partial sums F(t) of f(i) e(i), the statistic is {@code
 * trace(O^-1 sum of F(t) F(t)') / n^2}, O the long-run covariance of f(t) e(t) with Bartlett's
 * weights (Canova and Hansen 1995, Journal of Business and Economic Statistics 13, 237-252, section
 * 2). It looks at all frequencies at once; {@link #cycle(int)} at one alone.
 *
 * <p>The p-value is asymptotic: the distribution of the integral of squared Brownian bridges, one
 * for each sine and cosine, computed and not interpolated, so that it is there for any season
 * length and not cut off.
 *
 * <p>The test takes the series to be stationary apart from its season: difference a trend away
 * before. Default bandwidth: {@code m (n / 100)^(1/4)}, rounded, m the season length. Missing
 * values are refused. Cost: n times m squared times the bandwidth. Immutable.
 *
 * @since 0.1.0
 */
public final class CanovaHansen extends SampleTest {

  private final double[] cycles;
  private final int season;
  private final int lags;

  private CanovaHansen(double[] cycles, double statistic, int season, int lags, int observations) {
    super(statistic, observations);
    this.cycles = cycles;
    this.season = season;
    this.lags = lags;
  }

  /**
   * Tests with the default bandwidth.
   *
   * @param series a series with a season of 2 periods or more, at least 3 seasons long
   * @return the result
   * @throws io.bellwether.data.DataException if the series has no season, a value is missing, there
   *     are too few, or the season repeats itself without error
   */
  public static CanovaHansen of(TimeSeries series) {
    return of(series, Bandwidth.seasonal(series.seasonLength()));
  }

  /**
   * Tests with another bandwidth.
   *
   * @param series a series with a season of 2 periods or more, at least 3 seasons long
   * @param bandwidth how many autocovariances enter the long-run covariance
   * @return the result
   * @throws IllegalArgumentException if the bandwidth is n or more
   * @throws io.bellwether.data.DataException if the series has no season, a value is missing, there
   *     are too few, or the season repeats itself without error
   */
  public static CanovaHansen of(TimeSeries series, Bandwidth bandwidth) {
    double[] y = Sample.complete(series, "the Canova-Hansen test");
    return of(y, series.seasonLength(), bandwidth);
  }

  static CanovaHansen of(double[] y, int season, Bandwidth bandwidth) {
    String test = "the Canova-Hansen test";
    Sample.checkSeason(season, test);
    Sample.checkLength(y.length, 3 * season, test + " with season " + season);
    Sample.checkVaries(y, test);
    int n = y.length;
    int lags = bandwidth.checkedLags(n);
    double[][] terms = SeasonalTerms.of(n, season);
    double[][] scores = scores(y, terms);
    double[][] covariance = longRunCovariance(scores, lags);
    double[] cycles = new double[season / 2];
    for (int j = 0; j < cycles.length; j++) {
      int last = Math.min(2 * j + 1, season - 2);
      cycles[j] = statistic(scores, covariance, 2 * j, last);
    }
    return new CanovaHansen(cycles, statistic(scores, covariance, 0, season - 2), season, lags, n);
  }

  /** Term times error, for each term and time. */
  private static double[][] scores(double[] y, double[][] terms) {
    Regression regression = new Regression(y.length);
    for (double[] term : terms) {
      regression.add(t -> term[t]);
    }
    regression.add(t -> 1);
    LeastSquaresSolution fit = regression.solve(y);
    double[] errors = regression.residuals(fit, y);
    double scale = Math.sqrt(fit.residualSumOfSquares() / y.length);
    if (!(fit.residualSumOfSquares() > Sample.ROUNDING * fit.totalSumOfSquares())) {
      throw noError();
    }
    double[][] scores = new double[terms.length][y.length];
    for (int i = 0; i < terms.length; i++) {
      for (int t = 0; t < y.length; t++) {
        scores[i][t] = terms[i][t] * errors[t] / scale;
      }
    }
    return scores;
  }

  private static DataException noError() {
    return DataException.because(
            "the Canova-Hansen test has no answer for a series whose season repeats itself "
                + "without error")
        .build();
  }

  private static double[][] longRunCovariance(double[][] scores, int lags) {
    int q = scores.length;
    int n = scores[0].length;
    double[][] covariance = new double[q][q];
    for (int k = 0; k <= lags; k++) {
      double weight = (1 - k / (lags + 1.0)) / n;
      for (int i = 0; i < q; i++) {
        for (int j = 0; j < q; j++) {
          double sum = 0;
          for (int t = k; t < n; t++) {
            sum += scores[i][t] * scores[j][t - k];
          }
          // the lag counts in both directions: once as it is, once transposed
          covariance[i][j] += weight * sum * (k == 0 ? 0.5 : 1);
          covariance[j][i] += weight * sum * (k == 0 ? 0.5 : 1);
        }
      }
    }
    return covariance;
  }

  /** The statistic of the terms from the first to the last. */
  private static double statistic(double[][] scores, double[][] covariance, int first, int last) {
    int q = last - first + 1;
    int n = scores[0].length;
    double[][] part = new double[q][];
    for (int i = 0; i < q; i++) {
      part[i] = Arrays.copyOfRange(covariance[first + i], first, last + 1);
    }
    Cholesky factor;
    try {
      factor = Cholesky.of(part);
    } catch (MathException e) {
      throw noError();
    }
    double[] partial = new double[q];
    double sum = 0;
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < q; i++) {
        partial[i] += scores[first + i][t];
      }
      for (double v : factor.solveLower(partial)) {
        sum += v * v;
      }
    }
    return sum / ((double) n * n);
  }

  @Override
  public String name() {
    return "Canova-Hansen";
  }

  @Override
  public String nullHypothesis() {
    return "the seasonal pattern of " + season + " periods stays the same";
  }

  @Override
  public PValue probability() {
    return probability(statistic(), season - 1);
  }

  private static PValue probability(double statistic, int bridges) {
    return new PValue(
        BridgeDistribution.survival(statistic, bridges),
        PValue.Origin.ASYMPTOTIC,
        PValue.Bound.NONE,
        "integral of " + Wording.count(bridges, "squared Brownian bridge"));
  }

  /**
   * Returns how many seasonal cycles there are.
   *
   * @return half the season length, rounded down
   */
  public int cycles() {
    return cycles.length;
  }

  /**
   * Returns the statistic of one seasonal cycle alone.
   *
   * @param cycle how often it comes in a season, from 1 to {@link #cycles()}
   * @return the statistic
   * @throws IndexOutOfBoundsException if there is no such cycle
   */
  public double cycle(int cycle) {
    return cycles[cycle - 1];
  }

  /**
   * Returns the p-value of one seasonal cycle alone.
   *
   * @param cycle how often it comes in a season, from 1 to {@link #cycles()}
   * @return the p-value with its source
   * @throws IndexOutOfBoundsException if there is no such cycle
   */
  public PValue cycleProbability(int cycle) {
    return probability(cycle(cycle), 2 * cycle == season ? 1 : 2);
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return how many sines and cosines were looked at: the season length less 1
   */
  public int degreesOfFreedom() {
    return season - 1;
  }

  /**
   * Returns the bandwidth.
   *
   * @return how many autocovariances entered the long-run covariance
   */
  public int lags() {
    return lags;
  }

  @Override
  public String sentence() {
    String numbers = numbers("for season " + season);
    return rejects(0.05)
        ? "The seasonal pattern changes over time: " + numbers + "."
        : "Nothing speaks against a seasonal pattern that stays the same: " + numbers + ".";
  }
}
