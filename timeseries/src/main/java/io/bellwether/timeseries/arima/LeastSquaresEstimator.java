package io.bellwether.timeseries.arima;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.Refinement;
import io.bellwether.math.TallMatrix;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Regression of the centred values on their lags, order by order. */
final class LeastSquaresEstimator implements ArEstimator {

  private final double[] x;
  private final double level;
  private final MeanTerm mean;
  private final int highest;
  private final FitContext context;

  /** Variances by order; null until asked for. */
  private final @Nullable Double[] variances;

  LeastSquaresEstimator(CentredValues values, MeanTerm mean, int highest, FitContext context) {
    this.x = values.centred();
    this.level = values.level();
    this.mean = mean;
    this.highest = highest;
    this.context = context;
    this.variances = new Double[highest + 1];
  }

  @Override
  public int highest() {
    return highest;
  }

  @Override
  public double variance(int order) {
    Double known = variances[order];
    if (known == null) {
      known = computeVariance(order);
      variances[order] = known;
    }
    return known;
  }

  private double computeVariance(int order) {
    // digits beyond those of the factorisation choose no order
    LeastSquaresSolution solution = solve(order, Refinement.NEVER);
    return solution.rank() < solution.columns()
        ? Double.NaN
        : solution.residualSumOfSquares() / solution.rows();
  }

  @Override
  public double deviance(int order) {
    return x.length * Math.log(variance(order));
  }

  @Override
  public ArEstimate estimate(int order) {
    LeastSquaresSolution solution = solve(order, Refinement.AUTO);
    if (solution.rank() < solution.columns()) {
      throw new FitException(
          "the lagged values of order "
              + order
              + " determine each other, so that least squares has no single solution",
          "take a lower order, or Yule-Walker or Burg");
    }
    int first = mean == MeanTerm.INCLUDED ? 1 : 0;
    double sigma2 = solution.residualSumOfSquares() / solution.rows();
    double[] ar = new double[order];
    double[] errors = new double[order];
    for (int i = 0; i < order; i++) {
      ar[i] = solution.coefficient(first + i);
      errors[i] = Math.sqrt(sigma2 * solution.unscaledCovariance(first + i, first + i));
    }
    return new ArEstimate(
        new Coefficient("mean", level, Double.NaN),
        first == 0
            ? new Coefficient("intercept", 0, Double.NaN)
            : new Coefficient(
                "intercept",
                solution.coefficient(0),
                Math.sqrt(sigma2 * solution.unscaledCovariance(0, 0))),
        ar,
        errors,
        sigma2,
        new double[0]);
  }

  private LeastSquaresSolution solve(int order, Refinement refinement) {
    context.checkCancelled();
    TallMatrix lags = new Lags(x, order);
    double[] response = Arrays.copyOfRange(x, order, x.length);
    return LeastSquares.create()
        .refinement(refinement)
        .solve(mean == MeanTerm.INCLUDED ? lags.withIntercept() : lags, response);
  }

  /** The lagged values as columns, without copies of them. */
  private static final class Lags implements TallMatrix {

    private final double[] x;
    private final int columns;

    Lags(double[] x, int columns) {
      this.x = x;
      this.columns = columns;
    }

    @Override
    public int rows() {
      return x.length - columns;
    }

    @Override
    public int columns() {
      return columns;
    }

    @Override
    public void copy(int column, int fromRow, int count, double[] target, int offset) {
      System.arraycopy(x, columns - 1 - column + fromRow, target, offset, count);
    }
  }
}
