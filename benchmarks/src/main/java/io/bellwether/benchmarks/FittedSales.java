package io.bellwether.benchmarks;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.Scaler;

/** A pipeline of six features, fitted on the first 100,000 rows of {@link SalesTable}. */
final class FittedSales {

  private static final int TRAINING_ROWS = 100_000;

  private FittedSales() {}

  static FittedRegressionPipeline<LinearModel> pipeline() {
    Dataset train = new SalesTable(TRAINING_ROWS).withTarget();
    return Pipeline.builder()
        .add(Imputer.median())
        .add(OutlierClipper.iqr(1.5))
        .add(OneHotEncoder.of("channel", "store"))
        .add(Scaler.standard())
        .regressor(LinearRegression.ols())
        .fit(train, SalesTable.TARGET);
  }
}
