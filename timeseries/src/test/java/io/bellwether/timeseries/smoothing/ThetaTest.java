package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees of the theta method: options, odd series, seasons. */
class ThetaTest {

  private static final List<Theta> VARIANTS =
      List.of(
          Theta.standard(),
          Theta.optimised(),
          Theta.dynamicStandard(),
          Theta.dynamicOptimised(),
          Theta.averaged());

  static List<Theta> variants() {
    return VARIANTS;
  }

  private static TimeSeries yearly(double... values) {
    return TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), values);
  }

  private static TimeSeries monthly(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2000, 1, 1), values);
  }

  private static double[] seasonal(int n, boolean multiplicative, double level) {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[n];
    for (int t = 0; t < n; t++) {
      double place = Math.sin(2 * Math.PI * t / 12);
      double noise = random.nextDouble() - 0.5;
      values[t] =
          multiplicative
              ? (level + t) * (1 + 0.3 * place) * (1 + 0.02 * noise)
              : level + 10 * place + noise;
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("variants")
  void anySeriesOfOneToTenValuesIsForecast(Theta theta) {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 1; n <= 10; n++) {
      double[] values = random.doubles(n, -5, 20).toArray();
      for (TimeSeries series : List.of(yearly(values), monthly(values))) {
        ThetaModel model = theta.fit(series);
        double[] mean = model.forecast(6).mean().values();
        assertThat(mean).as("%d values", n).doesNotContain(Double.NaN);
        if (n < 5) {
          assertThat(mean[0]).isCloseTo(values[n - 1], within(1e-12));
          assertThat(mean[5]).isEqualTo(mean[0]);
          assertThat(model.report().warnings()).singleElement().asString().contains("only " + n);
        } else {
          assertThat(model.report().warnings()).isEmpty();
          assertThat(model.sigma()).isPositive();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void constantSeriesHasItsWarning(Theta theta) {
    double[] values = new double[30];
    Arrays.fill(values, 7.3);
    ThetaModel model = theta.fit(monthly(values));
    assertThat(model.forecast(3).mean().values()).containsOnly(7.3);
    assertThat(model.forecast(3).standardErrors()).containsOnly(0);
    assertThat(model.report().warnings()).singleElement().asString().contains("all values");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void straightLineIsContinued(Theta theta) {
    double[] values = new double[24];
    Arrays.setAll(values, t -> 10 + 3 * t);
    double[] mean = theta.fit(yearly(values)).forecast(4).mean().values();
    for (int h = 0; h < 4; h++) {
      // at least half of the slope, which is what theta 2 takes
      assertThat(mean[h]).isBetween(79 + 1.4 * h, 82 + 3.01 * h);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void zerosAndNegativeValuesHaveAnAdditiveSeason(Theta theta) {
    double[] values = seasonal(60, false, 3);
    values[17] = 0;
    ThetaModel model = theta.fit(monthly(values));
    assertThat(model.season()).isEqualTo(SeasonalAdjustment.ADDITIVE);
    assertThat(Arrays.stream(model.seasonalFigure()).sum()).isCloseTo(0, within(1e-9));
    // place 3 of the sine is its top, and period 60 is place 0
    assertThat(model.forecast(12).mean().value(3)).isCloseTo(13, within(1.5));
    assertThat(model.forecast(12).mean().value(9)).isCloseTo(-7, within(1.5));
    assertThat(theta.fit(monthly(new double[40])).forecast(2).mean().values()).containsOnly(0);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void positiveSeasonIsMultiplicative(Theta theta) {
    ThetaModel model = theta.fit(monthly(seasonal(72, true, 100)));
    assertThat(model.season()).isEqualTo(SeasonalAdjustment.MULTIPLICATIVE);
    double[] figure = model.seasonalFigure();
    for (int place = 0; place < 12; place++) {
      assertThat(figure[place])
          .isCloseTo(1 + 0.3 * Math.sin(2 * Math.PI * place / 12), within(0.02));
    }
    // errors grow and fall with the season
    double[] errors = model.forecast(12).standardErrors();
    assertThat(errors[3]).isGreaterThan(errors[9]);
  }

  @Test
  void seasonIsGivenOrForbidden() {
    TimeSeries series = SampleSeries.monthly();
    assertThat(fit(series, SeasonalAdjustment.NONE).season()).isEqualTo(SeasonalAdjustment.NONE);
    assertThat(fit(series, SeasonalAdjustment.ADDITIVE).seasonalFigure()).hasSize(12);
    assertThat(fit(series.head(23), SeasonalAdjustment.ADDITIVE).report().warnings())
        .anyMatch(warning -> warning.contains("two seasons of 12"));
    assertThat(fit(series.head(24), SeasonalAdjustment.ADDITIVE).seasonalFigure()).hasSize(12);
    assertThat(Theta.averaged().fit(series.head(24)).season()).isEqualTo(SeasonalAdjustment.NONE);
    Theta quarters = Theta.builder().seasonLength(4).season(SeasonalAdjustment.ADDITIVE).build();
    assertThat(quarters.fit(series).seasonalFigure()).hasSize(4);
    TimeSeries negative = series.map(value -> value - 200);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> fit(negative, SeasonalAdjustment.MULTIPLICATIVE))
        .withMessageContaining("not positive");
  }

  private static ThetaModel fit(TimeSeries series, SeasonalAdjustment season) {
    return Theta.builder().season(season).build().fit(series);
  }

  /** With ten times as much trend as season the values look alike at all lags. */
  @Test
  void strongTrendDoesNotHideTheSeasonOfTheChanges() {
    double[] values = seasonal(60, false, 100);
    for (int t = 0; t < values.length; t++) {
      values[t] += 10 * t;
    }
    assertThat(Theta.dynamicOptimised().fit(monthly(values)).season())
        .isEqualTo(SeasonalAdjustment.NONE);
    assertThat(Theta.averaged().fit(monthly(values)).season())
        .isEqualTo(SeasonalAdjustment.MULTIPLICATIVE);
  }

  @Test
  void noiseShrinksTheFigureAndASeasonDoesNot() {
    SplittableRandom random = new SplittableRandom(8);
    double[] noise = new double[60];
    Arrays.setAll(noise, t -> 100 + 20 * random.nextDouble());
    assertThat(spread(monthly(noise), SeasonalIndices.SHRUNK))
        .isLessThan(0.7 * spread(monthly(noise), SeasonalIndices.CLASSICAL));
    TimeSeries clear = monthly(seasonal(60, false, 100));
    assertThat(spread(clear, SeasonalIndices.SHRUNK))
        .isGreaterThan(0.99 * spread(clear, SeasonalIndices.CLASSICAL));
  }

  private static double spread(TimeSeries series, SeasonalIndices indices) {
    double[] figure = SeasonalFigure.estimate(series, 12, true, indices).values();
    return Math.sqrt(Arrays.stream(figure).map(place -> place * place).sum());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void missingValuesAtTheEndMakeTheHorizonLonger(Theta theta) {
    TimeSeries series = SeriesOracle.clothing().head(120);
    ThetaModel model = theta.fit(series);
    double[] gap = {Double.NaN, Double.NaN, Double.NaN};
    ThetaModel later = model.append(TimeSeries.of(series.timeline().next(3), gap));
    assertThat(later.forecast(7).mean().values())
        .isEqualTo(model.forecast(10).mean().tail(7).values());
    assertThat(later.forecast(7).standardErrors())
        .isEqualTo(Arrays.copyOfRange(model.forecast(10).standardErrors(), 3, 10));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void missingValuesAtTheStartCountForNothing(Theta theta) {
    double[] values = new SplittableRandom(2).doubles(30, 50, 60).toArray();
    double[] late = new double[33];
    Arrays.fill(late, Double.NaN);
    System.arraycopy(values, 0, late, 3, 30);
    ThetaModel model = theta.fit(yearly(late));
    assertThat(model.forecast(5).mean().values())
        .isEqualTo(theta.fit(yearly(values)).forecast(5).mean().values());
    assertThat(model.fitted().value(2)).isNaN();
    assertThat(model.fitted().value(4)).isNotNaN();
  }

  /** A missing value that was as expected anyway would have changed nothing but the line. */
  @Test
  void missingValueInsideIsTakenAsExpected() {
    double[] values = new SplittableRandom(4).doubles(40, 50, 60).toArray();
    values[20] = Double.NaN;
    Theta theta = Theta.builder().season(SeasonalAdjustment.NONE).theta(1).build();
    ThetaModel model = theta.fit(yearly(values));
    values[20] = model.fitted().value(20);
    ThetaModel filled =
        new ThetaModel(
            theta,
            yearly(values),
            SeasonalFigure.none(),
            0,
            0,
            model.nodes(),
            model.sigma(),
            model.report());
    assertThat(model.forecast(3).mean().value(2))
        .isCloseTo(filled.forecast(3).mean().value(2), within(1e-12));
  }

  /** The mean of 25 models with their shares, each of which was fitted by itself. */
  @Test
  void averagedForecastIsTheMeanOfItsModels() {
    TimeSeries series = SampleSeries.stationary();
    ThetaModel model = Theta.averaged().fit(series);
    assertThat(model.nodes().size()).isGreaterThan(2);
    assertThat(model.nodes().stream().mapToDouble(ThetaNode::share).sum())
        .isCloseTo(1, within(1e-12));
    double mean = 0;
    double second = 0;
    for (ThetaNode node : model.nodes()) {
      ThetaModel one =
          new ThetaModel(
              model.specification(),
              series,
              model.figure(),
              0,
              0,
              List.of(node.withShare(1)),
              model.sigma(),
              model.report());
      double value = one.forecast(5).mean().value(4);
      double error = one.forecast(5).standardErrors()[4];
      mean += node.share() * value;
      second += node.share() * (error * error + value * value);
    }
    assertThat(model.forecast(5).mean().value(4)).isCloseTo(mean, within(1e-9));
    assertThat(model.forecast(5).standardErrors()[4])
        .isCloseTo(Math.sqrt(second - mean * mean), within(1e-6));
  }

  /** Units do not matter, for the averages either. */
  @Property(tries = 30)
  void unitsDoNotMatter(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor, @ForAll long seed) {
    double[] values = new SplittableRandom(seed).doubles(40, 10, 30).toArray();
    TimeSeries series = monthly(values);
    TimeSeries other = series.map(value -> factor * value);
    double[] mean = Theta.averaged().fit(series).forecast(4).mean().values();
    double[] scaled = Theta.averaged().fit(other).forecast(4).mean().values();
    for (int h = 0; h < 4; h++) {
      assertThat(scaled[h]).isCloseTo(factor * mean[h], within(1e-9 * factor * 30));
    }
  }

  @Test
  void summaryTellsWhatWasFitted() {
    ThetaModel model = Theta.averaged().fit(SampleSeries.monthly());
    assertThat(model.summary())
        .contains("alpha", "theta", "sigma", "sets of parameters", "MULTIPLICATIVE");
    assertThat(model.toString()).startsWith("ThetaModel[DYNAMIC, alpha ");
    assertThat(Theta.builder().theta(3).seasonLength(4).build().toString())
        .contains("theta 3.0", "season length 4");
    assertThat(model.specification()).isEqualTo(Theta.averaged());
    assertThat(Theta.dynamicStandard().theta()).hasValue(2);
    assertThat(Theta.averaged().theta()).isEmpty();
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().theta(0.5))
        .withMessageContaining("0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().theta(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().alphaRange(0.5, 0.2))
        .withMessageContaining("0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().alphaRange(0.5, 2))
        .withMessageContaining("(0, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().seasonalConfidence(1))
        .withMessageContaining("1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().seasonLength(0))
        .withMessageContaining("not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theta.builder().form(ThetaForm.SES_WITH_DRIFT).build())
        .withMessageContaining("theta(2)");
  }
}
