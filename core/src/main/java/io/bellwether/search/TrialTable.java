package io.bellwether.search;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The tables that a search leaves. */
final class TrialTable {

  static final String RANK = "rank";
  static final String DEVIATION = "deviation";
  static final String ERROR = "standardError";
  static final String FAILURE = "failure";
  private static final String RUNG = "rung";
  private static final String ROWS = "rows";
  private static final String FOLD = "fold";
  private static final String STATUS = "status";
  private static final String WARNINGS = "warnings";

  private TrialTable() {}

  /** Refuses names that would come twice in the table. */
  static void checkNames(List<String> parameters, List<String> measures) {
    Set<String> taken =
        new HashSet<>(List.of(RANK, DEVIATION, ERROR, FAILURE, RUNG, ROWS, STATUS, WARNINGS));
    List<String> named = new ArrayList<>(parameters);
    named.addAll(measures);
    for (String name : named) {
      if (name.isBlank() || name.matches(FOLD + "\\d+") || !taken.add(name)) {
        throw new IllegalArgumentException(
            "the name '"
                + name
                + "' is blank or that of another column of the table of trials; choose another for"
                + " the parameter or measure");
      }
    }
  }

  /** One row a trial, in the order of trials. */
  static <S> Dataset trials(SearchOutcome<S> outcome, List<String> names, SearchPlan<?> plan) {
    List<Trial<S>> trials = outcome.trials();
    double[] ranks = new double[trials.size()];
    Arrays.fill(ranks, Double.NaN);
    for (int i = 0; i < outcome.ranking().size(); i++) {
      ranks[outcome.ranking().get(i).index()] = i + 1.0;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(NumericColumn.of(RANK, ranks));
    names.forEach(name -> columns.add(parameter(trials, name)));
    List<String> measures = plan.objective().names();
    columns.add(numbers(measures.get(0), trials, trial -> trial.mean(0)));
    columns.add(numbers(DEVIATION, trials, Trial::deviation));
    columns.add(numbers(ERROR, trials, Trial::standardError));
    int folds = trials.stream().mapToInt(trial -> trial.folds().size()).max().orElse(0);
    for (int fold = 0; fold < folds; fold++) {
      int number = fold;
      columns.add(numbers(FOLD + fold, trials, trial -> score(trial, number)));
    }
    for (int i = 1; i < measures.size(); i++) {
      int measure = i;
      columns.add(numbers(measures.get(i), trials, trial -> trial.mean(measure)));
    }
    if (plan.halving() != null) {
      columns.add(numbers(RUNG, trials, Trial::rung));
      columns.add(numbers(ROWS, trials, Trial::rows));
    }
    columns.add(texts(STATUS, trials, trial -> trial.status().map(Enum::name).orElse(null)));
    columns.add(texts(WARNINGS, trials, TrialTable::warnings));
    columns.add(texts(FAILURE, trials, trial -> trial.failure().orElse(null)));
    return Dataset.of(columns);
  }

  private static double score(Trial<?> trial, int fold) {
    return trial.folds().isEmpty() ? Double.NaN : trial.folds().get(fold).measure(0);
  }

  private static @Nullable String warnings(Trial<?> trial) {
    List<String> warnings = trial.warnings();
    return warnings.isEmpty() ? null : String.join("; ", warnings);
  }

  /** Numbers where all values are numbers, else texts; missing where another grid is tried. */
  private static <S> Column parameter(List<Trial<S>> trials, String name) {
    boolean numeric =
        trials.stream()
            .map(Trial::parameters)
            .filter(parameters -> parameters.has(name))
            .allMatch(parameters -> parameters.value(name) instanceof Double);
    return numeric
        ? numbers(
            name, trials, t -> t.parameters().has(name) ? t.parameters().get(name) : Double.NaN)
        : texts(name, trials, t -> t.parameters().has(name) ? text(t, name) : null);
  }

  private static String text(Trial<?> trial, String name) {
    return Parameters.text(trial.parameters().value(name));
  }

  private static <S> Column numbers(
      String name, List<Trial<S>> trials, ToDoubleFunction<Trial<S>> value) {
    return NumericColumn.of(name, trials.stream().mapToDouble(value).toArray());
  }

  private static <S> Column texts(
      String name, List<Trial<S>> trials, Function<Trial<S>, @Nullable String> value) {
    List<@Nullable String> texts = new ArrayList<>();
    trials.forEach(trial -> texts.add(value.apply(trial)));
    return CategoricalColumn.of(name, texts);
  }

  /** One row a rung. */
  static Dataset rungs(List<RungRow> rungs) {
    return Dataset.of(
        column(RUNG, rungs, RungRow::rung),
        column(ROWS, rungs, RungRow::rows),
        column("candidates", rungs, RungRow::candidates),
        column("failed", rungs, RungRow::failed),
        column("best", rungs, RungRow::best));
  }

  private static Column column(String name, List<RungRow> rungs, ToDoubleFunction<RungRow> value) {
    return NumericColumn.of(name, rungs.stream().mapToDouble(value).toArray());
  }
}
