package io.bellwether.timeseries.diagnose;

/** A test whether a series returns to its level or trend. */
abstract class StationarityTest extends SampleTest {

  private final Deterministic terms;
  private final int lags;

  StationarityTest(double statistic, Deterministic terms, int lags, int observations) {
    super(statistic, observations);
    this.terms = terms;
    this.lags = lags;
  }

  /**
   * Returns how many lags allow for autocorrelation.
   *
   * @return lagged differences of the regression ({@link DickeyFuller}), or autocovariances that
   *     entered the long-run variance, which is the bandwidth
   */
  public int lags() {
    return lags;
  }

  /**
   * Returns the deterministic terms.
   *
   * @return what the series may return to, or be stationary around
   */
  public Deterministic terms() {
    return terms;
  }

  /** Writes the numbers of the sentence. */
  final String numbers() {
    return numbers("with " + Wording.count(lags, "lag"));
  }
}
