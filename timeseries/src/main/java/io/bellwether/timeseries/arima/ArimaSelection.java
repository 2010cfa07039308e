package io.bellwether.timeseries.arima;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.diagnose.Differencing;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How {@link AutoArima} came to its model: why these differences, which models it tried, and the
 * one it chose. Immutable.
 *
 * @since 0.1.0
 */
public final class ArimaSelection {

  private final ArimaModel model;
  private final ArimaCandidate chosen;
  private final List<ArimaCandidate> candidates;
  private final OrderCriterion criterion;
  private final boolean complete;
  private final @Nullable Differencing seasonal;
  private final @Nullable Differencing ordinary;

  ArimaSelection(ArimaModel model, ArimaSearchPath path, ArimaDifferencing differencing) {
    this.model = model;
    chosen = path.best();
    candidates = path.candidates();
    criterion = path.criterion();
    complete = path.isComplete();
    seasonal = differencing.seasonal();
    ordinary = differencing.ordinary();
  }

  /**
   * Returns the model.
   *
   * @return the chosen model, fitted
   */
  public ArimaModel model() {
    return model;
  }

  /**
   * Returns the winner of the search.
   *
   * @return the candidate with the smallest criterion of those not rejected, the first of equals
   */
  public ArimaCandidate chosen() {
    return chosen;
  }

  /**
   * Returns the path of the search.
   *
   * @return every model tried, in order, each once
   */
  public List<ArimaCandidate> candidates() {
    return candidates;
  }

  /**
   * Returns what the models were compared by.
   *
   * @return the criterion; {@link OrderCriterion#AIC} in place of {@link OrderCriterion#AICC} if
   *     there were too few observations for the latter
   */
  public OrderCriterion criterion() {
    return criterion;
  }

  /**
   * Tells whether the search came to its own end.
   *
   * @return false if it ended because {@code maxModels} were tried
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Returns the evidence for or against a seasonal difference.
   *
   * @return what the test found; empty if the number was given or there is no season
   */
  public Optional<Differencing> seasonalDifferencing() {
    return Optional.ofNullable(seasonal);
  }

  /**
   * Returns the evidence for or against ordinary differences.
   *
   * @return what the test found on the seasonally differenced series; empty if the number was given
   */
  public Optional<Differencing> ordinaryDifferencing() {
    return Optional.ofNullable(ordinary);
  }

  /**
   * Returns the path as a table, a row a model in the order of the search.
   *
   * @return columns {@code model} (text), {@code p}, {@code d}, {@code q}, {@code P}, {@code D},
   *     {@code Q}, {@code season}, {@code constant} (yes or no), {@code criterion} ({@code NaN}
   *     where there is none), {@code rejection} (missing where there is none) and {@code chosen}
   *     (yes or no)
   */
  public Dataset toDataset() {
    return Dataset.of(
        TextColumn.of("model", candidates.stream().map(ArimaCandidate::name).toList()),
        numbers("p", c -> c.order().p()),
        numbers("d", c -> c.order().d()),
        numbers("q", c -> c.order().q()),
        numbers("P", c -> c.order().seasonalP()),
        numbers("D", c -> c.order().seasonalD()),
        numbers("Q", c -> c.order().seasonalQ()),
        numbers("season", c -> c.order().season()),
        CategoricalColumn.of(
            "constant", candidates.stream().map(c -> yesNo(c.constant())).toList()),
        numbers("criterion", ArimaCandidate::criterion),
        TextColumn.of(
            "rejection",
            candidates.stream()
                .map(c -> c.isRejected() ? c.rejection() : null)
                .toArray(String[]::new)),
        CategoricalColumn.of(
            "chosen", candidates.stream().map(c -> yesNo(c.equals(chosen))).toList()));
  }

  private static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  private NumericColumn numbers(String name, ToDoubleFunction<ArimaCandidate> number) {
    return NumericColumn.of(name, candidates.stream().mapToDouble(number).toArray());
  }

  /**
   * Writes the search for people.
   *
   * @return the evidence for the differences, a table of all models tried, and the chosen one
   */
  public String summary() {
    StringBuilder text = new StringBuilder();
    seasonalDifferencing().ifPresent(test -> text.append(test).append('\n'));
    ordinaryDifferencing().ifPresent(test -> text.append(test).append('\n'));
    TextTable table = TextTable.of("model", criterion.name(), "");
    for (ArimaCandidate each : candidates) {
      table =
          table.row(
              each.name(),
              Double.isNaN(each.criterion()) ? "-" : Significant.of(each.criterion(), 8),
              each.isRejected() ? each.rejection() : each.equals(chosen) ? "chosen" : "");
    }
    text.append(table);
    if (!complete) {
      text.append("\nThe search ended because as many models were tried as maxModels allows.");
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "ArimaSelection[" + chosen + ", of " + candidates.size() + " models]";
  }
}
