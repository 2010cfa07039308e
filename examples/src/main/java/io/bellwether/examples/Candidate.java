package io.bellwether.examples;

import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.arima.AutoRegression;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.smoothing.MovingAverage;
import java.util.List;
import java.util.function.Function;

/**
 * A way to forecast, with a name.
 *
 * @param name in words
 * @param forecaster makes a forecast out of a history
 */
record Candidate(String name, Function<TimeSeries, Forecast> forecaster) {

  /** The model of weekly revenue: a level that moves, in logarithms, so that effects are shares. */
  static final Arima WEEKLY = Arima.builder().order(0, 1, 1).boxCox(0).build();

  /** The airline model of Box and Jenkins: level and season both move, in logarithms. */
  static final Arima AIRLINE = Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).boxCox(0).build();

  /** Whatever model of the logarithms has the best criterion. */
  static final AutoArima CHOSEN = AutoArima.builder().boxCox(0).build();

  /** Ways to forecast weeks, of which some may be missing. */
  static List<Candidate> ofWeeks(int horizon, Covariates calendar) {
    return List.of(
        new Candidate("the last week again", y -> Naive.create().fit(y).forecast(horizon)),
        new Candidate(
            "average of the last four weeks",
            y -> MovingAverage.simple(4).fit(y.interpolate()).forecast(horizon)),
        new Candidate("ARIMA(0,1,1) of logarithms", y -> WEEKLY.fit(y).forecast(horizon)),
        new Candidate(
            "the same, told the closed days",
            y -> WEEKLY.fit(y, calendar).forecast(horizon, calendar)));
  }

  /** Ways to forecast months. */
  static List<Candidate> ofMonths(int horizon) {
    AutoRegression lags = AutoRegression.builder().maxOrder(24).method(ArMethod.BURG).build();
    return List.of(
        new Candidate(
            "same month last year (seasonal naive)",
            y -> SeasonalNaive.create().fit(y).forecast(horizon)),
        new Candidate("autoregression, up to 24 lags", y -> lags.fit(y).forecast(horizon)),
        new Candidate("airline model, of logarithms", y -> AIRLINE.fit(y).forecast(horizon)),
        new Candidate(
            "ARIMA whose orders the library chose", y -> CHOSEN.fit(y).forecast(horizon)));
  }
}
