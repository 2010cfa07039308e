package io.bellwether.timeseries.diagnose;

/**
 * How many lagged differences a test regression holds, so that its errors have no autocorrelation
 * left: a number, or the number with the smallest information criterion.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class LagChoice extends LagRule<LagChoice.Rule> {

  /** The rule. */
  enum Rule {
    FIXED,
    CUBE_ROOT,
    AIC,
    BIC
  }

  private LagChoice(Rule rule, int lags) {
    super(rule, lags);
  }

  /**
   * Takes this number of lags.
   *
   * @param lags at least 0
   * @return the choice
   * @throws IllegalArgumentException if it is negative
   */
  public static LagChoice fixed(int lags) {
    return of(Rule.FIXED, lags);
  }

  /**
   * Takes the cube root of n - 1, rounded down: the rate up to which the number may grow with the
   * length of the series (Said and Dickey 1984).
   *
   * @return the choice
   */
  public static LagChoice cubeRoot() {
    return of(Rule.CUBE_ROOT, 0);
  }

  /**
   * Takes the number with the smallest Akaike criterion. All numbers are compared on the same rows;
   * the regression is then repeated with all rows that the chosen number allows.
   *
   * @param maxLags the largest number to try, at least 0
   * @return the choice
   * @throws IllegalArgumentException if it is negative
   */
  public static LagChoice aic(int maxLags) {
    return of(Rule.AIC, maxLags);
  }

  /**
   * Takes the number with the smallest criterion of Schwarz; as {@link #aic(int)} else.
   *
   * @param maxLags the largest number to try, at least 0
   * @return the choice
   * @throws IllegalArgumentException if it is negative
   */
  public static LagChoice bic(int maxLags) {
    return of(Rule.BIC, maxLags);
  }

  private static LagChoice of(Rule rule, int lags) {
    Sample.checkAtLeast("lags", lags, 0);
    return new LagChoice(rule, lags);
  }

  /** The largest number that comes into question for n values. */
  int most(int n) {
    return rule == Rule.CUBE_ROOT ? (int) Math.cbrt(n - 1.0) : lags;
  }

  boolean isSearch() {
    return rule == Rule.AIC || rule == Rule.BIC;
  }

  /** What one more parameter costs, on the scale of minus twice the log-likelihood. */
  double penalty(int rows) {
    return rule == Rule.BIC ? Math.log(rows) : 2;
  }

  @Override
  public String toString() {
    return switch (rule) {
      case FIXED -> "LagChoice[" + lags + "]";
      case CUBE_ROOT -> "LagChoice[cube root of n - 1]";
      default -> "LagChoice[" + rule + " up to " + lags + "]";
    };
  }
}
