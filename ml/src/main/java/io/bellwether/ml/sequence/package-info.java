/**
 * What customers buy one after the other: sequential patterns and the rules they make.
 *
 * <p>Frequent item sets say what is bought together; sequential patterns say what comes later. Who
 * bought a printer comes back for ink; who bought the teacup comes back for the saucer within a
 * month. They need to know who bought what when: {@link io.bellwether.ml.sequence.Sequences} holds
 * the baskets of each customer in order, {@link io.bellwether.ml.sequence.PrefixSpan} finds what
 * many customers have in common.
 *
 * <pre>{@code
 * Sequences sequences = Sequences.from(invoices, "customer", "date", "description");
 * SequentialPatterns patterns =
 *     PrefixSpan.builder().minSupport(0.02).maxGap(Duration.ofDays(60)).build().mine(sequences);
 * SequenceRules rules = patterns.rules().withoutRepeats().minConfidence(0.3).sortByLift();
 * rules.list().get(0).sentence(); // "Customers who bought X and later Y go on to buy Z in 31% ..."
 * }</pre>
 *
 * <h2>Which limits to set</h2>
 *
 * <ul>
 *   <li>Customers count, not baskets: one who bought a pattern ten times counts once. With few
 *       customers take {@code minCount}, with many {@code minSupport}.
 *   <li>A few customers with very many baskets make very many patterns. {@code maxLength}, {@code
 *       maxItems} and {@code window} keep them in check; {@code maxPatterns} ends a search with a
 *       statement before memory ends it.
 *   <li>Without {@code maxGap} "later" may be a year later. {@code maxGap} limits each step, {@code
 *       window} the whole; both in baskets or as a {@link java.time.Duration}.
 *   <li>Closed patterns ({@link io.bellwether.ml.sequence.PatternKind#CLOSED}) say the same in
 *       fewer words. Rules of closed or maximal patterns are only those whose whole is kept.
 * </ul>
 *
 * <p>A rule of two purchases is no proof that one leads to the other: whoever buys much buys all
 * things sooner or later. Lift compares with how many ever bought the consequent, before or after,
 * and is rather too low than too high by that.
 *
 * <h2>Literature</h2>
 *
 * <ul>
 *   <li>R. Agrawal and R. Srikant, "Mining sequential patterns", ICDE 1995: the question. R.
 *       Srikant and R. Agrawal, "Mining sequential patterns: generalizations and performance
 *       improvements", EDBT 1996: gaps, windows, contiguous subsequences.
 *   <li>J. Pei, J. Han, B. Mortazavi-Asl, J. Wang, H. Pinto, Q. Chen, U. Dayal and M.-C. Hsu,
 *       "Mining sequential patterns by pattern-growth: the PrefixSpan approach", IEEE TKDE 16,
 *       2004: the method.
 *   <li>J. Pei, J. Han and W. Wang, "Constraint-based sequential pattern mining: the pattern-growth
 *       methods", Journal of Intelligent Information Systems 28, 2007: limits within the growth.
 *   <li>Z. Yang, Y. Wang and M. Kitsuregawa, "LAPIN: effective sequential pattern mining algorithms
 *       by last position induction", DASFAA 2007: each item is looked at once for a customer.
 *   <li>X. Yan, J. Han and R. Afshar, "CloSpan: mining closed sequential patterns in large
 *       databases", SDM 2003: what is closed.
 * </ul>
 */
@NullMarked
package io.bellwether.ml.sequence;

import org.jspecify.annotations.NullMarked;
