package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Baskets for the contract of miners, and what miners must find there, by looking at all sets. Sets
 * are written as the names of their items in order, joined by a comma.
 */
final class MinerData {

  private MinerData() {}

  static Baskets baskets(Iterable<? extends Collection<String>> rows) {
    BasketsBuilder builder = Baskets.builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  /** Items a, b, c...; every fourth basket repeats another, or is empty. */
  static List<List<String>> rows(long seed, int items, int size, double density) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<String> names = new ArrayList<>();
      for (int item = 0; item < items; item++) {
        if (random.nextDouble() < density) {
          names.add(Character.toString('a' + item));
        }
      }
      boolean again = row > 0 && random.nextInt(4) == 0;
      rows.add(again ? rows.get(random.nextInt(row)) : names);
    }
    return rows;
  }

  /** Sparse, middling and dense baskets, some tied. */
  static List<Baskets> several() {
    List<Baskets> several = new ArrayList<>();
    for (double density : new double[] {0.1, 0.3, 0.55, 0.85}) {
      for (int seed = 1; seed <= 3; seed++) {
        several.add(baskets(rows(seed, 8, 12 * seed, density)));
      }
    }
    return several;
  }

  /** Baskets that are not small: 300 of 40 items, six of which go together. */
  static Baskets middling() {
    List<List<String>> rows = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int row = 0; row < 300; row++) {
      List<String> names = new ArrayList<>();
      boolean together = random.nextInt(4) == 0;
      for (int item = 0; item < 40; item++) {
        double chance = item < 6 && together ? 0.8 : 0.12;
        if (random.nextDouble() < chance) {
          names.add("item " + item);
        }
      }
      rows.add(names);
    }
    return baskets(rows);
  }

  /** What a miner keeps. */
  static Map<String, Integer> mined(ItemsetMiner miner, Baskets baskets) {
    return sets(miner.mine(baskets));
  }

  static Map<String, Integer> sets(FrequentItemsets found) {
    Map<String, Integer> sets = new TreeMap<>();
    found.stream()
        .forEach(
            set -> {
              if (sets.put(String.join(",", set.items()), set.count()) != null) {
                throw new AssertionError("found twice: " + set);
              }
            });
    if (sets.size() != found.size()) {
      throw new AssertionError("size is " + found.size() + ", but there are " + sets.size());
    }
    return sets;
  }

  /** The sets of a kind, by their definitions. */
  static Map<String, Integer> expected(Baskets baskets, int minCount, ItemsetKind kind) {
    Map<String, Integer> all = BruteForce.frequent(baskets, minCount);
    Map<String, Integer> wanted = new TreeMap<>(all);
    if (kind != ItemsetKind.ALL) {
      wanted.entrySet().removeIf(set -> isLost(set.getKey(), set.getValue(), kind, baskets, all));
    }
    return wanted;
  }

  private static boolean isLost(
      String set, int count, ItemsetKind kind, Baskets baskets, Map<String, Integer> all) {
    for (String item : baskets.items()) {
      Set<String> larger = names(set);
      if (larger.add(item)) {
        int more = all.getOrDefault(String.join(",", larger), 0);
        if (kind == ItemsetKind.CLOSED ? more == count : more > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Those of the lengths. */
  static Map<String, Integer> ofLength(Map<String, Integer> sets, int least, int most) {
    Map<String, Integer> wanted = new TreeMap<>(sets);
    wanted.keySet().removeIf(set -> names(set).size() < least || names(set).size() > most);
    return wanted;
  }

  /** Those with an item. */
  static Map<String, Integer> with(Map<String, Integer> sets, String... items) {
    Map<String, Integer> wanted = new TreeMap<>(sets);
    wanted.keySet().removeIf(set -> !names(set).containsAll(Arrays.asList(items)));
    return wanted;
  }

  /** The most frequent, and those as frequent as the last of them. */
  static Map<String, Integer> top(Map<String, Integer> sets, int wanted) {
    List<Integer> counts = new ArrayList<>(sets.values());
    counts.sort(Comparator.reverseOrder());
    int least = counts.isEmpty() ? 1 : counts.get(Math.min(wanted, counts.size()) - 1);
    Map<String, Integer> top = new TreeMap<>(sets);
    top.values().removeIf(count -> count < least);
    return top;
  }

  static Set<String> names(String set) {
    return new TreeSet<>(Arrays.asList(set.split(",", -1)));
  }
}
