package io.bellwether.ml.association;

import io.bellwether.ml.recommend.RecommenderContract;
import java.util.Optional;

class RuleRecommenderContractTest implements RecommenderContract<RuleRecommender> {

  @Override
  public RuleRecommender recommender() {
    return RuleRecommender.builder().build();
  }

  @Override
  public Optional<RuleRecommender> different() {
    return Optional.of(RuleRecommender.builder().minLift(1.5).build());
  }
}
