package io.bellwether.ml.glm;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;

class NegativeBinomialContractTest implements RegressorContract<GeneralizedLinearRegression> {

  @Override
  public RegressorSubject<GeneralizedLinearRegression> subject() {
    return RegressorSubject.of(NegativeBinomialRegression::create, ContractData.numbers(), "units")
        .different(PoissonRegression.create())
        .minimumRows(4)
        .constantColumn(RegressorSubject.Outcome.REFUSED);
  }
}
