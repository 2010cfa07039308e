package io.bellwether.ml.logistic;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.LinearDependency;
import io.bellwether.math.MathException;
import io.bellwether.math.Refinement;
import io.bellwether.math.TallMatrix;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.stream.Collectors;

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
      int first = intercept ? 1 : 0;
      throw new FitException(
          "some features are linear combinations of others, so that their coefficients are not"
              + " determined: "
              + dependencies.stream()
                  .map(d -> sentence(d, table.features(), first))
                  .collect(Collectors.joining("; ")),
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

  private static String sentence(LinearDependency dependency, List<String> names, int first) {
    String column = "'" + names.get(Math.max(dependency.column() - first, 0)) + "'";
    if (dependency.combination().isEmpty()) {
      return column + " is zero in every row";
    }
    String others =
        dependency.combination().keySet().stream()
            .map(j -> j < first ? "the intercept" : "'" + names.get(j - first) + "'")
            .collect(Collectors.joining(", "));
    return column + " follows from " + others;
  }
}
