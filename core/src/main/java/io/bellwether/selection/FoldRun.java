package io.bellwether.selection;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.function.Supplier;

/** Works through folds on the threads of a context, each with random streams of its own. */
final class FoldRun {

  private static final String STAGE = "cross-validation";

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
        STAGE,
        folds.size(),
        index -> {
          Fold fold = folds.get(index);
          return orFailure(
              fold,
              () -> {
                Evaluation.Judgement<M> judged =
                    evaluation.judge(fold.split(data), contextOf(fold));
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

  /** Silent, because progress is told by folds, and with the fold's own seed. */
  private FitContext contextOf(Fold fold) {
    return context.seed(context.random(STAGE, fold.index()).nextLong()).onProgress(progress -> {});
  }
}
