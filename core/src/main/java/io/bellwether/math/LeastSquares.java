package io.bellwether.math;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Linear least squares for many rows and few columns, by orthogonal factorisation in blocks,
 * refined in doubled precision.
 *
 * <p>The design is read in blocks of 512 rows, so that no second copy of it is made, and reduced to
 * a triangular factor of p + 1 columns (see {@link LeastSquaresAccumulator}). Rank and condition
 * follow from the factor. Unless refinement is {@link Refinement#NEVER}, the inner products of the
 * columns are then accumulated in doubled precision, in a second pass, and coefficients, standard
 * errors and residual sum of squares are refined until they are right to the last digit or so of a
 * double for the data as given, up to a condition of about 1e8; beyond, digits are lost, but fewer
 * than without. With {@link Refinement#AUTO}, the default, this is done when the problem is small
 * or when the expected error, unit roundoff times condition and a growth with the root of the
 * number of blocks, is above 1e-14.
 *
 * <p>Immutable: a specification that can be shared.
 *
 * <pre>{@code
 * LeastSquaresSolution fit = LeastSquares.create().solve(TallMatrix.of(n, price, promotion).withIntercept(), units);
 * double slope = fit.coefficient(1);
 * double error = fit.standardError(1);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LeastSquares {

  /** Refinement is wanted when the expected relative error is above. */
  private static final double ACCEPTED_ERROR = 1e-14;

  /**
   * A problem of fewer products n (p + 1)^2 takes a few milliseconds at most and is always refined.
   */
  private static final double SMALL = 1e7;

  private final Refinement refinement;

  private LeastSquares(Refinement refinement) {
    this.refinement = Objects.requireNonNull(refinement, "refinement");
  }

  /**
   * Least squares with refinement {@link Refinement#AUTO}.
   *
   * @return the specification
   */
  public static LeastSquares create() {
    return new LeastSquares(Refinement.AUTO);
  }

  /**
   * The same with another mode of refinement.
   *
   * @param mode when to refine
   * @return the specification
   */
  public LeastSquares refinement(Refinement mode) {
    return new LeastSquares(mode);
  }

  /**
   * Returns when to refine.
   *
   * @return the mode
   */
  public Refinement refinement() {
    return refinement;
  }

  /**
   * Solves an unweighted problem.
   *
   * @param design n rows by p columns, finite; p may be 0 and larger than n, when columns are
   *     dependent and left out; not modified
   * @param response n finite numbers, not modified
   * @return the solution
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws MathException with reason NOT_FINITE if a value is NaN or infinite (the message names
   *     column and row), NO_OBSERVATIONS if there are no rows
   */
  public LeastSquaresSolution solve(TallMatrix design, double[] response) {
    return solve(design, accumulator -> accumulator.add(design, response));
  }

  /**
   * Solves a weighted problem.
   *
   * @param design n rows by p columns, finite, not modified
   * @param response n finite numbers, not modified
   * @param weights n numbers from 0 to 1e100; a row of weight 0 does not count as an observation;
   *     not modified
   * @return the solution
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws MathException with reason NOT_FINITE if a value is NaN or infinite or a weight negative
   *     (the message names column and row), NO_OBSERVATIONS if there is no row of positive weight
   */
  public LeastSquaresSolution solve(TallMatrix design, double[] response, double[] weights) {
    return solve(design, accumulator -> accumulator.add(design, response, weights));
  }

  private LeastSquaresSolution solve(
      TallMatrix design, java.util.function.Consumer<LeastSquaresAccumulator> pass) {
    int p = design.columns();
    double size = (double) design.rows() * (p + 1) * (p + 1);
    if (refinement == Refinement.ALWAYS || (refinement == Refinement.AUTO && size <= SMALL)) {
      LeastSquaresAccumulator both = new LeastSquaresAccumulator(p, Refinement.ALWAYS);
      pass.accept(both);
      return both.problem().refined(both.products(), both.scales());
    }
    LeastSquaresAccumulator first = new LeastSquaresAccumulator(p, Refinement.NEVER);
    pass.accept(first);
    LeastSquaresProblem problem = first.problem();
    if (refinement == Refinement.NEVER || problem.expectedError() <= ACCEPTED_ERROR) {
      return problem.plain();
    }
    LeastSquaresAccumulator second = LeastSquaresAccumulator.ofProducts(p);
    pass.accept(second);
    return problem.refined(second.products(), second.scales());
  }

  /**
   * Returns an accumulator for rows that arrive in parts.
   *
   * @param columns number of columns of the design
   * @return an accumulator of no rows
   */
  public LeastSquaresAccumulator accumulator(int columns) {
    return new LeastSquaresAccumulator(columns, refinement);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LeastSquares that && that.refinement == refinement;
  }

  @Override
  public int hashCode() {
    return refinement.hashCode();
  }

  @Override
  public String toString() {
    return "LeastSquares[refinement=" + refinement + "]";
  }
}
