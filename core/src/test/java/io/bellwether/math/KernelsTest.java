package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast loops against plain ones. */
class KernelsTest {

  private static final int ROWS = RowBlock.ROWS;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 127, 128, 129, 511, 512})
  void innerProductsAgreeWithAPlainLoop(int filled) {
    double[][] x = columns(5, filled, 1);
    double[] result = new double[4];
    Kernels.dots(x[0], x[1], x[2], x[3], x[4], new double[Kernels.PAIR][Kernels.LANES], result);
    for (int j = 0; j < 4; j++) {
      // 512 products below 1: either order of summation is within 512 units of 2^-53
      assertThat(result[j]).isCloseTo(plainDot(x[j], x[4]), within(512 * 512 * 0x1p-53));
    }
  }

  @Test
  void aColumnMayBeMultipliedByItself() {
    double[][] x = columns(4, ROWS, 2);
    double[] result = new double[4];
    Kernels.dots(x[0], x[1], x[2], x[3], x[2], new double[Kernels.PAIR][Kernels.LANES], result);
    assertThat(result[2]).isCloseTo(plainDot(x[2], x[2]), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 511, 512})
  void subtractionsAgreeWithAPlainLoopToTheBit(int filled) {
    double[][] x = columns(6, filled, 3);
    double[] f = {0.5, -1.25, 3, 0.1};
    double[] expected = x[4].clone();
    double[] single = x[4].clone();
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < 4; j++) {
        expected[i] = Math.fma(-f[j], x[j][i], expected[i]);
      }
    }
    Kernels.subtract(f, x[0], x[1], x[2], x[3], x[4]);
    assertThat(x[4]).containsExactly(expected);
    for (int j = 0; j < 4; j++) {
      Kernels.subtract(f[j], x[j], single);
    }
    assertThat(single).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 127, 129, 511, 512})
  void doubledInnerProductsAreExactToThirtyDigits(int filled) {
    SplittableRandom random = new SplittableRandom(4);
    double[] x = new double[ROWS];
    double[] y = new double[ROWS];
    for (int i = 0; i < filled; i++) {
      // magnitudes from 1e-6 to 1e6, so that products differ by 24 powers of ten
      x[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 7));
      y[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 7));
    }
    double largestX = Kernels.largest(x, 0, ROWS);
    double largestY = Kernels.largest(y, 0, ROWS);
    DoubledDot dot = new DoubledDot();
    dot.compute(x, y, largestX, largestY);
    BigDecimal exact = ExactLeastSquares.dot(x, y, Rows.ones(ROWS));
    double error =
        new BigDecimal(dot.high())
            .add(new BigDecimal(dot.low()))
            .subtract(exact)
            .abs()
            .doubleValue();
    // lanes of 4 rests below 2^-42 of the largest product, each addition within 2^-53: 2^-92 of it
    // for all 128 lanes, and 2^-106 of the sum
    assertThat(error).isLessThanOrEqualTo(0x1p-90 * largestX * largestY);
  }

  @Test
  void doubledInnerProductsOfWholeNumbersAreExact() {
    SplittableRandom random = new SplittableRandom(5);
    double[] x = new double[ROWS];
    double[] y = new double[ROWS];
    long expected = 0;
    for (int i = 0; i < ROWS; i++) {
      int a = random.nextInt(-1_000_000, 1_000_000);
      int b = random.nextInt(-1_000_000, 1_000_000);
      x[i] = a;
      y[i] = b;
      expected += (long) a * b;
    }
    DoubledDot dot = new DoubledDot();
    dot.compute(x, y, Kernels.largest(x, 0, ROWS), Kernels.largest(y, 0, ROWS));
    assertThat(new BigDecimal(dot.high()).add(new BigDecimal(dot.low())))
        .isEqualByComparingTo(BigDecimal.valueOf(expected));
  }

  @Test
  void theWorstCaseOfEqualSignsStaysPinned() {
    double[] x = new double[ROWS];
    Arrays.fill(x, Math.nextDown(2.0));
    DoubledDot dot = new DoubledDot();
    dot.compute(x, x, x[0], x[0]);
    BigDecimal exact = new BigDecimal(x[0]).pow(2).multiply(BigDecimal.valueOf(ROWS));
    BigDecimal found = new BigDecimal(dot.high()).add(new BigDecimal(dot.low()));
    // a sum that left its binade would be wrong by a unit of the pin, 2^-42
    assertThat(found.subtract(exact).abs().doubleValue()).isLessThan(0x1p-88);
  }

  @Test
  void sumOfLanes() {
    double[] lanes = new double[Kernels.LANES];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = i + 1;
    }
    assertThat(Kernels.sum(lanes)).isEqualTo(128 * 129 / 2);
  }

  @Test
  void notFiniteIsFoundWhereItIs() {
    double[] x = {1, 2, Double.NaN, Double.NEGATIVE_INFINITY, 5};
    assertThat(Kernels.firstNotFinite(x, 0, 5)).isEqualTo(2);
    assertThat(Kernels.firstNotFinite(x, 3, 5)).isEqualTo(3);
    assertThat(Kernels.firstNotFinite(x, 0, 2)).isEqualTo(-1);
    double[] largest = {Double.MAX_VALUE, -Double.MAX_VALUE};
    assertThat(Kernels.firstNotFinite(largest, 0, 2)).isEqualTo(-1);
    assertThat(Kernels.largest(new double[] {1, -7, 3}, 0, 3)).isEqualTo(7);
    assertThat(Kernels.largest(new double[] {1, -7, 3}, 2, 2)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 13})
  void blockwiseFactorAgreesWithGramSchmidtOfAllRows(int p) {
    int blocks = 3;
    double[][] all = Rows.random(blocks * ROWS, p, new SplittableRandom(p));
    double[][] r = new double[p][p];
    BlockQr qr = new BlockQr();
    for (int b = 0; b < blocks; b++) {
      double[][] block = new double[p][];
      for (int j = 0; j < p; j++) {
        block[j] = Arrays.copyOfRange(all[j], b * ROWS, (b + 1) * ROWS);
      }
      qr.reduce(r, block);
    }
    double[][] expected = gramSchmidt(all);
    for (int i = 0; i < p; i++) {
      double sign = Math.signum(r[i][i]);
      for (int j = 0; j < p; j++) {
        // well conditioned columns of norm 23 to 40: errors are a few units of the norm
        assertThat(sign * r[i][j])
            .as("r[%d][%d]", i, j)
            .isCloseTo(j < i ? 0 : expected[i][j], within(40 * 100 * 0x1p-53));
      }
    }
  }

  @Test
  void columnsOfZerosAndRepeatedColumnsAreReduced() {
    double[] x = columns(1, ROWS, 8)[0];
    double[][] r = new double[3][3];
    new BlockQr().reduce(r, new double[][] {new double[ROWS], x.clone(), x.clone()});
    assertThat(r[0]).containsExactly(0, 0, 0);
    assertThat(Math.abs(r[1][1])).isCloseTo(Math.sqrt(plainDot(x, x)), within(1e-12));
    assertThat(r[1][2]).isCloseTo(r[1][1], within(1e-14 * Math.abs(r[1][1])));
    assertThat(r[2][2]).isCloseTo(0, within(1e-14 * Math.abs(r[1][1])));
  }

  private static double[][] columns(int count, int filled, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[count][ROWS];
    for (double[] column : x) {
      for (int i = 0; i < filled; i++) {
        column[i] = 2 * random.nextDouble() - 1;
      }
    }
    return x;
  }

  private static double plainDot(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i];
    }
    return s;
  }

  /** Modified Gram-Schmidt, the textbook loop. */
  private static double[][] gramSchmidt(double[][] columns) {
    int p = columns.length;
    double[][] q = new double[p][];
    double[][] r = new double[p][p];
    for (int j = 0; j < p; j++) {
      q[j] = columns[j].clone();
      for (int i = 0; i < j; i++) {
        r[i][j] = plainDot(q[i], q[j]);
        for (int k = 0; k < q[j].length; k++) {
          q[j][k] -= r[i][j] * q[i][k];
        }
      }
      r[j][j] = Math.sqrt(plainDot(q[j], q[j]));
      for (int k = 0; k < q[j].length; k++) {
        q[j][k] /= r[j][j];
      }
    }
    return r;
  }
}
