package io.bellwether.timeseries.diagnose;

/** A test by one statistic of one sample. */
abstract class SampleTest implements TestResult {

  private final double statistic;
  private final int observations;

  SampleTest(double statistic, int observations) {
    this.statistic = statistic;
    this.observations = observations;
  }

  @Override
  public double statistic() {
    return statistic;
  }

  @Override
  public int observations() {
    return observations;
  }

  /** Writes the numbers of the sentence: the statistic, on what or with what, and the p-value. */
  final String numbers(String with) {
    return name() + " " + Wording.number(statistic) + " " + with + ", " + probability().text();
  }

  @Override
  public String toString() {
    return sentence();
  }
}
