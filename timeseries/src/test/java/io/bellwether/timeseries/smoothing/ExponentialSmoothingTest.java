package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExponentialSmoothingTest {

  private static final TimeSeries MONTHLY = SampleSeries.monthly();

  private static TimeSeries months(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2020, 1, 1), values);
  }

  @Test
  void everyShortSeriesHasAnAnswer() {
    for (int n = 1; n <= 40; n++) {
      for (ExponentialSmoothing each :
          new ExponentialSmoothing[] {
            ExponentialSmoothing.auto(),
            ExponentialSmoothing.dampedHoltWinters(SeasonType.ADDITIVE),
            ExponentialSmoothing.holtWinters(SeasonType.MULTIPLICATIVE)
          }) {
        ExponentialSmoothingModel model = each.fit(MONTHLY.head(n));
        Forecast forecast = model.forecast(15);
        for (int h = 0; h < 15; h++) {
          assertThat(forecast.mean().value(h)).as("%s of %d", each, n).isBetween(-1000.0, 1000.0);
          assertThat(forecast.upper(0.95).value(h)).isFinite();
        }
      }
    }
  }

  @Test
  void whatIsGivenUpIsAWarning() {
    ExponentialSmoothingModel model =
        ExponentialSmoothing.dampedHoltWinters(SeasonType.ADDITIVE).fit(MONTHLY.head(20));
    assertThat(model.form()).hasToString("ETS(A,Ad,N)");
    assertThat(model.report().warnings()).anyMatch(w -> w.contains("ETS(A,Ad,A)"));
    assertThat(ExponentialSmoothing.auto().fit(months(5, 7)).report().warnings())
        .anyMatch(w -> w.contains("alpha"));
  }

  @Test
  void zerosAndNegativesAreSeriesToo() {
    assertThat(ExponentialSmoothing.auto().fit(months(new double[30])).forecast(3).mean().values())
        .containsExactly(0, 0, 0);
    double[] lumps = new double[48];
    for (int t = 0; t < lumps.length; t += 5) {
      lumps[t] = t;
    }
    lumps[7] = -3;
    ExponentialSmoothingModel model = ExponentialSmoothing.auto().fit(months(lumps));
    assertThat(model.form().needsPositiveSeries()).isFalse();
    assertThat(model.forecast(3).mean().value(0)).isFinite();
  }

  @Test
  void multiplicativePartsNeedPositiveValues() {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> ExponentialSmoothing.of("MAM").fit(MONTHLY.map(value -> value - 200)))
        .withMessageContaining("positive")
        .satisfies(refusal -> assertThat(refusal.remedy()).contains("additive"));
  }

  @Test
  void aPerfectLineIsContinued() {
    double[] line = new double[40];
    Arrays.setAll(line, t -> 3 + 2.0 * t);
    Forecast forecast = ExponentialSmoothing.holt().fit(months(line)).forecast(4);
    assertThat(forecast.mean().value(3)).isCloseTo(3 + 2.0 * 43, within(1e-5));
  }

  @Test
  void unitsDoNotMatter() {
    double[] before = ExponentialSmoothing.auto().fit(MONTHLY).forecast(6).mean().values();
    for (double factor : new double[] {1e9, 1e-9}) {
      TimeSeries scaled = MONTHLY.map(value -> value * factor);
      double[] after = ExponentialSmoothing.auto().fit(scaled).forecast(6).mean().values();
      for (int h = 0; h < 6; h++) {
        assertThat(after[h] / factor).isCloseTo(before[h], within(1e-3));
      }
    }
  }

  @Test
  void codesAreThoseOfTheLiterature() {
    assertThat(ExponentialSmoothing.of("ETS(M,Ad,M)"))
        .isEqualTo(ExponentialSmoothing.dampedHoltWinters(SeasonType.MULTIPLICATIVE));
    assertThat(ExponentialSmoothing.of("AAN")).isEqualTo(ExponentialSmoothing.holt());
    assertThat(ExponentialSmoothing.of("ZZZ")).isEqualTo(ExponentialSmoothing.auto());
    assertThat(ExponentialSmoothing.auto().forms()).hasSize(15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExponentialSmoothing.of("AXN"))
        .withMessageContaining("AXN");
  }

  @Test
  void wrongOptionsAreRefused() {
    ExponentialSmoothingBuilder builder = ExponentialSmoothing.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.alpha(Double.NaN))
        .withMessageContaining("alpha")
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.phiRange(0.9, 1.1))
        .withMessageContaining("phi");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExponentialSmoothing.builder().alpha(0.2).beta(0.3).build())
        .withMessageContaining("beta <= alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ExponentialSmoothing.builder()
                    .error(ErrorType.ADDITIVE)
                    .season(SeasonType.MULTIPLICATIVE)
                    .build())
        .withMessageContaining("MULTIPLICATIVE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExponentialSmoothing.holtWinters(SeasonType.NONE))
        .withMessageContaining("holt()");
  }

  @Test
  void givenParametersStay() {
    ExponentialSmoothingModel model =
        ExponentialSmoothing.of("AAdA").toBuilder().alpha(0.3).phi(0.9).build().fit(MONTHLY);
    assertThat(model.parameter("alpha")).isEqualTo(0.3);
    assertThat(model.parameter("phi")).isEqualTo(0.9);
    assertThat(model.parameterCount()).isEqualTo(2 + 2 + 11 + 1);
  }

  @Test
  void parametersLieInTheirRegion() {
    for (ParameterRegion region : ParameterRegion.values()) {
      ExponentialSmoothingModel model =
          ExponentialSmoothing.of("AAA").toBuilder().region(region).build().fit(MONTHLY);
      double alpha = model.parameter("alpha");
      double beta = model.parameter("beta");
      double gamma = model.parameter("gamma");
      if (region != ParameterRegion.ADMISSIBLE) {
        assertThat(beta).isLessThanOrEqualTo(alpha);
        assertThat(gamma).isLessThanOrEqualTo(1 - alpha);
      }
      if (region != ParameterRegion.USUAL) {
        assertThat(AdmissibleRegion.contains(true, 12, alpha, beta, gamma, 1)).isTrue();
      }
    }
    // without trend and season the region is 0 < alpha < 2
    assertThat(AdmissibleRegion.contains(false, 0, 1.99, 0, 0, 1)).isTrue();
    assertThat(AdmissibleRegion.contains(false, 0, 2.01, 0, 0, 1)).isFalse();
    // with a trend 0 < beta < 4 - 2 alpha
    assertThat(AdmissibleRegion.contains(true, 0, 1, 1.99, 0, 1)).isTrue();
    assertThat(AdmissibleRegion.contains(true, 0, 1, 2.01, 0, 1)).isFalse();
  }

  @Test
  void theModelCanBeRead() {
    ExponentialSmoothingModel model = ExponentialSmoothing.of("MAdM").fit(MONTHLY);
    assertThat(model.summary()).contains("ETS(M,Ad,M)", "alpha", "phi", "season12", "AICc");
    assertThat(model.level().length()).isEqualTo(96);
    assertThat(model.trend()).isPresent();
    assertThat(model.season().orElseThrow().value(95)).isBetween(0.5, 1.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.parameter("delta"))
        .withMessageContaining("delta");
  }

  @Test
  void logarithmsGoThereAndBack() {
    Forecast forecast =
        ExponentialSmoothing.of("AAdA").toBuilder().boxCox(0).build().fit(MONTHLY).forecast(12);
    assertThat(forecast.mean().value(11)).isBetween(220.0, 330.0);
    assertThat(forecast.lower(0.95).value(0)).isPositive();
  }
}
