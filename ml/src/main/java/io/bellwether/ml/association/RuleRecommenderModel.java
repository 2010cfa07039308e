package io.bellwether.ml.association;

import io.bellwether.ml.recommend.BasketItems;
import io.bellwether.ml.recommend.Catalogue;
import io.bellwether.ml.recommend.CatalogueModel;
import io.bellwether.ml.recommend.Origin;
import io.bellwether.ml.recommend.PopularityModel;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.model.FitReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recommends by association rules. Immutable, thread-safe, saveable.
 *
 * <p>The score of an item is that of the rules for it whose antecedents the basket holds, put
 * together as {@link #combination} says; the reason is a {@link RuleReason} with the strongest of
 * these rules. Of items with equal scores, the one sold more comes first. Where rules give fewer
 * than k items and the fallback is popularity, the rest is what sells most, with {@link
 * Origin#FALLBACK} and shares of baskets as scores.
 *
 * <p>Warnings of the {@link #report()} count rules that were left out; there is no objective.
 *
 * <p><b>Cost.</b> The rules are found by a prefix tree over their antecedents: an answer takes time
 * for the rules that match, not for all there are, and nothing is shared or kept between calls. A
 * rule takes some fifty bytes.
 *
 * @since 0.1.0
 */
public final class RuleRecommenderModel extends CatalogueModel {

  /** Up to so many items are kept in order while rules are met; for more, a table is cheaper. */
  private static final int FEW = 32;

  private static final int SHOWN = 10;

  private final RuleScore score;
  private final RuleCombination combination;
  private final ItemCategories names;
  private final @Nullable PopularityModel popularity;
  private final RecommenderRules rules;
  private final String specification;
  private final double[] scores;
  private final AntecedentTrie trie;

  /** For each antecedent its rules, best first: most need no look. */
  private final int[] byScore;

  private final int consequents;

  RuleRecommenderModel(
      String specification,
      RuleScore score,
      RuleCombination combination,
      ItemCategories names,
      @Nullable PopularityModel popularity,
      RecommenderRules rules,
      FitReport report) {
    super(names.items(), report);
    this.specification = specification;
    this.score = score;
    this.combination = combination;
    this.names = names;
    this.popularity = popularity;
    this.rules = rules;
    this.scores = new double[rules.size()];
    Arrays.setAll(scores, rule -> rules.score(rule, score));
    this.trie = new AntecedentTrie(rules);
    this.byScore = trie.byScore(scores);
    this.consequents = (int) Arrays.stream(rules.consequents).distinct().count();
  }

  @Override
  public List<Recommendation> recommend(Collection<String> basket, int k, BasketItems held) {
    int[] numbers = catalogue().numbers(basket);
    int room = Math.min(Catalogue.checkCount(k), catalogue().size());
    if (room == 0) {
      return List.of();
    }
    int[] left = held == BasketItems.EXCLUDED ? numbers : new int[0];
    BestItems ranking = rank(names.expand(numbers), left, Math.min(room, consequents));
    List<Recommendation> best = new ArrayList<>(room);
    for (int place = 0; place < ranking.size(); place++) {
      best.add(
          new Recommendation(
              catalogue().name(ranking.item(place)),
              ranking.score(place),
              Origin.MODEL,
              new RuleReason(rules, ranking.rule(place), names.all())));
    }
    if (popularity != null && best.size() < room) {
      fill(best, room, ranking, left, popularity);
    }
    return Collections.unmodifiableList(best);
  }

  private BestItems rank(int[] basket, int[] left, int room) {
    BestItems ranking = new BestItems(room);
    if (combination == RuleCombination.BEST && room <= FEW) {
      trie.walk(
          basket,
          (first, end) -> {
            for (int place = first; place < end; place++) {
              int rule = byScore[place];
              if (ranking.isBelowAll(scores[rule])) {
                return;
              }
              if (Arrays.binarySearch(left, rules.consequents[rule]) < 0) {
                ranking.offer(rules.consequents[rule], scores[rule], rule);
              }
            }
          });
      return ranking;
    }
    CombinedScores combined = new CombinedScores(combination);
    trie.walk(
        basket,
        (first, end) -> {
          for (int rule = first; rule < end; rule++) {
            if (Arrays.binarySearch(left, rules.consequents[rule]) < 0) {
              combined.add(rules.consequents[rule], scores[rule], rule);
            }
          }
        });
    combined.rank(ranking);
    return ranking;
  }

  private static void fill(
      List<Recommendation> best,
      int room,
      BestItems ranking,
      int[] left,
      PopularityModel popularity) {
    int items = popularity.catalogue().size();
    for (int rank = 0; rank < items && best.size() < room; rank++) {
      if (Arrays.binarySearch(left, rank) < 0 && !ranking.holds(rank)) {
        best.add(popularity.recommendation(rank, Origin.FALLBACK));
      }
    }
  }

  /**
   * Tells how much a rule speaks for its consequent.
   *
   * @return the option
   */
  public RuleScore score() {
    return score;
  }

  /**
   * Tells what several rules for the same item add up to.
   *
   * @return the option
   */
  public RuleCombination combination() {
    return combination;
  }

  /**
   * Returns what the model falls back to.
   *
   * @return popularity, empty if there is no fallback
   */
  public Optional<PopularityModel> fallback() {
    return Optional.ofNullable(popularity);
  }

  /**
   * Returns how many rules the model has.
   *
   * @return the number of rules
   */
  public int ruleCount() {
    return rules.size();
  }

  /**
   * Returns the rules.
   *
   * @return all rules of the model, those with the same antecedent together
   */
  public List<AssociationRule> rules() {
    List<AssociationRule> all = new ArrayList<>(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      all.add(rules.rule(rule, names.all()));
    }
    return Collections.unmodifiableList(all);
  }

  /**
   * Returns what was fitted, in writing: the miner may be one of the user's own, which cannot be
   * saved.
   *
   * @return the text of the specification
   */
  public String specification() {
    return specification;
  }

  /**
   * Writes the model for people.
   *
   * @return the specification, the warnings of the fit, and the first rules
   */
  @Override
  public String summary() {
    StringBuilder text = new StringBuilder(super.summary());
    text.append("\nFitted: ").append(specification).append("\n");
    for (int rule = 0; rule < Math.min(SHOWN, rules.size()); rule++) {
      text.append('\n').append(rules.rule(rule, names.all()));
    }
    return text.toString();
  }

  ItemCategories names() {
    return names;
  }

  RecommenderRules columns() {
    return rules;
  }

  @Override
  public String toString() {
    return "RuleRecommenderModel["
        + rules.size()
        + " rules, "
        + catalogue().size()
        + " items, "
        + score
        + ", "
        + combination
        + "]";
  }
}
