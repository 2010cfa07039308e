package io.bellwether.timeseries.diagnose;

/**
 * How many autocovariances of the errors enter a long-run variance (Newey and West 1987, with
 * Bartlett's weights): more if errors depend on each other for longer.
 *
 * <p>The rules round down where they do not say otherwise. Immutable.
 *
 * @since 0.1.0
 */
public final class Bandwidth extends LagRule<Bandwidth.Rule> {

  /** The rule. */
  enum Rule {
    FIXED,
    SHORT,
    LONG,
    ROOT,
    SEASONAL
  }

  private Bandwidth(Rule rule, int lags) {
    super(rule, lags);
  }

  /**
   * Takes this number.
   *
   * @param lags at least 0, where 0 takes the errors as independent
   * @return the bandwidth
   * @throws IllegalArgumentException if it is negative
   */
  public static Bandwidth fixed(int lags) {
    Sample.checkAtLeast("lags", lags, 0);
    return new Bandwidth(Rule.FIXED, lags);
  }

  /**
   * Takes {@code 4 (n / 100)^(1/4)} (Schwert 1989; rule l4 of Kwiatkowski et al. 1992).
   *
   * @return the bandwidth
   */
  public static Bandwidth shortRule() {
    return new Bandwidth(Rule.SHORT, 0);
  }

  /**
   * Takes {@code 12 (n / 100)^(1/4)}, for series whose errors depend on each other for long (rule
   * l12 of Kwiatkowski et al. 1992).
   *
   * @return the bandwidth
   */
  public static Bandwidth longRule() {
    return new Bandwidth(Rule.LONG, 0);
  }

  /**
   * Takes {@code 3 sqrt(n) / 13}, by which R's package forecast chooses the number of differences.
   *
   * @return the bandwidth
   */
  public static Bandwidth rootRule() {
    return new Bandwidth(Rule.ROOT, 0);
  }

  /**
   * Takes {@code m (n / 100)^(1/4)}, rounded to the nearest: about one season.
   *
   * @param seasonLength the season length m, at least 1
   * @return the bandwidth
   * @throws IllegalArgumentException if the season length is below 1
   */
  public static Bandwidth seasonal(int seasonLength) {
    Sample.checkAtLeast("seasonLength", seasonLength, 1);
    return new Bandwidth(Rule.SEASONAL, seasonLength);
  }

  /** The number of lags for n values. */
  int lags(int n) {
    return switch (rule) {
      case FIXED -> lags;
      case SHORT -> (int) (4 * Math.sqrt(Math.sqrt(n / 100.0)));
      case LONG -> (int) (12 * Math.sqrt(Math.sqrt(n / 100.0)));
      case ROOT -> (int) (3 * Math.sqrt(n) / 13);
      case SEASONAL -> (int) Math.round(lags * Math.sqrt(Math.sqrt(n / 100.0)));
    };
  }

  /** The number of lags, checked to be smaller than the number of errors. */
  int checkedLags(int n) {
    int result = lags(n);
    if (!(result < n)) {
      throw new IllegalArgumentException(
          "a bandwidth of " + result + " lags needs more than " + n + " values");
    }
    return result;
  }

  @Override
  public String toString() {
    return switch (rule) {
      case FIXED -> "Bandwidth[" + lags + "]";
      case SHORT -> "Bandwidth[4 (n / 100)^(1/4)]";
      case LONG -> "Bandwidth[12 (n / 100)^(1/4)]";
      case ROOT -> "Bandwidth[3 sqrt(n) / 13]";
      case SEASONAL -> "Bandwidth[" + lags + " (n / 100)^(1/4)]";
    };
  }
}
