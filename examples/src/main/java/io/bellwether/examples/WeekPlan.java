package io.bellwether.examples;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import java.util.List;

/** The weekly model, how it was chosen, and the eight weeks that it foresees. */
final class WeekPlan {

  static final int FUTURES = 10_000;

  private static final int HORIZON = 8;

  /** Half a year, less two weeks, before anybody is asked. */
  private static final int FIRST_ORIGIN = 24;

  private final TimeSeries demand;
  private final TimeSeries closedDays;
  private final Covariates calendar;
  private final ArimaModel model;
  private final SimulatedPaths futures;

  private WeekPlan(Revenue revenue) {
    demand = revenue.demand();
    closedDays = revenue.closedDays();
    calendar = revenue.calendar();
    model = Candidate.WEEKLY.fit(demand, calendar);
    futures = futures();
  }

  /** Fits the model to all weeks. */
  static WeekPlan of(Revenue revenue) {
    return new WeekPlan(revenue);
  }

  /** What the model cannot know is put right in each future: closed all week is nothing sold. */
  private SimulatedPaths futures() {
    SimulatedPaths open =
        model.simulate(HORIZON, FUTURES, Innovations.NORMAL, calendar, FitContext.create());
    double[][] paths = new double[open.count()][];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = open.path(i).values();
      for (int h = 0; h < HORIZON; h++) {
        paths[i][h] = ClosedDays.isWholeWeek(closedDays(h + 1)) ? 0 : paths[i][h];
      }
    }
    return SimulatedPaths.of(demand, paths);
  }

  ArimaModel model() {
    return model;
  }

  Forecast forecast() {
    return futures.forecast();
  }

  ForecastTotal total() {
    return futures.total();
  }

  /** The closed days, but for Saturday, of a week ahead, 1 for the next. */
  double closedDays(int ahead) {
    return closedDays.value(demand.length() + ahead - 1);
  }

  List<Candidate> candidates() {
    return Candidate.ofWeeks(HORIZON, calendar);
  }

  HoldOut.Score score(Candidate candidate) {
    return new HoldOut(demand, FIRST_ORIGIN, 1, HORIZON, 1).score(candidate.forecaster());
  }

  int turns() {
    return demand.length() - FIRST_ORIGIN - HORIZON + 1;
  }
}
