/**
 * The next items for a basket, and how good such advice is.
 *
 * <p>A {@link io.bellwether.ml.recommend.Recommender} is a specification that learns from {@link
 * io.bellwether.ml.basket.Baskets}; its {@link io.bellwether.ml.recommend.RecommenderModel} answers
 * baskets, from many threads at once, and can be kept in a file. Every recommender of the library
 * has this shape.
 *
 * <pre>{@code
 * RuleRecommenderModel model = RuleRecommender.create().fit(baskets);
 * for (Recommendation next : model.recommend(List.of("GREEN REGENCY TEACUP"), 5)) {
 *   System.out.println(next.item() + ": " + next.because());
 * }
 * }</pre>
 *
 * <h2>Which one</h2>
 *
 * <ul>
 *   <li>{@link io.bellwether.ml.recommend.Popularity} gives everybody what sells most. It knows
 *       nothing of the basket, needs hardly any data, and is the baseline: what does not beat it is
 *       not worth its keep.
 *   <li>{@code RuleRecommender} of {@code io.bellwether.ml.association} asks what was sold together
 *       with what the basket holds, says why, and falls back to popularity where it has no answer.
 * </ul>
 *
 * <h2>Is it any good?</h2>
 *
 * <p>{@link io.bellwether.ml.recommend.HoldOut} hides items of baskets that the model has not seen
 * and counts how often they are among its answers. Train on the past and test on what came after:
 * baskets of the same week share offers and seasons, so that a random split flatters everybody.
 *
 * <pre>{@code
 * HoldOutComparison result =
 *     HoldOut.create().compare(train, test, Popularity.create(), RuleRecommender.create());
 * System.out.println(result.summary());  // hit rate, precision, ... of each, with standard errors
 * result.difference(1, RankingMeasure.HIT_RATE).interval(0.95);   // rules less popularity
 * }</pre>
 *
 * <p>A hit rate is a lower bound of use: an answer that the basket did not hold counts as wrong,
 * though the customer may have liked it. So compare recommenders with each other by it, and not
 * with 100%.
 *
 * <p>Literature: J. S. Breese, D. Heckerman and C. Kadie, Empirical Analysis of Predictive
 * Algorithms for Collaborative Filtering, UAI 1998 (hiding one item, hiding many); G. Shani and A.
 * Gunawardana, Evaluating Recommendation Systems, in Recommender Systems Handbook, Springer 2011;
 * P. Castells, N. J. Hurley and S. Vargas, Novelty and Diversity in Recommender Systems, in the
 * second edition, 2015.
 */
@NullMarked
package io.bellwether.ml.recommend;

import org.jspecify.annotations.NullMarked;
