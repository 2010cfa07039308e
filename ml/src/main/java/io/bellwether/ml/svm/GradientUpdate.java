package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds multiples of kernel rows to the gradient, tile by tile: rows that the cache holds are read,
 * the others are calculated and, where the cache has place, stored. Tiles are independent pieces of
 * work, and the order of the rows is fixed, so that neither threads nor cache change the result.
 */
final class GradientUpdate {

  /** Rows whose values for a tile are made before they are added. */
  private static final int BATCH = 32;

  /** Pieces of work for the threads, at most. */
  private static final int PIECES = 16;

  /** Tiles in a piece, at least. */
  private static final int LEAST_TILES = 4;

  private final KernelRows kernel;
  private final double[] factors;
  private final float @Nullable [][] held;
  private final float @Nullable [][] places;
  private final int[] missing;
  private final KernelBlock block;

  /**
   * Prepares an update.
   *
   * @param kernel the matrix
   * @param rows which of its rows
   * @param factors the multiple of each
   * @param held rows that are known; null for those that are not
   * @param places where to store rows that are not known; null for those that have no place
   */
  GradientUpdate(
      KernelRows kernel,
      int[] rows,
      double[] factors,
      float @Nullable [][] held,
      float @Nullable [][] places) {
    this.kernel = kernel;
    this.factors = factors;
    this.held = held;
    this.places = places;
    int[] unknown = new int[rows.length];
    int count = 0;
    for (int k = 0; k < rows.length; k++) {
      if (held[k] == null) {
        unknown[count++] = k;
      }
    }
    this.missing = Arrays.copyOf(unknown, count);
    this.block = kernel.block(Arrays.stream(missing).map(k -> rows[k]).toArray());
  }

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
      applyTiles(gradient, columns, 0, tiles);
    } else {
      context.map(
          "kernel rows",
          pieces,
          piece -> {
            applyTiles(gradient, columns, piece * each, Math.min(tiles, (piece + 1) * each));
            return piece;
          });
    }
  }

  private void applyTiles(double[] gradient, int columns, int from, int to) {
    double[][] values = new double[BATCH][DenseRows.TILE];
    double[][] together = new double[KernelBlock.TOGETHER][];
    double[] sums = new double[DenseRows.TILE];
    for (int t = from; t < to; t++) {
      int first = t * DenseRows.TILE;
      int length = Math.min(DenseRows.TILE, columns - first);
      System.arraycopy(gradient, first, sums, 0, length);
      int done = 0;
      for (int k = 0; k < factors.length; k += BATCH) {
        int count = Math.min(BATCH, factors.length - k);
        done += fill(t, k, count, done, values, together);
        add(k, count, values, sums);
      }
      System.arraycopy(sums, 0, gradient, first, length);
    }
  }

  /** Makes the values of a batch for a tile; returns how many rows had to be calculated. */
  private int fill(
      int tile, int from, int count, int done, double[][] values, double[][] together) {
    int first = tile * DenseRows.TILE;
    int length = Math.min(DenseRows.TILE, kernel.size() - first);
    int calculated = 0;
    for (int k = from; k < from + count; k++) {
      float[] row = held[k];
      if (row != null) {
        FloatPrecision.load(row, first, length, values[k - from]);
      } else {
        calculated++;
      }
    }
    for (int k = done; k < done + calculated; k += KernelBlock.TOGETHER) {
      int size = Math.min(KernelBlock.TOGETHER, done + calculated - k);
      for (int r = 0; r < size; r++) {
        together[r] = values[missing[k + r] - from];
      }
      block.tile(tile, k, size, together);
      for (int r = 0; r < size; r++) {
        FloatPrecision.round(together[r]);
        float[] place = places[missing[k + r]];
        if (place != null) {
          FloatPrecision.store(together[r], length, place, first);
        }
      }
    }
    return calculated;
  }

  private void add(int from, int count, double[][] values, double[] sums) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      addProducts(
          factors[from + k],
          values[k],
          factors[from + k + 1],
          values[k + 1],
          factors[from + k + 2],
          values[k + 2],
          factors[from + k + 3],
          values[k + 3],
          sums);
    }
    for (; k < count; k++) {
      addProducts(factors[from + k], values[k], sums);
    }
  }

  private static void addProducts(
      double a,
      double[] x,
      double b,
      double[] y,
      double c,
      double[] z,
      double d,
      double[] w,
      double[] sums) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      sums[i] =
          Math.fma(d, w[i], Math.fma(c, z[i], Math.fma(b, y[i], Math.fma(a, x[i], sums[i]))));
    }
  }

  private static void addProducts(double a, double[] x, double[] sums) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      sums[i] = Math.fma(a, x[i], sums[i]);
    }
  }
}
