package io.bellwether.ml.association;

import io.bellwether.ml.recommend.RecommenderContract;
import java.util.Optional;

/** Other options, other ways through the code. */
class SummingRecommenderContractTest implements RecommenderContract<RuleRecommender> {

  @Override
  public RuleRecommender recommender() {
    return RuleRecommender.builder()
        .miner(FpGrowth.builder().minCount(5).build())
        .minConfidence(0.05)
        .minLift(1.1)
        .maxAntecedent(3)
        .score(RuleScore.LEVERAGE)
        .combination(RuleCombination.SUM)
        .fallback(Fallback.NONE)
        .build();
  }

  @Override
  public Optional<RuleRecommender> different() {
    return Optional.of(RuleRecommender.builder().fallback(Fallback.NONE).build());
  }
}
