package io.bellwether.search;

import io.bellwether.selection.CrossValidation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The options that all searches have: what to try, how to validate and what to judge by.
 *
 * <p>Defaults: {@code validation} {@code CrossValidation.kFold(5, 42)}, as five folds are usual; no
 * further measures; the best mean score wins. What to minimise or maximise must be said.
 *
 * @param <E> the type of the metrics
 * @param <B> the type of the builder itself
 * @since 0.1.0
 */
public abstract sealed class SearchBuilder<E, B extends SearchBuilder<E, B>>
    permits GridBuilder, SamplingBuilder {

  private static final int DEFAULT_FOLDS = 5;
  private static final long DEFAULT_SEED = 42;
  private static final String UNNAMED = "score";

  private final String kind;
  private final List<Map<String, Distribution>> spaces = new ArrayList<>();
  private final List<Score<E>> reported = new ArrayList<>();
  private CrossValidation validation = CrossValidation.kFold(DEFAULT_FOLDS, DEFAULT_SEED);
  private Objective.@Nullable Direction direction;
  private @Nullable Score<E> score;
  private @Nullable ToDoubleFunction<Parameters> complexity;

  SearchBuilder(String kind) {
    this.kind = kind;
    spaces.add(new LinkedHashMap<>());
  }

  abstract B self();

  /**
   * Adds a parameter and its values: numbers ({@code over("c", 1, 10, 100)}), texts, enums, or any
   * other objects with {@code equals} and {@code toString} ({@code over("kernel", Kernel.linear(),
   * Kernel.rbf(0.1))}).
   *
   * @param name the name under which the values are asked for
   * @param values at least one, none twice; numbers are kept as {@code double}
   * @return this builder
   * @throws IllegalArgumentException if there is no value, one occurs twice or is an array, or the
   *     name was given before
   */
  public B over(String name, Object... values) {
    return add(name, () -> Distribution.choice(values));
  }

  /**
   * Adds a parameter and its values, for values that were calculated.
   *
   * @param name the name under which the values are asked for
   * @param values at least one, none twice; copied
   * @return this builder
   * @throws IllegalArgumentException as {@link #over(String, Object...)}
   */
  public B over(String name, double[] values) {
    return over(name, Arrays.stream(values).boxed().toArray());
  }

  B add(String name, Supplier<Distribution> domain) {
    Map<String, Distribution> space = spaces.get(spaces.size() - 1);
    if (space.containsKey(name)) {
      throw new IllegalArgumentException("the parameter '" + name + "' was given before");
    }
    try {
      space.put(name, domain.get());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parameter '" + name + "': " + e.getMessage(), e);
    }
    return self();
  }

  /**
   * Ends a grid and begins another that is searched as well. So a parameter is tried only where it
   * means something:
   *
   * <pre>{@code
   * .over("kernel", "linear").over("c", 1, 10)
   * .or()
   * .over("kernel", "rbf").over("c", 1, 10).over("gamma", 0.01, 0.1)
   * }</pre>
   *
   * @return this builder
   * @throws IllegalArgumentException if the grid so far has no parameter
   */
  public B or() {
    requireFilled();
    spaces.add(new LinkedHashMap<>());
    return self();
  }

  /**
   * Sets how candidates are validated. All see the same folds. Default: {@code
   * CrossValidation.kFold(5, 42)}; take {@code expandingWindow} where time matters, {@code grouped}
   * where the model will meet new groups.
   *
   * @param newValidation the cross-validation
   * @return this builder
   */
  public B validation(CrossValidation newValidation) {
    validation = Objects.requireNonNull(newValidation, "validation");
    return self();
  }

  /**
   * Searches for the smallest mean of a measure.
   *
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return this builder
   */
  public B minimize(ToDoubleFunction<? super E> measure) {
    return minimize(UNNAMED, measure);
  }

  /**
   * Searches for the smallest mean of a measure.
   *
   * @param name what tables and texts call it
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return this builder
   */
  public B minimize(String name, ToDoubleFunction<? super E> measure) {
    return objective(Objective.Direction.MINIMIZE, name, measure);
  }

  /**
   * Searches for the largest mean of a measure.
   *
   * @param measure for example {@code RegressionMetrics::r2}
   * @return this builder
   */
  public B maximize(ToDoubleFunction<? super E> measure) {
    return maximize(UNNAMED, measure);
  }

  /**
   * Searches for the largest mean of a measure.
   *
   * @param name what tables and texts call it
   * @param measure for example {@code RegressionMetrics::r2}
   * @return this builder
   */
  public B maximize(String name, ToDoubleFunction<? super E> measure) {
    return objective(Objective.Direction.MAXIMIZE, name, measure);
  }

  private B objective(
      Objective.Direction newDirection, String name, ToDoubleFunction<? super E> measure) {
    direction = newDirection;
    score = new Score<>(name, Objects.requireNonNull(measure, "measure"));
    return self();
  }

  /**
   * Adds a measure whose mean the table of trials shows besides.
   *
   * @param name the name of its column
   * @param measure for example {@code RegressionMetrics::mae}
   * @return this builder
   */
  public B report(String name, ToDoubleFunction<? super E> measure) {
    reported.add(new Score<>(name, Objects.requireNonNull(measure, "measure")));
    return self();
  }

  /**
   * Chooses, of all trials whose score is within one standard error of the best, the least complex:
   * what looks best is mostly so by chance and rarely worth its complexity (L. Breiman, J.
   * Friedman, R. Olshen and C. Stone, "Classification and Regression Trees" (1984), section 3.4.3).
   * Of equally complex ones the better, then the earlier is chosen. Default: the best mean wins.
   *
   * @param newComplexity less is simpler, for example {@code p -> p.get("c")} or, for a penalty,
   *     {@code p -> -p.get("lambda")}
   * @return this builder
   */
  public B oneStandardError(ToDoubleFunction<Parameters> newComplexity) {
    complexity = Objects.requireNonNull(newComplexity, "complexity");
    return self();
  }

  private void requireFilled() {
    if (spaces.get(spaces.size() - 1).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no parameter to search over; add some by over(name, values)");
    }
  }

  List<Subspace> spaces() {
    requireFilled();
    return spaces.stream().map(Subspace::new).toList();
  }

  SearchPlan<E> plan(Candidates candidates, @Nullable Halving halving) {
    if (score == null || direction == null) {
      throw new IllegalArgumentException(
          "there is no measure to search by; say minimize(RegressionMetrics::rmse) or the like");
    }
    Objective<E> objective = new Objective<>(direction, score, reported);
    TrialTable.checkNames(candidates.names(), objective.names());
    return new SearchPlan<>(kind, candidates, validation, objective, halving, complexity);
  }

  abstract SearchPlan<E> plan();
}
