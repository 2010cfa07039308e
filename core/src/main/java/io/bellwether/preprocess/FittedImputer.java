package io.bellwether.preprocess;

import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@link Imputer} that knows what to fill with. Immutable and thread-safe.
 *
 * <p>A label that was not in the training rows is kept as it is.
 *
 * @since 0.1.0
 */
public final class FittedImputer implements RowwiseTransformer {

  private final Imputer specification;
  private final LearnedColumns<Fill> fills;
  private final long rows;

  FittedImputer(Imputer specification, List<Fill> fills, long rows) {
    this.specification = specification;
    this.fills = LearnedColumns.of(fills, Fill::column);
    this.rows = rows;
    for (Fill fill : fills) {
      if (!(fill.filled() <= rows)) {
        throw new IllegalArgumentException(
            "column '" + fill.column() + "': " + fill.filled() + " filled of " + rows + " rows");
      }
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Imputer specification() {
    return specification;
  }

  /**
   * Returns the columns that are filled.
   *
   * @return their names
   */
  public List<String> columns() {
    return fills.names();
  }

  /**
   * Returns what a numeric column is filled with.
   *
   * @param column the name of a column
   * @return the mean, median, most frequent or constant value
   * @throws IllegalArgumentException if the step does not fill that column, or with a label
   */
  public double number(String column) {
    if (fills.get(column) instanceof NumberFill fill) {
      return fill.value();
    }
    throw new IllegalArgumentException(
        "column '" + column + "' is filled with a label; ask for label(\"" + column + "\")");
  }

  /**
   * Returns what a column of labels is filled with.
   *
   * @param column the name of a column
   * @return the most frequent or constant label
   * @throws IllegalArgumentException if the step does not fill that column, or with a number
   */
  public String label(String column) {
    if (fills.get(column) instanceof LabelFill fill) {
      return fill.label();
    }
    throw new IllegalArgumentException(
        "column '" + column + "' is filled with a number; ask for number(\"" + column + "\")");
  }

  /**
   * Tells how many values of a column were missing in the training rows.
   *
   * @param column the name of a column
   * @return the number of rows filled
   * @throws IllegalArgumentException if the step does not fill that column
   */
  public long filled(String column) {
    return fills.get(column).filled();
  }

  /**
   * Returns the columns that are added.
   *
   * @return the names of the indicator columns, in the order of the columns that they are about
   */
  public List<String> indicatorColumns() {
    return fills.all().stream().filter(Fill::traced).map(Fill::indicatorColumn).toList();
  }

  List<Fill> fills() {
    return fills.all();
  }

  long rows() {
    return rows;
  }

  @Override
  public void compile(RowProgram.Builder program) {
    List<String> added = new ArrayList<>();
    List<Integer> registers = new ArrayList<>();
    for (Fill fill : fills.all()) {
      int before = fill.compile(program);
      if (fill.traced()) {
        added.add(fill.indicatorColumn());
        registers.add(Fill.flagMissing(program, before));
      }
    }
    List<String> present = program.columnNames();
    for (int i = 0; i < added.size(); i++) {
      if (present.contains(added.get(i))) {
        throw new IllegalArgumentException(
            "the indicator column '" + added.get(i) + "' exists already; rename or drop it first");
      }
      program.defineNumbers(added.get(i), registers.get(i));
    }
  }

  @Override
  public List<StepEffect> effects() {
    String method = specification.strategy().words();
    return fills.all().stream().map(fill -> fill.effect(method, rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedImputer[" + specification + ", " + columns().size() + " columns]";
  }
}
