package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published equations, and that nothing fits better than what was found. */
class ThetaEquationsTest {

  private static TimeSeries series(String name) {
    return OracleFile.series(ArMethod.class, name, 1);
  }

  private static Theta unadjusted(ThetaForm form) {
    return Theta.builder().form(form).season(SeasonalAdjustment.NONE).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cycle", "persistent", "seasonal", "clothing", "short"})
  void modelsAreThoseOfTheEquations(String name) {
    TimeSeries history = series(name);
    for (ThetaForm form : List.of(ThetaForm.STATIC, ThetaForm.DYNAMIC)) {
      ThetaModel model = unadjusted(form).fit(history);
      boolean dynamic = form == ThetaForm.DYNAMIC;
      PlainTheta plain =
          new PlainTheta(
              history.values(), dynamic, model.level(), model.alpha(), model.theta(), 20);
      double[] fitted = model.fitted().values();
      if (dynamic) {
        assertThat(fitted[0]).isNaN();
        fitted[0] = plain.fitted[0];
      }
      // the recursions round in another order
      OracleFile.assertClose("fitted", fitted, plain.fitted, 1e-11);
      OracleFile.assertClose(
          "forecast", model.forecast(20).mean().values(), plain.forecasts, 1e-11);
      assertThat(model.report().objective()).isCloseTo(plain.squares, within(1e-9 * plain.squares));
    }
  }

  /** A dense grid, and a search over all three parameters from its best: nothing is smaller. */
  @ParameterizedTest
  @ValueSource(strings = {"cycle", "seasonal", "short"})
  void nothingFitsBetter(String name) {
    double[] values = series(name).values();
    for (ThetaForm form : List.of(ThetaForm.STATIC, ThetaForm.DYNAMIC)) {
      double found = unadjusted(form).fit(series(name)).report().objective();
      double least = bruteForce(values, form == ThetaForm.DYNAMIC);
      assertThat(found).as("%s", form).isLessThanOrEqualTo(least * (1 + 1e-9));
      // a simplex in three dimensions may stop early, but not so far away
      assertThat(found).as("%s", form).isGreaterThan(least * (1 - 1e-3));
    }
  }

  private static double bruteForce(double[] values, boolean dynamic) {
    double[] best = {values[0], 0.5, 0.5};
    double least = Double.POSITIVE_INFINITY;
    double range = Arrays.stream(values).max().orElseThrow();
    for (double alpha = 0.1; alpha < 1; alpha += 0.1) {
      for (double w = 0; w <= 1; w += 0.125) {
        for (double level = -0.5 * range; level <= 1.5 * range; level += range / 8) {
          double[] candidate = {level / range, alpha, w};
          double squares = squares(values, dynamic, range, candidate);
          if (squares < least) {
            least = squares;
            best = candidate;
          }
        }
      }
    }
    for (double step : new double[] {0.05, 0.01, 0.05, 0.002}) {
      SimplexSearch search =
          new SimplexSearch(p -> squares(values, dynamic, range, p), 1e-13, 3000);
      best = search.minimise(best, step);
      least = search.value();
    }
    return least;
  }

  private static double squares(double[] values, boolean dynamic, double range, double[] p) {
    return p[1] >= 0.1 && p[1] <= 0.99 && p[2] >= 0 && p[2] <= 1
        ? new PlainTheta(values, dynamic, range * p[0], p[1], 1 / (1 - p[2]), 0).squares
        : Double.POSITIVE_INFINITY;
  }

  /**
   * With theta 2 the static model is the standard one whose first level is higher by half of A + B:
   * {@code (1 - (1 - alpha)^t) / alpha} and {@code (1 - (1 - alpha)^(t - 1)) / alpha} differ by
   * {@code (1 - alpha)^(t - 1)}, as does a first level's share.
   */
  @Test
  void staticModelWithThetaTwoIsTheStandardOne() {
    TimeSeries history = series("seasonal");
    Theta two =
        Theta.builder().form(ThetaForm.STATIC).season(SeasonalAdjustment.NONE).theta(2).build();
    ThetaModel model = two.fit(history);
    double shift = 0.5 * (model.lineIntercept() + model.lineSlope());
    ThetaModel standard =
        new ThetaModel(
            Theta.standard(),
            history,
            SeasonalFigure.none(),
            model.lineIntercept(),
            model.lineSlope(),
            List.of(ThetaNode.certain(model.alpha(), model.level() + shift, 0.5)),
            model.sigma(),
            model.report());
    OracleFile.assertClose("fitted", standard.fitted().values(), model.fitted().values(), 1e-13);
    Forecast expected = model.forecast(15);
    Forecast actual = standard.forecast(15);
    OracleFile.assertClose("mean", actual.mean().values(), expected.mean().values(), 1e-13);
    OracleFile.assertClose("error", actual.standardErrors(), expected.standardErrors(), 1e-9);
    assertThat(standard.drift()).isEqualTo(model.drift());
  }

  /** Theta 1 leaves simple exponential smoothing, whose spread is known. */
  @Test
  void thetaOneIsSimpleSmoothing() {
    Theta one = Theta.builder().season(SeasonalAdjustment.NONE).theta(1).build();
    ThetaModel model = one.fit(series("persistent"));
    Forecast forecast = model.forecast(9);
    double level = model.level();
    for (double value : model.series().values()) {
      level += model.alpha() * (value - level);
    }
    for (int h = 0; h < 9; h++) {
      assertThat(forecast.mean().value(h)).isCloseTo(level, within(1e-9 * level));
      double error = model.sigma() * Math.sqrt(1 + h * model.alpha() * model.alpha());
      assertThat(forecast.standardErrors()[h]).isCloseTo(error, within(1e-9 * error));
    }
  }

  /** A large theta takes the whole slope; the static model then grows by it in the long run. */
  @Test
  void infiniteThetaTakesTheWholeSlope() {
    ThetaModel model =
        Theta.builder()
            .form(ThetaForm.STATIC)
            .theta(Double.POSITIVE_INFINITY)
            .season(SeasonalAdjustment.NONE)
            .build()
            .fit(series("seasonal"));
    TimeSeries mean = model.forecast(40).mean();
    assertThat(mean.value(39) - mean.value(38))
        .isCloseTo(PlainTheta.line(series("seasonal").values())[1], within(1e-9));
    assertThat(model.theta()).isInfinite();
  }

  /** The recursive line is the paper's A and B, and the least squares line of what is known. */
  @Property(tries = 200)
  void lineIsTheLeastSquaresLine(@ForAll @IntRange(min = 2, max = 60) int n, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(n, -50, 100).toArray();
    RegressionLine line = new RegressionLine();
    double mean = 0;
    double b = 0;
    for (int t = 1; t <= n; t++) {
      b = t == 1 ? 0 : ((t - 2) * b + 6.0 / t * (values[t - 1] - mean)) / (t + 1);
      mean = ((t - 1) * mean + values[t - 1]) / t;
      line.add(t, values[t - 1]);
      assertThat(line.slope()).isCloseTo(b, within(1e-9));
      assertThat(line.intercept()).isCloseTo(mean - (t + 1) / 2.0 * b, within(1e-8));
    }
    assertThat(line.slope()).isCloseTo(PlainTheta.line(values)[1], within(1e-9));
  }
}
