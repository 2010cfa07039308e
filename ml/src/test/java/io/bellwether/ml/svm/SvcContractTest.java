package io.bellwether.ml.svm;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;

/** Three classes: votes of pairs. */
class SvcContractTest implements ClassifierContract<Svc> {

  @Override
  public RegressorSubject<ScoredClassifier<Svc>> subject() {
    return ScoredClassifier.subject(
            () -> Svc.builder().c(2).build(), ContractData.threeClasses(), "bought")
        .different(ScoredClassifier.of(Svc.builder().nu(0.1).build()));
  }
}
