package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts for each period the last value of the same place in the season: next December is like
 * last December. An immutable specification.
 *
 * <p>Default: the season of the series ({@link TimeSeries#seasonLength()}), because the calendar
 * knows it best; another one by {@link #of(int)}. A season of 1 makes it {@link Naive}.
 *
 * <p>The model is {@code y[t] = y[t - m] + e[t]}, the errors independent and normal of variance
 * {@code sigma^2}, the mean of the squared changes on the season before. The variance of the
 * forecast {@code h} periods ahead is {@code (k + 1) sigma^2} for {@code k = floor((h - 1) / m)}
 * whole seasons in between.
 *
 * <p><b>Missing values</b> are treated as in {@link Naive}, for each place in the season: the value
 * last known is taken, and the variance grows with the seasons passed since. Needs a known value
 * for each place in the season and one value more. A series that repeats itself exactly gives
 * intervals without width and a warning in the report. Cost: linear in the length.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections
 * 5.2 and 5.5 (table 5.2).
 *
 * @since 0.1.0
 */
public final class SeasonalNaive implements Forecaster {

  private static final SeasonalNaive OF_THE_SERIES = new SeasonalNaive(0);

  /** 0 for the season of the series. */
  private final int seasonLength;

  private SeasonalNaive(int seasonLength) {
    this.seasonLength = seasonLength;
  }

  /**
   * Returns the forecaster with the season of the series.
   *
   * @return the specification
   */
  public static SeasonalNaive create() {
    return OF_THE_SERIES;
  }

  /**
   * Returns the forecaster with a season of its own.
   *
   * @param seasonLength how many periods make a season, at least 1
   * @return the specification
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public static SeasonalNaive of(int seasonLength) {
    return new SeasonalNaive(checkSeason(seasonLength));
  }

  static int checkSeason(int seasonLength) {
    if (!(seasonLength >= 1)) {
      throw new IllegalArgumentException(
          "seasonLength must be at least 1 period, not " + seasonLength);
    }
    return seasonLength;
  }

  /**
   * Returns the length of the season.
   *
   * @return how many periods; empty for the season of the series
   */
  public OptionalInt seasonLength() {
    return seasonLength == 0 ? OptionalInt.empty() : OptionalInt.of(seasonLength);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FitException if a place in the season has no known value, or none has two
   */
  @Override
  public SeasonalNaiveModel fit(TimeSeries series, FitContext context) {
    int season = seasonLength().orElse(series.seasonLength());
    double[] values =
        BaselineFit.values(
            series,
            (int) Math.min(Integer.MAX_VALUE, season + 1L),
            "a seasonal naive forecast with season " + season,
            context);
    if (!Walk.through(values, season).isComplete()) {
      throw new FitException(
          "a place in the season of " + season + " periods has no known value",
          "give a longer history, fill the gaps with TimeSeries.interpolate(), or use Naive");
    }
    StepVariance changes = StepVariance.of(values, season, 0);
    double variance = changes.mean(0);
    return new SeasonalNaiveModel(
        this, season, series, Math.sqrt(variance), BaselineFit.report(variance));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws FitException if a place in the season has no known value, or none has two
   */
  @Override
  public SeasonalNaiveModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeasonalNaive that && seasonLength == that.seasonLength;
  }

  @Override
  public int hashCode() {
    return SeasonalNaive.class.getName().hashCode() + seasonLength;
  }

  @Override
  public String toString() {
    return "SeasonalNaive[season " + (seasonLength == 0 ? "of the series" : seasonLength) + "]";
  }
}
