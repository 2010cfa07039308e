package io.bellwether.math;

import java.util.ArrayList;
import java.util.List;

/**
 * The triangular factor of any number of rows, built as a tree: the factor of every {@link #CHUNK}
 * blocks is made one block after the other, two of these are reduced to one, two of those to one,
 * and so on, as a binary counter carries.
 *
 * <p>A single factor that takes block after block gathers rounding errors in proportion to their
 * number when the errors are all alike, as they are in a constant column; in a tree they grow with
 * its height. It costs 2 percent.
 */
final class FactorTree {

  /** Blocks that enter one factor. */
  static final int CHUNK = 32;

  private final int size;
  private final BlockQr qr = new BlockQr();

  /** The triangle of level i stands for 2^i chunks; of no rows where there is none. */
  private final List<double[][]> levels = new ArrayList<>();

  private double[][] current;
  private int blocks;

  FactorTree(int size) {
    this.size = size;
    current = new double[size][size];
  }

  /** Takes in a block, which is destroyed. */
  void add(double[][] columns) {
    qr.reduce(current, columns);
    blocks++;
    if (blocks == CHUNK) {
      push(current, 0);
      current = new double[size][size];
      blocks = 0;
    }
  }

  /** Takes in the rows of another tree, which is not changed. */
  void merge(FactorTree other) {
    push(other.total(), Math.max(0, other.levels.size() - 1));
  }

  private void push(double[][] triangle, int level) {
    while (levels.size() <= level) {
      levels.add(new double[0][0]);
    }
    double[][] carried = triangle;
    int at = level;
    while (at < levels.size() && levels.get(at).length > 0) {
      double[][] sum = levels.get(at);
      reduceRows(sum, carried);
      levels.set(at, new double[0][0]);
      carried = sum;
      at++;
    }
    if (at == levels.size()) {
      levels.add(carried);
    } else {
      levels.set(at, carried);
    }
  }

  /** The factor of all rows, an array of its own. */
  double[][] total() {
    double[][] total = copy(current);
    for (double[][] level : levels) {
      if (level.length > 0) {
        reduceRows(total, level);
      }
    }
    return total;
  }

  /** Brings the rows of one triangle into another, which is modified. */
  private void reduceRows(double[][] into, double[][] triangle) {
    double[][] columns = new double[size][RowBlock.ROWS];
    for (int from = 0; from < size; from += RowBlock.ROWS) {
      for (int j = 0; j < size; j++) {
        for (int i = 0; i < RowBlock.ROWS; i++) {
          columns[j][i] = from + i < size ? triangle[from + i][j] : 0.0;
        }
      }
      qr.reduce(into, columns);
    }
  }

  /** Multiplies a column by a power of two. */
  void scale(int column, int exponent) {
    scale(current, column, exponent);
    for (double[][] level : levels) {
      scale(level, column, exponent);
    }
  }

  private static void scale(double[][] triangle, int column, int exponent) {
    for (double[] row : triangle) {
      row[column] = Math.scalb(row[column], exponent);
    }
  }

  FactorTree copy() {
    FactorTree copy = new FactorTree(size);
    copy.current = copy(current);
    copy.blocks = blocks;
    for (double[][] level : levels) {
      copy.levels.add(copy(level));
    }
    return copy;
  }

  private static double[][] copy(double[][] triangle) {
    double[][] copy = new double[triangle.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = triangle[i].clone();
    }
    return copy;
  }
}
