package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

  /** A refined result is the rounded exact one, but for a few units. */
  private static final double REFINED = 1e-15;

  private static LeastSquaresSolution solve(double[][] columns, double[] y) {
    return LeastSquares.create().solve(TallMatrix.of(y.length, columns), y);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1", "3, 2", "5, 3", "4, 4", "17, 5", "511, 3", "512, 4", "513, 5", "1025, 9", "1100, 7"
  })
  void agreesWithNormalEquationsInTwoHundredDigits(int n, int p) {
    SplittableRandom random = new SplittableRandom(31L * n + p);
    double[][] x = Rows.random(n, p, random);
    double[] y = Rows.randomVector(n, random);
    ExactLeastSquares exact = ExactLeastSquares.solve(x, y, Rows.ones(n));
    LeastSquaresSolution fit = solve(x, y);
    for (int j = 0; j < p; j++) {
      assertThat(fit.coefficient(j))
          .isCloseTo(exact.coefficients[j], within(REFINED * Math.abs(exact.coefficients[j])));
      for (int k = 0; k < p; k++) {
        double expected = exact.inverse[j][k].doubleValue();
        assertThat(fit.unscaledCovariance(j, k))
            .isCloseTo(expected, within(REFINED * Math.abs(expected)));
      }
      if (n > p) {
        assertThat(fit.standardError(j))
            .isCloseTo(exact.standardErrors[j], within(2 * REFINED * exact.standardErrors[j]));
      }
    }
    if (n > p) {
      assertThat(fit.residualSumOfSquares())
          .isCloseTo(exact.residualSumOfSquares, within(2 * REFINED * exact.residualSumOfSquares));
    }
    assertThat(fit.rank()).isEqualTo(p);
    assertThat(fit.dependencies()).isEmpty();
    assertThat(fit.residualDegreesOfFreedom()).isEqualTo(n - p);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void withoutRefinementTheErrorIsThatOfAStableMethod(int p) {
    int n = 600;
    SplittableRandom random = new SplittableRandom(p);
    double[][] x = Rows.random(n, p, random);
    double[] y = Rows.randomVector(n, random);
    ExactLeastSquares exact = ExactLeastSquares.solve(x, y, Rows.ones(n));
    LeastSquaresSolution fit =
        LeastSquares.create().refinement(Refinement.NEVER).solve(TallMatrix.of(n, x), y);
    assertThat(fit.refinementSteps()).isZero();
    for (int j = 0; j < p; j++) {
      // coefficients are below 0.1 for a response of 1: some units of rounding of that
      assertThat(fit.coefficient(j)).isCloseTo(exact.coefficients[j], within(1e-15));
      assertThat(fit.standardError(j))
          .isCloseTo(exact.standardErrors[j], within(1e-14 * exact.standardErrors[j]));
    }
  }

  @Test
  void aBadlyConditionedProblemIsRefinedAndOneOfGoodConditionIsNot() {
    int n = 300_000;
    SplittableRandom random = new SplittableRandom(7);
    double[][] x = Rows.random(n, 8, random);
    double[] y = Rows.randomVector(n, random);
    assertThat(solve(x, y).refinementSteps()).isZero();
    for (int i = 0; i < n; i++) {
      x[3][i] = x[2][i] + 1e-5 * x[3][i];
    }
    LeastSquaresSolution fit = solve(x, y);
    assertThat(fit.refinementSteps()).isPositive();
    assertThat(fit.condition()).isBetween(1e4, 1e7);
    LeastSquaresSolution always =
        LeastSquares.create().refinement(Refinement.ALWAYS).solve(TallMatrix.of(n, x), y);
    assertThat(fit.coefficients())
        .containsExactly(always.coefficients()); // two passes or one: the same bits
    assertThat(fit.standardErrors()).containsExactly(always.standardErrors());
  }

  @Test
  void coefficientsOfZeroDoNotEndTheRefinementOfTheOthers() {
    // whole numbers up to 16^8: y is the fifth power, all other coefficients of the polynomial are
    // zero; condition above 1e5
    int n = 17;
    double[][] x = new double[9][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 9; k++) {
        x[k][i] = Math.pow(i, k);
      }
    }
    LeastSquaresSolution fit = solve(x, x[5]);
    assertThat(fit.condition()).isGreaterThan(1e5);
    for (int k = 0; k < 9; k++) {
      assertThat(fit.coefficient(k) * Math.pow(16, k - 5)).isCloseTo(k == 5 ? 1 : 0, within(1e-18));
      assertThat(fit.standardError(k)).isZero();
    }
  }

  @Test
  void weightsAreRepetitions() {
    SplittableRandom random = new SplittableRandom(5);
    int n = 60;
    double[][] x = Rows.random(n, 3, random);
    double[] y = Rows.randomVector(n, random);
    double[] w = new double[n];
    int total = 0;
    for (int i = 0; i < n; i++) {
      w[i] = new int[] {0, 1, 4, 9}[random.nextInt(4)]; // squares, whose roots are exact
      total += (int) w[i];
    }
    double[][] repeated = new double[3][total];
    double[] repeatedY = new double[total];
    int row = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < w[i]; k++) {
        for (int j = 0; j < 3; j++) {
          repeated[j][row] = x[j][i];
        }
        repeatedY[row++] = y[i];
      }
    }
    LeastSquaresSolution weighted = LeastSquares.create().solve(TallMatrix.of(n, x), y, w);
    LeastSquaresSolution plain = solve(repeated, repeatedY);
    assertThat(weighted.coefficients()).containsExactly(plain.coefficients(), within(1e-15));
    assertThat(weighted.residualSumOfSquares())
        .isCloseTo(plain.residualSumOfSquares(), within(1e-13));
    assertThat(weighted.centredTotalSumOfSquares())
        .isCloseTo(plain.centredTotalSumOfSquares(), within(1e-13));
    assertThat(weighted.responseMean()).isCloseTo(plain.responseMean(), within(1e-15));
    assertThat(weighted.sumOfWeights()).isEqualTo(total);
    assertThat(weighted.rows()).isEqualTo(n);
    assertThat(weighted.observations()).isEqualTo(Arrays.stream(w).filter(v -> v > 0).count());
  }

  @Test
  void weightedFitAgreesWithNormalEquationsInTwoHundredDigits() {
    SplittableRandom random = new SplittableRandom(6);
    int n = 700;
    double[][] x = Rows.random(n, 4, random);
    double[] y = Rows.randomVector(n, random);
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      w[i] = random.nextInt(5) == 0 ? 0 : random.nextDouble();
    }
    ExactLeastSquares exact = ExactLeastSquares.solve(x, y, w);
    LeastSquaresSolution fit = LeastSquares.create().solve(TallMatrix.of(n, x), y, w);
    for (int j = 0; j < 4; j++) {
      // the root of each weight and its product with the row are rounded: a perturbation of the
      // rows by a unit each
      assertThat(fit.coefficient(j)).isCloseTo(exact.coefficients[j], within(1e-15));
      assertThat(fit.standardError(j))
          .isCloseTo(exact.standardErrors[j], within(1e-14 * exact.standardErrors[j]));
    }
  }

  @Test
  void aRowOfWeightZeroIsAsGoodAsAbsent() {
    double[][] x = {{1, 1, 1, 1}, {1, 2, 3, 100}};
    double[] y = {2, 4, 5, -1000};
    LeastSquaresSolution with =
        LeastSquares.create().solve(TallMatrix.of(4, x), y, new double[] {1, 1, 1, 0});
    LeastSquaresSolution without =
        LeastSquares.create().solve(TallMatrix.of(3, x), new double[] {2, 4, 5});
    assertThat(with.coefficients()).containsExactly(without.coefficients());
    assertThat(with.standardErrors()).containsExactly(without.standardErrors());
    assertThat(with.rSquared()).isEqualTo(without.rSquared());
    assertThat(with.observations()).isEqualTo(3);
    assertThat(with.rows()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Refinement.class)
  void dependentColumnsAreNamedWithTheirCombination(Refinement mode) {
    int n = 5000;
    SplittableRandom random = new SplittableRandom(11);
    double[][] x = Rows.random(n, 7, random);
    for (int i = 0; i < n; i++) {
      x[3][i] = x[1][i] - 2 * x[2][i];
      x[4][i] = 7.3;
      x[6][i] = 0;
    }
    double[] y = Rows.randomVector(n, random);
    LeastSquaresSolution fit = LeastSquares.create().refinement(mode).solve(TallMatrix.of(n, x), y);
    assertThat(fit.rank()).isEqualTo(4);
    assertThat(fit.dependencies()).hasSize(3);
    assertThat(fit.dependencies().get(0).column()).isEqualTo(3);
    assertCombination(fit.dependencies().get(0), Map.of(1, 1.0, 2, -2.0));
    assertThat(fit.dependencies().get(1).column()).isEqualTo(4);
    assertCombination(fit.dependencies().get(1), Map.of(0, 7.3));
    assertThat(fit.dependencies().get(2))
        .isEqualTo(new LinearDependency(6, new java.util.TreeMap<>()));
    for (int j : new int[] {3, 4, 6}) {
      assertThat(fit.coefficient(j)).isNaN();
      assertThat(fit.standardError(j)).isNaN();
      assertThat(fit.covariance(j, 0)).isNaN();
    }
    LeastSquaresSolution reduced =
        LeastSquares.create().refinement(mode).solve(TallMatrix.of(n, x[0], x[1], x[2], x[5]), y);
    int[] kept = {0, 1, 2, 5};
    for (int k = 0; k < 4; k++) {
      assertThat(fit.coefficient(kept[k])).isCloseTo(reduced.coefficient(k), within(1e-15));
      assertThat(fit.standardError(kept[k])).isCloseTo(reduced.standardError(k), within(1e-15));
    }
    assertThat(fit.residualSumOfSquares()).isCloseTo(reduced.residualSumOfSquares(), within(1e-11));
    assertThat(fit.residuals(TallMatrix.of(n, x), y))
        .containsExactly(
            reduced.residuals(TallMatrix.of(n, x[0], x[1], x[2], x[5]), y), within(1e-14));
  }

  private static void assertCombination(LinearDependency found, Map<Integer, Double> expected) {
    assertThat(found.combination().keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (column, z) ->
            assertThat(found.combination().get(column)).isCloseTo(z, within(1e-13 * Math.abs(z))));
  }

  @Test
  void dummiesOfAllLevelsBesideAnInterceptAreFound() {
    int n = 900;
    double[][] x = new double[4][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = 1;
      x[1 + i % 3][i] = 1;
      y[i] = i % 3 + i % 2;
    }
    LeastSquaresSolution fit = solve(x, y);
    assertThat(fit.dependencies()).hasSize(1);
    assertThat(fit.dependencies().get(0).column()).isEqualTo(3);
    assertCombination(fit.dependencies().get(0), Map.of(0, 1.0, 1, -1.0, 2, -1.0));
  }

  @Test
  void aDependencyBelowTheRoundingOfLargeTermsIsFoundAtALaterColumn() {
    int n = 400;
    SplittableRandom random = new SplittableRandom(12);
    double[][] x = Rows.random(n, 4, random);
    for (int i = 0; i < n; i++) {
      x[1][i] += 1e6;
      x[3][i] = x[1][i] - x[2][i] - 1e6; // cancels to 1e-10 of its terms
    }
    LeastSquaresSolution fit = solve(x, Rows.randomVector(n, random));
    assertThat(fit.dependencies()).hasSize(1);
    assertThat(fit.dependencies().get(0).column()).isEqualTo(3);
    assertThat(fit.dependencies().get(0).combination().get(1)).isCloseTo(1, within(1e-8));
    assertThat(fit.dependencies().get(0).combination().get(2)).isCloseTo(-1, within(1e-8));
  }

  @Test
  void kahansMatrixIsNotMistakenForOneOfFullRank() {
    // upper triangular, diagonal elements s^i that all look harmless, smallest singular value 1e-16
    // of the largest: n = 90, s = sin(1.2)
    int n = 90;
    double c = Math.cos(1.2);
    double s = Math.sin(1.2);
    double[][] x = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i <= j; i++) {
        x[j][i] = Math.pow(s, i) * (i == j ? 1 : -c);
      }
    }
    LeastSquaresSolution fit = solve(x, Rows.ones(n));
    assertThat(fit.rank()).isEqualTo(n - 1);
    assertThat(fit.condition()).isLessThan(1e12);
  }

  /** Of Kahan's matrix the first column weighs most in what is nearly nothing. */
  @Test
  void theHeaviestColumnOfANearDependencyIsPutAsideInItsPlace() {
    int n = 90;
    double c = Math.cos(1.2);
    double s = Math.sin(1.2);
    double[][] x = new double[n + 2][n + 1]; // the last column is zero
    x[0][0] = 1; // orthogonal to all others
    for (int j = 0; j < n; j++) {
      for (int i = 0; i <= j; i++) {
        x[j + 1][i + 1] = Math.pow(s, i) * (i == j ? 1 : -c);
      }
    }
    LeastSquaresSolution fit = solve(x, Rows.ones(n + 1));
    assertThat(fit.dependencies()).extracting(LinearDependency::column).containsExactly(1, n + 1);
    assertThat(fit.coefficient(0)).isCloseTo(1, within(1e-14));
  }

  /**
   * Columns at 45 degrees, whatever their units: singular values of the root of 1 +- 1 / root 2.
   */
  @Test
  void theConditionIsThatOfColumnsOfLengthOne() {
    double[][] x = {{1000, 0, 0}, {0.001, 0.001, 0}};
    LeastSquaresSolution fit = solve(x, Rows.ones(3));
    assertThat(fit.condition()).isCloseTo(1 + Math.sqrt(2), within(1e-14));
  }

  /** A line through four points by hand: Sxx = 5, Sxy = 7, Syy = 10. */
  @ParameterizedTest
  @EnumSource(Refinement.class)
  void aLineByHand(Refinement mode) {
    TallMatrix design = TallMatrix.of(4, Rows.ones(4), new double[] {0, 1, 2, 3});
    LeastSquaresSolution fit =
        LeastSquares.create().refinement(mode).solve(design, new double[] {1, 2, 4, 5});
    assertThat(fit.columns()).isEqualTo(2);
    assertThat(fit.coefficients()).containsExactly(new double[] {0.9, 1.4}, within(1e-14));
    assertThat(fit.responseMean()).isEqualTo(3);
    assertThat(fit.centredTotalSumOfSquares()).isCloseTo(10, within(1e-14));
    assertThat(fit.residualVariance()).isCloseTo(0.1, within(1e-14));
    assertThat(fit.residualStandardDeviation()).isCloseTo(Math.sqrt(0.1), within(1e-14));
    double[][] covariance = {{0.07, -0.03}, {-0.03, 0.02}};
    double[][] root = fit.inverseFactor();
    assertThat(root[1][0]).isZero();
    for (int j = 0; j < 2; j++) {
      for (int k = 0; k < 2; k++) {
        assertThat(fit.covariance(j, k)).isCloseTo(covariance[j][k], within(1e-15));
        double product = root[j][0] * root[k][0] + root[j][1] * root[k][1];
        assertThat(product).isCloseTo(10 * covariance[j][k], within(1e-14));
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.quadraticForm(new double[3]))
        .withMessage("the row has 3 values, the design 2 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.sandwich(design, new double[3]))
        .withMessage("a design of 4 rows and 2 columns does not fit 3 values and 2 coefficients");
  }

  @Test
  void moreColumnsThanRowsGiveABasicSolution() {
    double[][] x = {{1, 1}, {1, 2}, {4, 5}, {0, 7}};
    LeastSquaresSolution fit = solve(x, new double[] {3, 5});
    assertThat(fit.rank()).isEqualTo(2);
    assertThat(fit.coefficient(0)).isCloseTo(1, within(1e-14));
    assertThat(fit.coefficient(1)).isCloseTo(2, within(1e-14));
    assertThat(fit.dependencies()).extracting(LinearDependency::column).containsExactly(2, 3);
    assertThat(fit.residualDegreesOfFreedom()).isZero();
    assertThat(fit.residualVariance()).isNaN();
    assertThat(fit.standardErrors()).containsOnly(Double.NaN);
  }

  @Test
  void noColumnsLeaveTheResponseAsItIs() {
    LeastSquaresSolution fit =
        LeastSquares.create().solve(TallMatrix.of(3), new double[] {1, 2, 4});
    assertThat(fit.coefficients()).isEmpty();
    assertThat(fit.rank()).isZero();
    assertThat(fit.residualSumOfSquares()).isEqualTo(21);
    assertThat(fit.totalSumOfSquares()).isEqualTo(21);
    assertThat(fit.centredTotalSumOfSquares()).isCloseTo(14.0 / 3, within(1e-15));
    assertThat(fit.rSquaredAboutZero()).isZero();
    assertThat(fit.condition()).isEqualTo(1);
    assertThat(fit.residuals(TallMatrix.of(3), new double[] {1, 2, 4})).containsExactly(1, 2, 4);
  }

  @Test
  void aConstantResponseHasNoRSquared() {
    LeastSquaresSolution fit =
        solve(new double[][] {{1, 1, 1}, {1, 2, 4}}, new double[] {0.1, 0.1, 0.1});
    assertThat(fit.coefficient(0)).isEqualTo(0.1);
    assertThat(fit.coefficient(1)).isCloseTo(0, within(1e-30));
    assertThat(fit.residualSumOfSquares()).isZero();
    assertThat(fit.centredTotalSumOfSquares()).isZero();
    assertThat(fit.rSquared()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsRefusedWithItsPlace(double bad) {
    double[][] x = Rows.random(1000, 3, new SplittableRandom(1));
    double[] y = Rows.ones(1000);
    x[2][777] = bad;
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> solve(x, y))
        .withMessage("design column 2, row 777: " + bad + " is not a finite number")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(MathException.Reason.NOT_FINITE));
    x[2][777] = 0;
    y[600] = bad;
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> solve(x, y))
        .withMessage("response, row 600: " + bad + " is not a finite number");
    y[600] = 0;
    double[] w = Rows.ones(1000);
    w[999] = bad;
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> LeastSquares.create().solve(TallMatrix.of(1000, x), y, w))
        .withMessage("weight of row 999: " + bad + " is not a number from 0 to 1.0E100");
  }

  @Test
  void negativeWeightsAndWrongShapesAreRefused() {
    TallMatrix x = TallMatrix.of(2, new double[] {1, 2});
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(
            () -> LeastSquares.create().solve(x, new double[] {1, 2}, new double[] {1, -0.5}))
        .withMessageContaining("weight of row 1: -0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.create().solve(x, new double[3]))
        .withMessage("response has 3 elements, the design 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.create().solve(x, new double[2], new double[0]))
        .withMessage("weights has 0 elements, the design 2 rows");
    assertThatIllegalArgumentException().isThrownBy(() -> TallMatrix.of(3, new double[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> TallMatrix.of(-1));
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(
            () -> LeastSquares.create().solve(TallMatrix.of(0, new double[0]), new double[0]))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(MathException.Reason.NO_OBSERVATIONS));
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(() -> LeastSquares.create().solve(x, new double[2], new double[2]))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(MathException.Reason.NO_OBSERVATIONS));
  }

  @ParameterizedTest
  @CsvSource({"1e-300, 1", "1e300, 1", "1, 1e-300", "1, 1e300", "1e-250, 1e-250", "1e150, 1e150"})
  void extremeUnitsChangeNothingButTheUnit(double unitOfX, double unitOfY) {
    SplittableRandom random = new SplittableRandom(3);
    int n = 600;
    double[][] x = Rows.random(n, 3, random);
    double[] y = Rows.randomVector(n, random);
    LeastSquaresSolution plain = solve(x, y);
    for (int i = 0; i < n; i++) {
      x[2][i] *= unitOfX;
      y[i] *= unitOfY;
    }
    LeastSquaresSolution scaled = solve(x, y);
    double expected = plain.coefficient(2) / unitOfX * unitOfY;
    if (expected != 0 && Double.isFinite(expected)) {
      // decimal units round every element of x and y once
      assertThat(scaled.coefficient(2) / expected).isCloseTo(1, within(1e-12));
    }
    assertThat(scaled.rSquared()).isCloseTo(plain.rSquared(), within(1e-13));
    assertThat(scaled.coefficient(0) / unitOfY).isCloseTo(plain.coefficient(0), within(1e-14));
    assertThat(scaled.standardError(0) / unitOfY).isCloseTo(plain.standardError(0), within(1e-14));
  }

  /**
   * A column of 2^201 in the first block of rows and of 2^205 in the next: products of before are
   * brought to the new unit, neither lost nor doubled. A power of two as a unit changes no digit.
   */
  @ParameterizedTest
  @EnumSource(Refinement.class)
  void aUnitThatGrowsALittleOnTheWay(Refinement refinement) {
    int n = 1500;
    SplittableRandom random = new SplittableRandom(12);
    double[][] x = Rows.random(n, 3, random);
    double[] y = Rows.randomVector(n, random);
    for (int i = RowBlock.ROWS; i < n; i++) {
      x[1][i] *= 16;
      y[i] *= 8;
    }
    LeastSquares method = LeastSquares.create().refinement(refinement);
    LeastSquaresSolution plain = method.solve(TallMatrix.of(n, x), y);
    double[][] large = {x[0], Arrays.stream(x[1]).map(v -> v * 0x1p201).toArray(), x[2]};
    double[] largeY = Arrays.stream(y).map(v -> v * 0x1p202).toArray();
    LeastSquaresSolution fit = method.solve(TallMatrix.of(n, large), largeY);
    double[] units = {0x1p202, 2, 0x1p202};
    for (int j = 0; j < 3; j++) {
      assertThat(fit.coefficient(j) / units[j])
          .isCloseTo(plain.coefficient(j), within(1e-15 + 1e-13 * Math.abs(plain.coefficient(j))));
      assertThat(fit.standardError(j) / units[j])
          .isCloseTo(plain.standardError(j), within(1e-13 * plain.standardError(j)));
    }
    assertThat(fit.rSquared()).isCloseTo(plain.rSquared(), within(1e-14));
  }

  @Test
  void valuesThatGrowByHundredsOfPowersOfTenOnTheWay() {
    int n = 2000;
    double[][] x = new double[2][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = 1;
      x[1][i] = (i % 7 - 3) * (i < 1024 ? 1e-200 : 1e250);
      y[i] = 3 + (i < 1024 ? 0 : 2 * (i % 7 - 3));
    }
    LeastSquaresSolution fit = solve(x, y);
    assertThat(fit.coefficient(0)).isCloseTo(3, within(1e-14));
    assertThat(fit.coefficient(1)).isCloseTo(2e-250, within(1e-264));
  }

  @Test
  void leveragesResidualsAndSandwichAgreeWithTheirDefinitions() {
    int n = 700;
    int p = 3;
    SplittableRandom random = new SplittableRandom(9);
    double[][] x = Rows.random(n, p, random);
    double[] y = Rows.randomVector(n, random);
    TallMatrix design = TallMatrix.of(n, x);
    LeastSquaresSolution fit = solve(x, y);
    double[] leverages = fit.quadraticForms(design);
    double[] residuals = fit.residuals(design, y);
    double[][] meat = new double[p][p];
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = {x[0][i], x[1][i], x[2][i]};
      double h = 0;
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          h += row[j] * row[k] * fit.unscaledCovariance(j, k);
          meat[j][k] += residuals[i] * residuals[i] * row[j] * row[k];
        }
      }
      squares[i] = residuals[i] * residuals[i];
      assertThat(leverages[i])
          .isCloseTo(h, within(1e-16))
          .isCloseTo(fit.quadraticForm(row), within(1e-17));
      assertThat(residuals[i]).isCloseTo(y[i] - fit.predict(row), within(1e-15));
    }
    assertThat(Arrays.stream(leverages).sum())
        .isCloseTo(p, within(1e-13)); // trace of the projection
    double[][] sandwich = fit.sandwich(design, squares);
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        double expected = 0;
        for (int a = 0; a < p; a++) {
          for (int b = 0; b < p; b++) {
            expected += fit.unscaledCovariance(j, a) * meat[a][b] * fit.unscaledCovariance(b, k);
          }
        }
        assertThat(sandwich[j][k]).isCloseTo(expected, within(1e-17));
      }
    }
    assertThatIllegalArgumentException().isThrownBy(() -> fit.predict(new double[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> fit.residuals(design, new double[2]));
    assertThatIllegalArgumentException().isThrownBy(() -> fit.quadraticForms(TallMatrix.of(n)));
  }

  @Test
  void inputsStayAsTheyAreAndOutputsAreCopies() {
    double[][] x = Rows.random(100, 3, new SplittableRandom(2));
    double[] y = Rows.randomVector(100, new SplittableRandom(3));
    double[] w = Rows.ones(100);
    w[4] = 4;
    double[][] before = {x[0].clone(), x[1].clone(), x[2].clone(), y.clone(), w.clone()};
    LeastSquaresSolution fit = LeastSquares.create().solve(TallMatrix.of(100, x), y, w);
    assertThat(new double[][] {x[0], x[1], x[2], y, w}).isDeepEqualTo(before);
    double kept = fit.coefficient(1);
    fit.coefficients()[1] = 5;
    fit.standardErrors()[1] = 5;
    assertThat(fit.coefficient(1)).isEqualTo(kept);
    assertThat(fit.coefficients()[1]).isEqualTo(kept);
  }

  @Test
  void theSpecificationIsAValue() {
    assertThat(LeastSquares.create())
        .isEqualTo(LeastSquares.create().refinement(Refinement.AUTO))
        .hasSameHashCodeAs(LeastSquares.create());
    assertThat(LeastSquares.create())
        .isNotEqualTo(LeastSquares.create().refinement(Refinement.NEVER))
        .hasToString("LeastSquares[refinement=AUTO]");
  }
}
