package io.bellwether.search;

import io.bellwether.contract.ClassifierContract;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.NearestMeanModel;
import io.bellwether.contract.RegressorSubject;
import io.bellwether.contract.ScoredClassifier;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.Classifier;
import io.bellwether.pipeline.FittedClassificationPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.Scaler;
import io.bellwether.selection.CrossValidation;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

class ClassificationSearchContractTest
    implements ClassifierContract<
        ClassificationSearch<FittedClassificationPipeline<NearestMeanModel>>> {

  /** Lambdas are equal to themselves only. */
  private static final ToDoubleFunction<ClassificationMetrics> LOG_LOSS =
      ClassificationMetrics::logLoss;

  private static final Function<
          Parameters, Classifier<FittedClassificationPipeline<NearestMeanModel>>>
      BUILD = ClassificationSearchContractTest::pipeline;

  static Classifier<FittedClassificationPipeline<NearestMeanModel>> pipeline(Parameters p) {
    return Pipeline.builder()
        .add(Imputer.median())
        .add(Scaler.standard())
        .classifier(new NearestMean(p.get("sharpness")));
  }

  @Override
  public RegressorSubject<
          ScoredClassifier<ClassificationSearch<FittedClassificationPipeline<NearestMeanModel>>>>
      subject() {
    return ScoredClassifier.subject(() -> search(2), ContractData.twoClasses(), "bought")
        .different(ScoredClassifier.of(search(3)))
        .minimumRows(4)
        .handlesMissing("price", "discount", "deal");
  }

  private static ClassificationSearch<FittedClassificationPipeline<NearestMeanModel>> search(
      double sharpest) {
    return GridSearch.classification()
        .over("sharpness", 0.5, 1, sharpest)
        .validation(CrossValidation.stratified(2, "bought", 1))
        .minimize(LOG_LOSS)
        .build(BUILD);
  }
}
