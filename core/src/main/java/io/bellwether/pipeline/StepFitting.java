package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.Transformer;
import java.util.ArrayList;
import java.util.List;

/** Fits steps one after the other, each on what those before leave of the training rows. */
final class StepFitting {

  private final List<FittedTransformer> fitted = new ArrayList<>();
  private Dataset prepared;

  private StepFitting(Dataset train) {
    this.prepared = train;
  }

  static StepFitting of(
      List<Transformer> steps, Dataset train, ColumnRoles roles, FitContext context) {
    StepFitting fitting = new StepFitting(train);
    for (Transformer step : steps) {
      context.checkCancelled();
      fitting.fit(step, roles, context);
    }
    context.checkCancelled();
    return fitting;
  }

  private void fit(Transformer step, ColumnRoles roles, FitContext context) {
    try {
      FittedTransformer result = step.fit(prepared, roles, context);
      prepared = result.transformTraining(prepared);
      fitted.add(result);
    } catch (FitException e) {
      throw new FitException("in the step " + step + ": " + e.reason(), e.remedy(), e);
    }
  }

  List<FittedTransformer> fitted() {
    return fitted;
  }

  /** The training rows as the model is to see them. */
  Dataset prepared() {
    return prepared;
  }
}
