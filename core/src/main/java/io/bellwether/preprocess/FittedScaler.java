package io.bellwether.preprocess;

import io.bellwether.data.Dataset;
import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.List;

/**
 * A {@link Scaler} that knows centre and spread of each column. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FittedScaler implements RowwiseTransformer {

  private final Scaler specification;
  private final LearnedColumns<ColumnScale> scales;
  private final long rows;

  FittedScaler(Scaler specification, List<ColumnScale> scales, long rows) {
    this.specification = specification;
    this.scales = LearnedColumns.of(scales, ColumnScale::column);
    this.rows = rows;
    for (ColumnScale scale : scales) {
      if (!(scale.values() <= rows)) {
        throw new IllegalArgumentException(
            "column '" + scale.column() + "': " + scale.values() + " values in " + rows + " rows");
      }
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Scaler specification() {
    return specification;
  }

  /**
   * Returns the columns that are scaled.
   *
   * @return their names
   */
  public List<String> columns() {
    return scales.names();
  }

  /**
   * Returns what is subtracted from a column.
   *
   * @param column the name of a column
   * @return the mean, minimum or median, in the units of the column
   * @throws IllegalArgumentException if the step does not scale that column
   */
  public double center(String column) {
    return scales.get(column).center();
  }

  /**
   * Returns what a column is divided by.
   *
   * @param column the name of a column
   * @return the standard deviation, range or interquartile range, in the units of the column; 1 for
   *     a column without spread
   * @throws IllegalArgumentException if the step does not scale that column
   */
  public double scale(String column) {
    return scales.get(column).scale();
  }

  /**
   * Returns the columns that have no spread in the training rows, whose scale is 1 for that reason.
   *
   * @return their names
   */
  public List<String> columnsWithoutSpread() {
    return scales.all().stream().filter(s -> s.spread() == 0).map(ColumnScale::column).toList();
  }

  List<ColumnScale> scales() {
    return scales.all();
  }

  long rows() {
    return rows;
  }

  @Override
  public void compile(RowProgram.Builder program) {
    double low = specification.low();
    double width = specification.high() - low;
    boolean ranged = low != 0 || width != 1;
    for (ColumnScale scale : scales.all()) {
      int target = scaled(program, program.numbers(scale.column()), scale);
      program.defineNumbers(scale.column(), ranged ? spanned(program, target, low, width) : target);
    }
  }

  private static int scaled(RowProgram.Builder program, int source, ColumnScale by) {
    double center = by.center();
    double scale = by.scale();
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            out[i] = (in[i] - center) / scale;
          }
        });
  }

  private static int spanned(RowProgram.Builder program, int source, double low, double width) {
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            out[i] = low + width * in[i];
          }
        });
  }

  /**
   * Undoes the scaling.
   *
   * @param scaled rows as {@link #transform} returns them
   * @return rows in the original units, to within rounding
   * @throws IllegalArgumentException if a column is lacking or not numeric
   */
  public Dataset inverseTransform(Dataset scaled) {
    double low = specification.low();
    double width = specification.high() - low;
    RowProgram.Builder program = RowProgram.over(scaled.schema());
    for (ColumnScale scale : scales.all()) {
      int source = program.numbers(scale.column());
      program.defineNumbers(scale.column(), unscaled(program, source, scale, low, width));
    }
    return program.build().transform(scaled);
  }

  private static int unscaled(
      RowProgram.Builder program, int source, ColumnScale by, double low, double width) {
    double center = by.center();
    double scale = by.scale();
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            out[i] = (in[i] - low) / width * scale + center;
          }
        });
  }

  @Override
  public List<StepEffect> effects() {
    ScalingMethod method = specification.method();
    return scales.all().stream().map(scale -> scale.effect(method, rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedScaler[" + specification + ", " + columns().size() + " columns]";
  }
}
