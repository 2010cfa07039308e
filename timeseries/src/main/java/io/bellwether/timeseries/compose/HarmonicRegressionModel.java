package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.arima.ArimaModel;
import java.util.List;

/**
 * A regression on Fourier terms with ARMA errors. Immutable; see {@link HarmonicRegression}.
 *
 * <p>The terms of the future are computed from its calendar: only other covariates must be given.
 *
 * @since 0.1.0
 */
public final class HarmonicRegressionModel extends ComposedModel {

  private final ArimaModel arima;
  private final FourierTerms terms;
  private final List<String> names;

  HarmonicRegressionModel(
      String specification, ArimaModel arima, FourierTerms terms, FitReport report) {
    super(specification, arima, report);
    this.arima = arima;
    this.terms = terms;
    List<String> all = arima.covariateNames();
    int own = all.size() - terms.names().size();
    if (!(own >= 0 && all.subList(own, all.size()).equals(terms.names()))) {
      throw new IllegalArgumentException(
          "the model has the covariates " + all + ", which do not end with those of " + terms);
    }
    names = all.subList(0, own);
  }

  /**
   * Returns the seasons.
   *
   * @return the chosen Fourier terms; a season of which no pair was chosen is not there
   */
  public FourierTerms terms() {
    return terms;
  }

  /**
   * Returns the regression with its errors.
   *
   * @return the model with coefficients, criteria and tests; its covariates are those given, then
   *     the Fourier terms
   */
  public ArimaModel arima() {
    return arima;
  }

  /** {@return the names of the covariates that were given, without the Fourier terms} */
  @Override
  public List<String> covariateNames() {
    return names;
  }

  private Covariates with(Covariates covariates, Timeline periods) {
    return covariates.and(terms.covariates(periods));
  }

  private Covariates future(Covariates covariates, int horizon) {
    return with(covariates, series().timeline().next(Forecast.checkHorizon(horizon)));
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    return arima.forecast(horizon, future(covariates, horizon));
  }

  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    return arima.forecastTotal(horizon, future(covariates, horizon));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    return arima.simulate(horizon, paths, innovations, future(covariates, horizon), context);
  }

  @Override
  public HarmonicRegressionModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  @Override
  public HarmonicRegressionModel append(TimeSeries later, Covariates covariates) {
    return new HarmonicRegressionModel(
        specification(), arima.append(later, with(covariates, later.timeline())), terms, report());
  }

  @Override
  public String toString() {
    return "HarmonicRegressionModel[" + terms + "; " + arima + "]";
  }
}
