package io.bellwether.ml.recommend;

import java.util.List;
import java.util.Set;

/** Judges one list of recommendations. */
final class RankingCase {

  private RankingCase() {}

  /** Adds the value of each measure, times a weight, to a sum by the measure's place. */
  static void judge(
      List<Recommendation> answer, Set<String> hidden, int k, double weight, double[] sums) {
    int hits = 0;
    int first = 0;
    double gain = 0;
    for (int i = 0; i < answer.size(); i++) {
      if (hidden.contains(answer.get(i).item())) {
        hits++;
        first = first == 0 ? i + 1 : first;
        gain += discount(i + 1);
      }
    }
    double best = 0;
    for (int rank = 1; rank <= Math.min(k, hidden.size()); rank++) {
      best += discount(rank);
    }
    int place = 0;
    for (RankingMeasure measure : RankingMeasure.values()) {
      sums[place++] +=
          weight
              * switch (measure) {
                case HIT_RATE -> hits > 0 ? 1 : 0;
                case PRECISION -> (double) hits / k;
                case RECALL -> (double) hits / hidden.size();
                case RECIPROCAL_RANK -> first == 0 ? 0 : 1.0 / first;
                case NDCG -> gain / best;
              };
    }
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log1p(rank);
  }
}
