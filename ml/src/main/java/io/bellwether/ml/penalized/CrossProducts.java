package io.bellwether.ml.penalized;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.List;

/**
 * Sums over rows of the products of all pairs of columns, X'X, in one passage over the rows.
 *
 * <p>The JIT compiler turns element by element loops over whole arrays into vector instructions,
 * but not sums. So rows are taken in tiles that fit the cache, an inner product is kept in {@link
 * #LANES} partial sums, and two columns share the passage over a third. Tiles belong to pieces that
 * depend on the number of rows only; pieces are added in their order, so that any number of threads
 * gives the same bits.
 */
final class CrossProducts {

  /** Rows of a tile: four times the lanes, so that the inner loop has four terms. */
  private static final int ROWS = 1024;

  private static final int LANES = ROWS / 4;
  private static final int QUARTER = LANES / 4;
  private static final int SIXTEENTH = LANES / 16;

  /** Columns that stay in the first-level cache while all others pass by. */
  private static final int COLUMN_BLOCK = 8;

  /** So few rows are not worth a tile that is mostly empty. */
  private static final int FEW_ROWS = 256;

  /** A piece of work is no less than this, so that its own sums do not matter. */
  private static final int TILES_PER_PIECE = 16;

  /** More pieces would take memory and share out no better. */
  private static final int MOST_PIECES = 16;

  /** Where the columns come from. */
  interface Source {

    /** How many columns there are. */
    int columns();

    /** How many rows there are. */
    int rows();

    /**
     * Copies a part of a column.
     *
     * @param column which one, from 0
     * @param from the first row
     * @param count how many rows
     * @param target receives them from its start; modified
     */
    void load(int column, int from, int count, double[] target);
  }

  private final Source source;
  private final double[][] tile;
  private final double[][] sums;
  private final double[] lanes = new double[LANES];
  private final double[] moreLanes = new double[LANES];

  private CrossProducts(Source source) {
    this.source = source;
    int even = source.columns() + (source.columns() & 1);
    this.tile = new double[even][source.rows() <= FEW_ROWS ? source.rows() : ROWS];
    this.sums = new double[even][even];
  }

  /**
   * Multiplies.
   *
   * @param source the columns; read by several threads
   * @param context lends threads, and is asked whether to stop
   * @return the symmetric matrix of inner products, by rows
   */
  static double[][] of(Source source, FitContext context) {
    int tiles = (source.rows() + ROWS - 1) / ROWS;
    int perPiece = Math.max(TILES_PER_PIECE, (tiles + MOST_PIECES - 1) / MOST_PIECES);
    int pieces = Math.max(1, (tiles + perPiece - 1) / perPiece);
    List<double[][]> parts =
        context.map(
            "cross products",
            pieces,
            piece -> {
              CrossProducts part = new CrossProducts(source);
              part.add(piece * perPiece, Math.min(tiles, (piece + 1) * perPiece), context);
              return part.sums;
            });
    return symmetric(parts, source.columns());
  }

  private static double[][] symmetric(List<double[][]> parts, int columns) {
    double[][] all = new double[columns][columns];
    for (double[][] part : parts) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j <= i; j++) {
          all[i][j] += part[i][j];
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        all[j][i] = all[i][j];
      }
    }
    return all;
  }

  private void add(int fromTile, int toTile, FitContext context) {
    for (int t = fromTile; t < toTile; t++) {
      context.checkCancelled();
      int from = t * ROWS;
      int rows = Math.min(ROWS, source.rows() - from);
      for (int j = 0; j < source.columns(); j++) {
        source.load(j, from, rows, tile[j]);
        Arrays.fill(tile[j], rows, tile[j].length, 0);
      }
      if (tile[0].length < ROWS) {
        addFewRows();
      } else {
        addTile();
      }
    }
  }

  private void addFewRows() {
    for (int i = 0; i < tile.length; i++) {
      for (int j = 0; j <= i; j++) {
        sums[i][j] += NaiveState.dot(tile[i], tile[j]);
      }
    }
  }

  private void addTile() {
    for (int block = 0; block < tile.length; block += COLUMN_BLOCK) {
      for (int i = block; i < tile.length; i += 2) {
        int end = Math.min(block + COLUMN_BLOCK, i + 2);
        for (int j = block; j < end; j++) {
          multiply(tile[i], tile[i + 1], tile[j], lanes, moreLanes);
          sums[i][j] += sum(lanes);
          sums[i + 1][j] += sum(moreLanes);
        }
      }
    }
  }

  /** Partial sums of a'y and b'y: lane i holds rows i, i + LANES, i + 2 LANES and i + 3 LANES. */
  private static void multiply(
      double[] a, double[] b, double[] y, double[] lanesOfA, double[] lanesOfB) {
    for (int i = 0; i < LANES; i++) {
      double y0 = y[i];
      double y1 = y[i + LANES];
      double y2 = y[i + 2 * LANES];
      double y3 = y[i + 3 * LANES];
      lanesOfA[i] =
          Math.fma(
              a[i + 3 * LANES],
              y3,
              Math.fma(a[i + 2 * LANES], y2, Math.fma(a[i + LANES], y1, a[i] * y0)));
      lanesOfB[i] =
          Math.fma(
              b[i + 3 * LANES],
              y3,
              Math.fma(b[i + 2 * LANES], y2, Math.fma(b[i + LANES], y1, b[i] * y0)));
    }
  }

  /** Adds up the lanes, which it destroys. */
  private static double sum(double[] lanes) {
    fold(lanes, QUARTER);
    fold(lanes, SIXTEENTH);
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < SIXTEENTH; i += 4) {
      s0 += lanes[i];
      s1 += lanes[i + 1];
      s2 += lanes[i + 2];
      s3 += lanes[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Adds the second, third and fourth run of lanes to the first. */
  private static void fold(double[] lanes, int run) {
    for (int i = 0; i < run; i++) {
      lanes[i] = (lanes[i] + lanes[i + run]) + (lanes[i + 2 * run] + lanes[i + 3 * run]);
    }
  }
}
