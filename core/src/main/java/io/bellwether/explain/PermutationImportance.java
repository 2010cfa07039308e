package io.bellwether.explain;

import io.bellwether.data.Dataset;
import io.bellwether.math.RandomStreams;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.RegressionModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The specification of how to measure the importance of columns for a fitted model: shuffle the
 * values of a column among the rows and see how much worse the predictions get. Immutable.
 *
 * <p>It is the columns that the model reads which are shuffled, for a pipeline the raw ones, before
 * any step: the importance of a brand is one number and not one for each of its encoded levels.
 *
 * <p>Defaults: {@code increaseOf} the root mean squared error for regressions, which is in units of
 * the target, {@code decreaseOf} the accuracy for classifications, which every classification has
 * (the area under the ROC curve or the log loss see more); {@code repetitions} 10, enough to see
 * whether an importance is more than chance; every column of {@code inputs()} by itself.
 *
 * <p>What to beware of:
 *
 * <ul>
 *   <li>Of columns that depend on each other the model may use any. Each looks less important than
 *       both are, for the other stands in. {@link Builder#together} shuffles them as one.
 *   <li>Shuffling one of two dependent columns makes rows that do not occur, such as high prices
 *       with deep discounts, for which the model was never asked.
 *   <li>On training rows, what was learned by heart looks important. Give test rows.
 *   <li>It says what this model uses, not what causes the target.
 * </ul>
 *
 * <p>With squared error and a linear model, the importance of a column with coefficient {@code b}
 * is {@code 2 b^2 var(x)} in expectation.
 *
 * <p>Sources: L. Breiman, "Random Forests", Machine Learning 45 (2001) 5-32, section 10, for any
 * model and measure; A. Fisher, C. Rudin and F. Dominici, Journal of Machine Learning Research
 * 20(177) (2019), section 3, whose model reliance is {@code 1 + importance / baseline} for a loss.
 *
 * <p>Cost: one prediction of all rows for each column and repetition, all independent pieces of
 * work for the context's executor.
 *
 * @param <M> the type of models
 * @param <E> the type of their metrics
 * @since 0.1.0
 */
public final class PermutationImportance<M, E> {

  private static final String STAGE = "permutation importance";

  private final Explained<M, E> explained;
  private final String name;
  private final ToDoubleFunction<? super E> measure;
  private final double sign;
  private final int repetitions;
  private final Set<String> columns;
  private final List<List<String>> groups;

  private PermutationImportance(Builder<M, E> builder) {
    this.explained = builder.explained;
    this.name = builder.name;
    this.measure = builder.measure;
    this.sign = builder.sign;
    this.repetitions = builder.repetitions;
    this.columns = new LinkedHashSet<>(builder.columns);
    this.groups = List.copyOf(builder.groups);
  }

  /**
   * Starts a specification for regressions.
   *
   * @return a builder with the defaults
   */
  public static Builder<RegressionModel, RegressionMetrics> regression() {
    return new Builder<>(new Explained.OfRegression(), "rmse", RegressionMetrics::rmse);
  }

  /**
   * Starts a specification for classifications.
   *
   * @return a builder with the defaults
   */
  public static Builder<ClassificationModel, ClassificationMetrics> classification() {
    Builder<ClassificationModel, ClassificationMetrics> builder =
        new Builder<>(
            new Explained.OfClassification(), "accuracy", ClassificationMetrics::accuracy);
    return builder.decreaseOf("accuracy", ClassificationMetrics::accuracy);
  }

  /**
   * Measures with the default {@link FitContext}.
   *
   * @param model a fitted model
   * @param data rows with the target, ideally none that the model was fitted on
   * @return the importances
   * @throws IllegalArgumentException if a column does not exist or is the target
   * @throws io.bellwether.data.DataException if the rows cannot be predicted or a target is missing
   * @throws FitException if the measure is not defined for the rows
   */
  public Importances measure(M model, Dataset data) {
    return measure(model, data, FitContext.create());
  }

  /**
   * Measures. The shuffles follow from the seed, the names of the columns and the number of the
   * repetition, so that threads, other columns and more repetitions do not change them.
   *
   * @param model a fitted model
   * @param data rows with the target, ideally none that the model was fitted on
   * @param context seed, executor, progress and cancellation
   * @return the importances
   * @throws IllegalArgumentException if a column does not exist or is the target
   * @throws io.bellwether.data.DataException if the rows cannot be predicted or a target is missing
   * @throws FitException if the measure is not defined for the rows
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public Importances measure(M model, Dataset data, FitContext context) {
    context.checkCancelled();
    List<List<String>> shuffled = shuffled(model, data);
    double baseline = measure.applyAsDouble(explained.evaluate(model, data));
    if (Double.isNaN(baseline)) {
      throw new FitException(
          "the measure " + name + " is not defined for these rows",
          "choose another measure, or give other rows");
    }
    List<Double> losses =
        context.map(
            STAGE,
            shuffled.size() * repetitions,
            piece -> {
              Dataset changed =
                  shuffle(data, shuffled.get(piece / repetitions), piece % repetitions, context);
              return sign * (measure.applyAsDouble(explained.evaluate(model, changed)) - baseline);
            });
    List<Importance> all = new ArrayList<>();
    for (int i = 0; i < shuffled.size(); i++) {
      double[] own =
          losses.subList(i * repetitions, (i + 1) * repetitions).stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      all.add(new Importance(shuffled.get(i), own));
    }
    return new Importances(
        (sign > 0 ? "increase of " : "decrease of ") + name, baseline, data.rowCount(), all);
  }

  private static Dataset shuffle(
      Dataset data, List<String> columns, int repetition, FitContext context) {
    int[] order =
        RandomStreams.permutation(
            data.rowCount(), context.random(STAGE + " of " + Importance.name(columns), repetition));
    Dataset changed = data;
    for (String column : columns) {
      changed = changed.with(data.column(column).rows(order));
    }
    return changed;
  }

  /** Groups first, then single columns: those named, or all that the model reads. */
  private List<List<String>> shuffled(M model, Dataset data) {
    List<List<String>> all = new ArrayList<>(groups);
    Set<String> grouped = new HashSet<>();
    groups.forEach(grouped::addAll);
    boolean isChosen = !columns.isEmpty();
    for (String column : isChosen ? columns : explained.inputs(model).names()) {
      if (isChosen || !grouped.contains(column)) {
        all.add(List.of(column));
      }
    }
    for (List<String> group : all) {
      for (String column : group) {
        if (column.equals(explained.target(model))) {
          throw new IllegalArgumentException(
              "'" + column + "' is the target, no column to shuffle");
        }
        data.column(column);
      }
    }
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PermutationImportance<?, ?> that
        && explained.equals(that.explained)
        && name.equals(that.name)
        && measure.equals(that.measure)
        && sign == that.sign
        && repetitions == that.repetitions
        && columns.equals(that.columns)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, measure, sign, repetitions, columns, groups);
  }

  @Override
  public String toString() {
    return "PermutationImportance["
        + (sign > 0 ? "increase of " : "decrease of ")
        + name
        + ", "
        + repetitions
        + " repetitions"
        + (columns.isEmpty() ? "" : ", columns " + String.join(", ", columns))
        + (groups.isEmpty() ? "" : ", together " + groups)
        + "]";
  }

  /**
   * Collects the options.
   *
   * @param <M> the type of models
   * @param <E> the type of their metrics
   */
  public static final class Builder<M, E> {

    private static final int DEFAULT_REPETITIONS = 10;

    private final Explained<M, E> explained;
    private String name;
    private ToDoubleFunction<? super E> measure;
    private double sign = 1;
    private int repetitions = DEFAULT_REPETITIONS;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<List<String>> groups = new ArrayList<>();

    private Builder(Explained<M, E> explained, String name, ToDoubleFunction<? super E> measure) {
      this.explained = explained;
      this.name = name;
      this.measure = measure;
    }

    /**
     * Measures by how much an error increases.
     *
     * @param newName what tables call it
     * @param error of which less is better, for example {@code RegressionMetrics::mse}
     * @return this builder
     */
    public Builder<M, E> increaseOf(String newName, ToDoubleFunction<? super E> error) {
      name = Objects.requireNonNull(newName, "name");
      measure = Objects.requireNonNull(error, "error");
      sign = 1;
      return this;
    }

    /**
     * Measures by how much a score decreases.
     *
     * @param newName what tables call it
     * @param score of which more is better, for example {@code RegressionMetrics::r2}
     * @return this builder
     */
    public Builder<M, E> decreaseOf(String newName, ToDoubleFunction<? super E> score) {
      increaseOf(newName, score);
      sign = -1;
      return this;
    }

    /**
     * Sets how often each column is shuffled.
     *
     * @param count at least 1; default 10
     * @return this builder
     * @throws IllegalArgumentException if the count is not positive
     */
    public Builder<M, E> repetitions(int count) {
      if (!(count >= 1)) {
        throw new IllegalArgumentException("repetitions is " + count + ", but must be at least 1");
      }
      repetitions = count;
      return this;
    }

    /**
     * Sets which columns are shuffled by themselves. Default: all that the model reads and that are
     * in no group.
     *
     * @param names columns of the table; one that the model does not read has importance zero
     * @return this builder
     */
    public Builder<M, E> columns(String... names) {
      columns.clear();
      columns.addAll(Arrays.asList(names));
      return this;
    }

    /**
     * Adds a group of columns that are shuffled together, rows staying whole within the group: for
     * columns that depend on each other, such as a price and its discount.
     *
     * @param names at least two columns of the table, none twice
     * @return this builder
     * @throws IllegalArgumentException if there are fewer than two, or one comes twice
     */
    public Builder<M, E> together(String... names) {
      List<String> group = List.of(names);
      if (group.size() < 2 || new HashSet<>(group).size() < group.size()) {
        throw new IllegalArgumentException(
            "together(" + String.join(", ", group) + "): give two or more different columns");
      }
      groups.add(group);
      return this;
    }

    /**
     * Ends in the specification.
     *
     * @return the specification
     */
    public PermutationImportance<M, E> build() {
      return new PermutationImportance<>(this);
    }
  }
}
