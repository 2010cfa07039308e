package io.bellwether.selection;

import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A measure that results show without being asked. */
record Measure<M>(String name, ToDoubleFunction<M> function) {

  /** The name in tables: {@code logLoss} for "log loss". */
  String columnName() {
    int blank = name.indexOf(' ');
    return blank < 0
        ? name
        : name.substring(0, blank)
            + Character.toUpperCase(name.charAt(blank + 1))
            + name.substring(blank + 2);
  }

  /** The measure of a fold; {@code NaN} if the fold failed. */
  double of(FoldResult<M> fold) {
    return fold.metrics().map(function::applyAsDouble).orElse(Double.NaN);
  }

  static List<Measure<RegressionMetrics>> ofRegression() {
    return List.of(
        new Measure<>("rmse", RegressionMetrics::rmse),
        new Measure<>("mae", RegressionMetrics::mae),
        new Measure<>("wape", RegressionMetrics::wape),
        new Measure<>("bias", RegressionMetrics::bias),
        new Measure<>("r2", RegressionMetrics::r2));
  }

  static List<Measure<ClassificationMetrics>> ofClassification() {
    return List.of(
        new Measure<>("accuracy", ClassificationMetrics::accuracy),
        new Measure<>("f1", ClassificationMetrics::f1),
        new Measure<>("log loss", ClassificationMetrics::logLoss),
        new Measure<>("roc auc", ClassificationMetrics::rocAuc));
  }
}
