package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HarmonicRegressionTest {

  private static final AutoArima WHITE = AutoArima.builder().maxOrders(0, 0).differences(0).build();

  /** Two waves a day and one a week, found among six and ten. */
  @Test
  void pairsOfSeveralSeasonsAreFound() {
    SplittableRandom random = new SplittableRandom(11);
    double[] values = new double[24 * 21];
    Arrays.setAll(
        values,
        t ->
            50
                + 4 * Math.sin(2 * Math.PI * t / 24)
                + 3 * Math.cos(4 * Math.PI * t / 24)
                + 5 * Math.sin(2 * Math.PI * t / 168 + 1)
                + random.nextGaussian());
    TimeSeries series = TimeSeries.of(Frequency.HOURLY, LocalDateTime.of(2024, 1, 1, 0, 0), values);
    HarmonicRegressionModel model =
        HarmonicRegression.builder().periods(24, 168).maxOrder(4).errors(WHITE).build().fit(series);
    // AICc takes a pair too many now and then, never one too few
    int[] pairs = model.terms().orders();
    assertThat(pairs[0]).isBetween(2, 3);
    assertThat(pairs[1]).isBetween(1, 2);
    FourierTerms truth = FourierTerms.of(24, 2).and(168, 1);
    assertThat(model.arima().aicc())
        .isLessThanOrEqualTo(
            model.arima().specification().fit(series, truth.covariates(series.timeline())).aicc());
    assertThat(model.arima().sigma2()).isCloseTo(1, within(0.2)); // 4 standard errors of 504 values
    // the waves go on: no worse than twice the noise in each of the next 168 hours
    double[] next = model.forecast(168).mean().values();
    for (int h = 0; h < 168; h++) {
      int t = 504 + h;
      double expected =
          50
              + 4 * Math.sin(2 * Math.PI * t / 24)
              + 3 * Math.cos(4 * Math.PI * t / 24)
              + 5 * Math.sin(2 * Math.PI * t / 168 + 1);
      assertThat(next[h]).isCloseTo(expected, within(0.6));
    }
  }

  /** Where there is no season, no pair is chosen. */
  @Test
  void noiseHasNoPairs() {
    SplittableRandom random = new SplittableRandom(2);
    TimeSeries noise = SampleSeries.monthly().map(value -> 10 + random.nextGaussian());
    HarmonicRegressionModel model =
        HarmonicRegression.builder().maxOrder(3).errors(WHITE).build().fit(noise);
    assertThat(model.terms()).isEqualTo(FourierTerms.none());
    assertThat(model.arima().covariateNames()).isEmpty();
    assertThat(model.forecast(3).mean().values()).hasSize(3);
  }

  /** The choice has the smallest AICc of all numbers, given its order. */
  @Test
  void choiceIsTheBestOfItsOrder() {
    TimeSeries series = SampleSeries.monthly();
    HarmonicRegressionModel model = HarmonicRegression.create().fit(series);
    int chosen = model.terms().orders()[0];
    assertThat(chosen).isEqualTo(2);
    for (int pairs = 1; pairs <= 6; pairs++) {
      FourierTerms terms = FourierTerms.of(12, pairs);
      double aicc =
          model.arima().specification().fit(series, terms.covariates(series.timeline())).aicc();
      assertThat(model.arima().aicc()).isLessThanOrEqualTo(aicc + 1e-6);
    }
  }

  @Test
  void unusableSeriesAreNamed() {
    TimeSeries series = SampleSeries.monthly();
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> HarmonicRegression.create().fit(series.withSeason(1)))
        .withMessageContaining("the series has none")
        .withMessageContaining("take AutoArima");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> HarmonicRegression.of(12, 60.5).fit(series))
        .withMessageContaining("a season of 60.5 periods needs two cycles");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonicRegression.create().fit(series, Covariates.of("S1-12", series)))
        .withMessageContaining("S1-12");
  }

  @Test
  void wrongOptionsAreNamed() {
    HarmonicRegression.Builder builder = HarmonicRegression.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonicRegression.of(1))
        .withMessageContaining("more than 1 step");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarmonicRegression.of(7, 7))
        .withMessageContaining("the period 7 is there already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxOrder(0))
        .withMessage("maxOrder must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.periods(7, 30).orders(2).build())
        .withMessage("each period needs an order, but there are 1 orders for 2 periods");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.periods(7).orders(4).build())
        .withMessageContaining("must be 1 to 3");
    assertThat(HarmonicRegression.of(52.18).toString())
        .startsWith("HarmonicRegression[periods [52.18], orders to 10, errors AutoArima");
  }
}
