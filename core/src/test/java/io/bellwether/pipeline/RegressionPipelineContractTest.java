package io.bellwether.pipeline;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.OutlierRemover;
import io.bellwether.preprocess.Scaler;

class RegressionPipelineContractTest
    implements RegressorContract<RegressionPipeline<AdditiveEffectsModel>> {

  @Override
  public RegressorSubject<RegressionPipeline<AdditiveEffectsModel>> subject() {
    return RegressorSubject.of(
            () -> pipeline(TargetTransform.log().smearing()),
            ContractData.numbersAndLabels(),
            "units")
        .different(pipeline(TargetTransform.none()))
        .minimumRows(2)
        .handlesMissing("price", "discount", "deal");
  }

  private static RegressionPipeline<AdditiveEffectsModel> pipeline(TargetTransform target) {
    return Pipeline.builder()
        .add(Imputer.median())
        .add(OutlierRemover.iqr(3, "discount"))
        .add(OutlierClipper.iqr(1.5, "price"))
        .add(OneHotEncoder.of("brand"))
        .add(Scaler.standard())
        .target(target)
        .regressor(new AdditiveEffects(1));
  }
}
