package io.bellwether.ml.logistic;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;

/** The contract once more: three classes, both penalties. */
class LogisticLassoContractTest implements ClassifierContract<LogisticRegression> {

  @Override
  public RegressorSubject<ScoredClassifier<LogisticRegression>> subject() {
    return ScoredClassifier.subject(
            () -> LogisticRegression.elasticNet(0.1, 0.5), ContractData.threeClasses(), "bought")
        .different(ScoredClassifier.of(LogisticRegression.ridge(0.2)));
  }
}
