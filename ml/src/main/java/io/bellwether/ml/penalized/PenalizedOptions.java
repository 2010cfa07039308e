package io.bellwether.ml.penalized;

import io.bellwether.ml.design.Intercept;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The options of all penalised regressions, checked by the builders. */
record PenalizedOptions(
    String method,
    double l1Ratio,
    LambdaChoice lambda,
    LambdaGrid grid,
    Intercept intercept,
    @Nullable String weights,
    Standardization standardization,
    Map<String, Double> penaltyFactors,
    SignConstraint sign,
    double tolerance,
    int maxIterations) {

  PenalizedOptions {
    penaltyFactors = Map.copyOf(penaltyFactors);
  }

  PenalizedOptions with(LambdaChoice choice) {
    return new PenalizedOptions(
        method,
        l1Ratio,
        choice,
        grid,
        intercept,
        weights,
        standardization,
        penaltyFactors,
        sign,
        tolerance,
        maxIterations);
  }

  /** Whether the solution is that of a linear system. */
  boolean isRidge() {
    return method.equals(Ridge.NAME);
  }

  /** What is said in messages: "a lasso". */
  String needer() {
    return switch (method) {
      case Lasso.NAME -> "a lasso";
      case Ridge.NAME -> "a ridge regression";
      default -> "an elastic net";
    };
  }

  /**
   * The penalty factors in the order of the features.
   *
   * @throws IllegalArgumentException if a factor is given for something that is no feature
   */
  double[] factors(List<String> features) {
    for (String name : penaltyFactors.keySet()) {
      if (!features.contains(name)) {
        throw new IllegalArgumentException(
            "penaltyFactor names '"
                + name
                + "', which is no feature; the features are "
                + String.join(", ", features));
      }
    }
    return features.stream().mapToDouble(name -> penaltyFactors.getOrDefault(name, 1.0)).toArray();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append('[').append(lambda);
    if (method.equals(ElasticNet.NAME)) {
      text.append(", l1Ratio ").append(l1Ratio);
    }
    LambdaGrid usual = method.equals(Ridge.NAME) ? LambdaGrid.RIDGE_DEFAULT : LambdaGrid.DEFAULT;
    text.append(grid.equals(usual) ? "" : ", " + grid);
    text.append(weights == null ? "" : ", weights '" + weights + "'");
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    text.append(standardization == Standardization.NONE ? ", raw units penalised" : "");
    text.append(
        penaltyFactors.isEmpty() ? "" : ", penalty factors " + new TreeMap<>(penaltyFactors));
    text.append(sign == SignConstraint.NON_NEGATIVE ? ", no negative coefficients" : "");
    if (!isRidge()) {
      text.append(String.format(Locale.ROOT, ", tolerance %s", tolerance));
      text.append(", at most ").append(maxIterations).append(" passages");
    }
    return text.append(']').toString();
  }
}
