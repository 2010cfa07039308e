package io.bellwether.ml.robust;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.math.Refinement;
import io.bellwether.ml.design.Determinacy;
import java.util.ArrayList;
import java.util.List;

/** Refuses features that are combinations of others, where no penalty chooses among them. */
final class RobustRank {

  private RobustRank() {}

  static void require(RobustRows rows, List<String> features) {
    LeastSquaresSolution solution =
        LeastSquares.create()
            .refinement(Refinement.NEVER)
            .solve(rows.design(), new double[rows.size()]);
    List<String> names = new ArrayList<>();
    if (rows.hasIntercept()) {
      names.add(Determinacy.INTERCEPT);
    }
    names.addAll(features);
    List<String> sentences = new ArrayList<>();
    for (LinearDependency dependency : solution.dependencies()) {
      sentences.add(Determinacy.sentence(names, dependency.column(), dependency.combination()));
    }
    if (!sentences.isEmpty()) {
      throw Determinacy.refusal(
          sentences, "drop one column of each combination, or set a positive lambda");
    }
  }
}
