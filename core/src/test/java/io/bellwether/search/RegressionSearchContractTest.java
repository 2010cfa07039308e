package io.bellwether.search;

import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.Regressor;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.selection.CrossValidation;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

class RegressionSearchContractTest
    implements RegressorContract<RegressionSearch<FittedRegressionPipeline<AdditiveEffectsModel>>> {

  /** Lambdas are equal to themselves only. */
  private static final ToDoubleFunction<RegressionMetrics> RMSE = RegressionMetrics::rmse;

  private static final Function<
          Parameters, Regressor<FittedRegressionPipeline<AdditiveEffectsModel>>>
      BUILD = Subjects::pipeline;

  @Override
  public RegressorSubject<RegressionSearch<FittedRegressionPipeline<AdditiveEffectsModel>>>
      subject() {
    return RegressorSubject.of(() -> search(1.5), ContractData.numbers(), "units")
        .different(search(2))
        .minimumRows(4)
        .handlesMissing("price", "discount", "deal");
  }

  private static RegressionSearch<FittedRegressionPipeline<AdditiveEffectsModel>> search(
      double fence) {
    return GridSearch.regression()
        .over("fence", 0.5, fence)
        .over("share", 1, 2)
        .validation(CrossValidation.kFold(2, 1))
        .minimize(RMSE)
        .build(BUILD);
  }
}
