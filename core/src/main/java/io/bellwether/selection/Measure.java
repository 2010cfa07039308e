package io.bellwether.selection;

import io.bellwether.metrics.RegressionMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A measure that results show without being asked. */
record Measure<M>(String name, ToDoubleFunction<M> function) {

  static List<Measure<RegressionMetrics>> ofRegression() {
    return List.of(
        new Measure<>("rmse", RegressionMetrics::rmse),
        new Measure<>("mae", RegressionMetrics::mae),
        new Measure<>("wape", RegressionMetrics::wape),
        new Measure<>("bias", RegressionMetrics::bias),
        new Measure<>("r2", RegressionMetrics::r2));
  }
}
