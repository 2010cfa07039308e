package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.List;

/** The same problem, held in both ways, whatever its shape. */
record Problems(PathProblem byMoments, PathProblem byColumns) {

  static Problems of(Dataset weighted, PenalizedRegressor regressor) {
    PenalizedOptions options = weighted(regressor.options());
    TrainingTable table =
        TrainingTable.forRegression(
            weighted, "y", ElasticNet.builder().weights("w").build(), "a test");
    FitContext context = FitContext.create();
    return options.isRidge()
        ? new Problems(
            RidgeProblem.ofMoments(table, options, context),
            RidgeProblem.ofColumns(table, options, context))
        : new Problems(
            DescentProblem.ofMoments(table, options, context),
            DescentProblem.ofColumns(table, options, context));
  }

  private static PenalizedOptions weighted(PenalizedOptions options) {
    return new PenalizedOptions(
        options.method(),
        options.l1Ratio(),
        options.lambda(),
        options.grid(),
        options.intercept(),
        "w",
        options.standardization(),
        options.penaltyFactors(),
        options.sign(),
        options.tolerance(),
        options.maxIterations());
  }

  void assertSameSolutions(double[] lambdas, double tolerance) {
    List<PathPoint> some = byMoments.solve(lambdas, FitContext.create());
    List<PathPoint> others = byColumns.solve(lambdas, FitContext.create());
    for (int k = 0; k < lambdas.length; k++) {
      PathPoint one = some.get(k);
      PathPoint other = others.get(k);
      assertThat(one.coefficients()).containsExactly(other.coefficients(), within(tolerance));
      assertThat(one.ending().objective())
          .isCloseTo(other.ending().objective(), within(1e-10 * (1 + one.ending().objective())));
      assertThat(one.devianceExplained()).isCloseTo(other.devianceExplained(), within(1e-7));
    }
  }
}
