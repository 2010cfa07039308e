package io.bellwether.calibrate;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;

class CalibratedClassifierContractTest
    implements ClassifierContract<CalibratedClassifier<NearestMeanModel>> {

  @Override
  public RegressorSubject<ScoredClassifier<CalibratedClassifier<NearestMeanModel>>> subject() {
    return ScoredClassifier.subject(
            () -> CalibratedClassifier.platt(new NearestMean(1), 3),
            ContractData.threeClasses(),
            "bought")
        .different(ScoredClassifier.of(CalibratedClassifier.isotonic(new NearestMean(1), 3)));
  }
}
