package io.bellwether.ml.penalized;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.selection.CrossValidation;

/** With lambda by cross-validation, so that its folds are under contract too. */
class ElasticNetContractTest implements RegressorContract<ElasticNet> {

  @Override
  public RegressorSubject<ElasticNet> subject() {
    return RegressorSubject.of(() -> of(0.5), ContractData.numbers(), "units")
        .different(of(0.9))
        .minimumRows(3);
  }

  private static ElasticNet of(double l1Ratio) {
    return ElasticNet.crossValidated(l1Ratio, CrossValidation.kFold(3, 7));
  }
}
