package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import io.bellwether.ml.recommend.Catalogue;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.Origin;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.PopularityModel;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.recommend.SampleBaskets;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleRecommenderTest {

  // tea 4, milk 4, jam 2, cup 1; tea and milk 3 together, tea and jam 2, milk and jam 1
  static final Baskets TRAIN =
      SampleBaskets.of(
          List.of(
              Set.of("tea", "milk"),
              Set.of("tea", "milk"),
              Set.of("tea", "milk", "jam"),
              Set.of("tea", "jam"),
              Set.of("milk"),
              Set.of("cup")));

  static RuleRecommender.Builder all() {
    return RuleRecommender.builder()
        .miner(Eclat.builder().minCount(1).build())
        .minConfidence(0)
        .minLift(0)
        .maxAntecedent(5)
        .score(RuleScore.CONFIDENCE);
  }

  @Test
  void scoresByHand() {
    RuleRecommenderModel best = all().build().fit(TRAIN);
    // milk after {tea, jam}: tea gives 3/4, jam 1/2, both together 1/2
    assertThat(best.recommend(List.of("jam", "tea"), 3))
        .extracting(Recommendation::item, Recommendation::score, Recommendation::origin)
        .containsExactly(tuple("milk", 0.75, Origin.MODEL), tuple("cup", 1.0 / 6, Origin.FALLBACK));
    RuleReason why =
        (RuleReason)
            Objects.requireNonNull(best.recommend(List.of("jam", "tea"), 1).get(0).reason());
    assertThat(why.rule().antecedent()).containsExactly("tea");
    assertThat(why.rule().count()).isEqualTo(3);
    assertThat(why.sentence()).isEqualTo(why.rule().sentence()).contains("milk", "tea");
    assertThat(first(all().combination(RuleCombination.SUM))).isEqualTo(0.75 + 0.5 + 0.5);
    assertThat(first(all().combination(RuleCombination.NOISY_OR))).isEqualTo(1 - 0.25 * 0.5 * 0.5);
    assertThat(first(all().score(RuleScore.LIFT))).isEqualTo(0.75 * 6 / 4);
    assertThat(first(all().score(RuleScore.LEVERAGE))).isEqualTo((3 * 6 - 4 * 4) / 36.0);
    assertThat(first(all().score(RuleScore.CONFIDENCE_TIMES_LIFT))).isEqualTo(0.75 * 1.125);
  }

  private static double first(RuleRecommender.Builder builder) {
    return builder.build().fit(TRAIN).recommend(List.of("jam", "tea"), 1).get(0).score();
  }

  @Test
  void fallsBackOnlyWhenAskedTo() {
    RuleRecommenderModel none = all().fallback(Fallback.NONE).build().fit(TRAIN);
    assertThat(none.recommend(List.of("cup"), 3)).isEmpty();
    assertThat(none.recommend(List.of(), 3)).isEmpty();
    assertThat(none.fallback()).isEmpty();
    assertThat(none.items()).containsExactly("milk", "tea", "jam", "cup");
    RuleRecommenderModel popular = all().build().fit(TRAIN);
    assertThat(popular.recommend(List.of("cup"), 2))
        .extracting(Recommendation::item, Recommendation::origin)
        .containsExactly(tuple("milk", Origin.FALLBACK), tuple("tea", Origin.FALLBACK));
    assertThat(popular.recommend(List.of("cup"), 1).get(0).because()).contains("4 of 6");
    assertThat(popular.fallback()).isPresent();
  }

  @Test
  void readyRulesServe() {
    AssociationRules rules =
        Eclat.builder().minCount(1).build().mine(TRAIN).rules().minConfidence(0).find();
    PopularityModel popularity = Popularity.create().fit(TRAIN);
    RuleRecommenderModel model = all().build().fit(rules, popularity);
    RuleRecommenderModel mined = all().build().fit(TRAIN);
    assertThat(model.rules()).isEqualTo(mined.rules());
    assertThat(model.recommend(List.of("jam", "tea"), 3))
        .isEqualTo(mined.recommend(List.of("jam", "tea"), 3));
    // tea => milk, jam and its like: three sets of three items, of which two on the right
    assertThat(model.report().warnings())
        .containsExactly("3 rules with several items as consequent are left out");
    assertThat(model.report().requireConverged()).isEqualTo(model.report());
    RuleRecommenderModel alone = all().fallback(Fallback.NONE).build().fit(rules);
    assertThat(alone.items()).containsExactly("jam", "milk", "tea");
    assertThat(alone.recommend(List.of("jam", "tea"), 3))
        .extracting(Recommendation::item)
        .containsExactly("milk");
    assertThatIllegalStateException()
        .isThrownBy(() -> all().build().fit(rules))
        .withMessageContaining("PopularityModel");
  }

  @Test
  void otherNamesThanItemsAreLeftOut() {
    AssociationRules rules =
        Eclat.builder().minCount(1).build().mine(TRAIN).rules().minConfidence(0).find();
    PopularityModel few = Popularity.create().fit(TRAIN.without(List.of("jam", "cup")));
    RuleRecommenderModel model = all().build().fit(rules, few);
    assertThat(model.rules())
        .extracting(AssociationRule::antecedent)
        .containsExactly(Set.of("milk"), Set.of("tea"));
    assertThat(model.report().warnings()).hasSize(2).anyMatch(text -> text.contains("categories"));
  }

  @Test
  void thresholdsHold() {
    RuleRecommenderModel model = all().minConfidence(0.6).minLift(1.2).build().fit(TRAIN);
    // jam => tea 1, 1.5; {milk, jam} => tea 1, 1.5; tea => milk is 0.75, 1.125
    assertThat(model.rules())
        .extracting(AssociationRule::antecedent)
        .containsExactly(Set.of("milk", "jam"), Set.of("jam"));
    assertThat(all().maxAntecedent(1).minConfidence(0.6).minLift(1.2).build().fit(TRAIN).rules())
        .extracting(AssociationRule::antecedent)
        .containsExactly(Set.of("jam"));
    assertThat(model.ruleCount()).isEqualTo(2);
    assertThat(model.toString()).contains("2 rules", "4 items");
    assertThat(model.summary())
        .startsWith(model.toString())
        .contains("Fitted: " + model.specification(), model.rules().get(0).toString());
  }

  @Test
  void noRulesAtAllLeaveTheFallback() {
    RuleRecommenderModel model = all().minLift(100).build().fit(TRAIN);
    assertThat(model.ruleCount()).isZero();
    assertThat(model.report().warnings())
        .containsExactly("no rules were found: lower minSupport of the miner or minConfidence");
    assertThat(model.recommend(List.of("tea"), 2))
        .extracting(Recommendation::item)
        .containsExactly("milk", "jam");
  }

  /** Five baskets with drinks and straws, and what is a drink. */
  private static Baskets drinks() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .item("tea", "drinks")
            .item("milk", "drinks")
            .item("lemonade", "drinks")
            .category("drinks", "food")
            .build();
    return SampleBaskets.of(
            List.of(
                Set.of("tea", "straw"),
                Set.of("milk", "straw"),
                Set.of("milk", "straw", "cup"),
                Set.of("lemonade"),
                Set.of("cup")))
        .with(taxonomy);
  }

  @Test
  void categoriesSpeakButAreNotRecommended() {
    Baskets train = drinks();
    RuleRecommender recommender =
        all().miner(Eclat.builder().minCount(2).maxLength(3).build()).build();
    RuleRecommenderModel model = recommender.fit(train);
    assertThat(model.items()).containsExactly("straw", "cup", "milk", "lemonade", "tea");
    assertThat(model.rules())
        .allSatisfy(rule -> assertThat(model.items()).containsAll(rule.consequent()))
        .anySatisfy(rule -> assertThat(rule.antecedent()).containsExactly("drinks"));
    assertThat(model.rules())
        .noneSatisfy(
            rule -> {
              assertThat(rule.antecedent()).containsAnyOf("drinks", "food");
              assertThat(rule.consequent()).containsAnyOf("tea", "milk", "lemonade");
            });
    // lemonade is in one basket only, but three of four with drinks have a straw
    Recommendation straw = model.recommend(List.of("lemonade"), 1).get(0);
    assertThat(straw)
        .extracting(Recommendation::item, Recommendation::score, Recommendation::origin)
        .containsExactly("straw", 0.75, Origin.MODEL);
    assertThat(straw.because()).contains("drinks");
    assertThat(model.recommend(List.of("cup"), 9))
        .extracting(Recommendation::item)
        .containsExactlyInAnyOrder("straw", "milk", "lemonade", "tea");
    assertThat(model.unknownItems(List.of("drinks", "tea"))).containsExactly("drinks");
    RuleRecommenderModel loaded = saved(model);
    assertThat(loaded.recommend(List.of("lemonade"), 9))
        .isEqualTo(model.recommend(List.of("lemonade"), 9));
    assertThat(loaded.rules()).isEqualTo(model.rules());
    // hidden and shown are items: as many as without taxonomy
    assertThat(HoldOut.create().evaluate(model, train, train).hiddenItems()).isEqualTo(7);
    assertThat(model.recommend(train, 1).rowCount()).isEqualTo(5);
  }

  private static RuleRecommenderModel saved(RuleRecommenderModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return ModelFile.load(new ByteArrayInputStream(out.toByteArray()), RuleRecommenderModel.class);
  }

  @Test
  void rulesThatDoNotFitAreNamed() {
    AssociationRules rules =
        Eclat.builder().minCount(3).build().mine(TRAIN).rules().minConfidence(0).find();
    List<AssociationRule> twice = new ArrayList<>(rules.list());
    twice.addAll(rules.list());
    RuleRecommender none = all().fallback(Fallback.NONE).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.fit(AssociationRules.of(twice)))
        .withMessage("the rule [milk] => [tea] occurs twice");
    PopularityModel other = Popularity.create().fit(TRAIN.slice(0, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all().build().fit(rules, other))
        .withMessageContaining("rules are of 6 baskets")
        .withMessageContaining("model of 4");
  }

  @Test
  void wrongOptionsAreRefused() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RuleRecommender.builder().minConfidence(wrong))
          .withMessageContaining("minConfidence is " + wrong);
    }
    for (double wrong : new double[] {-0.1, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RuleRecommender.builder().minLift(wrong))
          .withMessageContaining("minLift is " + wrong);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleRecommender.builder().maxAntecedent(0))
        .withMessageContaining("maxAntecedent is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RuleRecommender.builder()
                    .score(RuleScore.LIFT)
                    .combination(RuleCombination.NOISY_OR)
                    .build())
        .withMessageContaining("NOISY_OR")
        .withMessageContaining("LIFT");
  }

  @Test
  void stateIsChecked() {
    RecommenderRules right = all().build().fit(TRAIN).columns();
    int[] counts = right.counts.clone();
    counts[1] = right.antecedentCounts[1] + 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(right, right.starts, right.consequents, counts))
        .withMessageContaining("rule 1 contradicts itself");
    int[] consequents = right.consequents.clone();
    consequents[0] = 4;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(right, right.starts, consequents, right.counts));
    consequents[0] = right.antecedents[0];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(right, right.starts, consequents, right.counts));
    int[] starts = right.starts.clone();
    starts[1] = Integer.MAX_VALUE;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(right, starts, right.consequents, right.counts));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(right, new int[0], new int[0], new int[0]));
    assertThat(copy(right, right.starts, right.consequents, right.counts).size())
        .isEqualTo(right.size());
  }

  private static RecommenderRules copy(
      RecommenderRules rules, int[] starts, int[] consequents, int[] counts) {
    return new RecommenderRules(
        rules.baskets,
        ItemCategories.none(Catalogue.of(List.of("a", "b", "c", "d"))),
        starts,
        rules.antecedents,
        consequents,
        counts,
        rules.antecedentCounts,
        rules.consequentCounts,
        rules.pValues,
        rules.adjustedPValues);
  }
}
