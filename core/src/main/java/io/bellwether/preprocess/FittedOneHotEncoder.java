package io.bellwether.preprocess;

import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.List;
import java.util.Optional;

/**
 * A {@link OneHotEncoder} that knows the levels. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FittedOneHotEncoder implements RowwiseTransformer {

  private final OneHotEncoder specification;
  private final LearnedColumns<EncodedColumn> columns;
  private final long rows;

  FittedOneHotEncoder(OneHotEncoder specification, List<EncodedColumn> columns, long rows) {
    this.specification = specification;
    this.columns = LearnedColumns.of(columns, EncodedColumn::column);
    this.rows = rows;
    if (!(rows > 0)) {
      throw new IllegalArgumentException("levels of " + rows + " rows");
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public OneHotEncoder specification() {
    return specification;
  }

  /**
   * Returns the columns that are encoded.
   *
   * @return their names
   */
  public List<String> columns() {
    return columns.names();
  }

  /**
   * Returns the levels of a column.
   *
   * @param column the name of an encoded column
   * @return all levels of the training rows in order, the reference level among them; numbers as
   *     text
   * @throws IllegalArgumentException if the step does not encode that column
   */
  public List<String> levels(String column) {
    return columns.get(column).levels();
  }

  /**
   * Returns the level of a column that has no indicator.
   *
   * @param column the name of an encoded column
   * @return the reference level, empty when all levels are kept
   * @throws IllegalArgumentException if the step does not encode that column
   */
  public Optional<String> referenceLevel(String column) {
    EncodedColumn encoded = columns.get(column);
    return encoded.dropped() == EncodedColumn.NONE
        ? Optional.empty()
        : Optional.of(encoded.levels().get(encoded.dropped()));
  }

  /**
   * Returns the columns that take the place of a column.
   *
   * @param column the name of an encoded column
   * @return the names of its indicators in the order of levels, such as {@code brand=tropicana}
   * @throws IllegalArgumentException if the step does not encode that column
   */
  public List<String> columnsOf(String column) {
    return List.copyOf(columns.get(column).indicators());
  }

  List<EncodedColumn> encoded() {
    return columns.all();
  }

  long rows() {
    return rows;
  }

  @Override
  public void compile(RowProgram.Builder program) {
    for (EncodedColumn column : columns.all()) {
      column.compile(program, specification.unseen(), specification.missing());
    }
  }

  @Override
  public List<StepEffect> effects() {
    return columns.all().stream().map(column -> column.effect(rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedOneHotEncoder[" + specification + ", " + columns().size() + " columns]";
  }
}
