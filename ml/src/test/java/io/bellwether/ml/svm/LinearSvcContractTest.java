package io.bellwether.ml.svm;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.ml.design.ClassWeights;

/** Three classes: machines of one class against the rest. */
class LinearSvcContractTest implements ClassifierContract<LinearSvc> {

  @Override
  public RegressorSubject<ScoredClassifier<LinearSvc>> subject() {
    return ScoredClassifier.subject(
            () -> LinearSvc.builder().c(2).build(), ContractData.threeClasses(), "bought")
        .different(
            ScoredClassifier.of(
                LinearSvc.builder().c(2).classWeights(ClassWeights.balanced()).build()));
  }
}
