package io.bellwether.timeseries.diagnose;

/** A test for autocorrelation up to a lag. */
abstract class PortmanteauTest extends SampleTest {

  private final Portmanteau test;

  PortmanteauTest(double statistic, Portmanteau test) {
    super(statistic, test.observations);
    this.test = test;
  }

  @Override
  public String nullHypothesis() {
    return "no autocorrelation up to lag " + test.lags;
  }

  @Override
  public PValue probability() {
    return Chances.chiSquared(statistic(), test.degrees);
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return the lags less the fitted parameters
   */
  public int degreesOfFreedom() {
    return test.degrees;
  }

  /**
   * Returns the largest lag.
   *
   * @return how many lags the test looked at
   */
  public int lags() {
    return test.lags;
  }

  /**
   * Returns how many values were left out.
   *
   * @return the missing values
   */
  public int missing() {
    return test.missing;
  }

  @Override
  public String sentence() {
    String numbers = numbers("on " + Wording.degrees(test.degrees));
    return rejects(0.05)
        ? "Autocorrelation is left up to lag " + test.lags + ": " + numbers + "."
        : "No autocorrelation left up to lag " + test.lags + ": " + numbers + ".";
  }
}
