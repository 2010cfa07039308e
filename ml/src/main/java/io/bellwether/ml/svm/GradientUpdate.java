package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds multiples of kernel rows to the gradient: rows that the cache holds are read, the others are
 * calculated first and, where the cache has place, stored. Ranges of columns are independent pieces
 * of work, and the order of the rows is fixed, so that neither threads nor cache change the result.
 */
final class GradientUpdate {

  /** Pieces of work for the threads, at most. */
  private static final int PIECES = 16;

  /** Tiles in a piece, at least. */
  private static final int LEAST_TILES = 4;

  /** Error of a sum of eight products in single precision, relative to the largest. */
  private static final double SINGLE_PRECISION = 0x1p-21;

  /** The part of the tolerance that such an error may have: errors of many sums come together. */
  private static final double COARSE_SHARE = 0.01;

  private final double[] factors;
  private final float[] @Nullable [] held;
  private final float[] @Nullable [] places;
  private final int[] missing;
  private final KernelBlock block;
  private final boolean coarse;

  /**
   * Prepares an update.
   *
   * @param kernel the matrix whose columns the gradient has
   * @param of the matrix of the rows that are multiplied
   * @param rows which of its rows
   * @param factors the multiple of each
   * @param held rows that are known; null for those that are not
   * @param places where to store rows that are not known; null for those that have no place
   * @param coarse whether some rows may be added up in single precision before they are added to
   *     the gradient
   */
  GradientUpdate(
      KernelRows kernel,
      KernelRows of,
      int[] rows,
      double[] factors,
      float[] @Nullable [] held,
      float[] @Nullable [] places,
      boolean coarse) {
    this.factors = factors;
    this.held = held;
    this.places = places;
    this.coarse = coarse;
    int[] unknown = new int[rows.length];
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (held[k] == null) {
        unknown[count++] = k;
      }
    }
    this.missing = Arrays.copyOf(unknown, count);
    int[] calculated = Arrays.stream(missing).map(k -> rows[k]).toArray();
    this.block = kernel.against(of.features(calculated));
  }

  /** Prepares an update by rows that are all calculated and not stored. */
  static GradientUpdate uncached(
      KernelRows kernel, KernelRows of, int[] rows, double[] factors, SmoSettings settings) {
    float[][] none = new float[rows.length][];
    return new GradientUpdate(kernel, of, rows, factors, none, none, coarse(factors, settings));
  }

  /** Tells whether sums in single precision are exact enough for the tolerance. */
  static boolean coarse(double[] factors, SmoSettings settings) {
    double largest = 0;
    for (double factor : factors) {
      largest = Math.max(largest, Math.abs(factor));
    }
    return largest * SINGLE_PRECISION <= settings.tolerance() * COARSE_SHARE;
  }

  /** Returns how many rows had to be calculated. */
  int missing() {
    return missing.length;
  }

  /**
   * Updates a gradient.
   *
   * @param gradient one number a column; modified
   * @param columns how many columns, from the first on
   * @param context lends threads
   */
  void apply(double[] gradient, int columns, FitContext context) {
    int tiles = (columns + DenseRows.TILE - 1) / DenseRows.TILE;
    int each = Math.max(LEAST_TILES, (tiles + PIECES - 1) / PIECES);
    int pieces = (tiles + each - 1) / each;
    if (pieces == 1) {
      applyPiece(gradient, 0, columns);
    } else {
      context.map(
          "kernel rows",
          pieces,
          piece -> {
            int from = piece * each * DenseRows.TILE;
            applyPiece(gradient, from, Math.min(columns, from + each * DenseRows.TILE));
            return piece;
          });
    }
  }

  private void applyPiece(double[] gradient, int from, int to) {
    float[][] rows = new float[factors.length][];
    int[] starts = new int[factors.length];
    Arrays.fill(starts, from);
    for (int k = 0; k < rows.length; k++) {
      float[] known = held[k] != null ? held[k] : places[k];
      if (known == null) {
        known = new float[to - from];
        starts[k] = 0;
      }
      rows[k] = known;
    }
    calculate(rows, starts, from, to);
    if (coarse) {
      GradientSums.addCoarsely(rows, starts, factors, gradient, from, to);
    } else {
      GradientSums.add(rows, starts, factors, gradient, from, to);
    }
  }

  private void calculate(float[][] rows, int[] starts, int from, int to) {
    double[][] values = new double[KernelBlock.TOGETHER][DenseRows.TILE];
    for (int column = from; column < to; column += DenseRows.TILE) {
      int length = Math.min(DenseRows.TILE, to - column);
      for (int k = 0; k < missing.length; k += KernelBlock.TOGETHER) {
        int count = Math.min(KernelBlock.TOGETHER, missing.length - k);
        block.tile(column / DenseRows.TILE, k, count, values);
        for (int r = 0; r < count; r++) {
          int row = missing[k + r];
          FloatPrecision.store(values[r], length, rows[row], starts[row] + column - from);
        }
      }
    }
  }
}
