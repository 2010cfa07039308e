package io.bellwether.ml.svm;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class SvrContractTest implements RegressorContract<Svr> {

  @Override
  public RegressorSubject<Svr> subject() {
    return RegressorSubject.of(() -> Svr.builder().build(), ContractData.numbers(), "units")
        .different(Svr.builder().c(2).build());
  }
}
