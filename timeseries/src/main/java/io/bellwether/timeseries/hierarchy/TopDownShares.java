package io.bellwether.timeseries.hierarchy;

import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which share of the total each bottom series gets, by bottom series and period ahead. */
final class TopDownShares {

  private TopDownShares() {}

  /** Returns the node that is the sum of all bottom series. */
  static int total(Hierarchy hierarchy) {
    for (int a = 0; a < hierarchy.aggregateCount(); a++) {
      if (hierarchy.partsOf(a).length == hierarchy.bottomCount()) {
        return a;
      }
    }
    throw new IllegalArgumentException(
        "a top-down forecast starts from the total, which " + hierarchy + " lacks; call total()");
  }

  static double[][] ofHistory(Hierarchy hierarchy, Panel history, Proportions how, int horizon) {
    int[] places = hierarchy.places(history);
    TimeSeries total = history.total(places);
    double[][] shares = new double[places.length][horizon];
    for (int i = 0; i < places.length; i++) {
      Arrays.fill(shares[i], share(history.series(places[i]), total, how));
    }
    return shares;
  }

  /** Series end at one time; before its start, a series has no share. */
  private static double share(TimeSeries part, TimeSeries total, Proportions how) {
    double parts = 0;
    double totals = 0;
    for (int t = 0; t < total.length(); t++) {
      double whole = total.value(t);
      int own = t - (total.length() - part.length());
      double y = own < 0 ? 0 : part.value(own);
      boolean ratio = how == Proportions.AVERAGE_OF_SHARES;
      if (!Double.isNaN(whole) && !(ratio && whole == 0)) {
        parts += ratio ? y / whole : y;
        totals += ratio ? 1 : whole;
      }
    }
    if (!(totals != 0)) {
      throw new IllegalArgumentException(
          "the history has no period in which the total is known and not 0; use"
              + " Proportions.FORECAST_SHARES");
    }
    return parts / totals;
  }

  /** Shares of the parts of each node in the sum of their forecasts, multiplied down the tree. */
  static double[][] ofForecasts(Hierarchy hierarchy, double[][] means) {
    int root = total(hierarchy);
    int[] parents = parents(hierarchy, root);
    int horizon = means[0].length;
    double[][] sums = new double[hierarchy.aggregateCount()][horizon];
    int[] children = new int[sums.length];
    for (int node = 0; node < parents.length; node++) {
      if (node != root) {
        children[parents[node]]++;
        for (int h = 0; h < horizon; h++) {
          sums[parents[node]][h] += means[node][h];
        }
      }
    }
    double[][] shares = new double[hierarchy.bottomCount()][horizon];
    for (int i = 0; i < shares.length; i++) {
      for (int h = 0; h < horizon; h++) {
        double share = 1;
        for (int node = sums.length + i; node != root; node = parents[node]) {
          double sum = sums[parents[node]][h];
          share *= sum == 0 ? 1.0 / children[parents[node]] : means[node][h] / sum;
        }
        shares[i][h] = share;
      }
    }
    return shares;
  }

  /** Returns the smallest aggregate that each node is part of. */
  private static int[] parents(Hierarchy hierarchy, int root) {
    int aggregates = hierarchy.aggregateCount();
    int[] parents = new int[hierarchy.size()];
    int[] deepest = new int[hierarchy.bottomCount()];
    Arrays.fill(deepest, root);
    int[] order =
        IntStream.range(0, aggregates)
            .boxed()
            .sorted(Comparator.comparing(a -> -hierarchy.partsOf(a).length))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int a : order) {
      if (a == root) {
        continue;
      }
      int[] parts = hierarchy.partsOf(a);
      parents[a] = deepest[parts[0]];
      for (int part : parts) {
        if (deepest[part] != parents[a]) {
          throw new IllegalArgumentException(
              "Proportions.FORECAST_SHARES need a nested hierarchy, but "
                  + hierarchy.keys().key(a)
                  + " crosses "
                  + hierarchy.keys().key(deepest[part])
                  + "; use shares of the history, or Reconciliation.ols()");
        }
        deepest[part] = a;
      }
    }
    System.arraycopy(deepest, 0, parents, aggregates, deepest.length);
    return parents;
  }
}
