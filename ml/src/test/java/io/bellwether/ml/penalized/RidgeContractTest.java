package io.bellwether.ml.penalized;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class RidgeContractTest implements RegressorContract<Ridge> {

  @Override
  public RegressorSubject<Ridge> subject() {
    return RegressorSubject.of(() -> Ridge.of(0.5), ContractData.numbers(), "units")
        .different(Ridge.of(2));
  }
}
