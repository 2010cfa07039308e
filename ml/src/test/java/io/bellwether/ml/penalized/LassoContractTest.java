package io.bellwether.ml.penalized;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class LassoContractTest implements RegressorContract<Lasso> {

  @Override
  public RegressorSubject<Lasso> subject() {
    return RegressorSubject.of(() -> Lasso.of(0.05), ContractData.numbers(), "units")
        .different(Lasso.of(0.2));
  }
}
