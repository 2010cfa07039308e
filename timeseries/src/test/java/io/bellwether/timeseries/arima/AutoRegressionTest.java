package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the oracles do not show: options, errors, borderline series, texts. */
class AutoRegressionTest {

  private static TimeSeries series(double... values) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  private static TimeSeries simulated(int n, double... ar) {
    SplittableRandom random = new SplittableRandom(11);
    double[] values = new double[n];
    for (int t = 0; t < n; t++) {
      values[t] = random.nextGaussian();
      for (int i = 0; i < Math.min(t, ar.length); i++) {
        values[t] += ar[i] * values[t - 1 - i];
      }
    }
    return series(values);
  }

  @Test
  void defaultsAreThoseOfThePage() {
    AutoRegression specification = AutoRegression.create();
    assertThat(specification).isEqualTo(AutoRegression.builder().build());
    assertThat(specification.order()).isEmpty();
    assertThat(specification.maxOrder()).isEmpty();
    assertThat(specification.criterion()).isEqualTo(OrderCriterion.AIC);
    assertThat(specification.method()).isEqualTo(ArMethod.YULE_WALKER);
    assertThat(specification.mean()).isEqualTo(MeanTerm.INCLUDED);
    assertThat(specification).hasToString("AutoRegression[order by AIC, YULE_WALKER]");
    assertThat(AutoRegression.builder().order(2).mean(MeanTerm.NONE).build())
        .hasToString("AutoRegression[order 2, YULE_WALKER, no mean]");
  }

  @Test
  void impossibleOptionsAreRefused() {
    AutoRegression.Builder builder = AutoRegression.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.order(-1))
        .withMessage("order must be at least 0 lags, not -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxOrder(-2))
        .withMessage("maxOrder must be at least 0 lags, not -2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AutoRegression.builder().order(2).maxOrder(5).build())
        .withMessageContaining("fixed at 2")
        .withMessageContaining("maxOrder(5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AutoRegression.builder().order(2).criterion(OrderCriterion.BIC).build())
        .withMessageContaining("criterion(BIC)")
        .withMessageContaining("maxOrder instead of order");
  }

  @Test
  void seriesThatAreTooShortAreRefused() {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> AutoRegression.builder().order(4).build().fit(series(1, 2, 1, 3, 1)))
        .withMessageContaining("order 4 by YULE_WALKER needs at least 6 values")
        .withMessageContaining("the series has 5")
        .withMessageContaining("take a lower order");
    AutoRegression huge =
        AutoRegression.builder().order(Integer.MAX_VALUE).method(ArMethod.LEAST_SQUARES).build();
    assertThatExceptionOfType(FitException.class).isThrownBy(() -> huge.fit(series(1, 2, 1)));
  }

  @Test
  void missingValueIsNamedWithTheCure() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> AutoRegression.create().fit(series(1, 2, Double.NaN, 4, 1)))
        .withMessageContaining("2024-01-03")
        .withMessageContaining("interpolate()")
        .withMessageContaining("ARIMA");
  }

  @Test
  void constantSeriesIsRefusedUnlessItsMeanIsKnown() {
    TimeSeries constant = series(3, 3, 3, 3, 3, 3, 3, 3);
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> AutoRegression.create().fit(constant))
        .withMessageContaining("all 8 values are 3.0")
        .withMessageContaining("MeanForecaster");
    AutoRegressionModel aroundZero =
        AutoRegression.builder().order(1).mean(MeanTerm.NONE).build().fit(constant);
    assertThat(aroundZero.ar()[0]).isCloseTo(7 / 8.0, within(1e-15));
  }

  @Test
  void highestOrderIsLoweredToWhatTheSeriesBears() {
    TimeSeries ten = simulated(10, 0.5);
    AutoRegressionModel model = AutoRegression.builder().maxOrder(30).build().fit(ten);
    assertThat(model.criterionByOrder()).hasSize(9);
    assertThat(model.report().warnings())
        .containsExactly(
            "the highest order was lowered from 30 to 8, because the series has only 10 values");
    assertThat(AutoRegression.create().fit(ten).report().warnings()).isEmpty();
    AutoRegression squares = AutoRegression.builder().method(ArMethod.LEAST_SQUARES).build();
    assertThat(squares.fit(ten).criterionByOrder()).hasSize(5);
    assertThat(AutoRegression.create().fit(simulated(1000, 0.5)).criterionByOrder()).hasSize(31);
  }

  @Test
  void orderZeroIsNoise() {
    TimeSeries series = series(1, 2, 3, 6);
    for (ArMethod method : ArMethod.values()) {
      AutoRegressionModel model =
          AutoRegression.builder().order(0).method(method).build().fit(series);
      assertThat(model.ar()).isEmpty();
      assertThat(model.mean() + model.intercept()).isCloseTo(3, within(1e-15));
      assertThat(model.forecast(2).mean().values())
          .containsExactly(new double[] {3, 3}, within(1e-15));
      // 14 by 3 with the correction of Yule-Walker, by 4 without
      double expected = method == ArMethod.YULE_WALKER ? 14 / 3.0 : 14 / 4.0;
      assertThat(model.sigma2()).isCloseTo(expected, within(1e-14));
      assertThat(model.residuals().values())
          .containsExactly(new double[] {-2, -1, 0, 3}, within(1e-14));
    }
  }

  /** Plus and minus one in turn: Burg sees that nothing is left, and stops there. */
  @Test
  void seriesWithoutInnovationsIsRepeated() {
    TimeSeries turns = series(1, -1, 1, -1, 1, -1, 1, -1, 1, -1);
    AutoRegressionModel model = AutoRegression.builder().method(ArMethod.BURG).build().fit(turns);
    assertThat(model.ar()).containsExactly(-1);
    assertThat(model.sigma2()).isZero();
    assertThat(model.forecast(3).mean().values()).containsExactly(1, -1, 1);
    assertThat(model.forecast(3).upper(0.95).values()).containsExactly(1, -1, 1);
    assertThat(model.report().warnings()).anyMatch(text -> text.contains("without error"));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(
            () -> AutoRegression.builder().order(3).method(ArMethod.BURG).build().fit(turns))
        .withMessageContaining("order 1 leaves no error")
        .withMessageContaining("take order 1");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(
            () ->
                AutoRegression.builder().order(2).method(ArMethod.LEAST_SQUARES).build().fit(turns))
        .withMessageContaining("determine each other");
  }

  @Test
  void leastSquaresWarnsOfExplosion() {
    double[] values = new double[30];
    for (int t = 0; t < values.length; t++) {
      values[t] = Math.pow(1.1, t) + 0.1 * Math.sin(t);
    }
    AutoRegressionModel model =
        AutoRegression.builder()
            .order(1)
            .method(ArMethod.LEAST_SQUARES)
            .build()
            .fit(series(values));
    assertThat(model.isStationary()).isFalse();
    assertThat(model.ar()[0]).isGreaterThan(1);
    assertThat(model.report().warnings()).anyMatch(text -> text.contains("not those of a stat"));
    assertThat(model.summary()).contains("warning: the coefficients are not");
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
  }

  @ParameterizedTest
  @EnumSource(ArMethod.class)
  void longSeriesGiveTheCoefficientsBack(ArMethod method) {
    double[] ar = {0.9, -0.5, 0.2};
    TimeSeries series = simulated(20_000, ar);
    AutoRegressionModel model =
        AutoRegression.builder().order(3).method(method).build().fit(series);
    for (int i = 0; i < ar.length; i++) {
      Coefficient coefficient = model.coefficient("ar" + (i + 1));
      assertThat(coefficient.interval(0.9999).contains(ar[i])).as(coefficient.toString()).isTrue();
      // sqrt of about (1 - 0.04) / n for the last, by theory
      assertThat(coefficient.standardError()).isBetween(0.006, 0.01);
    }
    // 5 standard errors of a variance of 1: sqrt(2 / n)
    assertThat(model.sigma2()).isCloseTo(1, within(0.05));
    AutoRegressionModel chosen =
        AutoRegression.builder().criterion(OrderCriterion.BIC).method(method).build().fit(series);
    assertThat(chosen.order()).isEqualTo(3);
  }

  @Test
  void coefficientsGoByName() {
    AutoRegressionModel model = AutoRegression.builder().order(2).build().fit(simulated(50, 0.5));
    assertThat(model.coefficients())
        .extracting(Coefficient::name)
        .containsExactly("ar1", "ar2", "mean");
    Coefficient first = model.coefficient("ar1");
    assertThat(first.zStatistic()).isEqualTo(first.estimate() / first.standardError());
    assertThat(first.pValue()).isBetween(0.0, 1.0);
    // 1.959964 is the quantile of the normal distribution
    assertThat(first.interval(0.95).upper() - first.estimate())
        .isCloseTo(1.959964 * first.standardError(), within(1e-6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.coefficient("ma1"))
        .withMessage("the model has no coefficient 'ma1'; it has ar1, ar2, mean");
    assertThat(model.summary()).contains("ar1", "std. error", "sigma2").doesNotContain("warning");
    assertThat(
            AutoRegression.builder()
                .order(1)
                .mean(MeanTerm.NONE)
                .build()
                .fit(simulated(50, 0.5))
                .coefficients())
        .extracting(Coefficient::name)
        .containsExactly("ar1");
  }

  @Test
  void arraysAreCopies() {
    AutoRegressionModel model = AutoRegression.create().fit(simulated(60, 0.8));
    double before = model.forecast(1).mean().value(0);
    Arrays.fill(model.ar(), 9);
    Arrays.fill(model.partialAutocorrelations(), 9);
    Arrays.fill(model.criterionByOrder(), 9);
    assertThat(model.forecast(1).mean().value(0)).isEqualTo(before);
    assertThat(model.criterionByOrder()).doesNotContain(9);
    assertThat(model.partialAutocorrelations()).doesNotContain(9);
  }
}
