package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.model.FitContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArmaProcessTest {

  private static double[] of(double... x) {
    return x;
  }

  private static double[] numbers(Object list) {
    return ((List<?>) list).stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
  }

  static Stream<Map<?, ?>> oracle() {
    try (InputStream in = ArmaProcessTest.class.getResourceAsStream("arma-process.json")) {
      Object cases = JSON.std.mapFrom(Objects.requireNonNull(in)).get("cases");
      return ((List<?>) cases).stream().map(c -> (Map<?, ?>) c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(double[] actual, Object expected, double relative) {
    double[] numbers = numbers(expected);
    assertThat(actual).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(actual[i])
          .as("element %d", i)
          .isCloseTo(numbers[i], within(relative * Math.max(1, Math.abs(numbers[i]))));
    }
  }

  @ParameterizedTest
  @MethodSource("oracle")
  void agreesWithRAndStatsmodels(Map<?, ?> expected) {
    ArmaProcess process = ArmaProcess.of(numbers(expected.get("ar")), numbers(expected.get("ma")));
    // the last process has a double root at 1.01: its autocovariances are ill-conditioned by 1e6
    double relative = process.ar().length == 2 && process.ar()[0] > 1.9 ? 1e-9 : 1e-12;
    close(process.autocovariances(20), expected.get("acovf"), relative);
    close(process.autocorrelations(20), expected.get("acf"), relative);
    close(process.partialAutocorrelations(20), expected.get("pacf"), 10 * relative);
    close(Arrays.copyOfRange(process.psiWeights(21), 1, 21), expected.get("psi"), 1e-13);
    close(Arrays.copyOfRange(process.piWeights(21), 1, 21), expected.get("pi"), 1e-13);
    assertThat(process.psiWeights(1)).containsExactly(1);
    assertThat(process.isStationary()).isEqualTo(expected.get("stationary"));
    assertThat(process.isInvertible()).isEqualTo(expected.get("invertible"));
    // polyroot stops at about 1e-10, and at the square root of that for the double root
    double roots = relative > 1e-10 ? 1e-5 : 1e-9;
    close(moduli(process.arRoots()), expected.get("ar_moduli"), roots);
    close(moduli(process.maRoots()), expected.get("ma_moduli"), roots);
    double[] frequencies = numbers(expected.get("frequencies"));
    double[] spectrum = numbers(expected.get("spectrum"));
    for (int i = 0; i < frequencies.length; i++) {
      double density = process.spectralDensity(frequencies[i]);
      assertThat(density / spectrum[i]).isCloseTo(1, within(1e-9));
      assertThat(process.spectralDensity(-frequencies[i])).isEqualTo(density);
    }
  }

  private static double[] moduli(List<CharacteristicRoot> roots) {
    return roots.stream().mapToDouble(CharacteristicRoot::modulus).toArray();
  }

  @Test
  void theSpectrumIntegratesToTheVariance() {
    ArmaProcess process = ArmaProcess.of(of(0.5, -0.6), of(0.3, 0.2));
    int n = 4096; // the trapezoid rule converges geometrically for a periodic analytic function
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += process.spectralDensity((double) i / n - 0.5) / n;
    }
    assertThat(sum).isCloseTo(process.autocovariances(0)[0], within(1e-13));
    assertThat(ArmaProcess.of(of(1), of()).spectralDensity(0)).isInfinite();
  }

  @Test
  void seasonalFactorsAreMultipliedOut() {
    ArmaProcess process = ArmaProcess.seasonal(of(0.5), of(0.2), of(0.4), of(-0.3), 4);
    assertThat(process.ar()).containsExactly(0.5, 0, 0, 0.4, -0.2);
    assertThat(process.ma()).containsExactly(0.2, 0, 0, -0.3, -0.06);
    assertThat(ArmaProcess.seasonal(of(0.5), of(), of(0.4), of(), 1).ar())
        .containsExactly(0.9, -0.2);
    assertThat(ArmaProcess.seasonal(of(0.5, 0.1, 0.1), of(), of(0.4), of(), 2).ar())
        .containsExactly(0.5, 0.1 + 0.4, 0.1 - 0.2, -0.4 * 0.1, -0.4 * 0.1);
    assertThat(ArmaProcess.seasonal(of(), of(), of(), of(-0.5, 0.2), 2).ma())
        .containsExactly(0, -0.5, 0, 0.2);
  }

  @Test
  void autocovariancesNearTheUnitCircle() {
    // AR(1): 1 / (1 - phi^2), to all digits however near
    for (double phi : of(0.99999, 1 - 1e-10, Math.nextDown(1.0), -0.99999)) {
      double variance = 1 / ((1 - phi) * (1 + phi));
      double[] g = ArmaProcess.of(of(phi), of()).autocovariances(3);
      assertThat(g[0] / variance).isCloseTo(1, within(1e-15));
      assertThat(g[3] / (variance * phi * phi * phi)).isCloseTo(1, within(1e-15));
    }
    // a moving average that cancels the root: rounding of what is cancelled, 5e4 times 1e-16
    double[] white = ArmaProcess.of(of(0.99999), of(-0.99999)).autocovariances(3);
    assertThat(white[0]).isCloseTo(1, within(1e-11));
    assertThat(white[1]).isCloseTo(0, within(1e-11));
    // plain and seasonal root at 0.9999: the numbers of lag 0, 5 and 12 are by mpmath with 60
    // digits; multiplied out, the coefficients determine them to about 1e11 times 1e-16
    ArmaProcess process = ArmaProcess.seasonal(of(0.9999), of(-0.5), of(0.9999), of(-0.6), 12);
    double[] g = process.autocovariances(12);
    assertThat(g[0] / 1538539735.069).isCloseTo(1, within(5e-5));
    assertThat(g[5] / 1538539026.596).isCloseTo(1, within(5e-5));
    assertThat(g[12] / 1538539641.508).isCloseTo(1, within(5e-5));
  }

  @Test
  void stationarityIsDecidedAtTheCircle() {
    assertThat(ArmaProcess.of(of(Math.nextDown(1.0)), of()).isStationary()).isTrue();
    assertThat(ArmaProcess.of(of(1), of()).isStationary()).isFalse();
    assertThat(ArmaProcess.of(of(-1), of()).isStationary()).isFalse();
    assertThat(ArmaProcess.of(of(2, -1), of()).isStationary()).isFalse();
    assertThat(ArmaProcess.of(of(0, -1), of()).isStationary()).isFalse();
    assertThat(ArmaProcess.of(of(0, 0, 0), of()).isStationary()).isTrue();
    assertThat(ArmaProcess.of(of(), of(-1)).isInvertible()).isFalse();
    assertThat(ArmaProcess.of(of(), of(1.5, 0.6)).isInvertible()).isTrue();
    assertThat(ArmaProcess.of(of(0.5, 0.5), of()).isStationary()).isFalse(); // a root at 1
    assertThat(ArmaProcess.of(of(), of()).isStationary()).isTrue();
  }

  @Test
  void rootsTellTheCycle() {
    // a cycle of 12 with modulus 1.25: phi(z) = 1 - 2 cos(30 deg) / 1.25 z + z^2 / 1.25^2
    double r = 1 / 1.25;
    ArmaProcess process = ArmaProcess.of(of(2 * r * Math.cos(Math.PI / 6), -r * r), of(0.5, 0));
    CharacteristicRoot root = process.arRoots().get(0);
    assertThat(root.modulus()).isCloseTo(1.25, within(1e-14));
    assertThat(root.period()).isCloseTo(12, within(1e-12));
    assertThat(process.arRoots().get(1))
        .isEqualTo(new CharacteristicRoot(root.real(), -root.imaginary()));
    assertThat(process.maRoots()).containsExactly(new CharacteristicRoot(-2, 0));
    assertThat(process.maRoots().get(0).period()).isEqualTo(2);
    assertThat(new CharacteristicRoot(2, 0).period()).isInfinite();
    assertThat(root).hasToString("1.08253+0.625000i");
    assertThat(new CharacteristicRoot(-2, 0)).hasToString("-2.00000");
    assertThat(ArmaProcess.of(of(0), of()).arRoots()).isEmpty();
  }

  @Property(tries = 300)
  void partialsAndCoefficientsAreOneToOne(
      @ForAll @IntRange(min = 0, max = 12) int p, @ForAll long seed) {
    double[] partial = new SplittableRandom(seed).doubles(p, -0.95, 0.95).toArray();
    double[] ar = ArmaProcess.fromPartial(partial);
    ArmaProcess process = ArmaProcess.of(ar, of());
    assertThat(process.isStationary()).isTrue();
    assertThat(process.arRoots()).allMatch(root -> root.modulus() > 1);
    double[] back = ArmaProcess.toPartial(ar);
    double[] fromCovariances = process.partialAutocorrelations(p);
    double condition = Arrays.stream(partial).map(k -> 1 / (1 - k * k)).reduce(1, (a, b) -> a * b);
    for (int i = 0; i < p; i++) {
      assertThat(back[i]).isCloseTo(partial[i], within(1e-15 * condition * 100));
      assertThat(fromCovariances[i]).isCloseTo(partial[i], within(1e-15 * condition * 100));
    }
  }

  @Test
  void aRootInsideHasNoPartials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmaProcess.toPartial(of(0.5, 0.6)))
        .withMessageContaining("[0.5, 0.6] is not stationary");
  }

  @Test
  void simulatedPathsHaveTheMomentsFromTheFirstValueOn() {
    // many short paths: their first values already have the stationary covariances
    ArmaProcess process = ArmaProcess.of(of(0.95), of(0.6));
    double[] gamma = process.autocovariances(4);
    int paths = 20_000;
    double[] sums = new double[5];
    double mean = 0;
    for (int i = 0; i < paths; i++) {
      double[] x = process.simulate(5, 2, FitContext.create().seed(i));
      mean += x[0] / paths;
      for (int h = 0; h < 5; h++) {
        sums[h] += x[0] * x[h] / paths / 4;
      }
    }
    // standard error of a mean square of normals: sqrt(2 / paths) = 1%; four of them
    for (int h = 0; h < 5; h++) {
      assertThat(sums[h] / gamma[h]).isCloseTo(1, within(0.04));
    }
    assertThat(mean).isCloseTo(0, within(4 * 2 * Math.sqrt(gamma[0] / paths)));
  }

  @Test
  void simulatedPathsFollowTheProcess() {
    ArmaProcess process = ArmaProcess.of(of(0.5, -0.3), of(0.4));
    double[] x = process.simulate(50_000, 1.5, FitContext.create());
    double[] gamma = process.autocovariances(3);
    for (int h = 0; h <= 3; h++) {
      double sum = 0;
      for (int t = h; t < x.length; t++) {
        sum += x[t] * x[t - h];
      }
      assertThat(sum / x.length / 2.25).isCloseTo(gamma[h], within(0.05)); // 5 standard errors
    }
    double[] again = process.simulate(100, 1.5, FitContext.create());
    assertThat(again).isEqualTo(Arrays.copyOf(x, 100));
    assertThat(process.simulate(3, 1, FitContext.create().seed(1)))
        .isNotEqualTo(process.simulate(3, 1, FitContext.create().seed(2)));
    assertThat(Arrays.stream(process.simulate(3, 0, FitContext.create()))).allMatch(v -> v == 0);
    assertThat(process.simulate(0, 1, FitContext.create())).isEmpty();
    assertThatThrownBy(() -> process.simulate(10, 1, FitContext.create().cancelWhen(() -> true)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void badInputSaysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmaProcess.of(of(0.1, Double.NaN), of()))
        .withMessage("ar2 is NaN, it must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmaProcess.seasonal(of(), of(), of(), of(1 / 0.0), 4))
        .withMessageContaining("sma1 is Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmaProcess.seasonal(of(), of(), of(), of(), 0))
        .withMessageContaining("m = 0");
    ArmaProcess walk = ArmaProcess.of(of(1), of());
    assertThatThrownBy(() -> walk.autocovariances(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "not stationary has no autocovariances; ask isStationary() first:"
                + " ArmaProcess[ar=[1.0]");
    assertThatThrownBy(() -> walk.simulate(2, 1, FitContext.create()))
        .isInstanceOf(IllegalStateException.class);
    ArmaProcess fine = ArmaProcess.of(of(0.5), of());
    assertThatIllegalArgumentException().isThrownBy(() -> fine.autocovariances(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> fine.psiWeights(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> fine.spectralDensity(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fine.simulate(-1, 1, FitContext.create()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fine.simulate(1, Double.NaN, FitContext.create()));
  }

  @Test
  void isAValue() {
    double[] ar = {0.5};
    ArmaProcess process = ArmaProcess.of(ar, of(0.1));
    ar[0] = 9;
    process.ar()[0] = 9;
    process.ma()[0] = 9;
    assertThat(process)
        .isEqualTo(ArmaProcess.of(of(0.5), of(0.1)))
        .hasSameHashCodeAs(ArmaProcess.of(of(0.5), of(0.1)))
        .isNotEqualTo(ArmaProcess.of(of(0.5), of(0.2)))
        .isNotEqualTo(ArmaProcess.of(of(0.4), of(0.1)))
        .isNotEqualTo("x")
        .hasToString("ArmaProcess[ar=[0.5], ma=[0.1]]");
  }
}
