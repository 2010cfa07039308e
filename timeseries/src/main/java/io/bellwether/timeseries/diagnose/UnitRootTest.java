package io.bellwether.timeseries.diagnose;

/** A test whose null hypothesis is that the series does not return. */
abstract class UnitRootTest extends StationarityTest {

  UnitRootTest(double statistic, Deterministic terms, int lags, int observations) {
    super(statistic, terms, lags, observations);
  }

  @Override
  public String nullHypothesis() {
    return "the series has a unit root and does not return to " + terms().around();
  }

  @Override
  public String sentence() {
    return rejects(0.05)
        ? "The series returns to " + terms().around() + ": " + numbers() + "."
        : "A unit root cannot be ruled out, the series may need a difference: " + numbers() + ".";
  }
}
