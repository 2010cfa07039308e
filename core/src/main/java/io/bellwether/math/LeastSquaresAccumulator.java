package io.bellwether.math;

/**
 * What a least squares fit needs of its rows, in a state of fixed size: rows come in parts, from a
 * stream, or from many places whose accumulators are {@linkplain #merge merged}, and {@link
 * #solve()} gives the answer of one pass over all of them (to rounding).
 *
 * <p>The state holds the triangular factor of the rows so far and, unless refinement is {@link
 * Refinement#NEVER}, their inner products in doubled precision, by which the solution is refined
 * without seeing the rows again; together 3 (p + 1)^2 doubles, and a buffer of 512 rows. Cost per
 * row: 2 (p + 1)^2 operations for the factor and as many again for the inner products.
 *
 * <p>Mutable and not thread-safe: one accumulator belongs to one thread at a time. The order of
 * rows and merges changes the result by rounding only; for the same bits, merge in the same order.
 *
 * @since 0.1.0
 */
public final class LeastSquaresAccumulator {

  private final int columns;
  private final Refinement refinement;
  private final ColumnScales scales;

  /** Triangular factor with the response as last column. */
  private FactorTree factor;

  /** Inner products of all columns, or of none if they are not wanted. */
  private final DoubledGram products;

  /** Inner products of the root weights and the response, for the mean and total sum of squares. */
  private final DoubledGram totals = new DoubledGram(2);

  private RowBlock block;
  private boolean factorWanted = true;
  private long rows;
  private long weightedRows;

  /**
   * Creates the accumulator of no rows.
   *
   * @param columns number of columns of the design, 0 or more
   * @param refinement whether to keep what refinement needs: not if {@link Refinement#NEVER}
   * @throws IllegalArgumentException if {@code columns} is negative
   */
  public LeastSquaresAccumulator(int columns, Refinement refinement) {
    if (!(columns >= 0)) {
      throw new IllegalArgumentException("columns must be 0 or more, but is " + columns);
    }
    this.columns = columns;
    this.refinement = refinement;
    scales = new ColumnScales(columns + 1);
    factor = new FactorTree(columns + 1);
    products = new DoubledGram(refinement == Refinement.NEVER ? 0 : columns + 1);
    block = new RowBlock(columns + 1);
  }

  /** An accumulator of inner products only, for a second pass over rows whose factor is known. */
  static LeastSquaresAccumulator ofProducts(int columns) {
    LeastSquaresAccumulator result = new LeastSquaresAccumulator(columns, Refinement.ALWAYS);
    result.factorWanted = false;
    return result;
  }

  /**
   * Adds rows, each with weight 1.
   *
   * @param design the rows, not modified
   * @param response the response of each row, not modified
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws MathException with reason NOT_FINITE if a value is NaN or infinite; the message names
   *     column and row, and the accumulator is of no further use
   */
  public void add(TallMatrix design, double[] response) {
    addRows(design, response, new double[0]);
  }

  /**
   * Adds rows with weights: the sum of w (y - x'b)^2 is minimised. A row of weight 0 does not count
   * as an observation.
   *
   * @param design the rows, not modified
   * @param response the response of each row, not modified
   * @param weights the weight of each row, from 0 to 1e100, not modified
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws MathException with reason NOT_FINITE if a value is NaN or infinite or a weight
   *     negative; the message names column and row, and the accumulator is of no further use
   */
  public void add(TallMatrix design, double[] response, double[] weights) {
    checkLength("weights", weights.length, design.rows());
    addRows(design, response, weights);
  }

  private void addRows(TallMatrix design, double[] response, double[] weights) {
    if (design.columns() != columns) {
      throw new IllegalArgumentException(
          "the design has " + design.columns() + " columns, the accumulator " + columns);
    }
    checkLength("response", response.length, design.rows());
    int n = design.rows();
    for (int from = 0; from < n; ) {
      int count = Math.min(n - from, block.free());
      block.append(design, response, weights, from, count);
      from += count;
      if (block.free() == 0) {
        flush();
      }
    }
  }

  private static void checkLength(String name, int length, int rows) {
    if (length != rows) {
      throw new IllegalArgumentException(
          name + " has " + length + " elements, the design " + rows + " rows");
    }
  }

  /** Takes the rows of the buffer into the state. */
  private void flush() {
    if (block.isEmpty()) {
      return;
    }
    block.pad();
    for (int j = 0; j <= columns; j++) {
      rescale(j, scales.include(j, block.largest[j]));
      block.scale(j, -scales.exponent(j));
    }
    rows += block.filled();
    weightedRows += block.weightedRows();
    totals.add(
        new double[][] {block.rootWeights, block.columns[columns]},
        new double[] {block.largestRootWeight(), block.largest[columns]});
    if (products.size() > 0) {
      products.add(block.columns, block.largest);
    }
    if (factorWanted) {
      factor.add(block.columns);
    }
    block.clear();
  }

  /** Multiplies what belongs to a column by a power of two. */
  private void rescale(int column, int exponent) {
    if (exponent == 0) {
      return;
    }
    factor.scale(column, exponent);
    if (products.size() > 0) {
      products.scale(column, exponent);
    }
    if (column == columns) {
      totals.scale(1, exponent);
    }
  }

  /**
   * Adds the rows of another accumulator.
   *
   * @param other an accumulator with as many columns and the same refinement; not modified
   * @throws IllegalArgumentException if the number of columns or the refinement differ
   */
  public void merge(LeastSquaresAccumulator other) {
    if (other.columns != columns || other.refinement != refinement) {
      throw new IllegalArgumentException(
          "accumulators of "
              + columns
              + " and "
              + other.columns
              + " columns, refinement "
              + refinement
              + " and "
              + other.refinement
              + ", do not merge");
    }
    LeastSquaresAccumulator part = other.copy();
    part.flush();
    flush();
    for (int j = 0; j <= columns; j++) {
      rescale(j, scales.include(j, part.scales.largest(j)));
      part.rescale(j, part.scales.exponent(j) - scales.exponent(j));
    }
    rows += part.rows;
    weightedRows += part.weightedRows;
    totals.merge(part.totals);
    products.merge(part.products);
    factor.merge(part.factor);
  }

  /**
   * Returns an independent copy.
   *
   * @return an accumulator of the same rows
   */
  public LeastSquaresAccumulator copy() {
    LeastSquaresAccumulator copy = new LeastSquaresAccumulator(columns, refinement);
    copy.factor = factor.copy();
    copy.products.merge(products);
    copy.totals.merge(totals);
    copy.scales.copyFrom(scales);
    copy.block = block.copy();
    copy.factorWanted = factorWanted;
    copy.rows = rows;
    copy.weightedRows = weightedRows;
    return copy;
  }

  /**
   * Returns the number of columns.
   *
   * @return the columns of the design
   */
  public int columns() {
    return columns;
  }

  /**
   * Returns the number of rows so far.
   *
   * @return the rows, those of weight 0 included
   */
  public long rows() {
    return rows + block.filled();
  }

  /**
   * Solves the least squares problem of the rows so far. The accumulator is not changed, and more
   * rows can follow.
   *
   * @return the solution
   * @throws MathException with reason NO_OBSERVATIONS if there is no row with a positive weight
   */
  public LeastSquaresSolution solve() {
    LeastSquaresAccumulator finished = copy();
    finished.flush();
    LeastSquaresProblem problem = finished.problem();
    return products.size() > 0
        ? problem.refined(finished.products, finished.scales)
        : problem.plain();
  }

  /** The state after the last row, for a solution. */
  LeastSquaresProblem problem() {
    flush();
    return new LeastSquaresProblem(factor.total(), scales, totals, rows, weightedRows);
  }

  DoubledGram products() {
    flush();
    return products;
  }

  ColumnScales scales() {
    return scales;
  }
}
