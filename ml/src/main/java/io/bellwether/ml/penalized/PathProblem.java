package io.bellwether.ml.penalized;

import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import java.util.List;

/** A penalised least squares problem on given rows, to be solved for any number of lambdas. */
interface PathProblem {

  /** With more features, inner products of all pairs cost more than passes over the rows. */
  int MOST_COVARIANCES = 500;

  /**
   * Takes the way that is cheapest for the shape of the data.
   *
   * @param table the rows
   * @param options what is fitted
   * @param context lends threads
   * @return the problem
   */
  static PathProblem of(TrainingTable table, PenalizedOptions options, FitContext context) {
    boolean tall = table.rows() >= table.featureCount();
    if (options.isRidge()) {
      return tall
          ? RidgeProblem.ofMoments(table, options, context)
          : RidgeProblem.ofColumns(table, options, context);
    }
    return tall && table.featureCount() <= MOST_COVARIANCES
        ? DescentProblem.ofMoments(table, options, context)
        : DescentProblem.ofColumns(table, options, context);
  }

  Scaling scaling();

  /** The smallest lambda at which all penalised coefficients are zero; positive. */
  double largestLambda();

  /**
   * Solves.
   *
   * @param lambdas largest first
   * @param context is asked whether to stop
   * @return one solution a lambda
   */
  List<PathPoint> solve(double[] lambdas, FitContext context);

  /** What stands in for the largest lambda when nothing is correlated with the target. */
  static double orDeviation(double largest, Scaling scaling) {
    if (largest > 0) {
      return largest;
    }
    double deviation = scaling.deviation(scaling.features());
    return deviation > 0 ? deviation : 1;
  }
}
