package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleSearchTest {

  /** Ten baskets; a in 6, b in 5, c in 5, ab in 4, ac in 3, bc in 3, abc in 2. */
  private static final Baskets TEN =
      RuleOracle.baskets("a b", "a b", "a b c", "a b c", "a c", "a", "b c", "c", "d", "");

  private static final FrequentItemsets FREQUENT = RuleOracle.frequent(TEN, 2);

  private static List<String> texts(List<AssociationRule> rules) {
    return rules.stream()
        .map(rule -> String.join("", rule.antecedent()) + ">" + String.join("", rule.consequent()))
        .toList();
  }

  @Test
  void theExampleOfTheDesignRuns() {
    List<AssociationRule> rules =
        FREQUENT.rules().minConfidence(0.5).minLift(1.2).sortByLift().list();
    assertThat(FREQUENT.support(Set.of("a", "b"))).isEqualTo(4);
    // three rules of lift 4/3, then by name; b>c and c>b have 1.2
    assertThat(texts(rules)).containsExactly("a>b", "ac>b", "b>a", "b>c", "c>b");
    assertThat(rules.get(0).antecedent()).isEqualTo(Set.of("a"));
    assertThat(rules.get(0).lift()).isEqualTo(4 / 3.0);
  }

  @Test
  void countsByHand() {
    // a b, b c, a c: a 6, b 5, c 5; ab 4, ac 3, bc 3, abc 2
    assertThat(texts(FREQUENT.rules().minConfidence(0).list())).hasSize(12);
    List<AssociationRule> rules = FREQUENT.rules().minConfidence(0.6).list();
    assertThat(texts(rules)).containsExactly("b>a", "a>b", "ac>b", "bc>a", "b>c", "c>a", "c>b");
    AssociationRule first = rules.get(0);
    assertThat(first.count()).isEqualTo(4);
    assertThat(first.antecedentCount()).isEqualTo(5);
    assertThat(first.consequentCount()).isEqualTo(6);
    assertThat(first.baskets()).isEqualTo(10);
    // (C(6,4) C(4,1) + C(6,5)) / C(10,5) = 66 / 252
    assertThat(first.pValue()).isCloseTo(66 / 252.0, within(1e-15));
  }

  @Test
  void lengthsOfBothSides() {
    RuleSearch all = FREQUENT.rules().minConfidence(0);
    assertThat(texts(all.maxConsequent(1).list())).hasSize(9).doesNotContain("a>bc");
    assertThat(texts(all.minConsequent(2).list()))
        .containsExactlyInAnyOrder("a>bc", "b>ac", "c>ab");
    assertThat(texts(all.minAntecedent(2).list()))
        .containsExactlyInAnyOrder("ab>c", "ac>b", "bc>a");
    assertThat(texts(all.maxAntecedent(1).list())).hasSize(9).doesNotContain("ab>c");
  }

  @Test
  void conditionsOnItems() {
    RuleSearch all = FREQUENT.rules().minConfidence(0);
    assertThat(texts(all.withConsequent("a").list()))
        .containsExactlyInAnyOrder("b>a", "c>a", "bc>a", "b>ac", "c>ab");
    assertThat(texts(all.withConsequent("a", "b").withAntecedent("c").list()))
        .containsExactlyInAnyOrder("c>a", "c>b", "ac>b", "bc>a", "c>ab");
    assertThat(texts(all.withAntecedent("b").withAntecedent("c").list())).containsExactly("bc>a");
    assertThat(texts(all.withoutItem("c").list())).containsExactlyInAnyOrder("a>b", "b>a");
  }

  @Test
  void redundantRulesAreLeftOut() {
    // bc>a 2/3 has b>a 4/5 before it; a>b 4/6 and b>a 4/5 are above 5/10 and 6/10; b>c is at 3/5
    assertThat(texts(FREQUENT.rules().minConfidence(0.6).nonRedundant().list()))
        .containsExactly("b>a", "a>b", "b>c", "c>b");
    // by at least 0.15: only b>a (0.8 against 0.6) and a>b (0.667 against 0.5)
    assertThat(texts(FREQUENT.rules().minConfidence(0.6).minImprovement(0.15).list()))
        .containsExactly("b>a", "a>b");
  }

  @Test
  void significance() {
    RuleSearch search = FREQUENT.rules().minConfidence(0.6);
    AssociationRules all = search.find();
    double middle = all.sortByPValue().get(2).pValue();
    assertThat(search.maxPValue(middle).find().stream())
        .isNotEmpty()
        .allMatch(rule -> rule.pValue() <= middle);
    assertThat(search.significant(0.01).find().isEmpty()).isTrue();
    double adjusted = all.sortByPValue().get(0).adjustedPValue();
    assertThat(search.significant(adjusted).find().isEmpty()).isFalse();
  }

  @Test
  void theFamilyDoesNotDependOnWhatIsKept() {
    RuleSearch search = FREQUENT.rules().minConfidence(0.6);
    double adjusted = search.list().get(0).adjustedPValue();
    assertThat(search.minLift(1.3).nonRedundant().withConsequent("a").list().get(0))
        .extracting(AssociationRule::adjustedPValue)
        .isEqualTo(adjusted);
    double[] pValues = search.find().stream().mapToDouble(AssociationRule::pValue).toArray();
    assertThat(search.find().stream().mapToDouble(AssociationRule::adjustedPValue).toArray())
        .containsExactly(FalseDiscovery.adjusted(pValues, 7));
  }

  @Test
  void candidatesAreAllWaysToCutTheSets() {
    RuleSearch search = FREQUENT.rules().minConfidence(0.6).testFamily(TestFamily.CANDIDATES);
    double[] pValues = search.find().stream().mapToDouble(AssociationRule::pValue).toArray();
    // three pairs cut in two ways, a triple in six; with one-item consequents in three
    assertThat(search.find().stream().mapToDouble(AssociationRule::adjustedPValue).toArray())
        .containsExactly(FalseDiscovery.adjusted(pValues, 12));
    double[] single =
        search.maxConsequent(1).find().stream()
            .mapToDouble(AssociationRule::adjustedPValue)
            .toArray();
    assertThat(single).containsExactly(FalseDiscovery.adjusted(pValues, 9));
  }

  @Test
  void settersReturnCopies() {
    RuleSearch search = FREQUENT.rules();
    int before = search.find().size();
    search.minConfidence(0.9);
    search.withConsequent("a");
    search.maxConsequent(1);
    assertThat(search.find().size()).isEqualTo(before);
  }

  @Test
  void closedAndMaximalSetsAreRefused() {
    assertThatThrownBy(() -> FREQUENT.closed().rules().find())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("closed item sets only")
        .hasMessageContaining("expand()");
    assertThatThrownBy(() -> FREQUENT.maximal().rules().find())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("maximal item sets only")
        .hasMessageContaining("kind(ItemsetKind.ALL)");
    assertThat(FREQUENT.closed().expand().rules().find()).isEqualTo(FREQUENT.rules().find());
  }

  @Test
  void requiredItemsAreRefused() {
    FrequentItemsets some = FpGrowth.builder().minCount(2).required("a").build().mine(TEN);
    assertThatThrownBy(() -> some.rules().find())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("only sets with a were mined")
        .hasMessageContaining("withAntecedent");
  }

  @Test
  void minLengthOfSetsIsThatOfRules() {
    FrequentItemsets triples = FpGrowth.builder().minCount(2).minLength(3).build().mine(TEN);
    assertThat(texts(triples.rules().minConfidence(0).list())).hasSize(6).contains("a>bc", "bc>a");
  }

  @Test
  void theCapSaysWhatToChange() {
    RuleSearch search = FREQUENT.rules().minConfidence(0);
    assertThat(search.maxRules(12).find().size()).isEqualTo(12);
    assertThatThrownBy(() -> search.maxRules(11).find())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("more than 11 rules have a confidence of at least 0.0")
        .hasMessageContaining("maxConsequent(1)");
  }

  @Test
  void badOptionsAreRefused() {
    RuleSearch search = FREQUENT.rules();
    assertBad(() -> search.minConfidence(1.5), "minConfidence is 1.5");
    assertBad(() -> search.minConfidence(Double.NaN), "minConfidence is NaN");
    assertBad(() -> search.minLift(-1), "minLift is -1.0");
    assertBad(() -> search.minLift(Double.POSITIVE_INFINITY), "minLift is Infinity");
    assertBad(() -> search.maxPValue(2), "maxPValue is 2.0");
    assertBad(
        () -> search.significant(Double.NaN),
        "significant is NaN, but must be above 0 and at most 1");
    assertBad(() -> search.significant(0), "significant is 0.0");
    assertBad(() -> search.minImprovement(-0.1), "minImprovement is -0.1");
    assertBad(() -> search.maxConsequent(0), "maxConsequent is 0");
    assertBad(() -> search.minAntecedent(0), "minAntecedent is 0");
    assertBad(() -> search.maxAntecedent(2).minAntecedent(3), "maxAntecedent is only 2");
    assertBad(() -> search.maxRules(0), "maxRules is 0");
    assertBad(search::withConsequent, "name at least one");
  }

  @Test
  void unknownItemsAreRefusedAndSimilarOnesNamed() {
    FrequentItemsets shop =
        RuleOracle.frequent(
            RuleOracle.baskets(
                List.of(
                    List.of("PINK REGENCY TEACUP", "CAKE TIN"),
                    List.of("GREEN REGENCY TEACUP", "CAKE TIN"))),
            1);
    assertThatThrownBy(() -> shop.rules().withConsequent("Regency Teacup pink"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'Regency Teacup pink' is not one of the 3 frequent items; did you mean 'PINK REGENCY"
                + " TEACUP' or 'GREEN REGENCY TEACUP'?");
    assertBad(() -> shop.rules().withoutItem("xyz"), "'xyz' is not one of the 3 frequent items");
  }

  private static void assertBad(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nothingFrequentGivesNoRules() {
    AssociationRules none = RuleOracle.frequent(TEN, 9).rules().find();
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.summary()).isEqualTo("0 rules from 10 baskets");
    assertThat(none.toDataset().rowCount()).isZero();
    assertThat(none.nonRedundant()).isEqualTo(none);
  }

  @Test
  void allThreadsFindTheSame() {
    Baskets many = RuleOracle.baskets(RuleOracle.random(3, 400, 16));
    FrequentItemsets frequent = RuleOracle.frequent(many, 3);
    // enough sets for several pieces of work
    assertThat(frequent.size()).isGreaterThan(9000);
    AssociationRules one = frequent.rules().minConfidence(0.9).find();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      AssociationRules four =
          frequent.rules().minConfidence(0.9).find(FitContext.create().executor(pool));
      assertThat(four).isEqualTo(one);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void minersDoNotMatter() {
    Baskets some = RuleOracle.baskets(RuleOracle.random(5, 100, 9));
    AssociationRules rules = FpGrowth.builder().minCount(4).build().mine(some).rules().find();
    assertThat(Eclat.builder().minCount(4).build().mine(some).rules().find()).isEqualTo(rules);
    assertThat(AutoMiner.builder().minCount(4).build().mine(some).rules().find()).isEqualTo(rules);
  }

  @Test
  void canBeStopped() {
    FitContext stopped = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> FREQUENT.rules().find(stopped))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void eightThreadsAskAtOnce() {
    AssociationRules expected = FREQUENT.rules().find();
    FrequentItemsets fresh = RuleOracle.frequent(TEN, 2);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<AssociationRules>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(pool.submit(() -> fresh.rules().find().sortByLift().sortByConfidence()));
      }
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(expected));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theMostFrequentSetsOfSomeLengthsAreRefusedWhateverTheData() {
    for (double confidence : new double[] {0, 0.5, 1}) {
      for (int least : new int[] {2, 3}) {
        FrequentItemsets top = FpGrowth.builder().topK(3).minLength(least).build().mine(TEN);
        assertThat(top.size()).isPositive();
        assertThatThrownBy(() -> top.rules().minConfidence(confidence).find())
            .isInstanceOf(FitException.class)
            .hasMessageContaining("topK and minLength");
      }
    }
    FrequentItemsets any = FpGrowth.builder().topK(7).build().mine(TEN);
    assertThat(any.rules().find().isEmpty()).isFalse();
  }

  @Test
  void theTextSaysWhatIsNotAsUsual() {
    assertThat(FREQUENT.rules())
        .hasToString(
            "RuleSearch[minConfidence=0.5] in FrequentItemsets[7 sets in at least 2 of 10"
                + " baskets]");
    assertThat(
            FREQUENT
                .rules()
                .minConfidence(0.6)
                .minLift(1.2)
                .nonRedundant()
                .significant(0.05)
                .maxConsequent(1)
                .withConsequent("b", "a")
                .withoutItem("c"))
        .asString()
        .startsWith(
            "RuleSearch[minConfidence=0.6, minLift=1.2, significant=0.05, minImprovement=0.0,"
                + " maxConsequent=1, withConsequent=[a, b], withoutItem=[c]] in ");
  }
}
