package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the rules whose antecedents a basket holds, without looking at the others: a prefix tree
 * over the antecedents as ascending item numbers, in arrays. Immutable.
 *
 * <p>Nodes are numbered level by level, so that the children of a node are neighbours, in ascending
 * order of their items; the rules of a node are neighbours as well, since {@link RecommenderRules}
 * are in the order of antecedents. A walk meets matching rules in exactly that order.
 */
final class AntecedentTrie {

  private final int[] items;

  /** The children of node n are from here up to the entry of n + 1. */
  private final int[] children;

  private final int[] firstRules;
  private final int[] endRules;

  /** Is told of matching rules. */
  interface Matches {

    /** Neighbouring rules from the first up to, and without, the end. */
    void add(int firstRule, int endRule);
  }

  AntecedentTrie(RecommenderRules rules) {
    int most = rules.antecedents.length + 1;
    int[] item = new int[most];
    int[] child = new int[most + 1];
    int[] first = new int[most];
    int[] end = new int[most];
    int[] last = new int[most]; // end of the rules of the node and all below it
    int[] depth = new int[most];
    last[0] = rules.size();
    int nodes = 1;
    for (int node = 0; node < nodes; node++) {
      int rule = first[node];
      while (rule < last[node] && length(rules, rule) == depth[node]) {
        rule++;
      }
      end[node] = rule;
      child[node] = nodes;
      while (rule < last[node]) {
        int key = rules.antecedents[rules.starts[rule] + depth[node]];
        item[nodes] = key;
        first[nodes] = rule;
        depth[nodes] = depth[node] + 1;
        while (rule < last[node] && rules.antecedents[rules.starts[rule] + depth[node]] == key) {
          rule++;
        }
        last[nodes++] = rule;
      }
    }
    child[nodes] = nodes;
    this.items = Arrays.copyOf(item, nodes);
    this.children = Arrays.copyOf(child, nodes + 1);
    this.firstRules = Arrays.copyOf(first, nodes);
    this.endRules = Arrays.copyOf(end, nodes);
  }

  private static int length(RecommenderRules rules, int rule) {
    return rules.starts[rule + 1] - rules.starts[rule];
  }

  /**
   * Orders the rules of each antecedent by their scores, the largest first, equal ones by their
   * numbers: at place {@code i} between first and end is the rule to look at next.
   */
  int[] byScore(double[] scores) {
    int[] order = new int[scores.length];
    for (int node = 0; node < firstRules.length; node++) {
      int first = firstRules[node];
      int[] sorted =
          IntStream.range(first, endRules[node])
              .boxed()
              .sorted(Comparator.comparingDouble((Integer rule) -> scores[rule]).reversed())
              .mapToInt(rule -> rule)
              .toArray();
      System.arraycopy(sorted, 0, order, first, sorted.length);
    }
    return order;
  }

  /** Tells of all rules whose antecedents are within a basket of ascending item numbers. */
  void walk(int[] basket, Matches matches) {
    descend(0, basket, 0, matches);
  }

  private void descend(int node, int[] basket, int from, Matches matches) {
    if (firstRules[node] < endRules[node]) {
      matches.add(firstRules[node], endRules[node]);
    }
    int begin = children[node];
    int end = children[node + 1];
    if (end - begin <= basket.length - from) {
      int next = from;
      for (int child = begin; child < end; child++) {
        int place = Arrays.binarySearch(basket, next, basket.length, items[child]);
        if (place >= 0) {
          descend(child, basket, place + 1, matches);
        }
        next = place >= 0 ? place + 1 : -place - 1;
      }
    } else {
      int next = begin;
      for (int place = from; place < basket.length && next < end; place++) {
        int child = Arrays.binarySearch(items, next, end, basket[place]);
        if (child >= 0) {
          descend(child, basket, place + 1, matches);
        }
        next = child >= 0 ? child + 1 : -child - 1;
      }
    }
  }
}
