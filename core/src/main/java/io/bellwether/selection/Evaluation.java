package io.bellwether.selection;

import io.bellwether.data.TrainTestSplit;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;

/**
 * Fits on one part and judges by the other: all that cross-validation has to know of what it
 * validates.
 */
@FunctionalInterface
interface Evaluation<M> {

  Judgement<M> judge(TrainTestSplit split, FitContext context);

  /** The metrics of a fitted model and how its fit went. */
  record Judgement<M>(M metrics, FitReport report) {}
}
