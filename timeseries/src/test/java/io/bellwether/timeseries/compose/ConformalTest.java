package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Intervals against errors that are collected by hand, and what the report says of them. */
class ConformalTest {

  private static final TimeSeries MONTHLY = SampleSeries.monthly();

  /** Sizes of the errors of a forecaster so many periods ahead, by origins one by one, sorted. */
  private static double[] sizes(Forecaster forecaster, int origins, int ahead, OriginFit way) {
    int n = MONTHLY.length();
    double[] sizes = new double[origins - ahead + 1];
    ForecastModel model = forecaster.fit(MONTHLY.head(n - origins));
    for (int i = 0; i < sizes.length; i++) {
      int origin = n - origins + i;
      if (way == OriginFit.REFITTED) {
        model = forecaster.fit(MONTHLY.head(origin));
      }
      double point = model.forecast(ahead).mean().value(ahead - 1);
      sizes[i] = Math.abs(MONTHLY.value(origin + ahead - 1) - point);
      model = model.append(MONTHLY.slice(origin, origin + 1));
    }
    Arrays.sort(sizes);
    return sizes;
  }

  /** At level k / (n + 1) the interval reaches as far as the k-th smallest of n errors. */
  @ParameterizedTest
  @EnumSource
  void intervalsReachAsFarAsTheErrorsOfTheirRank(OriginFit way) {
    ConformalModel model =
        Conformal.builder(Drift.create())
            .method(ConformalMethod.RESIDUALS)
            .origin(way)
            .origins(20)
            .horizon(7)
            .build()
            .fit(MONTHLY);
    Forecast forecast = model.forecast(7);
    assertThat(forecast.mean()).isEqualTo(Drift.create().fit(MONTHLY).forecast(7).mean());
    for (int ahead : new int[] {1, 4, 7}) {
      double[] sizes = sizes(Drift.create(), 20, ahead, way);
      int n = sizes.length;
      assertThat(model.errorCount(ahead)).isEqualTo(n);
      for (int k = 1; k <= n; k++) {
        double level = (double) k / (n + 1);
        double mean = forecast.mean().value(ahead - 1);
        // probabilities are rounded on the way
        assertThat(forecast.interval(ahead, level).upper())
            .isCloseTo(mean + sizes[k - 1], within(1e-9 * mean));
        assertThat(forecast.interval(ahead, level).lower())
            .isCloseTo(mean - sizes[k - 1], within(1e-9 * mean));
      }
    }
  }

  /** Scaled errors of horizons 2 and 3 together serve horizon 2, from as many origins as it has. */
  @Test
  void scaledErrorsOfNeighboursArePooled() {
    int origins = 15;
    int n = MONTHLY.length();
    ForecastModel at = Naive.create().fit(MONTHLY.head(n - origins));
    double[] pooled = new double[14 + 13];
    for (int i = 0; i < 14; i++) {
      Forecast ahead = at.forecast(3);
      for (int h = 1; h <= 2 && i + h < origins; h++) {
        double error = MONTHLY.value(n - origins + i + h) - ahead.mean().value(h);
        pooled[h == 1 ? i : 14 + i] = Math.abs(error) / ahead.standardErrors()[h];
      }
      at = at.append(MONTHLY.slice(n - origins + i, n - origins + i + 1));
    }
    Arrays.sort(pooled);
    ConformalModel model =
        Conformal.builder(Naive.create()).origins(origins).horizon(3).build().fit(MONTHLY);
    Forecast inner = Naive.create().fit(MONTHLY).forecast(3);
    Forecast forecast = model.forecast(3);
    // 14 origins: from 1/15 to 14/15 the ranks go from 1 to 27
    double level = 8.0 / 15;
    double rank = 7.0 / 13 * 26;
    assertThat(rank).isEqualTo(14);
    assertThat(forecast.upper(level).value(1))
        .isCloseTo(inner.mean().value(1) + pooled[14] * inner.standardErrors()[1], within(1e-7));
    // beyond the largest error, normal tails
    double ratio = 1.959963984540054 / 1.8339146358159144; // of 0.95, and of 14/15
    assertThat(forecast.upper(0.95).value(1))
        .isCloseTo(
            inner.mean().value(1) + ratio * pooled[26] * inner.standardErrors()[1], within(1e-7));
  }

  /** Totals and paths are stretched as the intervals are. */
  @Test
  void totalsAndPathsAreStretched() {
    Conformal specification = Conformal.builder(Naive.create()).origins(12).horizon(1).build();
    ConformalModel model = specification.fit(MONTHLY);
    ForecastModel inner = Naive.create().fit(MONTHLY);
    // one horizon, so one factor for all
    double factor = model.forecast(1).standardErrors()[0] / inner.forecast(1).standardErrors()[0];
    assertThat(factor).isNotCloseTo(1, within(0.02));
    double[] errors = model.forecast(6).standardErrors();
    for (int h = 0; h < 6; h++) {
      double expected = factor * inner.forecast(6).standardErrors()[h];
      assertThat(errors[h]).isCloseTo(expected, within(1e-9 * expected));
    }
    ForecastTotal total = model.forecastTotal(6);
    ForecastTotal before = inner.forecastTotal(6);
    assertThat(total.mean()).isEqualTo(before.mean());
    assertThat(total.standardDeviation())
        .isCloseTo(factor * before.standardDeviation(), within(1e-9 * factor));
    assertThat(total.quantile(0.9) - total.mean())
        .isCloseTo(factor * (before.quantile(0.9) - before.mean()), within(1e-9 * factor * 100));
    FitContext seven = FitContext.create().seed(7);
    TimeSeries path = model.simulate(6, 1, Innovations.NORMAL, seven).path(0);
    TimeSeries drawn = inner.simulate(6, 1, Innovations.NORMAL, seven).path(0);
    for (int h = 0; h < 6; h++) {
      double point = inner.forecast(6).mean().value(h);
      assertThat(path.value(h))
          .isCloseTo(point + factor * (drawn.value(h) - point), within(1e-9 * point));
    }
  }

  /** Errors on one side move the interval and leave the point. */
  @Test
  void separateTailsFollowTheErrors() {
    // grows faster and faster, so that a drift from the past is always too low
    TimeSeries rising = MONTHLY.withValues(growing());
    Forecast forecast =
        Conformal.builder(Drift.create())
            .method(ConformalMethod.RESIDUALS)
            .tails(ConformalTails.SEPARATE)
            .horizon(3)
            .build()
            .fit(rising)
            .forecast(3);
    for (int h = 0; h < 3; h++) {
      assertThat(forecast.lower(0.8).value(h)).isGreaterThan(forecast.mean().value(h));
    }
  }

  private static double[] growing() {
    double[] values = new double[96];
    Arrays.setAll(values, t -> 100 + 0.05 * t * t);
    return values;
  }

  @Test
  void tooFewErrorsLeaveTheModelsOwnIntervals() {
    TimeSeries series = MONTHLY.head(28);
    ConformalModel model = Conformal.of(Naive.create()).fit(series);
    // two seasons and a month before the first origin leave three
    assertThat(model.calibratedHorizon()).isZero();
    assertThat(model.report().warnings())
        .anyMatch(warning -> warning.contains("the model's own") && warning.contains("need 4"));
    Forecast own = Naive.create().fit(series).forecast(5);
    assertThat(model.forecast(5).upper(0.9)).isEqualTo(own.upper(0.9));
    assertThat(model).asString().contains("not calibrated");
    ConformalModel one = Conformal.of(Naive.create()).fit(MONTHLY.head(29));
    assertThat(one.calibratedHorizon()).isEqualTo(1);
    assertThat(one.report().warnings())
        .anyMatch(warning -> warning.contains("calibrated for 1 of 24 periods"));
    // beyond, the width grows as the model's: with the root of the number of steps
    double[] errors = one.forecast(9).standardErrors();
    assertThat(errors[8]).isCloseTo(3 * errors[0], within(1e-9 * errors[0]));
  }

  @Test
  void refusedOriginsAreCounted() {
    Forecaster needs60 = Decomposed.builder(Naive.create()).seasonLengths(30).build();
    ConformalModel refitted =
        Conformal.builder(needs60).origin(OriginFit.REFITTED).build().fit(MONTHLY);
    assertThat(refitted.calibratedHorizon()).isEqualTo(24);
    assertThat(refitted.errorCount(1)).isEqualTo(36);
    assertThat(refitted.errorCount(100)).isZero();
    assertThat(refitted.report().warnings())
        .anyMatch(w -> w.startsWith("the forecaster refused the history before 12 of 48"));
    ConformalModel appended = Conformal.of(needs60).fit(MONTHLY);
    assertThat(appended.calibratedHorizon()).isZero();
    assertThat(appended.report().warnings())
        .anyMatch(w -> w.contains("before 48 of 48"))
        .anyMatch(w -> w.contains("the model's own"));
  }

  @Test
  void missingObservationsMakeNoError() {
    double[] values = MONTHLY.values();
    values[90] = Double.NaN;
    ConformalModel model =
        Conformal.builder(Naive.create())
            .origins(20)
            .horizon(2)
            .build()
            .fit(MONTHLY.withValues(values));
    assertThat(model.errorCount(1)).isEqualTo(19);
    assertThat(model.errorCount(2)).isEqualTo(18);
  }

  @Test
  void modelWithoutWidthIsReported() {
    double[] values = new double[96];
    Arrays.fill(values, 3);
    ConformalModel model = Conformal.of(Naive.create()).fit(MONTHLY.withValues(values));
    assertThat(model.report().warnings()).anyMatch(w -> w.contains("there are 0 usable errors"));
    assertThat(model.forecast(2).upper(0.9).values()).containsExactly(3, 3);
  }

  @Test
  void wrongOptionsAreNamed() {
    Conformal.Builder builder = Conformal.builder(Naive.create());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.horizon(0))
        .withMessage("horizon must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.origins(1))
        .withMessage("origins must be at least 2, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.minimumErrors(1))
        .withMessage("minimumErrors must be at least 2, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.gamma(Double.NaN))
        .withMessage("gamma must lie in (0, 1), not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> builder.method(ConformalMethod.ADAPTIVE).tails(ConformalTails.SEPARATE).build())
        .withMessageContaining("tails must be SYMMETRIC");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Conformal.of(Naive.create()).fit(MONTHLY, Covariates.of("price", MONTHLY)))
        .withMessage("Naive[] takes no covariates; there are [price]");
    assertThat(Conformal.of(Naive.create()))
        .hasToString("Conformal[Naive[], SCALED, SYMMETRIC, APPENDED, minimumErrors 4]");
  }
}
