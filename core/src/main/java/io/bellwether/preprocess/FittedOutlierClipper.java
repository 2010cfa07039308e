package io.bellwether.preprocess;

import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.List;

/**
 * An {@link OutlierClipper} that knows its fences. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FittedOutlierClipper implements RowwiseTransformer {

  private final OutlierClipper specification;
  private final LearnedColumns<FencedColumn> columns;
  private final long rows;

  FittedOutlierClipper(OutlierClipper specification, List<FencedColumn> columns, long rows) {
    this.specification = specification;
    this.columns = LearnedColumns.of(columns, FencedColumn::column);
    this.rows = rows;
    for (FencedColumn column : columns) {
      if (!(column.outside() <= rows)) {
        throw new IllegalArgumentException(column + " of " + rows + " rows");
      }
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public OutlierClipper specification() {
    return specification;
  }

  /**
   * Returns the columns that are clipped.
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
   * @throws IllegalArgumentException if the step does not clip that column
   */
  public Fences fences(String column) {
    return columns.get(column).fences();
  }

  /**
   * Tells how many training rows were raised to the lower fence of a column.
   *
   * @param column the name of a column
   * @return the number of rows
   * @throws IllegalArgumentException if the step does not clip that column
   */
  public long clippedBelow(String column) {
    return columns.get(column).below();
  }

  /**
   * Tells how many training rows were lowered to the upper fence of a column.
   *
   * @param column the name of a column
   * @return the number of rows
   * @throws IllegalArgumentException if the step does not clip that column
   */
  public long clippedAbove(String column) {
    return columns.get(column).above();
  }

  List<FencedColumn> fenced() {
    return columns.all();
  }

  long rows() {
    return rows;
  }

  @Override
  public void compile(RowProgram.Builder program) {
    for (FencedColumn column : columns.all()) {
      int source = program.numbers(column.column()); // also where nothing is to do: a check
      if (!column.fences().equals(Fences.OPEN)) {
        program.defineNumbers(column.column(), clip(program, source, column.fences()));
      }
    }
  }

  private static int clip(RowProgram.Builder program, int source, Fences fences) {
    double lower = fences.lower();
    double upper = fences.upper();
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            out[i] = Math.min(upper, Math.max(lower, in[i])); // NaN stays NaN
          }
        });
  }

  @Override
  public List<StepEffect> effects() {
    return columns.all().stream().map(column -> column.effect(rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedOutlierClipper[" + specification + ", " + columns().size() + " columns]";
  }
}
