package io.bellwether.ml.svm;

import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the machines of a classification learn from: all training rows, sorted by class so that the
 * rows of a pair lie together in memory, and the cost of each. Immutable.
 */
final class SvcTraining {

  /** The largest nu is a quotient of sums, and is given by users as a decimal fraction. */
  private static final double ROUNDING = 1e-12;

  private final Svc specification;
  private final TrainingTable table;

  /** The row of the table at each place. */
  private final int[] order;

  private final int[] labels;
  private final DenseRows rows;
  private final Kernel kernel;
  private final KernelRows kernelRows;
  private final double[] weights;
  private final double[] costs;

  SvcTraining(Svc specification, TrainingTable table) {
    this.specification = specification;
    this.table = table;
    this.order = order(table.labels());
    this.labels = Arrays.stream(order).map(row -> table.labels()[row]).toArray();
    this.rows = DenseRows.of(table.rowMajor(), table.rows(), table.featureCount());
    this.kernel = specification.kernel().resolved(rows);
    this.kernelRows = SupportVectors.kernelRows(kernel, rows).select(order);
    this.weights = weights(table, order);
    this.costs = costs(specification, table, labels, weights);
  }

  private static int[] order(int[] labels) {
    return IntStream.range(0, labels.length)
        .boxed()
        .sorted(Comparator.comparingInt(row -> labels[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] weights(TrainingTable table, int[] order) {
    double[] given = table.weights();
    double[] weights = new double[order.length];
    Arrays.setAll(weights, place -> given.length == 0 ? 1 : given[order[place]]);
    return weights;
  }

  private static double[] costs(
      Svc specification, TrainingTable table, int[] labels, double[] weights) {
    double[] sums = new double[table.classes().size()];
    for (int row = 0; row < labels.length; row++) {
      sums[labels[row]] += weights[row];
    }
    double[] factors = specification.classWeights().factors(table.classes(), sums);
    double c = specification.c().orElse(1);
    double[] costs = new double[labels.length];
    Arrays.setAll(costs, row -> c * weights[row] * factors[labels[row]]);
    return costs;
  }

  /** Returns the class of each row, in rising order. */
  int[] labels() {
    return labels;
  }

  /** Makes support vectors of some of the rows. */
  SupportVectors vectors(int[] places) {
    return SupportVectors.select(kernel, rows, original(places));
  }

  private int[] original(int[] places) {
    return Arrays.stream(places).map(place -> order[place]).toArray();
  }

  /** Returns the weight of each row, that of its class left out. */
  double[] weights() {
    return weights;
  }

  /** Fits the machine of a pair of classes. */
  BinaryMachine machine(PairRows pair, FitContext context) {
    double[] pairCosts = pair.take(costs);
    if (specification.nu().isPresent()) {
      requireFeasible(pair, pairCosts, specification.nu().getAsDouble());
    }
    return machine(pair, pairCosts, context);
  }

  private BinaryMachine machine(PairRows pair, double[] pairCosts, FitContext context) {
    KernelRows own = pair.size() == rows.size() ? kernelRows : kernelRows.select(pair.rows());
    SmoSettings settings = specification.settings();
    if (specification.nu().isEmpty()) {
      return BinaryMachine.withCosts(own, pair.positive(), pairCosts, settings, context);
    }
    // the share of a class may be a little smaller in a fold
    double largest = BinaryMachine.largestNu(pair.positive(), pairCosts);
    double nu = Math.min(specification.nu().getAsDouble(), largest);
    return BinaryMachine.withNu(own, pair.positive(), pairCosts, nu, settings, context);
  }

  private void requireFeasible(PairRows pair, double[] pairCosts, double nu) {
    double largest = BinaryMachine.largestNu(pair.positive(), pairCosts);
    if (!(nu <= largest * (1 + ROUNDING))) {
      throw new FitException(
          "nu is "
              + nu
              + ", but the classes '"
              + table.classes().get(pair.first())
              + "' and '"
              + table.classes().get(pair.second())
              + "' allow at most "
              + largest
              + ", twice the share of the smaller one",
          "lower nu, weight the smaller class up by classWeights, or use c instead");
    }
  }

  /**
   * Returns decision values of the rows of a fold that a machine did not learn from.
   *
   * @param pair the rows of two classes
   * @param train places among them to learn from
   * @param test places among them to decide on
   */
  double[] decisions(PairRows pair, int[] train, int[] test, FitContext context) {
    PairRows learned = pair.select(train);
    BinaryMachine machine = machine(learned, learned.take(costs), context);
    SupportCollector support = SupportCollector.of(rows.size());
    support.add(learned.rows(), machine.coefficients());
    KernelExpansion expansion = vectors(support.rows()).expansion(support.coefficients());
    DenseRows tested = rows.select(original(pair.select(test).rows()));
    return decisions(expansion, machine.rho(), tested);
  }

  private static double[] decisions(KernelExpansion expansion, double rho, DenseRows tested) {
    double[] decisions = new double[tested.size()];
    double[] block = new double[DenseRows.TILE];
    for (int t = 0; t < tested.tileCount(); t++) {
      int from = t * DenseRows.TILE;
      int count = Math.min(DenseRows.TILE, decisions.length - from);
      Arrays.fill(block, -rho);
      expansion.addTo(tested.tile(t), count, new double[][] {block});
      System.arraycopy(block, 0, decisions, from, count);
    }
    return decisions;
  }
}
