package io.bellwether.search;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.AdditiveEffectsModel;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.Regressor;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.Scaler;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** What the tests of searches tune. */
final class Subjects {

  private Subjects() {}

  /** A pipeline with an option in a step and one in the regression. */
  static RegressionPipeline<AdditiveEffectsModel> pipeline(Parameters p) {
    return Pipeline.builder()
        .add(Imputer.median())
        .add(OutlierClipper.iqr(p.get("fence"), "price"))
        .add(Scaler.standard())
        .regressor(new AdditiveEffects(p.get("share")));
  }

  /** Predicts what a function makes of the number of training rows, whatever they are. */
  static Regressor<AdditiveEffectsModel> constant(IntToDoubleFunction ofRows) {
    return (train, target, context) -> {
      double[] values = new double[train.rowCount()];
      Arrays.fill(values, ofRows.applyAsDouble(train.rowCount()));
      Dataset constant = train.with(NumericColumn.of(target, values));
      return new AdditiveEffects(1).fit(constant, target, context);
    };
  }

  /** Always predicts the same number. */
  static Regressor<AdditiveEffectsModel> constant(double value) {
    return constant(rows -> value);
  }

  /** Never fits. */
  static Regressor<AdditiveEffectsModel> impossible(String reason) {
    return (train, target, context) -> {
      throw new FitException(reason, "try another");
    };
  }

  /** A target of zeros, so that a constant prediction has itself as its error. */
  static Dataset zeros(int rows) {
    double[] x = new double[rows];
    Arrays.setAll(x, row -> row % 7);
    return Dataset.of(NumericColumn.of("x", x), NumericColumn.of("y", new double[rows]));
  }
}
