package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntervalCalibrationTest {

  private static final TimeSeries HISTORY =
      TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), 9, 10, 11);

  @Test
  void widensByTheFactorOfThePeriod() {
    IntervalCalibration calibration = new IntervalCalibration(2, 0.5, 1);
    Forecast forecast = calibration.normal(HISTORY, new double[] {10, 10}, new double[] {1, 3});
    assertThat(forecast.standardErrors()).containsExactly(2, 3 * 2 * Math.sqrt(2));
    assertThat(forecast.upper(0.95).value(0)).isCloseTo(10 + 2 * 1.959963984540054, within(1e-12));
    assertThat(forecast.mean().values()).containsExactly(10, 10);
  }

  @Test
  void bendsAsTheInverseOfBoxAndCox() {
    IntervalCalibration calibration = new IntervalCalibration(1.5, 0, 0.5);
    BoxCox root = BoxCox.of(0.5);
    double point = 10;
    for (double deviation : new double[] {-9, -2, 0.5, 4}) {
      // a step on the transformed scale that is the deviation to first order
      double step = 1.5 * deviation * Math.pow(point, -0.5);
      assertThat(calibration.value(3, point, deviation))
          .isCloseTo(root.inverse(root.transform(point) + step), within(1e-12));
    }
  }

  @Test
  void boundsOfAPositiveForecastNeverFallBelowZeroAndAreInOrder() {
    IntervalCalibration calibration = new IntervalCalibration(3, 0.2, 0.75);
    Forecast forecast = calibration.normal(HISTORY, new double[] {1, 2}, new double[] {5, 5});
    double before = Double.NEGATIVE_INFINITY;
    for (double p = 0.005; p < 1; p += 0.005) {
      double value = forecast.quantile(p).value(1);
      assertThat(value).isGreaterThanOrEqualTo(Math.max(before, 0));
      before = value;
    }
    assertThat(forecast.quantile(0.5).value(1)).isCloseTo(2, within(1e-12));
  }

  @Test
  void leavesForecastsAloneIfThereIsNothingToDo() {
    Forecast forecast = Forecast.normal(HISTORY, new double[] {-1}, new double[] {2});
    assertThat(IntervalCalibration.NONE.apply(forecast, HISTORY)).isSameAs(forecast);
    assertThat(new IntervalCalibration(2, 0, 0.5).apply(forecast, HISTORY).lower(0.8).value(0))
        .isCloseTo(-1 - 4 * 1.2815515655446004, within(1e-12));
  }

  @Test
  void refusesNumbersOutsideTheirRanges() {
    assertThatThrownBy(() -> new IntervalCalibration(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive scale");
    assertThatThrownBy(() -> new IntervalCalibration(1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IntervalCalibration(1, 0, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("power in (0, 1]");
  }
}
