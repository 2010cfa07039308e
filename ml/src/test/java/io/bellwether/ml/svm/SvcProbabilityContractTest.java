package io.bellwether.ml.svm;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;

/** Two classes with probabilities. */
class SvcProbabilityContractTest implements ClassifierContract<Svc> {

  @Override
  public RegressorSubject<ScoredClassifier<Svc>> subject() {
    return ScoredClassifier.subject(
            () -> Svc.builder().probabilities(Probabilities.PLATT).build(),
            ContractData.twoClasses(),
            "bought")
        .different(ScoredClassifier.of(Svc.builder().build()))
        .minimumRows(4);
  }
}
