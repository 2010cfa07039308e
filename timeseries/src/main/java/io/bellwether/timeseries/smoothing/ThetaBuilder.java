package io.bellwether.timeseries.smoothing;

import java.util.Objects;

/**
 * Collects options. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ThetaBuilder {

  static final double LEAST_ALPHA = 0.1;

  ThetaForm form = ThetaForm.DYNAMIC;
  ThetaEstimation estimation = ThetaEstimation.LEAST_SQUARES;
  double theta = Double.NaN;
  double alphaLower = LEAST_ALPHA;
  double alphaUpper = 0.99;
  SeasonalAdjustment season = SeasonalAdjustment.AUTO;
  SeasonalTesting testing = SeasonalTesting.VALUES;
  double confidence = 0.9;
  SeasonalIndices indices = SeasonalIndices.CLASSICAL;
  int seasonLength;

  ThetaBuilder() {}

  ThetaBuilder(Theta from) {
    form = from.form;
    estimation = from.estimation;
    theta = from.theta;
    alphaLower = from.alphaLower;
    alphaUpper = from.alphaUpper;
    season = from.season;
    testing = from.testing;
    confidence = from.confidence;
    indices = from.indices;
    seasonLength = from.seasonLength;
  }

  /**
   * Sets how the trend is extrapolated. Default DYNAMIC.
   *
   * @param newForm the form; SES_WITH_DRIFT needs a {@link #theta}
   * @return this builder
   */
  public ThetaBuilder form(ThetaForm newForm) {
    form = Objects.requireNonNull(newForm, "form");
    return this;
  }

  /**
   * Sets how parameters are found. Default LEAST_SQUARES.
   *
   * @param newEstimation the way; AVERAGED is not for SES_WITH_DRIFT
   * @return this builder
   */
  public ThetaBuilder estimation(ThetaEstimation newEstimation) {
    estimation = Objects.requireNonNull(newEstimation, "estimation");
    return this;
  }

  /**
   * Fixes theta. Default: estimated.
   *
   * @param newTheta at least 1 (no trend); 2 for the classical method, infinity for the full slope
   * @return this builder
   */
  public ThetaBuilder theta(double newTheta) {
    if (!(newTheta >= 1)) {
      throw new IllegalArgumentException("theta must be at least 1, not " + newTheta);
    }
    theta = newTheta;
    return this;
  }

  /**
   * Bounds alpha, the share of a surprise that stays in the level. Default 0.1 to 0.99: below, the
   * level hardly moves, which short series often suggest wrongly.
   *
   * @param lower above 0
   * @param upper above the lower bound, below 2, from where on the level would swing apart
   * @return this builder
   */
  public ThetaBuilder alphaRange(double lower, double upper) {
    if (!(lower > 0 && lower < upper && upper < 2)) {
      throw new IllegalArgumentException(
          "alpha must range between numbers in (0, 2), the lower one first, not "
              + lower
              + " and "
              + upper);
    }
    alphaLower = lower;
    alphaUpper = upper;
    return this;
  }

  /**
   * Sets the seasonal adjustment. Default AUTO.
   *
   * @param newSeason whether and how
   * @return this builder
   */
  public ThetaBuilder season(SeasonalAdjustment newSeason) {
    season = Objects.requireNonNull(newSeason, "season");
    return this;
  }

  /**
   * Sets what the test of AUTO looks at. Default VALUES.
   *
   * @param newTesting the values, or their changes too
   * @return this builder
   */
  public ThetaBuilder seasonalTesting(SeasonalTesting newTesting) {
    testing = Objects.requireNonNull(newTesting, "seasonalTesting");
    return this;
  }

  /**
   * Sets the confidence of the test of AUTO. Default 0.9.
   *
   * @param newConfidence in (0, 1); the higher, the fewer series count as seasonal
   * @return this builder
   */
  public ThetaBuilder seasonalConfidence(double newConfidence) {
    if (!(newConfidence > 0 && newConfidence < 1)) {
      throw new IllegalArgumentException(
          "seasonalConfidence must lie in (0, 1), not " + newConfidence);
    }
    confidence = newConfidence;
    return this;
  }

  /**
   * Sets how the seasonal figure is estimated. Default CLASSICAL.
   *
   * @param newIndices the way
   * @return this builder
   */
  public ThetaBuilder seasonalIndices(SeasonalIndices newIndices) {
    indices = Objects.requireNonNull(newIndices, "seasonalIndices");
    return this;
  }

  /**
   * Overrides the season length that the series tells.
   *
   * @param newSeasonLength periods in a season, at least 1; 1 means none
   * @return this builder
   */
  public ThetaBuilder seasonLength(int newSeasonLength) {
    if (!(newSeasonLength >= 1)) {
      throw new IllegalArgumentException(
          "seasonLength must be at least 1 period, not " + newSeasonLength);
    }
    seasonLength = newSeasonLength;
    return this;
  }

  /**
   * Builds the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if SES_WITH_DRIFT has no theta or is to be averaged
   */
  public Theta build() {
    if (form == ThetaForm.SES_WITH_DRIFT
        && (Double.isNaN(theta) || estimation == ThetaEstimation.AVERAGED)) {
      throw new IllegalArgumentException(
          "form SES_WITH_DRIFT takes theta as given and estimation LEAST_SQUARES; set theta(2), or"
              + " take the form STATIC or DYNAMIC");
    }
    return new Theta(this);
  }
}
