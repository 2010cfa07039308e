package io.bellwether.ml.svm;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.ml.design.Intercept;

class LinearSvrContractTest implements RegressorContract<LinearSvr> {

  @Override
  public RegressorSubject<LinearSvr> subject() {
    return RegressorSubject.of(() -> LinearSvr.builder().build(), ContractData.numbers(), "units")
        .different(LinearSvr.builder().intercept(Intercept.NONE).build());
  }
}
