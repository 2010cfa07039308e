package io.bellwether.search;

import io.bellwether.data.DataException;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.model.Estimator;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.TableModel;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges trials in folds. The pieces of work are all trials, or all that can be fitted as one path,
 * in all folds; each fold has the seed that cross-validation gives it.
 */
final class Judging<S extends Estimator<M>, M extends TableModel, E> {

  private static final String STAGE = "search";

  private final SearchTask<S, M, E> task;

  Judging(SearchTask<S, M, E> task) {
    this.task = task;
  }

  /** All trials with their outcomes, in order; they must have a specification. */
  List<Trial<S>> judge(List<Trial<S>> trials, List<Fold> folds, Halving.Rung rung) {
    FitContext context = task.context();
    List<Fold> parts = folds.stream().map(f -> Halving.reduced(f, rung, context)).toList();
    int rows = parts.stream().mapToInt(fold -> fold.trainRows().length).max().orElseThrow();
    List<S> specifications = trials.stream().map(t -> t.specification().orElseThrow()).toList();
    List<List<Integer>> paths = paths(specifications);
    List<List<FoldOutcome>> pieces =
        context.map(
            task.plan().halving() == null ? STAGE : STAGE + ", rung " + rung.index(),
            paths.size() * parts.size(),
            piece -> {
              List<Integer> path = paths.get(piece / parts.size());
              return outcomes(
                  path.stream().map(specifications::get).toList(), parts.get(piece % parts.size()));
            });
    List<Trial<S>> judged = new ArrayList<>(trials);
    for (int i = 0; i < paths.size(); i++) {
      List<List<FoldOutcome>> ofPath = pieces.subList(i * parts.size(), (i + 1) * parts.size());
      for (int j = 0; j < paths.get(i).size(); j++) {
        int place = j;
        List<FoldOutcome> own = ofPath.stream().map(fold -> fold.get(place)).toList();
        int trial = paths.get(i).get(j);
        judged.set(trial, trials.get(trial).judged(rung.index(), rows, own));
      }
    }
    return judged;
  }

  /** The places of specifications that can be fitted together; mostly each by itself. */
  private List<List<Integer>> paths(List<S> specifications) {
    List<List<Integer>> paths = new ArrayList<>();
    for (int i = 0; i < specifications.size(); i++) {
      S specification = specifications.get(i);
      paths.stream()
          .filter(path -> task.learning().isOnePath(specifications.get(path.get(0)), specification))
          .findFirst()
          .orElseGet(
              () -> {
                List<Integer> path = new ArrayList<>();
                paths.add(path);
                return path;
              })
          .add(i);
    }
    return paths;
  }

  private List<FoldOutcome> outcomes(List<S> path, Fold fold) {
    TrainTestSplit split = fold.split(task.data());
    if (path.size() > 1) {
      try {
        List<M> models =
            task.learning()
                .fitPath(path, split.train(), task.target(), fold.context(task.context()));
        return models.stream().map(model -> judged(model, split, fold)).toList();
      } catch (FitException | DataException e) {
        // one of them failed; one by one the others go well, and that one says why
      }
    }
    return path.stream().map(specification -> outcome(specification, split, fold)).toList();
  }

  private FoldOutcome outcome(S specification, TrainTestSplit split, Fold fold) {
    try {
      return judged(
          specification.fit(split.train(), task.target(), fold.context(task.context())),
          split,
          fold);
    } catch (FitException | DataException e) {
      return FoldOutcome.failed(fold, e);
    }
  }

  private FoldOutcome judged(M model, TrainTestSplit split, Fold fold) {
    E metrics = task.learning().evaluate(model, split.test());
    return FoldOutcome.succeeded(fold, task.plan().objective().measure(metrics), model.report());
  }
}
