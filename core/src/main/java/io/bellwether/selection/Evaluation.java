package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.model.Estimator;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.TableModel;
import java.util.function.BiFunction;

/**
 * Fits on one part and judges by the other: all that cross-validation has to know of what it
 * validates.
 */
@FunctionalInterface
interface Evaluation<M> {

  Judgement<M> judge(TrainTestSplit split, FitContext context);

  /** Fits an estimator and judges its model by the rows that it has not learned from. */
  static <T extends TableModel, M> Evaluation<M> of(
      Estimator<T> estimator, String target, BiFunction<? super T, Dataset, M> judge) {
    return (split, context) -> {
      T model = estimator.fit(split.train(), target, context);
      return new Judgement<>(judge.apply(model, split.test()), model.report());
    };
  }

  /** The metrics of a fitted model and how its fit went. */
  record Judgement<M>(M metrics, FitReport report) {}
}
