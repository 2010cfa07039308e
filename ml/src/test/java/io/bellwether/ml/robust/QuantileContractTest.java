package io.bellwether.ml.robust;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class QuantileContractTest implements RegressorContract<QuantileRegression> {

  @Override
  public RegressorSubject<QuantileRegression> subject() {
    return RegressorSubject.of(QuantileRegression::median, ContractData.numbers(), "units")
        .different(QuantileRegression.of(0.9))
        .minimumRows(4)
        .constantColumn(RegressorSubject.Outcome.REFUSED);
  }
}
