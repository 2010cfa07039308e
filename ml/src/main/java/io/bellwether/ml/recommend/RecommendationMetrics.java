package io.bellwether.ml.recommend;

import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How well a recommender found the hidden items of test baskets. Immutable; made by {@link
 * HoldOut}.
 *
 * <p>Each basket counts the same: where it makes several cases, its value is their mean. Standard
 * errors are over baskets. Hidden items that no training basket held cannot be found by anybody;
 * they count as missed, and {@link #unseenItems} says how many they are.
 *
 * @since 0.1.0
 */
public final class RecommendationMetrics {

  private static final int DIGITS = 4;

  private final int k;
  private final int catalogue;
  private final HoldOutBlock all;
  private final Map<RankingMeasure, double[]> values = new EnumMap<>(RankingMeasure.class);

  /** Takes over the block, which the caller must not keep. */
  RecommendationMetrics(int k, int catalogue, HoldOutBlock all) {
    this.k = k;
    this.catalogue = catalogue;
    this.all = all;
    int place = 0;
    for (RankingMeasure measure : RankingMeasure.values()) {
      values.put(measure, Arrays.copyOf(all.values[place++], all.judged));
    }
  }

  /**
   * Returns how many items were asked for.
   *
   * @return the length of the lists of recommendations
   */
  public int k() {
    return k;
  }

  /**
   * Returns how many test baskets were judged.
   *
   * @return those of two items and more
   */
  public int baskets() {
    return all.judged;
  }

  /**
   * Returns how many test baskets were left out.
   *
   * @return those of one item or none: there is nothing to show, or to hide
   */
  public int skippedBaskets() {
    return all.skipped;
  }

  /**
   * Returns how often the model was asked.
   *
   * @return the number of cases
   */
  public long cases() {
    return all.cases;
  }

  /**
   * Returns how many items were hidden, over all cases.
   *
   * @return the number of items to find
   */
  public long hiddenItems() {
    return all.hidden;
  }

  /**
   * Returns how many of the hidden items no training basket held.
   *
   * @return the number of items that nobody could find
   */
  public long unseenItems() {
    return all.unseen;
  }

  /**
   * Returns the share of cases in which a hidden item was among the recommended.
   *
   * @return the mean of {@link RankingMeasure#HIT_RATE}
   */
  public double hitRate() {
    return mean(RankingMeasure.HIT_RATE);
  }

  /**
   * Returns the share of recommendations that were hidden items.
   *
   * @return the mean of {@link RankingMeasure#PRECISION}
   */
  public double precision() {
    return mean(RankingMeasure.PRECISION);
  }

  /**
   * Returns the share of hidden items that were recommended.
   *
   * @return the mean of {@link RankingMeasure#RECALL}
   */
  public double recall() {
    return mean(RankingMeasure.RECALL);
  }

  /**
   * Returns how early the first hidden item came.
   *
   * @return the mean of {@link RankingMeasure#RECIPROCAL_RANK}
   */
  public double meanReciprocalRank() {
    return mean(RankingMeasure.RECIPROCAL_RANK);
  }

  /**
   * Returns the normalised discounted cumulative gain.
   *
   * @return the mean of {@link RankingMeasure#NDCG}
   */
  public double ndcg() {
    return mean(RankingMeasure.NDCG);
  }

  /**
   * Returns a measure.
   *
   * @param measure which
   * @return its mean over baskets
   */
  public double mean(RankingMeasure measure) {
    return mean(values(measure));
  }

  /**
   * Returns how uncertain a measure is.
   *
   * @param measure which
   * @return the standard error of its mean over baskets; {@code NaN} for one basket
   */
  public double standardError(RankingMeasure measure) {
    return standardError(values(measure));
  }

  /**
   * Returns the range in which the measure over very many such baskets lies, by the normal
   * distribution.
   *
   * @param measure which
   * @param level the probability, in (0, 1), such as 0.95
   * @return the interval
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(RankingMeasure measure, double level) {
    return PairedDifference.around(mean(measure), standardError(measure), level);
  }

  /**
   * Compares with another recommender that was tested in the same way on the same baskets.
   *
   * @param other its metrics
   * @param measure what to compare
   * @return the mean over baskets of this one's value less the other's
   * @throws IllegalArgumentException if the other was tested on another number of baskets or items
   */
  public PairedDifference minus(RecommendationMetrics other, RankingMeasure measure) {
    if (other.k != k || other.all.judged != all.judged || other.all.hidden != all.hidden) {
      throw new IllegalArgumentException(
          "these metrics are of "
              + tested()
              + ", the others of "
              + other.tested()
              + "; compare what was tested on the same baskets in the same way");
    }
    double[] mine = values(measure);
    double[] theirs = other.values(measure);
    double[] differences = new double[mine.length];
    for (int i = 0; i < mine.length; i++) {
      differences[i] = mine[i] - theirs[i];
    }
    return new PairedDifference(mean(differences), standardError(differences), mine.length);
  }

  private String tested() {
    return k + " recommendations for " + all.judged + " baskets and " + all.hidden + " items";
  }

  /**
   * Returns the share of the catalogue that was recommended at least once.
   *
   * @return different items recommended, divided by different items in the training baskets
   */
  public double coverage() {
    return (double) all.recommended.cardinality() / catalogue;
  }

  /**
   * Returns how popular the recommended items are.
   *
   * @return the mean rank of the recommended items by sales in the training baskets: 1 for the item
   *     sold most, items sold equally often share their mean rank; {@code NaN} if nothing was
   *     recommended
   */
  public double meanPopularityRank() {
    return all.rankSum / all.known;
  }

  /**
   * Returns how surprising the recommended items are.
   *
   * @return the mean over recommendations of -log2 of the share of training baskets that hold the
   *     item, in bits (Castells, Hurley and Vargas 2015, mean self-information); {@code NaN} if
   *     nothing was recommended
   */
  public double novelty() {
    return all.informationSum / all.known;
  }

  /**
   * Returns how often the model itself had an answer.
   *
   * @return the share of cases with at least one recommendation that is not from the fallback
   */
  public double answered() {
    return (double) all.answered / all.cases;
  }

  /**
   * Returns how much of the answers is the model's own.
   *
   * @return the share of the k places that are neither from the fallback nor empty
   */
  public double ownShare() {
    return all.own / ((double) all.cases * k);
  }

  private double[] values(RankingMeasure measure) {
    return Objects.requireNonNull(values.get(measure), "measure");
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  /**
   * Writes all measures for people, with standard errors where there are.
   *
   * @return several lines
   */
  public String summary() {
    TextTable table = TextTable.of("measure", "value", "std. error");
    for (RankingMeasure measure : RankingMeasure.values()) {
      table =
          table.row(
              HoldOutComparison.column(measure),
              Significant.of(mean(measure), DIGITS),
              Significant.of(standardError(measure), 2));
    }
    return this
        + "\n\n"
        + table
            .row("coverage", Significant.of(coverage(), DIGITS), "")
            .row("meanPopularityRank", Significant.of(meanPopularityRank(), DIGITS), "")
            .row("novelty", Significant.of(novelty(), DIGITS), "")
            .row("answered", Significant.of(answered(), DIGITS), "")
            .row("ownShare", Significant.of(ownShare(), DIGITS), "");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("RecommendationMetrics[k ").append(k);
    for (RankingMeasure measure : RankingMeasure.values()) {
      text.append(", ")
          .append(HoldOutComparison.column(measure))
          .append(' ')
          .append(Significant.of(mean(measure), DIGITS));
    }
    return text.append(", coverage ")
        .append(Significant.of(coverage(), DIGITS))
        .append(", ")
        .append(all.judged)
        .append(" baskets]")
        .toString();
  }
}
