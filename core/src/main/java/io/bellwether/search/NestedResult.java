package io.bellwether.search;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.selection.CrossValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a nested cross-validation and what was chosen in every outer fold. Immutable.
 *
 * @param <E> the type of the metrics
 * @since 0.1.0
 */
public final class NestedResult<E> {

  private final CrossValidation.Result<E> folds;
  private final List<Optional<SearchRecord>> records;

  NestedResult(CrossValidation.Result<E> folds, List<Optional<SearchRecord>> records) {
    this.folds = folds;
    this.records = List.copyOf(records);
  }

  /**
   * Returns the metrics of the outer folds, which the searches have not seen.
   *
   * @return the result of the outer cross-validation
   */
  public CrossValidation.Result<E> folds() {
    return folds;
  }

  /**
   * Returns what was chosen.
   *
   * @return the parameters for each outer fold, in order; empty where the search failed
   */
  public List<Optional<Parameters>> chosen() {
    return records.stream().map(record -> record.map(SearchRecord::parameters)).toList();
  }

  /**
   * Returns the choices as a table.
   *
   * @return one row an outer fold: {@code fold}, {@code chosen} (the parameters as text) and {@code
   *     score}, the inner one; compared with {@link #folds()} it shows how much too good that is.
   *     Missing where the search failed
   */
  public Dataset toDataset() {
    double[] numbers = new double[records.size()];
    double[] scores = new double[records.size()];
    List<@Nullable String> texts = new ArrayList<>();
    for (int fold = 0; fold < numbers.length; fold++) {
      Optional<SearchRecord> record = records.get(fold);
      numbers[fold] = fold;
      scores[fold] = record.map(SearchRecord::bestScore).orElse(Double.NaN);
      texts.add(record.map(found -> found.parameters().toString()).orElse(null));
    }
    return Dataset.of(
        NumericColumn.of("fold", numbers),
        CategoricalColumn.of("chosen", texts),
        NumericColumn.of("score", scores));
  }

  /**
   * Writes the metrics of the outer folds, then what was chosen in each.
   *
   * @return several lines
   */
  public String summary() {
    return folds.summary() + "\n\n" + toDataset().toTable(records.size());
  }

  @Override
  public String toString() {
    return "NestedResult[" + folds + "]";
  }
}
