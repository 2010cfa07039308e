package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Hides items of test baskets and asks a model for them. */
final class HoldOutRun {

  private static final int BLOCK = 64;

  private final HoldOut options;
  private final RecommenderModel model;
  private final PopularityModel popularity;
  private final double[] ranks;
  private final Baskets test;
  private final FitContext context;

  HoldOutRun(
      HoldOut options,
      RecommenderModel model,
      PopularityModel popularity,
      Baskets test,
      FitContext context) {
    this.options = options;
    this.model = model;
    this.popularity = popularity;
    this.ranks = midranks(popularity.counts());
    this.test = test;
    this.context = context;
  }

  RecommendationMetrics metrics() {
    int blocks = (int) (((long) test.size() + BLOCK - 1) / BLOCK);
    List<HoldOutBlock> parts = context.map("hold-out", blocks, this::block);
    int judged = parts.stream().mapToInt(part -> part.judged).sum();
    if (judged == 0) {
      throw new FitException(
          "none of " + test.size() + " test baskets has two items, one to hide and one to show",
          "test on longer baskets");
    }
    HoldOutBlock all = new HoldOutBlock(judged);
    parts.forEach(all::append);
    return new RecommendationMetrics(options.k(), popularity.catalogue().size(), all);
  }

  private HoldOutBlock block(int number) {
    int begin = number * BLOCK;
    int end = begin + Math.min(BLOCK, test.size() - begin);
    HoldOutBlock block = new HoldOutBlock(end - begin);
    for (int basket = begin; basket < end; basket++) {
      context.checkCancelled();
      List<String> items = items(basket);
      if (items.size() < 2) {
        block.skipped++;
      } else {
        block.add(basket(basket, items, block));
      }
    }
    return block;
  }

  /** What was bought: not the categories that a taxonomy adds. */
  private List<String> items(int basket) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < test.length(basket); i++) {
      int item = test.itemAt(basket, i);
      if (!test.isCategory(item)) {
        items.add(test.item(item));
      }
    }
    return items;
  }

  private double[] basket(int basket, List<String> items, HoldOutBlock block) {
    double[] measures = new double[RankingMeasure.values().length];
    if (options.hiding() == Hiding.EACH_ITEM) {
      for (int i = 0; i < items.size(); i++) {
        String hidden = items.remove(i);
        judge(items, Set.of(hidden), 1.0 / (items.size() + 1), measures, block);
        items.add(i, hidden);
      }
    } else {
      int count = options.hiddenOf(items.size());
      draw(items, count, context.random("hidden items", basket));
      judge(
          items.subList(count, items.size()),
          Set.copyOf(items.subList(0, count)),
          1,
          measures,
          block);
    }
    return measures;
  }

  /** Brings a random sample to the front: the first steps of Fisher and Yates' shuffle. */
  private static void draw(List<String> items, int count, SplittableRandom random) {
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i, items.size());
      items.set(other, items.set(i, items.get(other)));
    }
  }

  private void judge(
      List<String> shown,
      Set<String> hidden,
      double weight,
      double[] measures,
      HoldOutBlock block) {
    List<Recommendation> answer = model.recommend(shown, options.k());
    RankingCase.judge(answer, hidden, options.k(), weight, measures);
    block.cases++;
    block.hidden += hidden.size();
    block.unseen += hidden.stream().filter(item -> popularity.count(item) == 0).count();
    int own = 0;
    for (Recommendation each : answer) {
      own += each.origin() == Origin.MODEL ? 1 : 0;
      int number = popularity.catalogue().number(each.item());
      if (number >= 0) {
        block.recommended.set(number);
        block.known++;
        block.rankSum += ranks[number];
        double share = (double) popularity.count(each.item()) / popularity.baskets();
        block.informationSum -= Math.log(share) / Math.log(2);
      }
    }
    block.own += own;
    block.answered += own > 0 ? 1 : 0;
  }

  /** Ranks from 1 of descending counts; equal ones share the mean of their ranks. */
  private static double[] midranks(int[] counts) {
    double[] ranks = new double[counts.length];
    int begin = 0;
    while (begin < counts.length) {
      int end = begin;
      while (end < counts.length && counts[end] == counts[begin]) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        ranks[i] = (begin + 1 + end) / 2.0;
      }
      begin = end;
    }
    return ranks;
  }
}
