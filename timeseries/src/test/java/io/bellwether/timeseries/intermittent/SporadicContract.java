package io.bellwether.timeseries.intermittent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.ForecasterContract;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The contract of forecasters on a history with zeros, of which more than one quantile is zero.
 *
 * @param <F> the type of the forecaster
 */
interface SporadicContract<F extends Forecaster> extends ForecasterContract<F> {

  /** Eight years of months, demand in every other one, sizes without common unit. */
  static TimeSeries sporadic() {
    SplittableRandom random = new SplittableRandom(20240601);
    double[] values = new double[96];
    for (int t = 0; t < values.length; t++) {
      values[t] = random.nextDouble() < 0.5 ? 0.5 + 8 * random.nextDouble() : 0;
    }
    values[0] = 2.75;
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2016, 1, 1), values);
  }

  /** Returns the forecaster. */
  F forecaster();

  /** A higher level has an interval that is not narrower: bounds of zero coincide. */
  @Override
  @Test
  default void intervalsNest() {
    ForecastModel model = forecaster().fit(sporadic());
    Forecast forecast = model.forecast(12);
    for (int h = 0; h < 12; h++) {
      double upper = forecast.quantile(0.5).value(h);
      for (double level : new double[] {0.5, 0.8, 0.95, 0.99}) {
        assertThat(forecast.lower(level).value(h)).isZero();
        assertThat(forecast.upper(level).value(h)).isGreaterThan(upper);
        upper = forecast.upper(level).value(h);
      }
    }
    assertThat(model.forecastTotal(12).quantile(0.1))
        .isLessThan(model.forecastTotal(12).quantile(0.9));
  }
}
