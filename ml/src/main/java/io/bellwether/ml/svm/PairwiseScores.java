package io.bellwether.ml.svm;

import io.bellwether.calibrate.PlattScaling;
import io.bellwether.ml.design.FiniteFeatures;
import io.bellwether.rows.ScoreFunction;
import java.util.Arrays;
import java.util.List;

/** Scores of classes from the decision values of all pairs. Immutable, thread-safe. */
final class PairwiseScores implements ScoreFunction {

  private static final String METHOD = "a support vector machine";

  private final List<String> features;
  private final int classes;
  private final KernelExpansion expansion;
  private final double[] rho;
  private final List<PlattScaling> scalings;

  PairwiseScores(SvcEstimates estimates) {
    this.features = estimates.features();
    this.classes = estimates.classes().size();
    this.expansion = estimates.vectors().expansion(estimates.coefficients());
    this.rho = estimates.machines().stream().mapToDouble(PairwiseMachine::rho).toArray();
    this.scalings = estimates.scalings();
  }

  @Override
  public int size() {
    return classes;
  }

  @Override
  public void apply(double[][] values, int rows, double[][] scores) {
    if (classes == 2) {
      decide(values, rows, new double[][] {scores[1]});
      oppose(rows, scores);
      return;
    }
    double[][] decisions = new double[rho.length][rows];
    decide(values, rows, decisions);
    if (scalings.isEmpty()) {
      vote(decisions, rows, scores);
    } else {
      couple(decisions, rows, scores);
    }
  }

  /**
   * Calculates the decision values of all pairs.
   *
   * @param values one array a feature
   * @param rows the number of rows
   * @param decisions one array a pair, at least {@code rows} long; modified
   */
  void decide(double[][] values, int rows, double[][] decisions) {
    FiniteFeatures.require(features, values, rows, METHOD);
    for (int p = 0; p < rho.length; p++) {
      Arrays.fill(decisions[p], 0, rows, -rho[p]);
    }
    expansion.addTo(values, rows, decisions);
  }

  /** Two classes: the decision value, or its probability, and the opposite for the first class. */
  private void oppose(int rows, double[][] scores) {
    for (int i = 0; i < rows; i++) {
      if (scalings.isEmpty()) {
        scores[0][i] = -scores[1][i];
      } else {
        double second = scalings.get(0).probability(scores[1][i]);
        scores[1][i] = second;
        scores[0][i] = 1 - second;
      }
    }
  }

  /** One vote a pair; sums of decision values, squeezed to less than half a vote, break ties. */
  private void vote(double[][] decisions, int rows, double[][] scores) {
    double[] votes = new double[classes];
    double[] sums = new double[classes];
    for (int i = 0; i < rows; i++) {
      Arrays.fill(votes, 0);
      Arrays.fill(sums, 0);
      int pair = 0;
      for (int first = 0; first < classes; first++) {
        for (int second = first + 1; second < classes; second++) {
          double decision = decisions[pair++][i];
          votes[decision > 0 ? second : first]++;
          sums[first] -= decision;
          sums[second] += decision;
        }
      }
      for (int k = 0; k < classes; k++) {
        scores[k][i] = votes[k] + sums[k] / (2 * (1 + Math.abs(sums[k])));
      }
    }
  }

  private void couple(double[][] decisions, int rows, double[][] scores) {
    PairwiseCoupling coupling = new PairwiseCoupling(classes);
    for (int i = 0; i < rows; i++) {
      int pair = 0;
      for (int first = 0; first < classes; first++) {
        for (int second = first + 1; second < classes; second++) {
          coupling.set(second, first, scalings.get(pair).probability(decisions[pair][i]));
          pair++;
        }
      }
      double[] probabilities = coupling.couple();
      for (int k = 0; k < classes; k++) {
        scores[k][i] = probabilities[k];
      }
    }
  }
}
