package io.bellwether.explain;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RegressionModel;

/** All that has to be known of a model that is explained. */
interface Explained<M, E> {

  Schema inputs(M model);

  String target(M model);

  E evaluate(M model, Dataset data);

  /** Regressions. */
  record OfRegression() implements Explained<RegressionModel, RegressionMetrics> {

    @Override
    public Schema inputs(RegressionModel model) {
      return model.inputs();
    }

    @Override
    public String target(RegressionModel model) {
      return model.target();
    }

    @Override
    public RegressionMetrics evaluate(RegressionModel model, Dataset data) {
      return model.evaluate(data);
    }
  }

  /** Classifications. */
  record OfClassification() implements Explained<ClassificationModel, ClassificationMetrics> {

    @Override
    public Schema inputs(ClassificationModel model) {
      return model.inputs();
    }

    @Override
    public String target(ClassificationModel model) {
      return model.target();
    }

    @Override
    public ClassificationMetrics evaluate(ClassificationModel model, Dataset data) {
      return model.evaluate(data);
    }
  }
}
