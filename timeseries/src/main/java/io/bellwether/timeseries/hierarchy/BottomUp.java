package io.bellwether.timeseries.hierarchy;

/** The bottom forecasts, added up. */
final class BottomUp implements Combination {

  private final Hierarchy hierarchy;

  BottomUp(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  @Override
  public double[] weights(int node) {
    double[] weights = new double[hierarchy.size()];
    for (int part : hierarchy.parts(node)) {
      weights[hierarchy.aggregateCount() + part] = 1;
    }
    return weights;
  }

  @Override
  public double[][] apply(double[][] columns) {
    double[][] sums = new double[columns.length][];
    for (int node = 0; node < sums.length; node++) {
      sums[node] =
          node < hierarchy.aggregateCount() ? sum(hierarchy, node, columns) : columns[node].clone();
    }
    return sums;
  }

  /** Adds up the rows of the bottom series of an aggregate. */
  static double[] sum(Hierarchy hierarchy, int aggregate, double[][] columns) {
    double[] sum = new double[columns[0].length];
    for (int part : hierarchy.partsOf(aggregate)) {
      double[] row = columns[hierarchy.aggregateCount() + part];
      for (int t = 0; t < sum.length; t++) {
        sum[t] += row[t];
      }
    }
    return sum;
  }
}
