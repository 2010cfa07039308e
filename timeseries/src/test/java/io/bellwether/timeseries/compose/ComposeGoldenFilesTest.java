package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.persist.GoldenFiles;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.FourierTerms;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.NaiveModel;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models that format 1 left, fitted to {@link #SERIES}, loaded for ever. */
class ComposeGoldenFilesTest {

  static final TimeSeries SERIES =
      TimeSeries.of(
          Frequency.QUARTERLY,
          LocalDate.of(2019, 1, 1),
          new double[] {5, 9, 4, 12, 6, 8, 5, 14, 7, 11, 4, 13, 9, 10, 6, 16, 8, 12, 7, 15});

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(ComposeGoldenFilesTest.class)
        .expect(
            "constrained-1.bellwether",
            ConstrainedModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.specification())
                  .isEqualTo(Constrained.counts(Naive.create()).toString());
              assertThat(model.rounding()).isEqualTo(Rounding.WHOLE_UNITS);
              assertThat(model.forecast(2).mean().values()).containsExactly(15, 15);
              // 15 less 1.28 by the root of two by sigma, the root of the mean squared change
              double sigma = ((NaiveModel) model.model()).sigma();
              assertThat(model.forecast(2).quantile(2, 0.1))
                  .isEqualTo(Math.ceil(15 - 1.2815515655446008 * sigma * Math.sqrt(2)));
              assertThat(model.forecast(2).quantile(2, 0.001)).isZero();
            })
        .expect(
            "conformal-1.bellwether",
            ConformalModel.class,
            model -> {
              assertThat(model.errorCount(1)).isEqualTo(10);
              assertThat(model.calibratedHorizon()).isEqualTo(3);
              // sizes of the last ten changes: 1, 4, 4, 4, 5, 7, 8, 8, 9, 10
              assertThat(model.forecast(1).interval(1, 6 / 11.0).upper())
                  .isCloseTo(15 + 7, within(1e-12));
            })
        .expect(
            "decomposed-1.bellwether",
            DecomposedModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.seasonLengths()).containsExactly(4);
              assertThat(model.boxCox()).contains(BoxCox.of(0.5));
              assertThat(model.backTransform()).isEqualTo(BackTransform.MEAN);
              DecomposedModel again = decomposed().fit(SERIES);
              assertThat(model.forecast(6).mean().values())
                  .containsExactly(again.forecast(6).mean().values(), within(1e-9));
            })
        .expect(
            "harmonic-regression-1.bellwether",
            HarmonicRegressionModel.class,
            model -> {
              assertThat(model.terms()).isEqualTo(FourierTerms.of(4, 2));
              assertThat(model.arima().covariateNames()).containsExactly("S1-4", "C1-4", "C2-4");
              assertThat(model.covariateNames()).isEmpty();
              // a search may end elsewhere within its tolerance
              HarmonicRegressionModel again = harmonic().fit(SERIES);
              assertThat(model.forecast(6).mean().values())
                  .containsExactly(again.forecast(6).mean().values(), within(1e-3));
            })
        .expect(
            "auto-1.bellwether",
            AutoModel.class,
            model -> {
              assertThat(model.series()).isEqualTo(SERIES);
              assertThat(model.choice()).isEqualTo(AutoChoice.COMBINATION);
              assertThat(model.isNonNegative()).isTrue();
              assertThat(model.calibration().scale()).isGreaterThan(1);
              EnsembleModel members = (EnsembleModel) model.model();
              assertThat(members.weights())
                  .containsExactly(new double[] {0.35, 0.25, 0.2, 0.2}, within(1e-15));
              // searches may end elsewhere within their tolerance
              AutoModel again = Auto.create().fit(SERIES);
              assertThat(model.forecast(6).mean().values())
                  .containsExactly(again.forecast(6).mean().values(), within(0.05));
            })
        .tests(new ComposeCodecs());
  }

  static Conformal conformal() {
    return Conformal.builder(Naive.create())
        .method(ConformalMethod.RESIDUALS)
        .origins(10)
        .horizon(3)
        .build();
  }

  static Decomposed decomposed() {
    return Decomposed.builder(Drift.create())
        .boxCox(BoxCox.of(0.5))
        .backTransform(BackTransform.MEAN)
        .build();
  }

  static HarmonicRegression harmonic() {
    return HarmonicRegression.builder()
        .periods(4)
        .orders(2)
        .errors(AutoArima.hyndmanKhandakar().toBuilder().maxOrders(1, 1).build())
        .build();
  }
}
