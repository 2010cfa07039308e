package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.OracleFile;
import io.bellwether.timeseries.SeriesOracle;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArMethod;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published equations as matrices, the best fit by brute force, and odd series. */
class ComplexExponentialSmoothingTest {

  private static TimeSeries yearly(double... values) {
    return TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), values);
  }

  /**
   * The model as one matrix: with all states of the last season in a vector v, the oldest last,
   * {@code y = w v + e, v' = F v + g e} (Svetunkov, Kourentzes and Ord 2022, equation 12).
   */
  private static final class Matrices {

    final double[][] f;
    final double[] g;
    final double[] w;

    Matrices(CesSeasonality type, int m, double... p) {
      boolean level = type != CesSeasonality.SIMPLE;
      int pairs = type == CesSeasonality.SIMPLE || type == CesSeasonality.FULL ? m : 0;
      int size = (level ? 2 : 0) + 2 * pairs + (type == CesSeasonality.PARTIAL ? m : 0);
      f = new double[size][size];
      g = new double[size];
      w = new double[size];
      int at = 0;
      if (level) {
        pair(0, 1, 0, 1, p[0], p[1]);
        w[0] = 1;
        at = 2;
      }
      if (pairs > 0) {
        double a = type == CesSeasonality.FULL ? p[2] : p[0];
        double b = type == CesSeasonality.FULL ? p[3] : p[1];
        // v holds l[t-1] ... l[t-m], then c[t-1] ... c[t-m]
        pair(at, at + m, at + m - 1, at + 2 * m - 1, a, b);
        w[at + m - 1] = 1;
        for (int i = 1; i < m; i++) {
          f[at + i][at + i - 1] = 1;
          f[at + m + i][at + m + i - 1] = 1;
        }
      } else if (type == CesSeasonality.PARTIAL) {
        f[at][at + m - 1] = 1;
        g[at] = p[2];
        w[at + m - 1] = 1;
        for (int i = 1; i < m; i++) {
          f[at + i][at + i - 1] = 1;
        }
      }
    }

    private void pair(int l, int c, int fromL, int fromC, double a0, double a1) {
      f[l][fromL] = 1;
      f[l][fromC] = -(1 - a1);
      f[c][fromL] = 1;
      f[c][fromC] = 1 - a0;
      g[l] = a0 - a1;
      g[c] = a0 + a1;
    }

    double observe(double[] v) {
      double sum = 0;
      for (int i = 0; i < v.length; i++) {
        sum += w[i] * v[i];
      }
      return sum;
    }

    double[] next(double[] v, double e) {
      double[] next = new double[v.length];
      for (int i = 0; i < v.length; i++) {
        next[i] = g[i] * e;
        for (int j = 0; j < v.length; j++) {
          next[i] += f[i][j] * v[j];
        }
      }
      return next;
    }

    /** The spectral radius of F - g w', by the growth of its squarings. */
    double radius() {
      int n = g.length;
      double[][] d = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          d[i][j] = f[i][j] - g[i] * w[j];
        }
      }
      double log = 0;
      double power = 1;
      for (int k = 0; k < 24; k++) {
        double size = 0;
        for (double[] row : d) {
          for (double cell : row) {
            size = Math.max(size, Math.abs(cell));
          }
        }
        log += Math.log(size) / power;
        power *= 2;
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            for (int l = 0; l < n; l++) {
              square[i][j] += d[i][l] / size * (d[l][j] / size);
            }
          }
        }
        d = square;
      }
      return Math.exp(log);
    }
  }

  /** The states of a model in the order of the matrices. */
  private static double[] vector(CesSeasonality type, int m, double[] state) {
    double[] v = state.clone();
    int level = type == CesSeasonality.SIMPLE ? 0 : 2;
    // place 0 of the season is that of the first period, the oldest of the last season
    for (int from = level; type != CesSeasonality.NONE && from < v.length; from += m) {
      for (int i = 0; i < m; i++) {
        v[from + i] = state[from + m - 1 - i];
      }
    }
    return v;
  }

  @ParameterizedTest
  @EnumSource(CesSeasonality.class)
  void modelIsThatOfTheEquations(CesSeasonality type) {
    TimeSeries series = SampleSeries.monthly();
    ComplexExponentialSmoothingModel model = ComplexExponentialSmoothing.of(type).fit(series);
    Matrices matrices = new Matrices(type, 12, model.parameters());
    double[] v = vector(type, 12, model.firstState());
    double squares = 0;
    for (int t = 0; t < series.length(); t++) {
      double forecast = matrices.observe(v);
      // two orders of the same sums
      assertThat(model.fitted().value(t)).isCloseTo(forecast, within(1e-8));
      double e = series.value(t) - forecast;
      squares += e * e;
      v = matrices.next(v, e);
    }
    assertThat(model.report().objective()).isCloseTo(squares, within(1e-7 * squares));
    double[] mean = model.forecast(30).mean().values();
    double[] errors = model.forecast(30).standardErrors();
    double[] impulse = matrices.next(new double[v.length], 1);
    double variance = 1;
    for (int h = 0; h < 30; h++) {
      assertThat(mean[h]).as("%d ahead", h + 1).isCloseTo(matrices.observe(v), within(1e-7));
      assertThat(errors[h]).isCloseTo(model.sigma() * Math.sqrt(variance), within(1e-7));
      v = matrices.next(v, 0);
      double psi = matrices.observe(impulse);
      variance += psi * psi;
      impulse = matrices.next(impulse, 0);
    }
  }

  /** Svetunkov, Kourentzes and Ord (2022), equation 17: the region is between three circles. */
  @Property(tries = 500)
  void regionOfTheLevelIsBetweenThreeCircles(
      @ForAll @DoubleRange(min = -0.5, max = 3) double a0,
      @ForAll @DoubleRange(min = -1, max = 2.5) double a1) {
    boolean within =
        (a0 - 2.5) * (a0 - 2.5) + a1 * a1 > 1.25
            && (a0 - 0.5) * (a0 - 0.5) + (a1 - 1) * (a1 - 1) > 0.25
            && (a0 - 1.5) * (a0 - 1.5) + (a1 - 0.5) * (a1 - 0.5) < 1.5;
    double[] parameters = {a0, a1};
    double radius = new Matrices(CesSeasonality.NONE, 1, parameters).radius();
    if (Math.abs(radius - 1) > 1e-3) {
      assertThat(CesStability.isStable(CesSeasonality.NONE, 1, parameters))
          .isEqualTo(within)
          .isEqualTo(radius < 1);
    }
  }

  /** Whatever passes forgets its past, and what forgets it with parts that do passes. */
  @Property(tries = 300)
  void stableSeasonsForget(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] partial = {
      1 + random.nextDouble(), 0.8 + 0.4 * random.nextDouble(), 1.1 * random.nextDouble() - 0.05
    };
    check(CesSeasonality.PARTIAL, partial, partial[2] >= 0 && partial[2] <= 1);
    double[] full = {
      1 + random.nextDouble(),
      0.8 + 0.4 * random.nextDouble(),
      1 + random.nextDouble(),
      0.8 + 0.4 * random.nextDouble()
    };
    check(
        CesSeasonality.FULL,
        full,
        CesStability.isStable(CesSeasonality.NONE, 1, new double[] {full[2], full[3]}));
  }

  private static void check(CesSeasonality type, double[] parameters, boolean season) {
    double radius = new Matrices(type, 4, parameters).radius();
    boolean stable = CesStability.isStable(type, 4, parameters);
    if (stable) {
      assertThat(radius).isLessThan(1.003);
    } else if (season
        && CesStability.isStable(CesSeasonality.NONE, 1, Arrays.copyOf(parameters, 2))) {
      assertThat(radius).isGreaterThan(1.001);
    }
  }

  /** Random restarts of a finer search do not find smaller errors. */
  @ParameterizedTest
  @ValueSource(strings = {"cycle", "seasonal", "short"})
  void nothingFitsBetter(String name) {
    TimeSeries series = OracleFile.series(ArMethod.class, name, name.equals("seasonal") ? 6 : 1);
    for (CesSeasonality type : CesSeasonality.values()) {
      if (type != CesSeasonality.NONE && series.seasonLength() == 1) {
        continue;
      }
      ComplexExponentialSmoothingModel model = ComplexExponentialSmoothing.of(type).fit(series);
      double least = bruteForce(type, series);
      // 0.1%: far less than what a value more or less would change
      assertThat(model.report().objective()).as("%s", type).isLessThan(1.001 * least);
    }
  }

  private static double bruteForce(CesSeasonality type, TimeSeries series) {
    int season = series.seasonLength();
    double[] figure =
        type == CesSeasonality.NONE
            ? new double[0]
            : SeasonalFigure.estimate(series, season, true, SeasonalIndices.CLASSICAL).values();
    CesFit fit = new CesFit(type, season, series.values(), figure);
    SplittableRandom random = new SplittableRandom(1);
    double least = Double.POSITIVE_INFINITY;
    for (int restart = 0; restart < 30; restart++) {
      double[] start = new double[type.parameters()];
      double value = Double.POSITIVE_INFINITY;
      while (value == Double.POSITIVE_INFINITY) {
        Arrays.setAll(start, k -> 2.5 * random.nextDouble());
        value = fit.squares(start);
      }
      SimplexSearch search = new SimplexSearch(fit::squares, 1e-10, 800);
      search.minimise(start, 0.2);
      least = Math.min(least, search.value());
    }
    return least;
  }

  /** With a1 = 1 the level is that of simple exponential smoothing with alpha = a0 - 1. */
  @Test
  void imaginaryOneIsSimpleSmoothing() {
    double[] values = SampleSeries.stationary().values();
    double[] parameters = {1.4, 1};
    double[] state = {50, 20};
    CesRecursion recursion = new CesRecursion(CesSeasonality.NONE, 1, parameters);
    double level = 50;
    for (int t = 0; t < values.length; t++) {
      assertThat(recursion.forecast(state, t)).isCloseTo(level, within(1e-11));
      recursion.update(state, t, values[t] - recursion.forecast(state, t));
      level += 0.4 * (values[t] - level);
    }
    assertThat(recursion.impulse(4))
        .containsExactly(new double[] {1, 0.4, 0.4, 0.4}, within(1e-15));
  }

  /** There is no exact line among the futures of the model, but growth that comes close. */
  @Test
  void straightLineIsContinuedRoughly() {
    double[] values = new double[40];
    Arrays.setAll(values, t -> 100 + 5 * t);
    double[] mean =
        ComplexExponentialSmoothing.auto().fit(yearly(values)).forecast(3).mean().values();
    for (int h = 0; h < 3; h++) {
      assertThat(mean[h]).isCloseTo(300.0 + 5 * h, within(10.0));
    }
  }

  @Test
  void seasonIsChosenByTheCriterion() {
    ComplexExponentialSmoothingModel model =
        ComplexExponentialSmoothing.auto().fit(SampleSeries.monthly());
    assertThat(model.seasonality()).isNotEqualTo(CesSeasonality.NONE);
    double best = model.aicc(model.seasonality()).orElseThrow();
    for (CesSeasonality type : CesSeasonality.values()) {
      assertThat(model.aicc(type).orElseThrow()).isGreaterThanOrEqualTo(best);
    }
    assertThat(
            ComplexExponentialSmoothing.auto()
                .fit(SampleSeries.monthly().withSeason(1))
                .seasonality())
        .isEqualTo(CesSeasonality.NONE);
    ComplexExponentialSmoothingModel given =
        ComplexExponentialSmoothing.of(CesSeasonality.PARTIAL).fit(SampleSeries.monthly());
    assertThat(given.aicc(CesSeasonality.NONE)).isEmpty();
    int n = 96;
    double deviance = n * (Math.log(2 * Math.PI * given.report().objective() / n) + 1);
    // three smoothing parameters, level, imaginary part and 11 free places, variance
    assertThat(given.aicc(CesSeasonality.PARTIAL)).hasValue(deviance + 2.0 * 17 * n / (n - 17 - 1));
    assertThat(given.summary()).contains("AICc PARTIAL", "sigma");
  }

  @Test
  void anySeriesOfOneToTenValuesIsForecast() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 1; n <= 10; n++) {
      double[] values = random.doubles(n, -5, 20).toArray();
      for (TimeSeries series : List.of(yearly(values), yearly(values).withSeason(4))) {
        ComplexExponentialSmoothingModel model = ComplexExponentialSmoothing.auto().fit(series);
        double[] mean = model.forecast(6).mean().values();
        assertThat(Arrays.stream(mean).allMatch(Double::isFinite)).isTrue();
        if (n < 5) {
          assertThat(mean[5]).isCloseTo(values[n - 1], within(0.05));
          assertThat(model.report().warnings()).singleElement().asString().contains("only " + n);
        }
      }
    }
  }

  @Test
  void shortSeasonAndConstantSeriesAreReported() {
    ComplexExponentialSmoothingModel model =
        ComplexExponentialSmoothing.of(CesSeasonality.FULL).fit(SampleSeries.monthly().head(23));
    assertThat(model.seasonality()).isEqualTo(CesSeasonality.NONE);
    assertThat(model.report().warnings()).singleElement().asString().contains("two seasons of 12");
    double[] zeros = new double[50];
    ComplexExponentialSmoothingModel constant =
        ComplexExponentialSmoothing.auto().fit(SampleSeries.monthly().head(50).withValues(zeros));
    assertThat(constant.forecast(3).mean().values()).containsOnly(0);
    assertThat(constant.forecast(3).standardErrors()).containsOnly(0);
    assertThat(constant.report().warnings()).singleElement().asString().contains("all values");
  }

  @ParameterizedTest
  @EnumSource(CesSeasonality.class)
  void missingValuesAtTheEndMakeTheHorizonLonger(CesSeasonality type) {
    TimeSeries series = SeriesOracle.clothing().head(120);
    ComplexExponentialSmoothingModel model = ComplexExponentialSmoothing.of(type).fit(series);
    double[] gap = {Double.NaN, Double.NaN, Double.NaN};
    ComplexExponentialSmoothingModel later =
        model.append(TimeSeries.of(series.timeline().next(3), gap));
    assertThat(later.forecast(7).mean().values())
        .isEqualTo(model.forecast(10).mean().tail(7).values());
    assertThat(later.forecast(7).standardErrors())
        .isEqualTo(Arrays.copyOfRange(model.forecast(10).standardErrors(), 3, 10));
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexExponentialSmoothing.auto().withSeasonLength(0))
        .withMessageContaining("not 0");
    assertThat(ComplexExponentialSmoothing.of(CesSeasonality.FULL).withSeasonLength(4).toString())
        .contains("FULL", "season length 4");
    assertThat(ComplexExponentialSmoothing.auto().seasonality()).isEmpty();
    assertThat(ComplexExponentialSmoothing.auto().withSeasonLength(4).seasonLength()).hasValue(4);
  }
}
