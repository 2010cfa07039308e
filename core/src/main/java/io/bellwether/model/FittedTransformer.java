package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.persist.Saveable;
import io.bellwether.report.TextTable;
import java.util.List;

/**
 * What a preprocessing step has learned from training rows, ready to be applied to any rows.
 * Immutable, safe for use by many threads, saveable.
 *
 * @since 0.1.0
 */
public interface FittedTransformer extends Saveable {

  /**
   * Applies the step to rows to predict for. Columns that the step does not touch are shared.
   *
   * @param data any rows with the columns that the step uses
   * @return the transformed rows, as many and in the same order
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value cannot be transformed, such as an unseen
   *     level under the policy that forbids it
   */
  Dataset transform(Dataset data);

  /**
   * Applies the step to the rows it was fitted on. Differs from {@link #transform} for steps that
   * act on training rows only, such as the removal of outliers.
   *
   * @param train the training rows
   * @return the transformed training rows, possibly fewer
   */
  default Dataset transformTraining(Dataset train) {
    return transform(train);
  }

  /**
   * Tells what was learned and changed, column by column.
   *
   * @return one effect a column that the step acts on
   */
  List<StepEffect> effects();

  /**
   * Writes what was learned and changed as a readable table.
   *
   * @return several lines
   */
  default String summary() {
    TextTable table = TextTable.of("column", "learned", "changed", "of rows");
    for (StepEffect effect : effects()) {
      table =
          table.row(
              effect.column(),
              effect.learned(),
              Long.toString(effect.changed()),
              Long.toString(effect.rows()));
    }
    return table.toString();
  }
}
