package io.bellwether.ml.logistic;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.math.MathException;
import io.bellwether.math.Refinement;
import io.bellwether.math.TallMatrix;
import io.bellwether.ml.design.Determinacy;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.stream.Stream;

/** Refuses designs whose columns do not determine their coefficients. */
final class DependentFeatures {

  private DependentFeatures() {}

  /**
   * Checks a design by orthogonal factorisation.
   *
   * @throws FitException if a feature is a combination of others; names it and them
   */
  static void refuse(TrainingTable table, boolean intercept) {
    TallMatrix features = TallMatrix.of(table.rows(), table.columns());
    List<LinearDependency> dependencies =
        dependencies(intercept ? features.withIntercept() : features);
    if (!dependencies.isEmpty()) {
      List<String> names =
          Stream.concat(
                  intercept ? Stream.of(Determinacy.INTERCEPT) : Stream.empty(),
                  table.features().stream())
              .toList();
      throw Determinacy.refusal(
          dependencies.stream()
              .map(d -> Determinacy.sentence(names, d.column(), d.combination()))
              .toList(),
          "drop one column of each combination (OneHotEncoder can leave out a level), or use a"
              + " penalty");
    }
  }

  private static List<LinearDependency> dependencies(TallMatrix design) {
    try {
      LeastSquaresSolution solution =
          LeastSquares.create()
              .refinement(Refinement.NEVER)
              .solve(design, new double[design.rows()]);
      return solution.dependencies();
    } catch (MathException e) {
      throw new FitException(
          "the rank of the features cannot be told: " + e.getMessage(),
          "divide large features by a number, or leave them out",
          e);
    }
  }
}
