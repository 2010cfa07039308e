package io.bellwether.examples;

import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.ml.penalized.PenalizedModel;
import io.bellwether.ml.penalized.Ridge;
import io.bellwether.ml.svm.Kernel;
import io.bellwether.ml.svm.Svr;
import io.bellwether.ml.svm.SvrModel;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.pipeline.TargetTransform;
import io.bellwether.preprocess.ColumnDropper;
import io.bellwether.preprocess.Scaler;
import io.bellwether.search.GridSearch;
import io.bellwether.search.RegressionSearch;
import io.bellwether.selection.CrossValidation;

/**
 * Three ways to learn the units of a store's week. All take the logarithm of units, because effects
 * on sales multiply, and none may see which store it is: they are asked about stores that they do
 * not know.
 */
final class StoreModels {

  private static final int FOLDS = 4;

  private StoreModels() {}

  /** Least squares, whose coefficients are elasticities. */
  static RegressionPipeline<LinearModel> linear() {
    return Pipeline.builder()
        .add(ColumnDropper.of("store"))
        .target(TargetTransform.log().smearing())
        .regressor(LinearRegression.builder().standardErrors(StandardErrors.HC3).build());
  }

  /** The same with a penalty, whose size the rows themselves choose. */
  static RegressionPipeline<PenalizedModel> ridge() {
    return Pipeline.builder()
        .add(ColumnDropper.of("store"))
        .add(Scaler.standard())
        .target(TargetTransform.log().smearing())
        .regressor(Ridge.leaveOneOut());
  }

  /** A smooth surface of any shape; how smooth is tried out, on stores left out. */
  static RegressionSearch<FittedRegressionPipeline<SvrModel>> supportVectors() {
    return GridSearch.regression()
        .over("c", 1, 10, 100)
        .over("gamma", 0.01, 0.03, 0.1)
        .validation(CrossValidation.grouped(FOLDS, "store", 7))
        .minimize(RegressionMetrics::rmse)
        .build(
            p ->
                Pipeline.builder()
                    .add(ColumnDropper.of("store"))
                    .add(Scaler.standard())
                    .target(TargetTransform.log().smearing())
                    .regressor(
                        Svr.builder()
                            .kernel(Kernel.rbf(p.get("gamma")))
                            .c(p.get("c"))
                            .epsilon(0.1)
                            .build()));
  }
}
