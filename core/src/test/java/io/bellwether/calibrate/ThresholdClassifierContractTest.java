package io.bellwether.calibrate;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.metrics.DecisionCosts;

class ThresholdClassifierContractTest
    implements ClassifierContract<ThresholdClassifier<NearestMeanModel>> {

  @Override
  public RegressorSubject<ScoredClassifier<ThresholdClassifier<NearestMeanModel>>> subject() {
    return ScoredClassifier.subject(
            () -> ThresholdClassifier.cheapest(new NearestMean(1), DecisionCosts.of(1, 3), 3),
            ContractData.twoClasses(),
            "bought")
        .different(ScoredClassifier.of(ThresholdClassifier.of(new NearestMean(1), 0.3)));
  }
}
