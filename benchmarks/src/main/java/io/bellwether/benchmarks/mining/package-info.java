/**
 * Frequent item sets, rules and recommenders against their peers: {@code mvn ... -Ppeers
 * -Djmh=Mining}, single runs by {@code -Dprogram="mining.MiningRun t10i4:0.001 automatic stream
 * 10"}; the peers' side in R is {@code scripts/itemsets.R}, and {@code scripts/eclat.c} tells what
 * the machine can do. {@link io.bellwether.benchmarks.mining.QuestBaskets} makes as many baskets as
 * are wanted.
 */
@NullMarked
package io.bellwether.benchmarks.mining;

import org.jspecify.annotations.NullMarked;
