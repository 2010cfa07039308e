package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast kernels against their formulas. */
class KernelRowsTest {

  @Test
  void exponentialIsAsExactAsStated() {
    for (double t = 0; t > Exponential.LEAST; t -= 0.0037) {
      double[] value = {t / 0.7};
      Exponential.ofMultiples(0.7, value, 1);
      double exact = Math.exp(t);
      double relative = t > -3 ? 1e-13 : t > -10 ? 1e-11 : t > -30 ? 2e-8 : 2e-5;

      assertThat(value[0]).isCloseTo(exact, within(Math.min(1e-13, exact * relative)));
    }
  }

  @Test
  void exponentialStaysInRange() {
    double[] values = {0, -1e300, -81, 1e-17};
    Exponential.ofMultiples(1, values, values.length);

    assertThat(values[0]).isEqualTo(1);
    assertThat(values[1]).isEqualTo(values[2]).isBetween(0.0, 1e-34);
    assertThat(values[3]).isEqualTo(1);
  }

  static Stream<Kernel> kernels() {
    return Stream.of(
        Kernel.linear(),
        Kernel.rbf(0.3),
        Kernel.polynomial(3, 0.5, 1),
        Kernel.sigmoid(0.2, -0.1),
        Kernel.of("distance", (x, y) -> -distance(x, y)));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void tilesHoldTheFormula(Kernel kernel) {
    for (int features : new int[] {1, 2, 5}) {
      DenseRows rows = SvrData.dense(SvrData.rows(300, features, 7));
      KernelRows matrix = kernel.rows(rows);
      int[] some = {299, 0, 128, 5, 127, 131};
      KernelBlock block = matrix.against(matrix.features(some));
      double[][] values = new double[KernelBlock.TOGETHER][DenseRows.TILE];
      for (int tile = 0; tile < rows.tileCount(); tile++) {
        for (int k = 0; k < some.length; k += KernelBlock.TOGETHER) {
          int count = Math.min(KernelBlock.TOGETHER, some.length - k);
          block.tile(tile, k, count, values);
          for (int r = 0; r < count; r++) {
            for (int i = 0; i < Math.min(DenseRows.TILE, 300 - tile * DenseRows.TILE); i++) {
              double plain = plain(kernel, rows, some[k + r], tile * DenseRows.TILE + i);
              // some roundings of numbers up to 30
              assertThat(values[r][i]).isCloseTo(plain, within(1e-12));
            }
          }
        }
      }
      assertThat(matrix.diagonal(9)).isCloseTo(plain(kernel, rows, 9, 9), within(1e-12));
    }
  }

  private static double plain(Kernel kernel, DenseRows rows, int i, int j) {
    double[] x = new double[rows.features()];
    double[] y = new double[rows.features()];
    rows.copy(i, x);
    rows.copy(j, y);
    double product = 0;
    for (int f = 0; f < x.length; f++) {
      product += x[f] * y[f];
    }
    if (kernel instanceof RbfKernel) {
      return Math.exp(-0.3 * distance(x, y));
    }
    if (kernel instanceof PolynomialKernel) {
      return Math.pow(0.5 * product + 1, 3);
    }
    if (kernel instanceof SigmoidKernel) {
      return Math.tanh(0.2 * product - 0.1);
    }
    return kernel instanceof LinearKernel ? product : -distance(x, y);
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int f = 0; f < x.length; f++) {
      sum += (x[f] - y[f]) * (x[f] - y[f]);
    }
    return sum;
  }

  /** Rows must be the same bits whichever of them are calculated together, and symmetric. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theCompanyOfARowDoesNotMatter(int features) {
    KernelRows matrix = Kernel.rbf(0.3).rows(SvrData.dense(SvrData.rows(200, features, 3)));
    int[] all = IntStream.range(0, 128).toArray();
    KernelBlock block = matrix.against(matrix.features(all));
    double[][] four = new double[KernelBlock.TOGETHER][DenseRows.TILE];
    double[][] one = new double[1][DenseRows.TILE];
    double[][] square = new double[128][];
    for (int k = 0; k < 128; k += 4) {
      block.tile(0, k, 4, four);
      for (int r = 0; r < 4; r++) {
        block.tile(0, k + r, 1, one);
        assertThat(one[0]).containsExactly(four[r]);
        square[k + r] = four[r].clone();
      }
    }
    for (int i = 0; i < 128; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(square[i][j]).isEqualTo(square[j][i]);
      }
    }
  }

  @Test
  void expansionIsTheSumOfItsTerms() {
    Dataset data = SvrData.rows(300, 3, 5);
    DenseRows rows = SvrData.dense(data);
    double[] ones = IntStream.range(0, 300).mapToDouble(i -> i % 7 - 3).toArray();
    double[] twos = IntStream.range(0, 300).mapToDouble(i -> 0.01 * i).toArray();
    double[][] queries = {{0.1, 0.2, 0.9}, {0.3, -0.4, 0}, {1, 1.5, -2}};
    double[][] sums = new double[2][3];

    KernelExpansion.of(Kernel.rbf(0.3), rows, ones, twos).addTo(queries, 3, sums);

    for (int q = 0; q < 3; q++) {
      double[] query = {queries[0][q], queries[1][q], queries[2][q]};
      double[] row = new double[3];
      double first = 0;
      double second = 0;
      for (int i = 0; i < 300; i++) {
        rows.copy(i, row);
        double value = Math.exp(-0.3 * distance(query, row));
        first += ones[i] * value;
        second += twos[i] * value;
      }
      assertThat(sums[0][q]).isCloseTo(first, within(1e-10));
      assertThat(sums[1][q]).isCloseTo(second, within(1e-10));
    }
  }

  @Test
  void kernelsAreChecked() {
    assertThatThrownBy(() -> Kernel.rbf(0)).hasMessageContaining("gamma").hasMessageContaining("0");
    assertThatThrownBy(() -> Kernel.rbf(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Kernel.polynomial(0, 1, 0)).hasMessageContaining("degree");
    assertThatThrownBy(() -> Kernel.sigmoid(1, Double.NaN)).hasMessageContaining("coef0");
    Svr bad = Svr.builder().kernel(Kernel.of("bad", (x, y) -> Double.NaN)).build();
    assertThatThrownBy(() -> bad.fit(SvrData.rows(20, 2, 1), "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("NaN");
    Svr far = Svr.builder().kernel(Kernel.polynomial(20, 1e3, 0)).build();
    assertThatThrownBy(() -> far.fit(SvrData.rows(20, 2, 1), "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("scale the features");
  }

  @Test
  void kernelsAreValues() {
    assertThat(Kernel.rbf(0.1)).isEqualTo(Kernel.rbf(0.1)).isNotEqualTo(Kernel.rbf());
    assertThat(Kernel.rbf()).hasToString("rbf(gamma scale)").isEqualTo(Kernel.rbf());
    assertThat(Kernel.polynomial(2, 1)).isNotEqualTo(Kernel.polynomial(3, 1));
    assertThat(Kernel.sigmoid(0.5, 0)).hasSameHashCodeAs(Kernel.sigmoid(0.5, 0));
    assertThat(Kernel.linear()).isEqualTo(Kernel.linear()).isNotEqualTo(Kernel.precomputed());
  }
}
