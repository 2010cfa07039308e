package io.bellwether.ml.linear;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.ml.design.Intercept;

class LinearRegressionContractTest implements RegressorContract<LinearRegression> {

  @Override
  public RegressorSubject<LinearRegression> subject() {
    return RegressorSubject.of(
            () -> LinearRegression.builder().build(), ContractData.numbers(), "units")
        .different(LinearRegression.builder().intercept(Intercept.NONE).build())
        .minimumRows(4)
        .constantColumn(RegressorSubject.Outcome.REFUSED);
  }
}
