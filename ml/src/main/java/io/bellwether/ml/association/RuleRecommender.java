package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.recommend.Catalogue;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.PopularityModel;
import io.bellwether.ml.recommend.Recommender;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recommends by association rules: what was bought together with what the basket holds. An
 * immutable specification.
 *
 * <pre>{@code
 * RuleRecommenderModel model = RuleRecommender.create().fit(baskets);
 * List<Recommendation> next = model.recommend(List.of("GREEN REGENCY TEACUP"), 5);
 * next.get(0).because();      // "Baskets with GREEN REGENCY TEACUP also hold ..."
 * }</pre>
 *
 * <p><b>Method.</b> Rules with one item as consequent are mined; for a basket, all rules whose
 * antecedents it holds speak for their consequents. Rules with several items as consequent would
 * count the same evidence again, since for each of their items there is a rule with that item alone
 * and at least the same confidence: they are left out. With a taxonomy, the categories of the
 * basket's items take part in antecedents; what is recommended are items only. See Sarwar, Karypis,
 * Konstan and Riedl, Analysis of Recommendation Algorithms for E-Commerce, EC 2000, section 3; Lin,
 * Alvarez and Ruiz, Efficient Adaptive-Support Association Rule Mining for Recommender Systems,
 * Data Mining and Knowledge Discovery 6, 2002.
 *
 * <p><b>Defaults</b>, chosen by hold-out on the month (or the part) before the test, on Online
 * Retail, MSWeb and Groceries: pairs ({@code maxAntecedent} 1) in at least 0.2% of the baskets;
 * {@code minConfidence} 0.05, since 0.01 and 0.1 differ by less than 0.1% in hit rate, but by a
 * third in the number of rules; no least lift, since rules below 1 are better than a fallback on
 * MSWeb; {@link RuleScore#CONFIDENCE_LOWER_BOUND}, within 0.1% of plain confidence where supports
 * are high and 0.4% better where they are low; {@link RuleCombination#BEST}, which the sum beats on
 * Groceries by 0.1% and loses to on Online Retail by 9%; {@link Fallback#POPULARITY}. Where baskets
 * are short and items few, {@code maxAntecedent} 2 is worth a try (0.6% on MSWeb), and {@link
 * RuleScore#COSINE} where the long tail sells (1% on Online Retail, but 5% worse on MSWeb).
 *
 * <p><b>Cost.</b> That of mining and of finding the rules; {@link RuleRecommenderModel} tells that
 * of an answer.
 *
 * @since 0.1.0
 */
public final class RuleRecommender implements Recommender<RuleRecommenderModel> {

  private static final double MIN_SUPPORT = 0.002;
  private static final double MIN_CONFIDENCE = 0.05;
  private static final int MAX_ANTECEDENT = 1;
  private static final RuleRecommender DEFAULT = builder().build();

  private final ItemsetMiner miner;
  private final double minConfidence;
  private final double minLift;
  private final int maxAntecedent;
  private final RuleScore score;
  private final RuleCombination combination;
  private final Fallback fallback;

  private RuleRecommender(Builder builder, ItemsetMiner miner) {
    this.miner = miner;
    this.minConfidence = builder.minConfidence;
    this.minLift = builder.minLift;
    this.maxAntecedent = builder.maxAntecedent;
    this.score = builder.score;
    this.combination = builder.combination;
    this.fallback = builder.fallback;
  }

  /**
   * Returns the recommender with all defaults. Below 500 baskets the default support of 0.2% means
   * one basket: whatever was bought together once makes rules. Set a miner with a {@code minCount}
   * there.
   *
   * @return the specification
   */
  public static RuleRecommender create() {
    return DEFAULT;
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException also if the miner finds more sets than it may keep
   */
  @Override
  public RuleRecommenderModel fit(Baskets train, FitContext context) {
    PopularityModel popularity = Popularity.create().fit(train, context);
    AssociationRules rules =
        miner
            .mine(train, context)
            .rules()
            .minConfidence(minConfidence)
            .minLift(minLift)
            .maxAntecedent(maxAntecedent)
            .maxConsequent(1)
            .find(context);
    return model(rules, ItemCategories.of(train, popularity.catalogue()), popularity);
  }

  /**
   * Makes a recommender of rules that were found already, without fallback. The thresholds of this
   * specification hold for them too; the miner is not asked.
   *
   * @param rules the rules, each once; their order does not matter
   * @return a model that knows the items of the rules; its report counts the rules left out
   * @throws IllegalArgumentException if a rule occurs twice or contradicts itself
   * @throws IllegalStateException if the fallback is popularity, which rules do not tell
   */
  public RuleRecommenderModel fit(AssociationRules rules) {
    if (fallback != Fallback.NONE) {
      throw new IllegalStateException(
          "rules do not tell what sells most; give a PopularityModel as well, or take fallback"
              + " NONE");
    }
    List<String> items =
        rules.stream()
            .flatMap(rule -> Stream.concat(rule.antecedent().stream(), rule.consequent().stream()))
            .distinct()
            .sorted()
            .toList();
    return model(rules, ItemCategories.none(Catalogue.of(items)), null);
  }

  /**
   * Makes a recommender of rules that were found already. The thresholds of this specification hold
   * for them too; the miner is not asked.
   *
   * @param rules the rules, each once; their order does not matter
   * @param popularity of the same baskets: which items there are, and what sells most. Rules with
   *     other items, such as categories, are left out
   * @return a model that knows the items of the popularity model; its report counts the rules left
   *     out
   * @throws IllegalArgumentException if a rule occurs twice or contradicts itself, or the rules are
   *     of another number of baskets than the popularity model
   */
  public RuleRecommenderModel fit(AssociationRules rules, PopularityModel popularity) {
    if (rules.baskets() != popularity.baskets()) {
      throw new IllegalArgumentException(
          "the rules are of "
              + rules.baskets()
              + " baskets, but the popularity model of "
              + popularity.baskets()
              + "; give both of the same baskets");
    }
    return model(rules, ItemCategories.none(popularity.catalogue()), popularity);
  }

  private RuleRecommenderModel model(
      AssociationRules rules, ItemCategories names, @Nullable PopularityModel popularity) {
    List<AssociationRule> kept = new ArrayList<>();
    int several = 0;
    int unknown = 0;
    int own = 0;
    for (AssociationRule rule : rules.list()) {
      if (rule.confidence() >= minConfidence
          && rule.lift() >= minLift
          && rule.antecedent().size() <= maxAntecedent) {
        if (rule.consequent().size() > 1) {
          several++;
        } else if (!names.all().unknown(rule.antecedent()).isEmpty()
            || !names.items().unknown(rule.consequent()).isEmpty()) {
          unknown++;
        } else if (names.hasCategoryOf(rule.consequent().iterator().next(), rule.antecedent())) {
          own++;
        } else {
          kept.add(rule);
        }
      }
    }
    return new RuleRecommenderModel(
        toString(),
        score,
        combination,
        names,
        fallback == Fallback.NONE ? null : popularity,
        RecommenderRules.of(kept, rules.baskets(), names),
        report(kept.size(), several, unknown, own));
  }

  private static FitReport report(int kept, int several, int unknown, int own) {
    List<String> warnings = new ArrayList<>();
    if (kept + several + unknown + own == 0) {
      warnings.add("no rules were found: lower minSupport of the miner or minConfidence");
    }
    if (several > 0) {
      warnings.add(several + " rules with several items as consequent are left out");
    }
    if (unknown > 0) {
      warnings.add(unknown + " rules for categories, or with unknown names, are left out");
    }
    if (own > 0) {
      warnings.add(own + " rules from a category to one of its own items are left out");
    }
    return new FitReport(FitStatus.EXACT, 0, 0, Double.NaN, warnings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleRecommender that && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  private List<Object> state() {
    return List.of(miner, minConfidence, minLift, maxAntecedent, score, combination, fallback);
  }

  @Override
  public String toString() {
    return "RuleRecommender["
        + miner
        + ", minConfidence "
        + minConfidence
        + ", minLift "
        + minLift
        + (maxAntecedent == Integer.MAX_VALUE ? "" : ", maxAntecedent " + maxAntecedent)
        + ", "
        + score
        + ", "
        + combination
        + ", fallback "
        + fallback
        + "]";
  }

  /** Collects options; see {@link RuleRecommender} for the defaults. */
  public static final class Builder {

    private @Nullable ItemsetMiner miner;
    private double minConfidence = MIN_CONFIDENCE;
    private double minLift;
    private int maxAntecedent = MAX_ANTECEDENT;
    private RuleScore score = RuleScore.CONFIDENCE_LOWER_BOUND;
    private RuleCombination combination = RuleCombination.BEST;
    private Fallback fallback = Fallback.POPULARITY;

    private Builder() {}

    /**
     * Sets the miner. Default: an {@link AutoMiner} with {@code minSupport} 0.002 and sets of at
     * most one item more than {@link #maxAntecedent}.
     *
     * @param option the miner; it must find single items and pairs at the least
     * @return this builder
     */
    public Builder miner(ItemsetMiner option) {
      miner = Objects.requireNonNull(option, "miner");
      return this;
    }

    /**
     * Sets the least confidence. Default 0.05.
     *
     * @param confidence from 0 to 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder minConfidence(double confidence) {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException(
            "minConfidence is " + confidence + ", but must be from 0 to 1: a share of baskets");
      }
      minConfidence = confidence;
      return this;
    }

    /**
     * Sets the least lift. Default 0: any.
     *
     * @param lift 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder minLift(double lift) {
      if (!(lift >= 0 && lift < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "minLift is " + lift + ", but must be 0 or more, and finite");
      }
      minLift = lift;
      return this;
    }

    /**
     * Sets how many items an antecedent may have. Default 1.
     *
     * @param items at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder maxAntecedent(int items) {
      if (items < 1) {
        throw new IllegalArgumentException(
            "maxAntecedent is " + items + ", but must be at least 1");
      }
      maxAntecedent = items;
      return this;
    }

    /**
     * Sets how much a rule speaks for its consequent. Default {@link
     * RuleScore#CONFIDENCE_LOWER_BOUND}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder score(RuleScore option) {
      score = Objects.requireNonNull(option, "score");
      return this;
    }

    /**
     * Sets what several rules for the same item add up to. Default {@link RuleCombination#BEST}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder combination(RuleCombination option) {
      combination = Objects.requireNonNull(option, "combination");
      return this;
    }

    /**
     * Sets what is recommended where rules give too few items. Default {@link Fallback#POPULARITY}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder fallback(Fallback option) {
      fallback = Objects.requireNonNull(option, "fallback");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if the scores cannot be combined in that way
     */
    public RuleRecommender build() {
      if (combination == RuleCombination.NOISY_OR
          && score != RuleScore.CONFIDENCE
          && score != RuleScore.CONFIDENCE_LOWER_BOUND) {
        throw new IllegalArgumentException(
            "NOISY_OR combines shares, but the score is "
                + score
                + "; take CONFIDENCE or CONFIDENCE_LOWER_BOUND, or another combination");
      }
      ItemsetMiner chosen = miner;
      if (chosen == null) {
        int longest = (int) Math.min(Integer.MAX_VALUE, maxAntecedent + 1L);
        chosen = AutoMiner.builder().minSupport(MIN_SUPPORT).maxLength(longest).build();
      }
      return new RuleRecommender(this, chosen);
    }
  }
}
