package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FittedMovingAverageTest {

  private static final double MISSING = Double.NaN;

  private static TimeSeries days(double... values) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  @Test
  void byHand() {
    FittedMovingAverage model = MovingAverage.simple(2).fit(days(1, 3, 5, 8));
    assertThat(model.average()).isEqualTo(6.5);
    assertThat(model.fitted().values()).containsExactly(MISSING, MISSING, 2, 4);
    assertThat(model.residuals().values()).containsExactly(MISSING, MISSING, 3, 4);
    assertThat(model.sigma()).isCloseTo(Math.sqrt(12.5), within(1e-15));
    assertThat(model.report().objective()).isEqualTo(25);
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.specification()).isEqualTo(MovingAverage.simple(2));
    assertThat(model.series()).isEqualTo(days(1, 3, 5, 8));
    // psi: 1, 1/2, 1/4 + 1/2
    assertThat(model.forecast(3).mean().values()).containsExactly(6.5, 6.5, 6.5);
    assertThat(model.forecast(3).mean().time(0)).isEqualTo(model.series().time(4));
    assertThat(model.forecast(3).standardErrors())
        .containsExactly(
            new double[] {
              Math.sqrt(12.5), Math.sqrt(12.5 * 1.25), Math.sqrt(12.5 * (1.25 + 0.5625))
            },
            within(1e-14));
    assertThat(model.toString())
        .isEqualTo(
            "MovingAverage.simple(2) of 4 periods, daily, season 7, 2024-01-01 to 2024-01-04:"
                + " average 6.5, sigma 3.53553");
  }

  @Test
  void designsProgram() {
    double[] values = new double[60];
    java.util.Arrays.setAll(values, t -> 10 + t % 7);
    Forecast forecast = MovingAverage.simple(7).fit(days(values)).forecast(14);
    assertThat(forecast.horizon()).isEqualTo(14);
    assertThat(forecast.mean().values()).containsOnly(13);
  }

  private static void assertAsR(String name, FittedMovingAverage model) {
    assertThat(model.sigma()).isCloseTo(SeriesOracle.numbers(name + "sigma")[0], within(1e-11));
    assertThat(model.forecast(14).standardErrors())
        .containsExactly(SeriesOracle.numbers(name + "se"), within(1e-10));
    assertThat(model.forecastTotal(14).standardDeviation())
        .isCloseTo(SeriesOracle.numbers(name + "total")[0], within(1e-9));
    assertThat(model.forecastTotal(14).mean()).isCloseTo(14 * model.average(), within(1e-9));
  }

  @Test
  void spreadAsR() {
    TimeSeries y = SeriesOracle.monthly();
    assertAsR("simple7", MovingAverage.simple(7).fit(y));
    assertAsR("weighted123", MovingAverage.weighted(1, 2, 3).fit(y));
    FittedMovingAverage exponential = MovingAverage.exponential(0.3).fit(y);
    assertAsR("exponential", exponential);
    assertThat(exponential.forecast(14).mean().values())
        .containsExactly(SeriesOracle.numbers("exponentialmean"), within(1e-10));
    FittedMovingAverage cumulative = MovingAverage.cumulative().fit(y);
    assertThat(cumulative.forecast(14).mean().values())
        .containsExactly(SeriesOracle.numbers("cumulativemean"), within(1e-10));
    assertThat(cumulative.forecast(14).standardErrors())
        .containsExactly(SeriesOracle.numbers("cumulativese"), within(1e-10));
  }

  @Test
  void totalOfACumulativeAverageKnowsThatTheMeanIsEstimated() {
    // values 1, 3, 5: mean 3, variance 4; a sum of two has variance 2 * 4 + 2^2 * 4 / 3
    FittedMovingAverage model = MovingAverage.cumulative().fit(days(1, 3, MISSING, 5));
    assertThat(model.sigma()).isCloseTo(2, within(1e-15));
    assertThat(model.forecastTotal(2).mean()).isCloseTo(6, within(1e-15));
    assertThat(model.forecastTotal(2).standardDeviation())
        .isCloseTo(Math.sqrt(8 + 16.0 / 3), within(1e-14));
  }

  @Test
  void intervalsCoverWhatTheyShould() {
    // the process of which the exponential average is the best forecast: ARIMA(0,1,1)
    java.util.SplittableRandom random = new java.util.SplittableRandom(7);
    int inside = 0;
    int trials = 2000;
    for (int i = 0; i < trials; i++) {
      double[] y = new double[205];
      double level = 100;
      for (int t = 0; t < y.length; t++) {
        double surprise = random.nextGaussian();
        y[t] = level + surprise;
        level += 0.3 * surprise;
      }
      TimeSeries all = days(y);
      Forecast forecast = MovingAverage.exponential(0.3).fit(all.head(200)).forecast(5);
      inside += forecast.interval(5, 0.95).contains(y[204]) ? 1 : 0;
    }
    // four standard errors of a share of 2000, and a little for sigma being estimated
    assertThat((double) inside / trials).isBetween(0.925, 0.97);
  }

  @Test
  void pathsScatterAboutTheForecast() {
    FittedMovingAverage model = MovingAverage.simple(3).fit(SeriesOracle.monthly());
    for (Innovations innovations : Innovations.values()) {
      SimulatedPaths paths = model.simulate(4, 20_000, innovations, FitContext.create());
      double error = model.forecast(4).standardErrors()[3];
      assertThat(paths.forecast().mean().value(3))
          .isCloseTo(model.average(), within(5 * error / Math.sqrt(20_000)));
    }
    assertThat(model.simulate(4, 3, Innovations.NORMAL, FitContext.create()).path(2))
        .isEqualTo(model.simulate(4, 9, Innovations.NORMAL, FitContext.create()).path(2));
  }

  @Test
  void appendingIsAFitWithTheOldSpread() {
    TimeSeries y = SeriesOracle.monthly();
    for (MovingAverage average :
        List.of(
            MovingAverage.simple(5),
            MovingAverage.weighted(1, 2),
            MovingAverage.exponential(0.2),
            MovingAverage.cumulative())) {
      FittedMovingAverage early = average.fit(y.head(50));
      FittedMovingAverage later = early.append(y.tail(20));
      assertThat(later.forecast(3).mean()).isEqualTo(average.fit(y).forecast(3).mean());
      assertThat(later.residuals()).isEqualTo(average.fit(y).residuals());
      assertThat(later.sigma()).isEqualTo(early.sigma());
      assertThat(early.series().length()).isEqualTo(50);
    }
    FittedMovingAverage model = MovingAverage.simple(5).fit(y.head(50));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.append(y.tail(19)))
        .withMessageContaining("start on 2005-03-01");
  }

  @Test
  void unitsCarryOver() {
    TimeSeries y = SeriesOracle.monthly();
    Forecaster average = MovingAverage.simple(4);
    ForecastModel model = average.fit(y);
    ForecastModel changed = average.fit(y.map(x -> 8 * x + 64));
    for (int h = 0; h < 6; h++) {
      assertThat(changed.forecast(6).upper(0.8).value(h))
          .isCloseTo(8 * model.forecast(6).upper(0.8).value(h) + 64, within(1e-9));
    }
  }

  @Test
  void constantSeriesHaveNoSpread() {
    Forecast forecast = MovingAverage.simple(2).fit(days(5, 5, 5, 5)).forecast(2);
    assertThat(forecast.lower(0.95)).isEqualTo(forecast.upper(0.95));
    assertThat(forecast.mean().values()).containsExactly(5, 5);
  }

  @Test
  void missingValues() {
    FittedMovingAverage model = MovingAverage.simple(2).fit(days(1, 3, MISSING, 5, 7, 9, 10));
    assertThat(model.residuals().values())
        .containsExactly(MISSING, MISSING, MISSING, MISSING, MISSING, 3, 2);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> MovingAverage.simple(2).fit(days(1, 3, 4, 5, 7, 9, MISSING)))
        .withMessageContaining("last average of MovingAverage.simple(2) is not known")
        .withMessageContaining("interpolate()");
    assertThat(MovingAverage.exponential(0.5).fit(days(1, 3, 4, MISSING)).average()).isEqualTo(3);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> model.append(days(1, 3, 4, 5, 6, 7, 8, MISSING).tail(1)));
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> MovingAverage.centred(5).fit(days(1, 2, 3, 4, 5, 6, 7)))
        .withMessageContaining("looks ahead")
        .withMessageContaining("MovingAverage.simple(5)");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> MovingAverage.weighted(-1, 3).fit(days(1, 2, 3, 4, 5, 6, 7)))
        .withMessageContaining("negative weights");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> MovingAverage.simple(3).fit(days(1, 2, 3, 4)))
        .withMessageContaining("forecasts 1 of the 4 values")
        .withMessageContaining("shorter window");
    for (MovingAverage average :
        List.of(
            MovingAverage.simple(1), MovingAverage.exponential(1), MovingAverage.cumulative())) {
      assertThatExceptionOfType(FitException.class).isThrownBy(() -> average.fit(days()));
      assertThatExceptionOfType(FitException.class)
          .isThrownBy(() -> average.fit(days(MISSING, MISSING, MISSING)));
    }
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                MovingAverage.simple(1)
                    .fit(days(1, 2, 3), FitContext.create().cancelWhen(() -> true)));
    FittedMovingAverage model = MovingAverage.simple(1).fit(days(1, 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.forecast(0))
        .withMessageContaining("at least 1 period ahead, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> model.forecastTotal(-1));
  }
}
