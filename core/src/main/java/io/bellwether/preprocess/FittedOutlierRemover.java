package io.bellwether.preprocess;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.Arrays;
import java.util.List;

/**
 * An {@link OutlierRemover} that knows its fences. Immutable and thread-safe.
 *
 * <p>{@link #transform} returns its argument; {@link #transformTraining} removes rows.
 *
 * @since 0.1.0
 */
public final class FittedOutlierRemover implements RowwiseTransformer {

  private final OutlierRemover specification;
  private final LearnedColumns<FencedColumn> columns;
  private final long rows;
  private final long removed;

  FittedOutlierRemover(
      OutlierRemover specification, List<FencedColumn> columns, long rows, long removed) {
    this.specification = specification;
    this.columns = LearnedColumns.of(columns, FencedColumn::column);
    this.rows = rows;
    this.removed = removed;
    if (!(removed >= 0 && removed < rows)) {
      throw new IllegalArgumentException(removed + " removed of " + rows + " rows");
    }
    for (FencedColumn column : columns) {
      if (!(column.outside() <= removed)) {
        throw new IllegalArgumentException(column + " of " + removed + " rows removed");
      }
    }
  }

  static int[] rowsInside(Dataset data, List<FencedColumn> columns) {
    boolean[] outside = new boolean[data.rowCount()];
    for (FencedColumn column : columns) {
      NumericColumn numbers = data.numeric(column.column());
      for (int row = 0; row < outside.length; row++) {
        outside[row] |= column.fences().isOutside(numbers.value(row));
      }
    }
    int[] inside = new int[outside.length];
    int count = 0;
    for (int row = 0; row < outside.length; row++) {
      if (!outside[row]) {
        inside[count++] = row;
      }
    }
    return Arrays.copyOf(inside, count);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public OutlierRemover specification() {
    return specification;
  }

  /**
   * Returns the columns that are looked at.
   *
   * @return their names
   */
  public List<String> columns() {
    return columns.names();
  }

  /**
   * Returns the fences of a column.
   *
   * @param column the name of a column
   * @return the fences, infinite when the column has no spread
   * @throws IllegalArgumentException if the step does not look at that column
   */
  public Fences fences(String column) {
    return columns.get(column).fences();
  }

  /**
   * Tells how many training rows lie outside the fences of a column. A row can lie outside in
   * several.
   *
   * @param column the name of a column
   * @return the number of rows
   * @throws IllegalArgumentException if the step does not look at that column
   */
  public long outside(String column) {
    return columns.get(column).outside();
  }

  /**
   * Tells how many training rows were removed.
   *
   * @return the number of rows outside in one or more columns
   */
  public long removedRows() {
    return removed;
  }

  List<FencedColumn> fenced() {
    return columns.all();
  }

  long rows() {
    return rows;
  }

  /** Adds nothing: rows to predict for pass as they are. */
  @Override
  public void compile(RowProgram.Builder program) {}

  /** Returns the data as they are. */
  @Override
  public Dataset transform(Dataset data) {
    return data;
  }

  /**
   * Removes the rows that lie outside.
   *
   * @throws IllegalArgumentException if a column is lacking or not numeric
   */
  @Override
  public Dataset transformTraining(Dataset train) {
    int[] inside = rowsInside(train, columns.all());
    return inside.length == train.rowCount() ? train : train.rows(inside);
  }

  @Override
  public List<StepEffect> effects() {
    return columns.all().stream().map(column -> column.effect(rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedOutlierRemover[" + specification + ", " + removed + " of " + rows + " rows]";
  }
}
