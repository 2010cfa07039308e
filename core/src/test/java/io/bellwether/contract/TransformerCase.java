package io.bellwether.contract;

import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.Transformer;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A specification of a step and what its documentation says it does at the edges. Immutable.
 *
 * @param <T> the class of the specification
 */
public final class TransformerCase<T extends Transformer> {

  private static final int ROWS = 1300;

  private final Supplier<T> specification;
  private final Function<String, T> naming;
  private final Outcome missing;
  private final Outcome unseen;
  private final int fewestRows;
  private final boolean readsNothing;
  private final boolean anyType;

  private TransformerCase(
      Supplier<T> specification,
      Function<String, T> naming,
      Outcome missing,
      Outcome unseen,
      int fewestRows,
      boolean readsNothing,
      boolean anyType) {
    this.specification = specification;
    this.naming = naming;
    this.missing = missing;
    this.unseen = unseen;
    this.fewestRows = fewestRows;
    this.readsNothing = readsNothing;
    this.anyType = anyType;
  }

  /**
   * Starts a case: missing values and unseen labels pass, one row suffices to learn from.
   *
   * @param <T> the class of the specification
   * @param specification makes it, each time anew
   * @param naming makes a specification like it that acts on the one column named
   * @return a case
   */
  public static <T extends Transformer> TransformerCase<T> of(
      Supplier<T> specification, Function<String, T> naming) {
    return new TransformerCase<>(
        specification, naming, Outcome.KEPT, Outcome.KEPT, 1, false, false);
  }

  /**
   * Says what the step does with a missing value in a column that it acts on.
   *
   * @param outcome what it does
   * @return a changed copy
   */
  public TransformerCase<T> missing(Outcome outcome) {
    return new TransformerCase<>(
        specification, naming, outcome, unseen, fewestRows, readsNothing, anyType);
  }

  /**
   * Says what the step does with a label, or numeric code, that no training row had.
   *
   * @param outcome what it does
   * @return a changed copy
   */
  public TransformerCase<T> unseen(Outcome outcome) {
    return new TransformerCase<>(
        specification, naming, missing, outcome, fewestRows, readsNothing, anyType);
  }

  /**
   * Says how many rows without a missing value the step needs to learn.
   *
   * @param rows how many
   * @return a changed copy
   */
  public TransformerCase<T> fewestRows(int rows) {
    return new TransformerCase<>(
        specification, naming, missing, unseen, rows, readsNothing, anyType);
  }

  /**
   * Says that rows to predict for pass as they are, whatever columns they have.
   *
   * @return a changed copy
   */
  public TransformerCase<T> readsNothing() {
    return new TransformerCase<>(specification, naming, missing, unseen, fewestRows, true, anyType);
  }

  /**
   * Says that the step acts on columns of any type, so that none is the wrong one.
   *
   * @return a changed copy
   */
  public TransformerCase<T> anyType() {
    return new TransformerCase<>(
        specification, naming, missing, unseen, fewestRows, readsNothing, true);
  }

  T specification() {
    return specification.get();
  }

  T naming(String column) {
    return naming.apply(column);
  }

  Outcome missing() {
    return missing;
  }

  Outcome unseen() {
    return unseen;
  }

  int fewestRows() {
    return fewestRows;
  }

  boolean isTakingAnyType() {
    return anyType;
  }

  boolean isReadingNothing() {
    return readsNothing;
  }

  /** Sales lines, made anew: two blocks of rows and a half. */
  Dataset table() {
    return SampleTables.sales(ROWS);
  }

  ColumnRoles roles() {
    return new ColumnRoles(SampleTables.TARGET, Set.of(SampleTables.WEIGHT));
  }

  FittedTransformer fit(Dataset train) {
    return fit(train, FitContext.create());
  }

  FittedTransformer fit(Dataset train, FitContext context) {
    return specification().fit(train, roles(), context);
  }

  @Override
  public String toString() {
    return specification().toString();
  }
}
