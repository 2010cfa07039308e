package io.bellwether.search;

import io.bellwether.selection.CrossValidation;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** All that a search is told but for what to build from the parameters. */
record SearchPlan<E>(
    String kind,
    Candidates candidates,
    CrossValidation validation,
    Objective<E> objective,
    @Nullable Halving halving,
    @Nullable ToDoubleFunction<Parameters> complexity) {

  @Override
  public String toString() {
    return kind
        + "["
        + candidates
        + (halving == null ? "" : ", " + halving)
        + ", "
        + objective
        + (complexity == null ? "" : " by the rule of one standard error")
        + ", "
        + validation
        + "]";
  }
}
