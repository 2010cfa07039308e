package io.bellwether.timeseries;

import io.bellwether.model.FitContext;
import java.util.List;

/**
 * A model that may use external regressors. The methods without {@link Covariates} work when it was
 * fitted without any.
 *
 * @since 0.1.0
 */
public interface CovariateForecastModel extends ForecastModel {

  /**
   * Returns the external regressors of the model.
   *
   * @return their names, none if the model was fitted without
   */
  List<String> covariateNames();

  /**
   * Forecasts the periods after the history.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon; others do not matter
   * @return means and a distribution for each period
   * @throws IllegalArgumentException if the horizon is below 1 or a covariate is lacking
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   */
  Forecast forecast(int horizon, Covariates covariates);

  /**
   * Forecasts the sum of the periods after the history.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon
   * @return the distribution of the sum
   * @throws IllegalArgumentException if the horizon is below 1 or a covariate is lacking
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   */
  ForecastTotal forecastTotal(int horizon, Covariates covariates);

  /**
   * Draws possible futures.
   *
   * @param horizon how many periods, at least 1
   * @param paths how many futures, at least 1
   * @param innovations where the surprises come from
   * @param covariates known for every period of the horizon
   * @param context the seed
   * @return the paths
   * @throws IllegalArgumentException if the horizon or the number of paths is below 1, or a
   *     covariate is lacking
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   */
  SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context);

  /**
   * Takes new observations into the history.
   *
   * @param later the observations that follow the history
   * @param covariates known for every period of the later ones
   * @return a model that forecasts from the end of the later ones
   * @throws IllegalArgumentException if the later ones do not start in the period after the
   *     history, or a covariate is lacking
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   */
  CovariateForecastModel append(TimeSeries later, Covariates covariates);

  @Override
  default Forecast forecast(int horizon) {
    return forecast(horizon, Covariates.none());
  }

  @Override
  default ForecastTotal forecastTotal(int horizon) {
    return forecastTotal(horizon, Covariates.none());
  }

  @Override
  default SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    return simulate(horizon, paths, innovations, Covariates.none(), context);
  }
}
