package io.bellwether.preprocess;

import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;
import java.util.List;
import java.util.Map;

/**
 * A {@link ColumnDropper} that knows the features to take away. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FittedColumnDropper implements RowwiseTransformer {

  private final ColumnDropper specification;
  private final List<String> dropped;
  private final long rows;

  FittedColumnDropper(ColumnDropper specification, List<String> dropped, long rows) {
    this.specification = specification;
    this.dropped = List.copyOf(dropped);
    this.rows = rows;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public ColumnDropper specification() {
    return specification;
  }

  /**
   * Returns the columns that are taken away.
   *
   * @return their names; unmodifiable
   */
  public List<String> dropped() {
    return dropped;
  }

  long rows() {
    return rows;
  }

  @Override
  public void compile(RowProgram.Builder program) {
    for (String column : dropped) {
      if (program.columnNames().contains(column)) {
        program.replace(column, Map.of());
      }
    }
  }

  @Override
  public List<StepEffect> effects() {
    return dropped.stream().map(column -> new StepEffect(column, "dropped", rows, rows)).toList();
  }

  @Override
  public String toString() {
    return "FittedColumnDropper[" + specification + ", " + dropped.size() + " columns dropped]";
  }
}
