package io.bellwether.selection;

import io.bellwether.data.Dataset;
import java.util.List;

/**
 * A way of cutting a table into folds. An immutable value with {@code equals} and a readable {@code
 * toString}; the same table gives the same folds.
 *
 * <p>The usual ways are at {@link CrossValidation}; implement this to cut in another, such as by
 * season or by a column that says which fold a row belongs to.
 *
 * @since 0.1.0
 */
public interface Folding {

  /**
   * Cuts a table.
   *
   * @param data the table
   * @param repetition which cut out of several, from 0; without meaning unless {@link
   *     #isRepeatable()}
   * @return the folds, numbered from 0; at least one
   * @throws IllegalArgumentException if the table cannot be cut in this way
   * @throws io.bellwether.data.DataException if a value needed for the cut is missing
   */
  List<Fold> folds(Dataset data, int repetition);

  /**
   * Tells whether another repetition is another cut, that is whether chance is in it.
   *
   * @return false unless said otherwise
   */
  default boolean isRepeatable() {
    return false;
  }

  /**
   * Looks for what a careful reader of the results should know about the cut.
   *
   * @param data the table
   * @return one sentence each; empty unless said otherwise
   */
  default List<String> warnings(Dataset data) {
    return List.of();
  }
}
