package io.bellwether.ml.logistic;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.ml.design.Intercept;

class LogisticRegressionContractTest implements ClassifierContract<LogisticRegression> {

  @Override
  public RegressorSubject<ScoredClassifier<LogisticRegression>> subject() {
    return ScoredClassifier.subject(
            () -> LogisticRegression.builder().build(), ContractData.twoClasses(), "bought")
        .different(
            ScoredClassifier.of(LogisticRegression.builder().intercept(Intercept.NONE).build()))
        .minimumRows(4)
        .constantColumn(RegressorSubject.Outcome.REFUSED);
  }
}
