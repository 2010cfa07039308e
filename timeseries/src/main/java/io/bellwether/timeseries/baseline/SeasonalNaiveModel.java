package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;

/**
 * The last season of a series, as a model. Immutable; see {@link SeasonalNaive}.
 *
 * <p>Fitted values are the values last known at the same place in the season; there is none in the
 * first season.
 *
 * @since 0.1.0
 */
public final class SeasonalNaiveModel extends WalkModel {

  private final SeasonalNaive specification;
  private final int seasonLength;

  SeasonalNaiveModel(
      SeasonalNaive specification,
      int seasonLength,
      TimeSeries series,
      double sigma,
      FitReport report) {
    super(series, SeasonalNaive.checkSeason(seasonLength), sigma, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.seasonLength = seasonLength;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public SeasonalNaive specification() {
    return specification;
  }

  /**
   * Returns the length of the season, that of the specification or else of the series.
   *
   * @return how many periods make a season, at least 1
   */
  public int seasonLength() {
    return seasonLength;
  }

  /**
   * {@inheritDoc} Forecasts take the values last known at each place in the season; sigma stays.
   *
   * @return the same model with a longer history
   */
  @Override
  public SeasonalNaiveModel append(TimeSeries later) {
    return new SeasonalNaiveModel(
        specification, seasonLength, series().concat(later), sigma(), report());
  }

  @Override
  public String toString() {
    return text("SeasonalNaiveModel", "season " + seasonLength + ", ");
  }
}
