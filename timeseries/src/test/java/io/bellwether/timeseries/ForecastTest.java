package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.model.Interval;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ForecastTest {

  /** The 0.9 and the 0.975 quantile of the standard normal distribution. */
  private static final double Q90 = 1.2815515655446004;

  private static final double Q975 = 1.959963984540054;

  private static final TimeSeries HISTORY =
      TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), 1, 2, 3);
  private static final Forecast NORMAL =
      Forecast.normal(HISTORY, new double[] {10, 20}, new double[] {1, 2});

  @Test
  void continuesTheHistory() {
    assertThat(NORMAL.horizon()).isEqualTo(2);
    assertThat(NORMAL.mean())
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 4, 1), 10, 20));
    assertThat(HISTORY.concat(NORMAL.mean()).length()).isEqualTo(5);
    assertThat(NORMAL.periods()).isEqualTo(NORMAL.mean().timeline());
    assertThat(NORMAL.standardErrors()).containsExactly(1, 2);
  }

  @Test
  void boundsAreNormalQuantiles() {
    assertThat(NORMAL.lower(0.8).values())
        .containsExactly(new double[] {10 - Q90, 20 - 2 * Q90}, within(1e-12));
    assertThat(NORMAL.upper(0.95).values())
        .containsExactly(new double[] {10 + Q975, 20 + 2 * Q975}, within(1e-12));
    assertThat(NORMAL.quantile(0.5)).isEqualTo(NORMAL.mean());
    assertThat(NORMAL.quantile(2, 0.9)).isEqualTo(NORMAL.quantile(0.9).value(1));
    Interval second = NORMAL.interval(2, 0.95);
    assertThat(second.lower()).isEqualTo(NORMAL.lower(0.95).value(1));
    assertThat(second.upper()).isEqualTo(NORMAL.upper(0.95).value(1));
  }

  @Property
  void intervalsNest(
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.998) double level,
      @ForAll @Scale(4) @DoubleRange(min = -1, max = 2) double lambda,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 3) double deviation) {
    double[] mean = {BoxCox.of(lambda).transform(30)};
    double[] error = {deviation};
    for (BackTransform point : BackTransform.values()) {
      Forecast forecast = Forecast.transformed(HISTORY, mean, error, BoxCox.of(lambda), point);
      Interval inner = forecast.interval(1, level);
      Interval outer = forecast.interval(1, level + 0.001);
      assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
      assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
      double median = forecast.quantile(0.5).value(0);
      assertThat(median).isCloseTo(30, within(1e-9));
      assertThat(inner.lower()).isLessThanOrEqualTo(median);
      assertThat(inner.upper()).isGreaterThanOrEqualTo(median);
    }
  }

  @Test
  void transformedBoundsAreTransformedBack() {
    Forecast forecast =
        Forecast.transformed(
            HISTORY, new double[] {2}, new double[] {0.5}, BoxCox.of(0), BackTransform.MEDIAN);
    assertThat(forecast.mean().value(0)).isCloseTo(Math.exp(2), within(1e-12));
    assertThat(forecast.upper(0.95).value(0)).isCloseTo(Math.exp(2 + 0.5 * Q975), within(1e-11));
    assertThat(forecast.standardErrors()).containsExactly(0.5);
    Forecast mean =
        Forecast.transformed(
            HISTORY, new double[] {2}, new double[] {0.5}, BoxCox.of(0), BackTransform.MEAN);
    assertThat(mean.mean().value(0)).isCloseTo(Math.exp(2 + 0.125), within(1e-11));
    assertThat(mean.upper(0.95)).isEqualTo(forecast.upper(0.95));
  }

  @Test
  void boundsBeyondAllNumbersAreMissing() {
    // the inverse of a transform with lambda -0.5 is infinite from 2 on
    Forecast forecast =
        Forecast.transformed(
            HISTORY, new double[] {1.8}, new double[] {0.2}, BoxCox.of(-0.5), BackTransform.MEDIAN);
    assertThat(forecast.upper(0.95).value(0)).isNaN();
    assertThat(forecast.interval(1, 0.95).upper()).isInfinite();
    assertThat(forecast.upper(0.5).value(0)).isBetween(100.0, 1e5);
    assertThat(forecast.mean().value(0)).isCloseTo(100, within(1e-9));
    assertThat(forecast.summary()).contains("NaN");
  }

  @Test
  void pathsGiveMeansAndQuantiles() {
    Forecast forecast = Forecast.ofPaths(HISTORY, new double[][] {{1, 10}, {2, 20}, {6, 30}});
    assertThat(forecast.mean().values()).containsExactly(3, 20);
    assertThat(forecast.quantile(0.5).values()).containsExactly(2, 20);
    assertThat(forecast.standardErrors())
        .containsExactly(new double[] {Math.sqrt(7), 10}, within(1e-12));
    assertThat(Forecast.ofPaths(HISTORY, new double[][] {{4}}).standardErrors()).containsExactly(0);
  }

  @Test
  void tableShowsTheLevels() {
    assertThat(NORMAL.summary().lines().map(String::strip))
        .containsExactly(
            "time        mean  lower 80%  upper 80%  lower 95%  upper 95%",
            "2024-04-01    10     8.7184     11.282       8.04      11.96",
            "2024-05-01    20     17.437     22.563      16.08      23.92");
    assertThat(NORMAL.levels()).containsExactly(0.8, 0.95);
    assertThat(NORMAL.withLevels(0.995, 0.5).summary())
        .contains("lower 50%")
        .contains("upper 99.5%");
    assertThat(NORMAL.withLevels().summary()).doesNotContain("%");
    assertThat(NORMAL)
        .hasToString("Forecast[" + NORMAL.mean().timeline() + "; levels [80%, 95%]]")
        .asString()
        .hasLineCount(1);
    assertThat(NORMAL.levels()).containsExactly(0.8, 0.95);
  }

  @Test
  void dataSetHasColumnsOfTheLevels() {
    Dataset table = NORMAL.withLevels(0.995, 0.8).toDataset();
    assertThat(table.columnNames())
        .containsExactly("time", "mean", "lower80", "upper80", "lower99.5", "upper99.5");
    assertThat(table.numeric("upper80").values()).containsExactly(NORMAL.upper(0.8).values());
    assertThat(table.time("time").date(0)).isEqualTo(LocalDate.of(2024, 4, 1));
  }

  @Test
  void arraysAreCopied() {
    double[] mean = {1};
    double[] error = {1};
    double[][] paths = {{1}, {3}};
    Forecast normal = Forecast.normal(HISTORY, mean, error);
    Forecast simulated = Forecast.ofPaths(HISTORY, paths);
    mean[0] = 9;
    error[0] = 9;
    paths[0][0] = 9;
    normal.standardErrors()[0] = 9;
    normal.levels()[0] = 9;
    assertThat(normal.mean().values()).containsExactly(1);
    assertThat(normal.standardErrors()).containsExactly(1);
    assertThat(simulated.mean().values()).containsExactly(2);
    assertThat(normal.levels()).containsExactly(0.8, 0.95);
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecast.normal(HISTORY, new double[0], new double[0]))
        .withMessageContaining("at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecast.normal(HISTORY, new double[] {1, 2}, new double[] {1, -1}))
        .withMessageContaining("period 2 ahead has mean 2.0 and standard error -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecast.normal(HISTORY, new double[] {Double.NaN}, new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecast.ofPaths(HISTORY, new double[][] {{1}, {1, 2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORMAL.lower(95))
        .withMessageContaining("95.0");
    assertThatIllegalArgumentException().isThrownBy(() -> NORMAL.withLevels(0.8, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORMAL.quantile(1))
        .withMessageContaining("(0, 1), not 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORMAL.interval(3, 0.8))
        .withMessage("the forecast has periods 1 to 2 ahead, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Forecast.checkHorizon(0))
        .withMessageContaining("not 0");
    assertThat(Forecast.checkHorizon(1)).isEqualTo(1);
  }

  @Test
  void equalIfTheyGiveTheSameNumbers() {
    TimeSeries history =
        TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), new double[] {1, 2, 3});
    Forecast one = byQuantiles(history, 1);
    assertThat(one).isEqualTo(byQuantiles(history, 1)).hasSameHashCodeAs(byQuantiles(history, 1));
    assertThat(one).isNotEqualTo(byQuantiles(history, 2)).isNotEqualTo(one.withLevels(0.5));
    Forecast normal = Forecast.normal(history, new double[] {4, 5}, new double[] {1, 1});
    assertThat(normal)
        .isEqualTo(Forecast.normal(history, new double[] {4, 5}, new double[] {1, 1}))
        .isNotEqualTo(Forecast.normal(history, new double[] {4, 5}, new double[] {1, 2}))
        .isNotEqualTo(Forecast.normal(history, new double[] {4}, new double[] {1}));
  }

  private static Forecast byQuantiles(TimeSeries history, double spread) {
    return Forecast.ofQuantiles(
        history, new double[] {4, 5}, new double[] {1, 1}, (h, p) -> h + spread * p);
  }
}
