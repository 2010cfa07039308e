/**
 * Numerical work for our own modules: least squares, small dense decompositions, exact sums,
 * moments, quantiles, random streams.
 *
 * <p><b>This package is used by our own modules only.</b> It is public because Java has no friend
 * packages; it is no part of the library's promise and changes without notice. Programs use {@code
 * io.bellwether.ml.linear.LinearRegression} and the like.
 *
 * <p>What is here, and when:
 *
 * <ul>
 *   <li>{@link io.bellwether.math.LeastSquares}: many rows, few columns, in memory; coefficients,
 *       standard errors, rank and condition, refined in doubled precision. {@link
 *       io.bellwether.math.LeastSquaresAccumulator}: the same for rows that arrive in parts or lie
 *       in many places.
 *   <li>{@link io.bellwether.math.Cholesky}, {@link io.bellwether.math.SymmetricEigen}, {@link
 *       io.bellwether.math.SingularValues}, {@link io.bellwether.math.DenseSolver}: the one adapter
 *       to EJML. Where EJML returns false or NaN, these throw {@link
 *       io.bellwether.math.MathException}; its solvers, which hold state, do not leave them.
 *   <li>{@link io.bellwether.math.DoubleDouble}, {@link io.bellwether.math.Summation}: sums right
 *       to the last digit. {@link io.bellwether.math.Moments}: mean and variance in one pass,
 *       mergeable. {@link io.bellwether.math.Quantiles}: type 7.
 *   <li>{@link io.bellwether.math.PolynomialRoots}: all complex roots of a real polynomial.
 *   <li>{@link io.bellwether.math.RandomStreams}: generators derived from (seed, stage, index).
 * </ul>
 *
 * <pre>{@code
 * TallMatrix design = TallMatrix.of(n, price, promotion).withIntercept();
 * LeastSquaresSolution fit = LeastSquares.create().solve(design, units);
 * double perUnitOfPrice = fit.coefficient(1);
 * }</pre>
 *
 * <p>Everything is computed in a fixed order on the caller's thread: the same input gives the same
 * bits.
 *
 * <p>To read on: G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed. 2013; Å.
 * Björck, <i>Numerical Methods for Least Squares Problems</i>, 1996; N. J. Higham, <i>Accuracy and
 * Stability of Numerical Algorithms</i>, 2nd ed. 2002.
 */
@NullMarked
package io.bellwether.math;

import org.jspecify.annotations.NullMarked;
