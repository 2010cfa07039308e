package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.Transformer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a step that takes features away by name: a date that folds are cut by, an
 * identifier, whatever a table carries that a model is not to see. Immutable.
 *
 * <p>Target and auxiliary columns are never taken away. What is dropped need not be there when
 * predictions are made.
 *
 * @since 0.1.0
 */
public final class ColumnDropper implements Transformer {

  private static final Set<ColumnType> ANY = EnumSet.allOf(ColumnType.class);

  private final ColumnSelection columns;

  private ColumnDropper(ColumnSelection columns) {
    this.columns = columns;
  }

  /**
   * Takes the named features away.
   *
   * @param columns names of features, at least one
   * @return the specification
   * @throws IllegalArgumentException if no name is given, or one is blank or given twice
   */
  public static ColumnDropper of(String... columns) {
    return new ColumnDropper(ColumnSelection.named(columns));
  }

  List<String> names() {
    return columns.names();
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if there are no rows
   */
  @Override
  public FittedTransformer fit(Dataset train, ColumnRoles roles, FitContext context) {
    context.checkCancelled();
    List<String> dropped =
        columns.find(train, roles, toString(), ANY).stream().map(Column::name).toList();
    return new FittedColumnDropper(this, dropped, train.rowCount());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColumnDropper dropper && columns.equals(dropper.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public String toString() {
    return "ColumnDropper.of(" + columns.toArguments() + ")";
  }
}
