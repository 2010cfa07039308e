package io.bellwether.timeseries.contract;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.arima.Arima;
import java.util.List;

/** {@link Arima} with a fault in its use of covariates. */
final class FaultyCovariateForecaster implements CovariateForecaster {

  private final CovariateFault fault;

  FaultyCovariateForecaster(CovariateFault fault) {
    this.fault = fault;
  }

  @Override
  public FaultyCovariateModel fit(TimeSeries series, FitContext context) {
    return new FaultyCovariateModel(
        Arima.of(1, 0, 0).fit(series, context), fault, Covariates.none(), 0);
  }

  @Override
  public FaultyCovariateModel fit(TimeSeries series, Covariates given, FitContext context) {
    Covariates seen = seen(fault, given, given.names(), series.timeline());
    boolean special = fault == CovariateFault.NONE_IS_SPECIAL && given.isEmpty();
    return new FaultyCovariateModel(
        Arima.of(1, 0, 0).fit(series, seen, context), fault, given, special ? 1e-6 : 0);
  }

  /** What is seen of covariates through a fault. */
  static Covariates seen(
      CovariateFault fault, Covariates given, List<String> names, Timeline periods) {
    return switch (fault) {
      case GOES_BY_POSITION -> byPosition(given, names, periods);
      case TAKES_LACKING_AS_ZERO -> {
        Covariates all = given;
        for (String name : names) {
          all = all.names().contains(name) ? all : all.and(name, zeros(periods));
        }
        yield all;
      }
      case TAKES_MISSING_AS_ZERO -> {
        Covariates all = Covariates.none();
        for (String name : names) {
          all = all.and(name, filled(given, name, periods));
        }
        yield all;
      }
      case TAKES_ANY_CALENDAR -> onAnyCalendar(given, names, periods);
      default -> given;
    };
  }

  private static Covariates byPosition(Covariates given, List<String> names, Timeline periods) {
    double[][] values = given.values(given.names(), periods);
    Covariates all = Covariates.none();
    for (int i = 0; i < names.size(); i++) {
      all = all.and(names.get(i), TimeSeries.of(periods, values[i]));
    }
    return all;
  }

  private static Covariates onAnyCalendar(Covariates given, List<String> names, Timeline periods) {
    try {
      given.values(names, periods);
      return given;
    } catch (IllegalArgumentException e) {
      Covariates all = Covariates.none();
      for (String name : names) {
        double[] some = new double[periods.length()];
        for (int t = 0; t < some.length; t++) {
          some[t] = (t + all.names().size()) % 3;
        }
        all = all.and(name, TimeSeries.of(periods, some));
      }
      return all;
    }
  }

  private static TimeSeries zeros(Timeline periods) {
    return TimeSeries.of(periods, new double[periods.length()]);
  }

  private static TimeSeries filled(Covariates given, String name, Timeline periods) {
    double[] values = new double[periods.length()];
    for (int t = 0; t < values.length; t++) {
      try {
        values[t] = given.values(List.of(name), periods.window(t, 1))[0][0];
      } catch (DataException e) {
        values[t] = 0;
      }
    }
    return TimeSeries.of(periods, values);
  }
}
