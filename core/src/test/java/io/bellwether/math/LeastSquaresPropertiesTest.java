package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every least squares problem. Refined results are compared, which are the exact
 * ones but for the last digit.
 */
class LeastSquaresPropertiesTest {

  private static LeastSquaresSolution solve(double[][] x, double[] y) {
    return LeastSquares.create().solve(TallMatrix.of(y.length, x), y);
  }

  @Property(tries = 60)
  void theOrderOfRowsDoesNotMatter(
      @ForAll @IntRange(min = 5, max = 1100) int n,
      @ForAll @IntRange(min = 1, max = 5) int p,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = Rows.random(n, p, random);
    double[] y = Rows.randomVector(n, random);
    int[] order = RandomStreams.permutation(n, random);
    double[][] shuffled = new double[p][n];
    double[] shuffledY = new double[n];
    for (int i = 0; i < n; i++) {
      shuffledY[i] = y[order[i]];
      for (int j = 0; j < p; j++) {
        shuffled[j][i] = x[j][order[i]];
      }
    }
    assertSame(solve(shuffled, shuffledY), solve(x, y));
  }

  @Property(tries = 60)
  void partsMergedAreOnePass(
      @ForAll @IntRange(min = 6, max = 2500) int n,
      @ForAll @IntRange(min = 1, max = 5) int p,
      @ForAll @IntRange(min = 1, max = 6) int parts,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = Rows.random(n, p, random);
    double[] y = Rows.randomVector(n, random);
    TallMatrix design = TallMatrix.of(n, x);
    for (Refinement mode : Refinement.values()) {
      LeastSquares specification = LeastSquares.create().refinement(mode);
      LeastSquaresAccumulator total = specification.accumulator(p);
      int from = 0;
      for (int part = 0; part < parts; part++) {
        int to = part == parts - 1 ? n : from + random.nextInt(n - from + 1);
        LeastSquaresAccumulator own = specification.accumulator(p);
        own.add(Rows.slice(design, from, to), java.util.Arrays.copyOfRange(y, from, to));
        total.merge(own);
        from = to;
      }
      assertThat(total.rows()).isEqualTo(n);
      assertSame(total.solve(), specification.solve(design, y));
    }
  }

  @Property(tries = 60)
  void scalingAColumnScalesItsCoefficient(
      @ForAll @IntRange(min = 8, max = 600) int n,
      @ForAll @IntRange(min = -60, max = 60) int power,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = Rows.random(n, 3, random);
    double[] y = Rows.randomVector(n, random);
    LeastSquaresSolution plain = solve(x, y);
    double unit = Math.scalb(1.0, power);
    for (int i = 0; i < n; i++) {
      x[1][i] *= unit;
    }
    LeastSquaresSolution scaled = solve(x, y);
    assertThat(scaled.coefficient(1))
        .isEqualTo(plain.coefficient(1) / unit); // a power of two: not one bit changes
    assertThat(scaled.coefficient(2)).isEqualTo(plain.coefficient(2));
    assertThat(scaled.standardError(1)).isEqualTo(plain.standardError(1) / unit);
    assertThat(scaled.residualSumOfSquares()).isEqualTo(plain.residualSumOfSquares());
  }

  @Property(tries = 60)
  void residualsAreOrthogonalToTheColumns(
      @ForAll @IntRange(min = 6, max = 600) int n, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = Rows.random(n, 4, random);
    double[] y = Rows.randomVector(n, random);
    LeastSquaresSolution fit = solve(x, y);
    double[] residuals = fit.residuals(TallMatrix.of(n, x), y);
    for (int j = 0; j < 4; j++) {
      double size =
          1
              + Math.abs(fit.coefficient(0))
              + Math.abs(fit.coefficient(1))
              + Math.abs(fit.coefficient(2))
              + Math.abs(fit.coefficient(3));
      assertThat(Summation.dot(x[j], residuals)).isCloseTo(0, within(n * size * 4 * 0x1p-53));
    }
    assertThat(Summation.sumOfSquares(residuals))
        .isCloseTo(fit.residualSumOfSquares(), within(n * 1e-15 * (1 + fit.condition())));
  }

  private static void assertSame(LeastSquaresSolution a, LeastSquaresSolution b) {
    assertThat(a.observations()).isEqualTo(b.observations());
    assertThat(a.rank()).isEqualTo(b.rank());
    double tolerance = 1e-13 * a.condition();
    double size = 1 + max(b.coefficients());
    for (int j = 0; j < a.columns(); j++) {
      assertThat(a.coefficient(j)).isCloseTo(b.coefficient(j), within(tolerance * size));
      if (b.residualDegreesOfFreedom() > 0) {
        assertThat(a.standardError(j))
            .isCloseTo(b.standardError(j), within(tolerance * (1 + b.standardError(j))));
      }
    }
    assertThat(a.centredTotalSumOfSquares())
        .isCloseTo(b.centredTotalSumOfSquares(), within(1e-13 * b.totalSumOfSquares()));
    assertThat(a.residualSumOfSquares())
        .isCloseTo(b.residualSumOfSquares(), within(1e-13 * b.totalSumOfSquares()));
    assertThat(a.responseMean()).isCloseTo(b.responseMean(), within(1e-14));
  }

  private static double max(double[] x) {
    double m = 0;
    for (double v : x) {
      m = Math.max(m, Math.abs(v));
    }
    return m;
  }
}
