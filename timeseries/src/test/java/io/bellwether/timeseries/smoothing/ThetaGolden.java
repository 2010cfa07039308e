package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.ForecastModel;

/** What the golden files of theta and complex exponential smoothing hold. */
final class ThetaGolden {

  private ThetaGolden() {}

  private static void forecasts(ForecastModel model, double... means) {
    double[] forecast = model.forecast(means.length).mean().values();
    // recursions of a few steps, perhaps in another order one day
    assertThat(forecast).containsExactly(means, within(1e-9));
  }

  static void dynamic(ThetaModel model) {
    assertThat(model.specification()).isEqualTo(Theta.dynamicOptimised());
    assertThat(model.series()).isEqualTo(SmoothingGoldenFilesTest.TRAIN);
    assertThat(model.alpha()).isEqualTo(0.99);
    assertThat(model.season()).isEqualTo(SeasonalAdjustment.NONE);
    assertThat(model.sigma()).isCloseTo(2.76480623443, within(1e-9));
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    forecasts(model, 10.431741948652345, 10.883254850112934, 11.315803099585253);
  }

  static void averaged(ThetaModel model) {
    assertThat(model.specification()).isEqualTo(Theta.averaged());
    assertThat(model.nodes()).hasSize(23);
    assertThat(model.season()).isEqualTo(SeasonalAdjustment.MULTIPLICATIVE);
    assertThat(model.seasonalFigure()).hasSize(4);
    assertThat(model.forecast(1).standardErrors()[0]).isCloseTo(2.522033847587923, within(1e-9));
    forecasts(model, 72.31353354424522, 59.357340665299496, 52.8185989325376);
  }

  static void wholeSlope(ThetaModel model) {
    assertThat(model.specification())
        .isEqualTo(
            Theta.builder()
                .form(ThetaForm.SES_WITH_DRIFT)
                .theta(Double.POSITIVE_INFINITY)
                .season(SeasonalAdjustment.ADDITIVE)
                .seasonLength(4)
                .build());
    assertThat(model.theta()).isInfinite();
    forecasts(model, 71.35007309225048, 60.91903455841589, 56.26924602458131);
  }

  static void full(ComplexExponentialSmoothingModel model) {
    assertThat(model.specification())
        .isEqualTo(ComplexExponentialSmoothing.of(CesSeasonality.FULL).withSeasonLength(4));
    assertThat(model.parameters())
        .containsExactly(
            new double[] {
              1.4853095661548728, 1.02744286158507, 1.013051822575746, 1.0015712037960975
            },
            within(0.0));
    assertThat(model.sigma()).isEqualTo(2.755875881622677);
    forecasts(model, 71.0584615417508, 60.757932498987905, 56.03020901438356);
  }

  static void chosen(ComplexExponentialSmoothingModel model) {
    assertThat(model.specification()).isEqualTo(ComplexExponentialSmoothing.auto());
    assertThat(model.seasonality()).isEqualTo(CesSeasonality.NONE);
    assertThat(model.aicc(CesSeasonality.FULL)).isEmpty();
    forecasts(model, 11.223966321853784, 12.21210918313803, 13.355832999874709);
  }
}
