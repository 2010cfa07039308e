package io.bellwether.pipeline;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.Scaler;

class ClassificationPipelineContractTest
    implements ClassifierContract<ClassificationPipeline<NearestMeanModel>> {

  @Override
  public RegressorSubject<ScoredClassifier<ClassificationPipeline<NearestMeanModel>>> subject() {
    return ScoredClassifier.subject(() -> pipeline(1), ContractData.threeClasses(), "bought")
        .different(ScoredClassifier.of(pipeline(2)))
        .handlesMissing("price", "discount", "deal");
  }

  private static ClassificationPipeline<NearestMeanModel> pipeline(double sharpness) {
    return Pipeline.builder()
        .add(Imputer.median())
        .add(OutlierClipper.iqr(1.5, "price"))
        .add(Scaler.standard())
        .classifier(new NearestMean(sharpness));
  }
}
