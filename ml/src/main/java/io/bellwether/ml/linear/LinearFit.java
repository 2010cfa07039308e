package io.bellwether.ml.linear;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.MathException;
import io.bellwether.ml.design.FeatureColumns;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One fit of a linear regression on a data set that is in memory. */
final class LinearFit {

  private final LinearRegression specification;
  private final String target;
  private final List<String> features;
  private final DesignColumns design;
  private final double[] response;
  private final double[] weights;

  private LinearFit(
      LinearRegression specification, Dataset train, String target, FitContext context) {
    this.specification = specification;
    this.target = target;
    this.features = featureNames(specification, train, target);
    this.design = DesignColumns.of(train, features, specification.intercept(), context);
    if (train.rowCount() == 0) {
      throw new FitException(
          "the training data have no rows", "check the filter or the file that they come from");
    }
    this.response = lessOffset(Targets.numbers(train, target), specification.offset(), train);
    this.weights = weights(specification.weights(), train);
  }

  static LinearModel of(
      LinearRegression specification, Dataset train, String target, FitContext context) {
    context.checkCancelled();
    return new LinearFit(specification, train, target, context).model();
  }

  /** All columns that are neither target nor weights nor offset. */
  static List<String> featureNames(LinearRegression specification, Dataset data, String target) {
    data.column(target);
    specification.auxiliaryColumns().forEach(data::numeric);
    if (specification.auxiliaryColumns().contains(target)) {
      throw new IllegalArgumentException(
          "the target '" + target + "' cannot hold weights or offset as well");
    }
    ColumnRoles roles = new ColumnRoles(target, specification.auxiliaryColumns());
    return roles.features(data).stream().map(Column::name).toList();
  }

  static double[] lessOffset(double[] response, Optional<String> offset, Dataset data) {
    if (offset.isPresent()) {
      double[] known = Targets.numbers(data, offset.get());
      for (int row = 0; row < response.length; row++) {
        response[row] -= known[row];
      }
    }
    return response;
  }

  /** The weights of all rows; empty when every row counts alike. */
  static double[] weights(Optional<String> column, Dataset data) {
    if (column.isEmpty()) {
      return new double[0];
    }
    return FeatureColumns.weights(data.numeric(column.get()));
  }

  private LinearModel model() {
    LeastSquaresSolution solution = solve();
    LinearEstimates.Builder estimates =
        LinearEstimates.builder(specification, target, features, solution)
            .sumOfLogWeights(sumOfLogWeights(weights));
    double[] residuals = solution.residuals(design, response);
    estimates.residualQuartiles(residualQuartiles(residuals));
    StandardErrors kind = specification.standardErrors();
    if (kind != StandardErrors.CLASSICAL) {
      estimates.robustCovariance(RobustCovariance.of(kind, solution, design, residuals, weights));
    }
    return new LinearModel(estimates.build());
  }

  private LeastSquaresSolution solve() {
    try {
      LeastSquares leastSquares = LeastSquares.create();
      return weights.length == 0
          ? leastSquares.solve(design, response)
          : leastSquares.solve(design, response, weights);
    } catch (MathException e) {
      throw translated(e, design);
    }
  }

  /** Says in the words of the data what the least squares could not do. */
  static RuntimeException translated(MathException e, DesignColumns design) {
    return switch (e.reason()) {
      case NOT_FINITE -> design.notFinite(e);
      case NO_OBSERVATIONS -> noObservations(e);
      case NOT_POSITIVE_DEFINITE, SINGULAR, NO_CONVERGENCE -> noSolution(e);
    };
  }

  static FitException noObservations(MathException cause) {
    return new FitException("no row has a positive weight", "check the column of weights", cause);
  }

  static FitException noSolution(MathException cause) {
    return new FitException(
        "the least squares problem has no numerical solution: " + cause.getMessage(),
        "scale the features, or leave out those that are nearly combinations of others",
        cause);
  }

  static double sumOfLogWeights(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight > 0 ? Math.log(weight) : 0;
    }
    return sum;
  }

  /** The sum of columns times coefficients; dropped columns do not count. */
  static void fittedValues(double[][] block, int rows, double[] coefficients, double[] fitted) {
    Arrays.fill(fitted, 0, rows, 0);
    for (int j = 0; j < block.length; j++) {
      if (!Double.isNaN(coefficients[j])) {
        LinearPredictor.addProduct(coefficients[j], block[j], fitted, rows);
      }
    }
  }

  /** Quartiles of the residuals, as R prints them: weighted ones with the root of the weight. */
  private ResidualQuartiles residualQuartiles(double[] residuals) {
    if (weights.length == 0) {
      return ResidualQuartiles.of(residuals);
    }
    double[] scaled = residuals.clone();
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = weights[row] > 0 ? scaled[row] * Math.sqrt(weights[row]) : Double.NaN;
    }
    return ResidualQuartiles.of(scaled);
  }
}
