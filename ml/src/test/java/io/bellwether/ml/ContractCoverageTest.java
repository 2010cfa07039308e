package io.bellwether.ml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractCoverage;
import io.bellwether.contract.RegressorContract;
import io.bellwether.contract.TransformerContract;
import io.bellwether.ml.recommend.Recommender;
import io.bellwether.ml.recommend.RecommenderContract;
import io.bellwether.model.Classifier;
import io.bellwether.model.Regressor;
import io.bellwether.model.Transformer;
import org.junit.jupiter.api.Test;

/** Every part of this module is under contract. */
class ContractCoverageTest {

  @Test
  void everyRegressorHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Regressor.class, RegressorContract.class)).isEmpty();
  }

  @Test
  void everyTransformerHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Transformer.class, TransformerContract.class)).isEmpty();
  }

  @Test
  void everyClassifierHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Classifier.class, ClassifierContract.class)).isEmpty();
  }

  @Test
  void everyRecommenderHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Recommender.class, RecommenderContract.class)).isEmpty();
  }
}
