package io.bellwether.ml.penalized;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.ml.design.TrainingTable;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import java.util.Arrays;
import java.util.List;

/** Finds the lambda of a grid that predicts best. */
final class LambdaSearch {

  private static final int ROWS = 1024;

  private final PenalizedRegressor specification;
  private final Dataset train;
  private final String target;
  private final FitContext context;

  LambdaSearch(
      PenalizedRegressor specification, Dataset train, String target, FitContext context) {
    this.specification = specification;
    this.train = train;
    this.target = target;
    this.context = context;
  }

  /** The errors over a grid, by the criterion that the specification asks for. */
  LambdaCurve curve(PathProblem problem, double[] lambdas) {
    LambdaChoice choice = specification.options().lambda();
    if (problem.scaling().features() == 0) {
      throw new FitException("there are no features to choose lambda for", "give lambda");
    }
    if (choice.criterion() == LambdaChoice.Criterion.CROSS_VALIDATION) {
      return crossValidated(lambdas);
    }
    if (!(problem instanceof RidgeProblem ridge)) {
      throw new IllegalStateException(choice + " is for ridge regressions only");
    }
    return choice.criterion() == LambdaChoice.Criterion.GENERALIZED
        ? LeaveOneOut.generalized(ridge, lambdas, choice.rule())
        : LeaveOneOut.errors(ridge, lambdas, choice.rule(), context);
  }

  /** Mean squared errors of one fold, and the weight of the rows that it tests. */
  private static final class FoldErrors {

    private final double[] errors;
    private final double weight;

    FoldErrors(double[] errors, double weight) {
      this.errors = errors;
      this.weight = weight;
    }
  }

  private LambdaCurve crossValidated(double[] lambdas) {
    LambdaChoice choice = specification.options().lambda();
    List<Fold> folds = folds(choice.validation());
    List<FoldErrors> results =
        context.map(
            "lambda by cross-validation", folds.size(), f -> errors(folds.get(f), lambdas));
    double total = 0;
    double[] means = new double[lambdas.length];
    for (FoldErrors fold : results) {
      total += fold.weight;
      LinearPredictor.addProduct(fold.weight, fold.errors, means, means.length);
    }
    for (int k = 0; k < means.length; k++) {
      means[k] /= total;
    }
    return LambdaCurve.of(
        folds.size() + " folds, " + choice.validation(),
        lambdas,
        means,
        standardErrors(results, means, total),
        choice.rule());
  }

  private List<Fold> folds(CrossValidation validation) {
    try {
      return validation.folds(train);
    } catch (IllegalArgumentException e) {
      throw new FitException(
          "lambda cannot be chosen on " + train.rowCount() + " rows: " + e.getMessage(),
          "use more rows or fewer folds, or give lambda",
          e);
    }
  }

  /** The weighted deviation of the folds' errors over the root of their number less one. */
  private static double[] standardErrors(List<FoldErrors> folds, double[] means, double total) {
    double[] standardErrors = new double[means.length];
    for (int k = 0; k < means.length; k++) {
      double squares = 0;
      for (FoldErrors fold : folds) {
        double deviation = fold.errors[k] - means[k];
        squares += fold.weight * deviation * deviation;
      }
      standardErrors[k] = Math.sqrt(squares / total / (folds.size() - 1)); // NaN of one fold
    }
    return standardErrors;
  }

  private FoldErrors errors(Fold fold, double[] lambdas) {
    FitContext silent = context.onProgress(progress -> {});
    TrainTestSplit split = fold.split(train);
    PenalizedOptions options = specification.options();
    TrainingTable rows =
        TrainingTable.forRegression(split.train(), target, specification, options.needer());
    List<PathPoint> points = PathProblem.of(rows, options, silent).solve(lambdas, silent);
    TrainingTable test =
        TrainingTable.forRegression(split.test(), target, specification, options.needer());
    return errors(test, points);
  }

  private FoldErrors errors(TrainingTable test, List<PathPoint> points) {
    double[] response = test.response();
    double[] weights = test.weights();
    double[][] block = new double[test.featureCount()][ROWS];
    double[] residuals = new double[ROWS];
    double[] sums = new double[points.size()];
    for (int from = 0; from < response.length; from += ROWS) {
      context.checkCancelled();
      int rows = Math.min(ROWS, response.length - from);
      for (int j = 0; j < block.length; j++) {
        test.copy(j, from, rows, block[j]);
      }
      for (int k = 0; k < sums.length; k++) {
        System.arraycopy(response, from, residuals, 0, rows);
        subtractPrediction(points.get(k), block, residuals, rows);
        for (int i = 0; i < rows; i++) {
          double weight = weights.length == 0 ? 1 : weights[from + i];
          sums[k] = Math.fma(weight * residuals[i], residuals[i], sums[k]);
        }
      }
    }
    double total = weights.length == 0 ? response.length : Arrays.stream(weights).sum();
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= total;
    }
    return new FoldErrors(sums, total);
  }

  private static void subtractPrediction(
      PathPoint point, double[][] block, double[] residuals, int rows) {
    for (int i = 0; i < rows; i++) {
      residuals[i] -= point.intercept();
    }
    for (int j = 0; j < block.length; j++) {
      if (point.coefficients()[j] != 0) {
        LinearPredictor.addProduct(-point.coefficients()[j], block[j], residuals, rows);
      }
    }
  }
}
