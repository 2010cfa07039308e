package io.bellwether.search;

import io.bellwether.model.Estimator;
import io.bellwether.model.FitException;
import io.bellwether.model.TableModel;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One run of a search: all candidates in all folds, rung after rung, and the choice among them. */
final class SearchRun<S extends Estimator<M>, M extends TableModel, E> {

  private final SearchTask<S, M, E> task;
  private final SearchPlan<E> plan;

  private SearchRun(SearchTask<S, M, E> task) {
    this.task = task;
    this.plan = task.plan();
  }

  /** Tries all candidates that a function builds. */
  static <S extends Estimator<M>, M extends TableModel, E> SearchOutcome<S> of(
      SearchTask<S, M, E> task, Function<? super Parameters, ? extends S> build) {
    return new SearchRun<>(task).search(build);
  }

  private SearchOutcome<S> search(Function<? super Parameters, ? extends S> build) {
    task.context().checkCancelled();
    task.learning().check(task.data(), task.target());
    List<Fold> folds = folds();
    List<Parameters> candidates = plan.candidates().propose(task.context());
    checkComplexity(candidates);
    List<Trial<S>> trials = build(candidates, build);
    List<Halving.Rung> rungs = rungs(trials.size(), folds);
    List<Trial<S>> going = trials.stream().filter(trial -> !trial.hasFailed()).toList();
    List<RungRow> table = new ArrayList<>();
    Judging<S, M, E> judging = new Judging<>(task);
    for (Halving.Rung rung : rungs) {
      going = best(going, rung.candidates());
      List<Trial<S>> judged = judging.judge(going, folds, rung);
      judged.forEach(trial -> trials.set(trial.index(), trial));
      going = judged.stream().filter(trial -> !trial.hasFailed()).toList();
      if (going.isEmpty()) {
        throw allFailed(trials);
      }
      table.add(RungRow.of(rung, judged, ranked(going)));
    }
    return new SearchOutcome<>(trials, table, choose(ranked(going)), ranking(trials));
  }

  private List<Fold> folds() {
    try {
      return plan.validation().folds(task.data());
    } catch (IllegalArgumentException e) {
      throw new FitException(
          "the "
              + task.data().rowCount()
              + " rows cannot be cut by "
              + plan.validation()
              + ": "
              + e.getMessage(),
          "give more rows, or a validation that suits the table",
          e);
    }
  }

  /** A complexity that asks for a wrong name shows at once, and not when all work is done. */
  private void checkComplexity(List<Parameters> candidates) {
    ToDoubleFunction<Parameters> complexity = plan.complexity();
    if (complexity == null) {
      return;
    }
    for (Parameters parameters : candidates) {
      if (Double.isNaN(complexity.applyAsDouble(parameters))) {
        throw new IllegalArgumentException("the complexity of " + parameters + " is NaN");
      }
    }
  }

  /** All are built before anything is fitted, so that a wrong name shows at once. */
  private List<Trial<S>> build(
      List<Parameters> candidates, Function<? super Parameters, ? extends S> build) {
    List<Trial<S>> trials = new ArrayList<>();
    for (Parameters parameters : candidates) {
      int index = trials.size();
      try {
        trials.add(Trial.built(index, parameters, build.apply(parameters)));
      } catch (FitException e) {
        trials.add(Trial.unbuilt(index, parameters, e));
      }
    }
    return trials;
  }

  private List<Halving.Rung> rungs(int candidates, List<Fold> folds) {
    Halving halving = plan.halving();
    if (halving == null) {
      return Halving.none(candidates);
    }
    return halving.rungs(
        candidates, folds.stream().mapToInt(fold -> fold.trainRows().length).min().orElseThrow());
  }

  /** The best so many, in the order of trials; all when nothing is known yet. */
  private List<Trial<S>> best(List<Trial<S>> trials, int count) {
    if (trials.size() <= count) {
      return trials;
    }
    return ranked(trials).subList(0, count).stream()
        .sorted(Comparator.comparingInt(Trial::index))
        .toList();
  }

  /** By score; of equals, the first in the order of trials. */
  private List<Trial<S>> ranked(List<Trial<S>> succeeded) {
    return succeeded.stream().sorted(Comparator.comparingDouble(this::loss)).toList();
  }

  private double loss(Trial<S> trial) {
    return plan.objective().loss(trial.mean(0));
  }

  /** The trials that have a score, those of later rungs before those of earlier ones. */
  private List<Trial<S>> ranking(List<Trial<S>> trials) {
    return trials.stream()
        .filter(trial -> !trial.hasFailed())
        .sorted(
            Comparator.comparingInt((Trial<S> trial) -> -trial.rung())
                .thenComparingDouble(this::loss))
        .toList();
  }

  private Trial<S> choose(List<Trial<S>> ranked) {
    Trial<S> best = ranked.get(0);
    ToDoubleFunction<Parameters> complexity = plan.complexity();
    if (complexity == null) {
      return best;
    }
    double bound = loss(best) + (best.folds().size() > 1 ? best.standardError() : 0);
    return ranked.stream()
        .filter(trial -> loss(trial) <= bound)
        .min(Comparator.comparingDouble(trial -> complexity.applyAsDouble(trial.parameters())))
        .orElse(best);
  }

  private FitException allFailed(List<Trial<S>> trials) {
    List<Trial<S>> failed = trials.stream().filter(Trial::hasFailed).toList();
    Trial<S> first = failed.get(0);
    RuntimeException cause = first.exception().orElseThrow();
    String count =
        failed.size() == trials.size()
            ? "all of " + trials.size() + " trials"
            : failed.size() + " of " + trials.size() + " trials, all that came to the last rung,";
    String place =
        first.failedFold().isPresent()
            ? ", in fold "
                + first.failedFold().getAsInt()
                + " (row numbers are those of its own tables)"
            : "";
    return FitException.within(
        count
            + " on "
            + task.data().rowCount()
            + " rows failed; the first, with "
            + first.parameters()
            + place,
        cause);
  }
}
