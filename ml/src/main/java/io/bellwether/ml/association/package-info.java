/**
 * What is bought together: frequent item sets, association rules, and what they are good for.
 *
 * <p>A miner reads {@link io.bellwether.ml.basket.Baskets} and finds the sets of items that many
 * baskets hold; rules say which items foretell which.
 *
 * <pre>{@code
 * Baskets baskets = Baskets.from(invoices, "invoice", "description");
 * FrequentItemsets frequent = AutoMiner.builder().minSupport(0.01).build().mine(baskets);
 * AssociationRules rules =
 *     frequent.rules().minConfidence(0.5).minLift(1.2).nonRedundant().significant(0.05).sortByLift();
 * rules.get(0).sentence();
 * // Baskets with X also hold Y in 62% of cases, 7.9 times the usual rate; 412 baskets.
 * }</pre>
 *
 * <h2>Which miner</h2>
 *
 * <p>All miners find the same sets. {@link io.bellwether.ml.association.AutoMiner} looks at the
 * baskets and takes one of the others: {@link io.bellwether.ml.association.Eclat}, which intersects
 * the sets of baskets that hold an item and is the faster one on most data; or {@link
 * io.bellwether.ml.association.FpGrowth}, which puts equal beginnings of baskets together in a tree
 * and wins where baskets are dense and many are equal.
 *
 * <h2>All, closed or maximal sets</h2>
 *
 * <p>Rules need all frequent sets. <em>Closed</em> sets (Pasquier et al. 1999) lose nothing: the
 * support of any frequent set is the largest among the closed sets that hold it. Take them when
 * items come in fixed company and all sets would repeat themselves. <em>Maximal</em> sets (Bayardo
 * 1998) are the shortest answer: they tell which sets are frequent, but not how often their parts
 * are. Take them for an overview. Where the number of sets is the trouble, {@link
 * io.bellwether.ml.association.MinerBuilder#topK} asks for the most frequent only, and {@link
 * io.bellwether.ml.association.ItemsetMiner#stream} keeps none.
 *
 * <h2>Rules</h2>
 *
 * <p>Which measure? Confidence is the chance of the consequent, but high for anything that sells
 * everywhere; lift compares with the usual rate, but is largest for rare items; leverage times the
 * number of baskets is what an association is worth; Kulczynski's measure with the imbalance ratio
 * does not change with baskets that hold neither side. Fisher's p-value says whether chance would
 * do as well. Thousands of rules are looked at, so read the corrected value, and know its family
 * ({@link io.bellwether.ml.association.TestFamily}): rules chosen by their confidence are no fair
 * sample of tests. A rule is redundant if a part of its antecedent does as well; {@link
 * io.bellwether.ml.association.RuleSearch#nonRedundant} leaves those out.
 *
 * <h2>What to do with them</h2>
 *
 * <ul>
 *   <li>{@link io.bellwether.ml.association.RuleRecommender} answers a basket with the next items,
 *       each with the rule that speaks for it.
 *   <li>{@link io.bellwether.ml.association.Trend} says whether things are bought together more
 *       often from month to month.
 *   <li>{@code io.bellwether.ml.sequence} looks at what customers buy later.
 * </ul>
 *
 * <h2>Literature</h2>
 *
 * <ul>
 *   <li>Sets: Agrawal and Srikant (1994), VLDB; Han, Pei and Yin (2000), SIGMOD; Zaki (2000), IEEE
 *       TKDE 12; Grahne and Zhu (2005), IEEE TKDE 17; Uno, Asai, Uchida and Arimura (2004), FIMI.
 *   <li>Closed and maximal sets: Pasquier, Bastide, Taouil and Lakhal (1999), ICDT; Bayardo (1998),
 *       SIGMOD.
 *   <li>Rules: Brin, Motwani, Ullman and Tsur (1997), SIGMOD; Piatetsky-Shapiro (1991); Bayardo,
 *       Agrawal and Gunopulos (1999), ICDE; Zhang (2000); Wu, Chen and Han (2010), Data Mining and
 *       Knowledge Discovery 21.
 *   <li>Tests: Benjamini and Hochberg (1995), JRSS B 57; Webb (2007), Machine Learning 68.
 * </ul>
 */
@NullMarked
package io.bellwether.ml.association;

import org.jspecify.annotations.NullMarked;
