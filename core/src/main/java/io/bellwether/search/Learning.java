package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.Estimator;
import io.bellwether.model.FitContext;
import io.bellwether.model.PathRegressor;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import io.bellwether.model.TableModel;
import io.bellwether.model.Targets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a search has to know of what it tunes.
 *
 * @param <S> the type of specifications
 * @param <M> the type of models
 * @param <E> the type of metrics
 */
interface Learning<S extends Estimator<M>, M extends TableModel, E> {

  void check(Dataset data, String target);

  /** Whether two specifications can be fitted together, cheaper than one by one. */
  default boolean isOnePath(S specification, S other) {
    return false;
  }

  /** Fits specifications of one path together. */
  default List<M> fitPath(
      List<S> specifications, Dataset train, String target, FitContext context) {
    return specifications.stream().map(s -> s.fit(train, target, context)).toList();
  }

  E evaluate(M model, Dataset test);

  /** Regressions. */
  final class OfRegression<M extends RegressionModel>
      implements Learning<Regressor<M>, M, RegressionMetrics> {

    @Override
    public void check(Dataset data, String target) {
      Targets.numbers(data, target);
    }

    @Override
    public boolean isOnePath(Regressor<M> specification, Regressor<M> other) {
      return specification instanceof PathRegressor<M> path
          && other instanceof PathRegressor<M> on
          && path.getClass().equals(on.getClass())
          && path.pathValue().isPresent()
          && on.pathValue().isPresent()
          && path.withPathValue(on.pathValue().getAsDouble()).equals(on);
    }

    @Override
    public List<M> fitPath(
        List<Regressor<M>> specifications, Dataset train, String target, FitContext context) {
      List<PathRegressor<M>> path = new ArrayList<>();
      for (Regressor<M> specification : specifications) {
        if (specification instanceof PathRegressor<M> on) {
          path.add(on);
        }
      }
      double[] values = path.stream().mapToDouble(on -> on.pathValue().orElseThrow()).toArray();
      return path.get(0).fitPath(values, train, target, context);
    }

    @Override
    public RegressionMetrics evaluate(M model, Dataset test) {
      return model.evaluate(test);
    }
  }

  /** Classifications. */
  final class OfClassification<M extends ClassificationModel>
      implements Learning<Classifier<M>, M, ClassificationMetrics> {

    @Override
    public void check(Dataset data, String target) {
      ClassLabels.of(data, target);
    }

    @Override
    public ClassificationMetrics evaluate(M model, Dataset test) {
      return model.evaluate(test);
    }
  }
}
