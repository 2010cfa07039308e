package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Objects;

/**
 * The median of three forecasts of intermittent demand. Immutable; see {@link AutoIntermittent}.
 *
 * @since 0.1.0
 */
public final class AutoIntermittentModel extends IntermittentModel {

  private final AutoIntermittent specification;
  private final WindowMeans means;
  private final double[] levels;

  AutoIntermittentModel(
      AutoIntermittent specification, WindowMeans means, TimeSeries series, FitReport report) {
    super(series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.means = means;
    this.levels = means.run(history().values(), new double[series.length()]);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public AutoIntermittent specification() {
    return specification;
  }

  /**
   * Returns the forecasts of which this model takes the median.
   *
   * @return the means of the long and the short window ({@code NaN} if nothing in it is known), and
   *     Croston's forecast, in demand a period
   */
  public double[] members() {
    return levels.clone();
  }

  /**
   * Returns the windows.
   *
   * @return how many periods the long one has, and the short one
   */
  public int[] windows() {
    return new int[] {means.longWindow(), means.shortWindow()};
  }

  /**
   * Classifies the demand of the history.
   *
   * @return its class, with the numbers that make it
   */
  public DemandProfile profile() {
    return DemandClassifier.create().classify(series());
  }

  WindowMeans means() {
    return means;
  }

  @Override
  double[] oneStepForecasts() {
    double[] forecasts = new double[series().length()];
    means.run(history().values(), forecasts);
    return forecasts;
  }

  @Override
  double[] means(int horizon) {
    return flat(WindowMeans.median(levels), horizon);
  }

  @Override
  DemandDistribution distribution(int horizon) {
    // where every period has demand there is no interval to be uncertain about
    boolean always = history().demands() > 0 && history().demands() == history().known();
    double[] known =
        Arrays.stream(levels).limit(always ? 2 : 3).filter(level -> !Double.isNaN(level)).toArray();
    return DemandDistribution.mixture(
        history(), horizon, known, Math.min(history().known(), means.longWindow()));
  }

  /**
   * {@inheritDoc} Windows move and smoothing goes on; parameters stay.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public AutoIntermittentModel append(TimeSeries later) {
    return new AutoIntermittentModel(specification, means, series().concat(later), report());
  }

  @Override
  public String summary() {
    return this
        + System.lineSeparator()
        + profile().sentence()
        + System.lineSeparator()
        + "median of: mean of "
        + means.longWindow()
        + " periods "
        + shown(levels[0])
        + ", of "
        + means.shortWindow()
        + " periods "
        + shown(levels[1])
        + ", Croston (SBJ) "
        + shown(levels[2]);
  }

  @Override
  public String toString() {
    return text("AutoIntermittentModel", "level " + shown(means(1)[0]));
  }
}
