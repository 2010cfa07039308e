package io.bellwether.timeseries;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.persist.Saveable;

/**
 * A model fitted to one series. Immutable, safe for use by many threads, saveable.
 *
 * <p>All values are in the units of the series, also when the model works on a transformed one;
 * residuals alone are on the scale of the model.
 *
 * @since 0.1.0
 */
public interface ForecastModel extends Saveable {

  /**
   * Returns the history that the forecasts continue.
   *
   * @return the series that the model was fitted to, with what was appended since
   */
  TimeSeries series();

  /**
   * Returns the forecasts of one period ahead, made for the periods of the history.
   *
   * @return one value a period; {@code NaN} for periods at the start that the model cannot forecast
   */
  TimeSeries fitted();

  /**
   * Returns the errors of the forecasts of one period ahead, on the scale on which the model is
   * additive: of the transformed series, if the model transforms. Unless a model says otherwise,
   * the series less {@link #fitted()}.
   *
   * @return one value a period; {@code NaN} where the observation or the forecast is missing
   */
  default TimeSeries residuals() {
    double[] residuals = fitted().values();
    for (int t = 0; t < residuals.length; t++) {
      residuals[t] = series().value(t) - residuals[t];
    }
    return series().withValues(residuals);
  }

  /**
   * Tells how the fit went.
   *
   * @return status, iterations, objective and warnings
   */
  FitReport report();

  /**
   * Forecasts the periods after the history.
   *
   * @param horizon how many periods, at least 1
   * @return means and a distribution for each period
   * @throws IllegalArgumentException if the horizon is below 1, or the model needs the covariates
   *     of the future
   */
  Forecast forecast(int horizon);

  /**
   * Forecasts the sum of the periods after the history, such as what a buyer orders for the weeks
   * until the next delivery. The errors of successive periods hang together, which the spread of
   * the total takes into account and a sum of intervals cannot.
   *
   * @param horizon how many periods, at least 1
   * @return the distribution of the sum
   * @throws IllegalArgumentException if the horizon is below 1, or the model needs the covariates
   *     of the future
   */
  ForecastTotal forecastTotal(int horizon);

  /**
   * Draws possible futures.
   *
   * @param horizon how many periods, at least 1
   * @param paths how many futures, at least 1
   * @param innovations where the surprises come from
   * @param context the seed: the same seed gives the same paths, whatever the number of threads
   * @return the paths
   * @throws IllegalArgumentException if the horizon or the number of paths is below 1, or the model
   *     needs the covariates of the future
   */
  SimulatedPaths simulate(int horizon, int paths, Innovations innovations, FitContext context);

  /**
   * Takes new observations into the history. Parameters stay as they were fitted.
   *
   * @param later the observations that follow {@link #series()}
   * @return a model that forecasts from the end of the later ones
   * @throws IllegalArgumentException if the later ones do not start in the period after the history
   */
  ForecastModel append(TimeSeries later);

  /**
   * Writes the model for people.
   *
   * @return several lines, if the model has more to say than its {@code toString}
   */
  default String summary() {
    return toString();
  }
}
