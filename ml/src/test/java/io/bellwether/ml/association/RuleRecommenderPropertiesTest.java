package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.recommend.Origin;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.recommend.SampleBaskets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The fast way answers like the plain one. */
class RuleRecommenderPropertiesTest {

  @Property(tries = 60)
  void treeAnswersLikeALoopOverAllRules(
      @ForAll int seed,
      @ForAll RuleScore score,
      @ForAll RuleCombination combination,
      @ForAll @IntRange(min = 1, max = 40) int k) {
    boolean share = score == RuleScore.CONFIDENCE || score == RuleScore.CONFIDENCE_LOWER_BOUND;
    RuleRecommenderModel model =
        RuleRecommender.builder()
            .miner(Eclat.builder().minCount(2).maxLength(4).build())
            .minConfidence(0)
            .minLift(0)
            .maxAntecedent(3)
            .score(score)
            .combination(
                share || combination != RuleCombination.NOISY_OR
                    ? combination
                    : RuleCombination.SUM)
            .build()
            .fit(random(seed, 40, 12));
    Baskets asked = random(seed + 1, 15, 14);
    for (int basket = 0; basket < asked.size(); basket++) {
      Set<String> items = asked.basket(basket);
      List<NaiveRuleRecommender.Answer> expected = NaiveRuleRecommender.recommend(model, items, k);
      List<Recommendation> actual =
          model.recommend(items, k).stream().filter(r -> r.origin() == Origin.MODEL).toList();
      assertThat(actual).hasSameSizeAs(expected);
      for (int i = 0; i < actual.size(); i++) {
        NaiveRuleRecommender.Answer answer = expected.get(i);
        assertThat(actual.get(i).item()).isEqualTo(answer.item());
        assertThat(actual.get(i).score()).isEqualTo(answer.score());
        assertThat(actual.get(i).reason())
            .isInstanceOfSatisfying(
                RuleReason.class, why -> assertThat(why.rule()).isEqualTo(answer.rule()));
      }
    }
  }

  private static Baskets random(int seed, int count, int items) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Set<String>> baskets = new ArrayList<>();
    for (int basket = 0; basket < count; basket++) {
      Set<String> names = new HashSet<>();
      int length = random.nextInt(8);
      for (int i = 0; i < length; i++) {
        names.add("item " + Math.min(random.nextInt(items), random.nextInt(items)));
      }
      baskets.add(names);
    }
    baskets.add(Set.of("item 0", "item 1"));
    return SampleBaskets.of(baskets);
  }
}
