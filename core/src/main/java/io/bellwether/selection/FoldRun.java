package io.bellwether.selection;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.function.Supplier;

/** Works through folds on the threads of a context, each with random streams of its own. */
final class FoldRun {

  private final Dataset data;
  private final List<Fold> folds;
  private final FitContext context;

  FoldRun(Dataset data, List<Fold> folds, FitContext context) {
    this.data = data;
    this.folds = folds;
    this.context = context;
  }

  <M> List<FoldResult<M>> evaluate(Evaluation<M> evaluation) {
    return context.map(
        Fold.STAGE,
        folds.size(),
        index -> {
          Fold fold = folds.get(index);
          return orFailure(
              fold,
              () -> {
                Evaluation.Judgement<M> judged =
                    evaluation.judge(fold.split(data), fold.context(context));
                return FoldResult.succeeded(fold, judged.metrics(), judged.report());
              });
        });
  }

  private static <M> FoldResult<M> orFailure(Fold fold, Supplier<FoldResult<M>> work) {
    try {
      return work.get();
    } catch (FitException | DataException e) {
      return FoldResult.failed(fold, e);
    }
  }
}
