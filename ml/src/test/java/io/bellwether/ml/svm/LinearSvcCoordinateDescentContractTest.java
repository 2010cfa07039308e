package io.bellwether.ml.svm;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;

/** Two classes by coordinate descent, which draws random orders. */
class LinearSvcCoordinateDescentContractTest implements ClassifierContract<LinearSvc> {

  @Override
  public RegressorSubject<ScoredClassifier<LinearSvc>> subject() {
    return ScoredClassifier.subject(
            () ->
                LinearSvc.builder()
                    .method(LinearSvmMethod.COORDINATE_DESCENT)
                    .interceptScaling(1)
                    .build(),
            ContractData.twoClasses(),
            "bought")
        .different(ScoredClassifier.of(LinearSvc.builder().c(3).build()));
  }
}
