package io.bellwether.timeseries.hierarchy;

import io.bellwether.math.Cholesky;
import io.bellwether.math.MathException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The combination of least total variance for errors of covariance W = diag(d) + X X'.
 *
 * <p>With C = [I, -A], so that C y = 0 says that aggregates are the sums of the bottom series,
 *
 * <pre>M = I - W C' (C W C')^-1 C,</pre>
 *
 * <p>which is the form of Wickramasuriya et al. (2019), eq. (9) and lemma 2, that needs a system of
 * as many equations as there are aggregates, and no inverse of W. C is sparse; N = W C' (C W C')^-1
 * is held, 8 bytes for each node and aggregate.
 */
final class MinimumTrace implements Combination {

  private static final int PORTION = 64;

  /** What is left of a variance when the rest is rounding. */
  private static final double SINGULAR = 1e-12;

  private final Hierarchy hierarchy;
  private final int[][] above;
  private final double[][] gain;

  /**
   * Decomposes.
   *
   * @param diagonal d, one element a node
   * @param factor X, a row a node; without columns if W is diagonal
   */
  MinimumTrace(Hierarchy hierarchy, double[] diagonal, double[][] factor, FitContext context) {
    this.hierarchy = hierarchy;
    this.above = above(hierarchy);
    double[][] seen = constraints(factor);
    double[][] system = system(diagonal, seen);
    Cholesky cholesky = decompose(system, scales(diagonal, factor));
    double[][] inverse = factor[0].length == 0 ? cholesky.inverse() : new double[0][];
    gain = new double[hierarchy.size()][];
    int portions = (gain.length + PORTION - 1) / PORTION;
    List<double[][]> rows =
        context.map(
            "reconciliation",
            portions,
            portion -> {
              int from = portion * PORTION;
              double[][] some = new double[Math.min(PORTION, gain.length - from)][];
              for (int i = 0; i < some.length; i++) {
                int node = from + i;
                some[i] =
                    inverse.length > 0
                        ? sparseGain(node, diagonal[node], inverse)
                        : cholesky.solve(column(node, diagonal[node], factor[node], seen));
              }
              return some;
            });
    for (int portion = 0; portion < portions; portion++) {
      System.arraycopy(rows.get(portion), 0, gain, portion * PORTION, rows.get(portion).length);
    }
  }

  /** Returns {@code C W C'}. */
  private double[][] system(double[] diagonal, double[][] seen) {
    int aggregates = hierarchy.aggregateCount();
    double[][] system = new double[aggregates][aggregates];
    for (int a = 0; a < aggregates; a++) {
      system[a][a] += diagonal[a];
      for (int b = 0; b < aggregates; b++) {
        system[a][b] += dot(seen[a], seen[b]);
      }
    }
    for (int bottom = 0; bottom < above.length; bottom++) {
      for (int a : above[bottom]) {
        for (int b : above[bottom]) {
          system[a][b] += diagonal[aggregates + bottom];
        }
      }
    }
    return system;
  }

  /** Returns what the diagonal of C W C' would be if errors were independent. */
  private double[] scales(double[] diagonal, double[][] factor) {
    int aggregates = hierarchy.aggregateCount();
    double[] scales = new double[aggregates];
    for (int a = 0; a < aggregates; a++) {
      scales[a] = diagonal[a] + dot(factor[a], factor[a]);
      for (int part : hierarchy.partsOf(a)) {
        double[] row = factor[aggregates + part];
        scales[a] += diagonal[aggregates + part] + dot(row, row);
      }
    }
    return scales;
  }

  private static Cholesky decompose(double[][] system, double[] scales) {
    try {
      Cholesky cholesky = Cholesky.of(system);
      double[][] triangle = cholesky.factor();
      for (int a = 0; a < scales.length; a++) {
        if (!(triangle[a][a] * triangle[a][a] > SINGULAR * scales[a])) {
          throw singular("an aggregate's errors are the sum of those of others, but for rounding");
        }
      }
      return cholesky;
    } catch (MathException e) {
      throw singular(e.getMessage());
    }
  }

  private static FitException singular(@Nullable String why) {
    return new FitException(
        "the covariance of the errors is singular: " + why,
        "use ErrorCovariance.SHRINKAGE or STRUCTURAL, or give longer histories");
  }

  /** Returns the aggregates that each bottom series is part of. */
  private static int[][] above(Hierarchy hierarchy) {
    int[] counts = new int[hierarchy.bottomCount()];
    for (int a = 0; a < hierarchy.aggregateCount(); a++) {
      for (int part : hierarchy.partsOf(a)) {
        counts[part]++;
      }
    }
    int[][] above = new int[counts.length][];
    for (int i = 0; i < above.length; i++) {
      above[i] = new int[counts[i]];
    }
    for (int a = hierarchy.aggregateCount() - 1; a >= 0; a--) {
      for (int part : hierarchy.partsOf(a)) {
        above[part][--counts[part]] = a;
      }
    }
    return above;
  }

  /** Returns C X: what each aggregate has more than its parts. */
  private double[][] constraints(double[][] columns) {
    double[][] seen = new double[hierarchy.aggregateCount()][];
    for (int a = 0; a < seen.length; a++) {
      seen[a] = BottomUp.sum(hierarchy, a, columns);
      for (int t = 0; t < seen[a].length; t++) {
        seen[a][t] = columns[a][t] - seen[a][t];
      }
    }
    return seen;
  }

  /** Returns the column of C W of a node. */
  private double[] column(int node, double own, double[] factor, double[][] seen) {
    double[] column = new double[seen.length];
    for (int a = 0; a < column.length; a++) {
      column[a] = dot(seen[a], factor);
    }
    if (node < column.length) {
      column[node] += own;
    } else {
      for (int a : above[node - column.length]) {
        column[a] -= own;
      }
    }
    return column;
  }

  private double[] sparseGain(int node, double own, double[][] inverse) {
    double[] row = new double[inverse.length];
    if (node < inverse.length) {
      add(row, own, inverse[node]);
    } else {
      for (int a : above[node - inverse.length]) {
        add(row, -own, inverse[a]);
      }
    }
    return row;
  }

  private static void add(double[] sum, double factor, double[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * row[i];
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Override
  public double[] weights(int node) {
    double[] weights = new double[hierarchy.size()];
    double[] own = gain[node];
    for (int a = 0; a < own.length; a++) {
      weights[a] = -own[a];
    }
    for (int bottom = 0; bottom < above.length; bottom++) {
      double sum = 0;
      for (int a : above[bottom]) {
        sum += own[a];
      }
      weights[own.length + bottom] = sum;
    }
    weights[node] += 1;
    return weights;
  }

  @Override
  public double[][] apply(double[][] columns) {
    double[][] seen = constraints(columns);
    double[][] result = new double[columns.length][];
    for (int node = 0; node < result.length; node++) {
      result[node] = columns[node].clone();
      for (int a = 0; a < seen.length; a++) {
        add(result[node], -gain[node][a], seen[a]);
      }
    }
    return result;
  }
}
