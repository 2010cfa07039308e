package io.bellwether.ml.robust;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class HuberContractTest implements RegressorContract<HuberRegression> {

  @Override
  public RegressorSubject<HuberRegression> subject() {
    return RegressorSubject.of(
            () -> HuberRegression.builder().build(), ContractData.numbers(), "units")
        .different(HuberRegression.builder().epsilon(2).build());
  }
}
