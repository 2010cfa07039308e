package io.bellwether.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the least squares benchmarks, {@code y = 1 + X b + e}, the same bits as in {@code
 * scripts/least_squares.py}. Hands out new arrays each time and keeps only the target, so that a
 * library's own form of the input is the only one in memory.
 */
@State(Scope.Benchmark)
public class LeastSquaresProblem {

  /** How many standard errors an estimate may be off: no sound one ever is in these data. */
  private static final double FAR = 6;

  private static final double ROOT_12 = Math.sqrt(12);

  /** Rows times columns, the intercept not counted. */
  @Param({"100000x20", "1000000x20", "100000x100"})
  private String size = "";

  private int rows;
  private int columns;

  /** Makes the problem of the size given. */
  @Setup
  public void parse() {
    String[] parts = size.split("x", 2);
    rows = Integer.parseInt(parts[0]);
    columns = Integer.parseInt(parts[1]);
  }

  /**
   * Returns the number of rows.
   *
   * @return n
   */
  public int rows() {
    return rows;
  }

  /**
   * Returns the number of columns.
   *
   * @return p
   */
  public int columns() {
    return columns;
  }

  /**
   * Returns one value of the design.
   *
   * @param row from 0
   * @param column from 0
   * @return the value
   */
  public double value(int row, int column) {
    return Uniforms.at((long) row * columns + column) - 0.5;
  }

  /**
   * Makes the design by rows.
   *
   * @return a new array
   */
  public double[][] byRows() {
    double[][] x = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        x[i][j] = value(i, j);
      }
    }
    return x;
  }

  /**
   * Makes a column of the design.
   *
   * @param j from 0
   * @return a new array
   */
  public double[] column(int j) {
    double[] x = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = value(i, j);
    }
    return x;
  }

  /**
   * Makes the response.
   *
   * @return a new array
   */
  public double[] response() {
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double sum = 1;
      for (int j = 0; j < columns; j++) {
        sum += truth(j) * value(i, j);
      }
      y[i] = sum + (Uniforms.at((long) rows * columns + i) - 0.5);
    }
    return y;
  }

  private static double truth(int j) {
    return j % 5 - 1.5;
  }

  /**
   * Checks that a library has solved this problem: features and errors are independent and uniform
   * on an interval of length one, so that a standard error is nearly {@code 1 / sqrt(n)} (of the
   * intercept {@code 1 / sqrt(12 n)}) and a coefficient no more than a few of it from the truth.
   *
   * @param inference what it found
   * @return the same
   * @throws IllegalStateException if it is not the solution
   */
  public LeastSquaresInference checked(LeastSquaresInference inference) {
    double error = 1 / Math.sqrt(rows);
    List<LeastSquaresInference.Term> terms = inference.terms();
    boolean sound = terms.size() == columns + 1;
    for (int j = 0; sound && j <= columns; j++) {
      LeastSquaresInference.Term term = terms.get(j);
      double se = term.standardError();
      sound &= Math.abs(term.estimate() - (j == 0 ? 1 : truth(j - 1))) < FAR * error;
      sound &= Math.abs(se / error * (j == 0 ? ROOT_12 : 1) - 1) < 0.05;
      sound &= Math.abs(term.tStatistic() * se - term.estimate()) < 1e-9;
      sound &= term.pValue() >= 0 && term.pValue() <= 1;
    }
    double noise = inference.residualSumOfSquares() / rows;
    sound &= Math.abs(noise * 12 - 1) < 0.05;
    double explained = inference.rSquared() / (1 - inference.rSquared());
    double f = explained * (rows - columns - 1) / columns;
    sound &= Math.abs(inference.fStatistic() / f - 1) < 1e-6;
    if (!sound) {
      throw new IllegalStateException("not the solution of " + size + ": " + inference);
    }
    return inference;
  }
}
