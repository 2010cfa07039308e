package io.bellwether.ml.glm;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.ml.design.Intercept;

class GlmContractTest implements RegressorContract<GeneralizedLinearRegression> {

  @Override
  public RegressorSubject<GeneralizedLinearRegression> subject() {
    return RegressorSubject.of(PoissonRegression::create, ContractData.numbers(), "units")
        .different(PoissonRegression.builder().intercept(Intercept.NONE).build())
        .minimumRows(4)
        .constantColumn(RegressorSubject.Outcome.REFUSED);
  }
}
