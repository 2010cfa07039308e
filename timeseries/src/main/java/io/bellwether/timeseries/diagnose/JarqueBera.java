package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Jarque and Bera: do the residuals look like draws from a normal distribution? If not,
 * take forecast intervals from simulated paths rather than from the normal formula.
 *
 * <p>{@code n / 6 (S^2 + (K - 3)^2 / 4)} with skewness S and kurtosis K from moments with divisor
 * n, chi-squared on 2 degrees of freedom in long series (Jarque and Bera 1980, Economics Letters 6,
 * 255-259; 1987, International Statistical Review 55). It converges slowly: below some 100 values
 * the p-value is rough. Missing values are left out and counted.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class JarqueBera implements TestResult {

  private final double skewness;
  private final double kurtosis;
  private final int observations;
  private final int missing;

  private JarqueBera(double skewness, double kurtosis, int observations, int missing) {
    this.skewness = skewness;
    this.kurtosis = kurtosis;
    this.observations = observations;
    this.missing = missing;
  }

  /**
   * Tests a series, as a rule of residuals.
   *
   * @param series at least 3 values that are not missing
   * @return the result
   * @throws io.bellwether.data.DataException if there are fewer values or they are all the same
   */
  public static JarqueBera of(TimeSeries series) {
    return of(series.values());
  }

  static JarqueBera of(double[] all) {
    double[] x = Sample.observed(all);
    Sample.checkLength(x.length, 3, "the Jarque-Bera test");
    Sample.checkVaries(x, "the Jarque-Bera test");
    int n = x.length;
    double mean = Autocovariance.of(x, 0).mean();
    double largest = 0;
    for (double v : x) {
      largest = Math.max(largest, Math.abs(v - mean));
    }
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double v : x) {
      // scaled, so that fourth powers neither overflow nor vanish
      double d = (v - mean) / largest;
      second += d * d / n;
      third += d * d * d / n;
      fourth += d * d * d * d / n;
    }
    return new JarqueBera(
        third / (second * Math.sqrt(second)), fourth / (second * second), n, all.length - n);
  }

  @Override
  public String name() {
    return "Jarque-Bera";
  }

  @Override
  public String nullHypothesis() {
    return "the values are draws from a normal distribution";
  }

  @Override
  public double statistic() {
    double excess = kurtosis - 3;
    return observations / 6.0 * (skewness * skewness + excess * excess / 4);
  }

  @Override
  public PValue probability() {
    return Chances.chiSquared(statistic(), 2);
  }

  /**
   * Returns the skewness.
   *
   * @return 0 for a symmetric distribution, positive if the long tail is at the right
   */
  public double skewness() {
    return skewness;
  }

  /**
   * Returns the kurtosis.
   *
   * @return 3 for a normal distribution, more with heavy tails
   */
  public double kurtosis() {
    return kurtosis;
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return 2
   */
  public int degreesOfFreedom() {
    return 2;
  }

  @Override
  public int observations() {
    return observations;
  }

  /**
   * Returns how many values were left out.
   *
   * @return the missing values
   */
  public int missing() {
    return missing;
  }

  @Override
  public String sentence() {
    String numbers =
        "Jarque-Bera "
            + Wording.number(statistic())
            + " (skewness "
            + Wording.number(skewness)
            + ", kurtosis "
            + Wording.number(kurtosis)
            + "), "
            + probability().text();
    return rejects(0.05)
        ? "The values are not normally distributed: " + numbers + "."
        : "Nothing speaks against a normal distribution: " + numbers + ".";
  }

  @Override
  public String toString() {
    return sentence();
  }
}
