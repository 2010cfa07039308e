package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeastSquaresAccumulatorTest {

  private static final int CHUNK_ROWS = FactorTree.CHUNK * RowBlock.ROWS;

  @Test
  void rowsBeyondSeveralChunksInManyPartsAreOnePass() {
    int n = 5 * CHUNK_ROWS + 777;
    SplittableRandom random = new SplittableRandom(1);
    double[][] x = Rows.random(n, 3, random);
    double[] y = Rows.randomVector(n, random);
    TallMatrix design = TallMatrix.of(n, x);
    LeastSquaresSolution once = LeastSquares.create().refinement(Refinement.NEVER).solve(design, y);
    LeastSquaresAccumulator total = new LeastSquaresAccumulator(3, Refinement.NEVER);
    LeastSquaresAccumulator[] parts = new LeastSquaresAccumulator[7];
    for (int part = 0; part < parts.length; part++) {
      int from = (int) ((long) n * part / parts.length);
      int to = (int) ((long) n * (part + 1) / parts.length);
      parts[part] = new LeastSquaresAccumulator(3, Refinement.NEVER);
      parts[part].add(Rows.slice(design, from, to), Arrays.copyOfRange(y, from, to));
    }
    for (LeastSquaresAccumulator part : parts) {
      total.merge(part);
    }
    LeastSquaresSolution merged = total.solve();
    assertThat(merged.rows()).isEqualTo(n);
    assertThat(merged.coefficients()).containsExactly(once.coefficients(), within(1e-15));
    assertThat(merged.standardErrors()).containsExactly(once.standardErrors(), within(1e-15));
    assertThat(merged.residualSumOfSquares())
        .isCloseTo(once.residualSumOfSquares(), within(1e-13 * once.residualSumOfSquares()));
    assertThat(merged.rSquared()).isCloseTo(once.rSquared(), within(1e-13));
  }

  @Test
  void roundingDoesNotGrowWithTheRows() {
    // a constant column beside the intercept rounds alike in every block; a plain chain of blocks
    // would be off by 4e-14 at 1e6 rows
    int n = 61 * CHUNK_ROWS;
    double[] constant = new double[n];
    Arrays.fill(constant, 7.3);
    SplittableRandom random = new SplittableRandom(2);
    LeastSquaresAccumulator accumulator = new LeastSquaresAccumulator(2, Refinement.NEVER);
    accumulator.add(TallMatrix.of(n, Rows.ones(n), constant), Rows.randomVector(n, random));
    LeastSquaresSolution fit = accumulator.solve();
    assertThat(fit.rank()).isEqualTo(1);
    assertThat(fit.dependencies().get(0).combination().get(0))
        .isCloseTo(7.3, within(2 * 7.3 * LeastSquaresProblem.ROUNDING));
  }

  @Test
  void solvingLeavesTheAccumulatorOpenForMore() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] x = Rows.random(900, 2, random);
    double[] y = Rows.randomVector(900, random);
    TallMatrix design = TallMatrix.of(900, x);
    LeastSquaresAccumulator accumulator = LeastSquares.create().accumulator(2);
    LeastSquaresAccumulator undisturbed = LeastSquares.create().accumulator(2);
    for (int row = 0; row < 900; row++) {
      TallMatrix one = Rows.slice(design, row, row + 1);
      double[] value = {y[row]};
      accumulator.add(one, value);
      undisturbed.add(one, value);
      if (row % 250 == 100) {
        assertThat(accumulator.solve().rows()).isEqualTo(row + 1);
      }
    }
    assertThat(accumulator.solve().coefficients())
        .containsExactly(undisturbed.solve().coefficients());
    assertThat(accumulator.rows()).isEqualTo(900);
    assertThat(accumulator.columns()).isEqualTo(2);
  }

  @Test
  void copiesAndMergesDoNotShareState() {
    LeastSquaresAccumulator a = LeastSquares.create().accumulator(1);
    a.add(TallMatrix.of(2, new double[] {1, 2}), new double[] {2, 4});
    LeastSquaresAccumulator b = a.copy();
    b.add(TallMatrix.of(1, new double[] {1}), new double[] {5});
    assertThat(a.rows()).isEqualTo(2);
    assertThat(a.solve().coefficient(0)).isEqualTo(2);
    a.merge(b);
    assertThat(a.rows()).isEqualTo(5);
    assertThat(b.rows()).isEqualTo(3);
    assertThat(b.solve().coefficient(0)).isCloseTo(15.0 / 6, within(1e-15));
    assertThat(a.solve().coefficient(0)).isCloseTo(25.0 / 11, within(1e-15));
  }

  /** A copy knows the units of the rows it stands for, so that larger ones may follow. */
  @Test
  void aCopyGoesOnInLargerUnits() {
    SplittableRandom random = new SplittableRandom(6);
    double[][] small = Rows.random(600, 2, random);
    double[][] large = Rows.random(600, 2, random);
    double[] y = Rows.randomVector(600, random);
    LeastSquaresAccumulator plain = LeastSquares.create().accumulator(2);
    LeastSquaresAccumulator scaled = LeastSquares.create().accumulator(2);
    for (double[][] rows : new double[][][] {small, large}) {
      double[] x = rows[1];
      if (rows == large) {
        Arrays.setAll(x, i -> 16 * x[i]);
      }
      plain.add(TallMatrix.of(600, rows), y);
      scaled = scaled.copy();
      double[] wide = Arrays.stream(x).map(v -> v * 0x1p300).toArray();
      scaled.add(TallMatrix.of(600, rows[0], wide), y);
    }
    LeastSquaresSolution expected = plain.solve();
    LeastSquaresSolution found = scaled.solve();
    assertThat(found.coefficient(0)).isCloseTo(expected.coefficient(0), within(1e-15));
    assertThat(found.coefficient(1) * 0x1p300).isCloseTo(expected.coefficient(1), within(1e-15));
    assertThat(found.standardError(1) * 0x1p300)
        .isCloseTo(expected.standardError(1), within(1e-15));
  }

  @Test
  void mergingWithNothingChangesNothing() {
    LeastSquaresAccumulator a = LeastSquares.create().accumulator(1);
    a.merge(LeastSquares.create().accumulator(1));
    assertThatExceptionOfType(MathException.class)
        .isThrownBy(a::solve)
        .withMessageContaining("no row with a positive weight");
    LeastSquaresAccumulator rows = LeastSquares.create().accumulator(1);
    rows.add(TallMatrix.of(2, new double[] {1, 2}), new double[] {3, 6}, new double[] {1, 4});
    a.merge(rows);
    a.merge(LeastSquares.create().accumulator(1));
    assertThat(a.solve().coefficient(0)).isEqualTo(3);
    assertThat(a.solve().sumOfWeights()).isEqualTo(5);
  }

  @Test
  void partsOfExtremelyDifferentUnitsMerge() {
    double[] small = {1e-250, 2e-250, 4e-250};
    double[] large = {1e250, -2e250, 3e250};
    LeastSquaresAccumulator a = LeastSquares.create().accumulator(2);
    a.add(TallMatrix.of(3, Rows.ones(3), small), new double[] {5, 5, 5});
    LeastSquaresAccumulator b = LeastSquares.create().accumulator(2);
    b.add(TallMatrix.of(3, Rows.ones(3), large), new double[] {5 + 2, 5 - 4, 5 + 6});
    LeastSquaresAccumulator reverse = b.copy();
    reverse.merge(a);
    a.merge(b);
    for (LeastSquaresAccumulator merged : new LeastSquaresAccumulator[] {a, reverse}) {
      assertThat(merged.solve().coefficient(0)).isCloseTo(5, within(1e-14));
      assertThat(merged.solve().coefficient(1) * 1e250).isCloseTo(2, within(1e-14));
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    LeastSquaresAccumulator a = new LeastSquaresAccumulator(2, Refinement.AUTO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> a.merge(new LeastSquaresAccumulator(3, Refinement.AUTO)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> a.merge(new LeastSquaresAccumulator(2, Refinement.NEVER)))
        .withMessageContaining("AUTO and NEVER");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> a.add(TallMatrix.of(1, new double[1]), new double[1]))
        .withMessage("the design has 1 columns, the accumulator 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeastSquaresAccumulator(-1, Refinement.AUTO));
  }
}
