package io.bellwether.metrics;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every way of turning the scores of one class into decisions by a threshold, and the best of them
 * by what one cares for. Immutable.
 *
 * <p>Rows with a score of at least the threshold are taken for the class. Candidates are infinity
 * (no row) and each different score, descending; between two scores nothing changes. Where several
 * are equally good, the highest is chosen, which takes the fewest rows for the class.
 *
 * <p>Choose on rows that the model has not learned from, such as the cross-validated predictions of
 * the training rows: on its own training rows nearly every model looks better than it is.
 *
 * <p><b>Exceptions.</b> What needs rows of the class (F1, recall, precision) or of both sides
 * (Youden's J) throws a {@link DataException} if there are none.
 *
 * @since 0.1.0
 */
public final class Thresholds {

  private final String label;
  private final double[] thresholds;
  private final double[] positives;
  private final double[] negatives;

  private Thresholds(String label, double[] thresholds, double[] positives, double[] negatives) {
    this.label = label;
    this.thresholds = thresholds;
    this.positives = positives;
    this.negatives = negatives;
  }

  static Thresholds of(String label, RankedScores ranked) {
    double[] thresholds = new double[ranked.size() + 1];
    Arrays.setAll(thresholds, i -> i == 0 ? Double.POSITIVE_INFINITY : ranked.threshold(i - 1));
    return new Thresholds(
        label,
        thresholds,
        fromNothing(ranked.cumulatedPositives()),
        fromNothing(ranked.cumulatedNegatives()));
  }

  private static double[] fromNothing(double[] cumulated) {
    double[] all = new double[cumulated.length + 1];
    System.arraycopy(cumulated, 0, all, 1, cumulated.length);
    return all;
  }

  /**
   * Returns the number of candidates.
   *
   * @return one more than there are different scores
   */
  public int size() {
    return thresholds.length;
  }

  private BinaryCounts counts(int candidate) {
    int last = size() - 1;
    return new BinaryCounts(
        positives[candidate],
        negatives[candidate],
        negatives[last] - negatives[candidate],
        positives[last] - positives[candidate]);
  }

  /**
   * Judges a threshold of one's own.
   *
   * @param threshold any number; 0.5 for probabilities of two classes is the usual decision
   * @return what it leads to
   * @throws IllegalArgumentException if the threshold is {@code NaN}
   */
  public ThresholdChoice at(double threshold) {
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("threshold is NaN, but must be a number");
    }
    return ThresholdChoice.of("as given", threshold, counts(lastAbove(threshold)), Double.NaN);
  }

  /** The last candidate that is at least a number: what the number decides like. */
  private int lastAbove(double number) {
    int candidate = 0;
    while (candidate + 1 < size() && thresholds[candidate + 1] >= number) {
      candidate++;
    }
    return candidate;
  }

  /**
   * Finds the threshold with the lowest expected cost.
   *
   * @param costs what decisions cost and bring
   * @return the choice, with its expected cost
   */
  public ThresholdChoice cheapest(DecisionCosts costs) {
    int best = best(i -> true, counts -> -costs.expected(counts));
    return ThresholdChoice.of(
        "least cost", thresholds[best], counts(best), costs.expected(counts(best)));
  }

  /**
   * Finds the threshold with the highest F1.
   *
   * @return the choice
   * @throws DataException if there are no rows of the class
   */
  public ThresholdChoice bestF1() {
    requirePositives("F1");
    return choice("best F1", best(i -> true, BinaryCounts::f1));
  }

  /**
   * Finds the threshold with the highest Youden's J, recall and specificity counting the same (W.
   * J. Youden, "Index for rating diagnostic tests", Cancer 3 (1950) 32-35).
   *
   * @return the choice
   * @throws DataException if there are no rows of the class, or none of the rest
   */
  public ThresholdChoice bestYouden() {
    requirePositives("Youden's J");
    if (!(negatives[size() - 1] > 0)) {
      throw DataException.because(
              "Youden's J needs rows of other classes than '" + label + "', but there are none")
          .build();
    }
    return choice("best Youden's J", best(i -> true, BinaryCounts::youden));
  }

  /**
   * Finds the most precise threshold that finds at least a given share of the class.
   *
   * @param atLeast the recall wanted, above 0 and at most 1
   * @return the choice; there always is one
   * @throws IllegalArgumentException if the share is not in that range
   * @throws DataException if there are no rows of the class
   */
  public ThresholdChoice forRecall(double atLeast) {
    checkShare("recall", atLeast);
    requirePositives("recall");
    IntPredicate enough = candidate -> counts(candidate).recall() >= atLeast;
    return choice("recall of at least " + atLeast, best(enough, BinaryCounts::precision));
  }

  /**
   * Finds the threshold that finds the most of the class while at least a given share of what is
   * taken for the class is so.
   *
   * @param atLeast the precision wanted, above 0 and at most 1
   * @return the choice; empty if no threshold is as precise
   * @throws IllegalArgumentException if the share is not in that range
   * @throws DataException if there are no rows of the class
   */
  public Optional<ThresholdChoice> forPrecision(double atLeast) {
    checkShare("precision", atLeast);
    requirePositives("precision");
    int best = best(candidate -> counts(candidate).precision() >= atLeast, BinaryCounts::recall);
    return best < 0
        ? Optional.empty()
        : Optional.of(choice("precision of at least " + atLeast, best));
  }

  /**
   * Returns the number halfway between a chosen threshold and the next lower score. It decides the
   * rows seen in the same way, and new rows with less chance in it.
   *
   * @param choice one of these thresholds
   * @return the border; infinite if there are no scores above, or none below
   */
  public double border(ThresholdChoice choice) {
    int above = lastAbove(choice.threshold());
    if (above == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return above == size() - 1
        ? Double.NEGATIVE_INFINITY
        : thresholds[above] / 2 + thresholds[above + 1] / 2;
  }

  private ThresholdChoice choice(String criterion, int candidate) {
    return ThresholdChoice.of(criterion, thresholds[candidate], counts(candidate), Double.NaN);
  }

  /** The first of the best among the candidates that qualify; -1 if none does. */
  private int best(IntPredicate qualifies, ToDoubleFunction<BinaryCounts> goodness) {
    int best = -1;
    double highest = Double.NaN;
    for (int candidate = 0; candidate < size(); candidate++) {
      double value =
          qualifies.test(candidate) ? goodness.applyAsDouble(counts(candidate)) : Double.NaN;
      if (value > highest || (best < 0 && !Double.isNaN(value))) {
        best = candidate;
        highest = value;
      }
    }
    return best;
  }

  private void requirePositives(String measure) {
    if (!(positives[size() - 1] > 0)) {
      throw DataException.because(
              measure + " needs rows of the class '" + label + "', but there are none")
          .build();
    }
  }

  private static void checkShare(String name, double atLeast) {
    if (!(atLeast > 0 && atLeast <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %s, but must be above 0 and at most 1", name, atLeast));
    }
  }

  /**
   * Returns all candidates as a table.
   *
   * @return a row a threshold, descending: {@code threshold}, {@code truePositives}, {@code
   *     falsePositives}, {@code trueNegatives}, {@code falseNegatives}, {@code precision}, {@code
   *     recall}, {@code specificity}, {@code f1}, {@code youden}
   */
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("threshold", thresholds),
        column("truePositives", BinaryCounts::truePositives),
        column("falsePositives", BinaryCounts::falsePositives),
        column("trueNegatives", BinaryCounts::trueNegatives),
        column("falseNegatives", BinaryCounts::falseNegatives),
        column("precision", BinaryCounts::precision),
        column("recall", BinaryCounts::recall),
        column("specificity", BinaryCounts::specificity),
        column("f1", BinaryCounts::f1),
        column("youden", BinaryCounts::youden));
  }

  /**
   * Returns all candidates as a table, with what they cost.
   *
   * @param costs what decisions cost and bring
   * @return the table with {@code expectedCost} as the last column
   */
  public Dataset toDataset(DecisionCosts costs) {
    return toDataset().with(column("expectedCost", costs::expected));
  }

  private NumericColumn column(String name, ToDoubleFunction<BinaryCounts> value) {
    double[] values = new double[size()];
    Arrays.setAll(values, candidate -> value.applyAsDouble(counts(candidate)));
    return NumericColumn.of(name, values);
  }

  /**
   * Writes the thresholds for people.
   *
   * @return several lines: up to eleven candidates, with what each leads to
   */
  public String summary() {
    return CurveText.of(
        toString(),
        toDataset().select("threshold", "precision", "recall", "specificity", "f1", "youden"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thresholds that
        && label.equals(that.label)
        && toDataset().equals(that.toDataset());
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + toDataset().hashCode();
  }

  @Override
  public String toString() {
    return "Thresholds[" + label + ", candidates=" + size() + "]";
  }
}
