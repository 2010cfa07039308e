package io.bellwether.calibrate;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.pipeline.FittedClassificationPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.Scaler;

/** A calibration around a pipeline, of two classes. */
class IsotonicPipelineContractTest
    implements ClassifierContract<
        CalibratedClassifier<FittedClassificationPipeline<NearestMeanModel>>> {

  @Override
  public RegressorSubject<
          ScoredClassifier<CalibratedClassifier<FittedClassificationPipeline<NearestMeanModel>>>>
      subject() {
    return ScoredClassifier.subject(() -> calibrated(4), ContractData.twoClasses(), "bought")
        .different(ScoredClassifier.of(calibrated(5)))
        .handlesMissing("price", "discount", "deal");
  }

  private static CalibratedClassifier<FittedClassificationPipeline<NearestMeanModel>> calibrated(
      int folds) {
    return CalibratedClassifier.isotonic(
        Pipeline.builder()
            .add(Imputer.median())
            .add(Scaler.standard())
            .classifier(new NearestMean(1)),
        folds);
  }
}
