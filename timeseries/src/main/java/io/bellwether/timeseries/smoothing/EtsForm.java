package io.bellwether.timeseries.smoothing;

import java.util.Objects;

/**
 * Which of the thirty exponential smoothing models: error, trend and season. A closed value; its
 * text is that of the literature, such as {@code ETS(M,Ad,M)}.
 *
 * @param error how surprises act
 * @param trend how the level moves on
 * @param season how the season enters
 * @since 0.1.0
 */
public record EtsForm(ErrorType error, TrendType trend, SeasonType season) {

  /**
   * Checks that nothing is missing.
   *
   * @param error how surprises act
   * @param trend how the level moves on
   * @param season how the season enters
   */
  public EtsForm {
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(season, "season");
  }

  /**
   * Tells whether a part is multiplicative, so that the series must be positive.
   *
   * @return true if error, trend or season is multiplicative
   */
  public boolean needsPositiveSeries() {
    return error == ErrorType.MULTIPLICATIVE
        || trend.isMultiplicative()
        || season == SeasonType.MULTIPLICATIVE;
  }

  boolean hasTrend() {
    return trend != TrendType.NONE;
  }

  boolean hasSeason() {
    return season != SeasonType.NONE;
  }

  boolean hasMultiplicativeError() {
    return error == ErrorType.MULTIPLICATIVE;
  }

  /** Tells whether the states are linear in the past: no multiplicative trend or season. */
  boolean hasLinearStates() {
    return !trend.isMultiplicative() && season != SeasonType.MULTIPLICATIVE;
  }

  /**
   * Tells whether the search for a model considers this one. Additive errors with a multiplicative
   * trend or season divide by numbers that the errors may bring to zero; their forecasts have no
   * finite variance (Hyndman et al. 2008, section 15.4), so that they are fitted only when they are
   * asked for outright.
   */
  boolean isStable() {
    return hasMultiplicativeError() || hasLinearStates();
  }

  EtsForm withTrend(TrendType other) {
    return new EtsForm(error, other, season);
  }

  EtsForm withSeason(SeasonType other) {
    return new EtsForm(error, trend, other);
  }

  @Override
  public String toString() {
    return "ETS(" + error.code() + "," + trend.code() + "," + season.code() + ")";
  }
}
