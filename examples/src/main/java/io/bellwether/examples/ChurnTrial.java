package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.metrics.ClassMetrics;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.ml.logistic.LogisticModel;
import io.bellwether.ml.logistic.LogisticRegression;
import io.bellwether.calibrate.ThresholdClassifier;
import io.bellwether.calibrate.ThresholdModel;
import io.bellwether.model.ClassificationModel;
import io.bellwether.pipeline.ClassificationPipeline;
import io.bellwether.pipeline.FittedClassificationPipeline;
import io.bellwether.pipeline.Pipeline;
import io.bellwether.preprocess.OneHotEncoder;

/** A model of who leaves, judged by customers that it has not learned from. */
final class ChurnTrial {

  /** A call and a gift, in dollars; made up, as the records do not tell. */
  static final double OFFER = 30;

  /** What a customer is worth who stays because of it: a third of those who would leave. */
  static final double KEPT = 100;

  private static final int FOLDS = 5;

  private final FittedClassificationPipeline<LogisticModel> fitted;
  private final ThresholdModel<FittedClassificationPipeline<LogisticModel>> caller;
  private final Dataset asked;

  private ChurnTrial(TrainTestSplit customers) {
    this.fitted = pipeline().fit(customers.train(), TelcoCustomers.TARGET);
    this.caller =
        ThresholdClassifier.cheapest(pipeline(), costs(), FOLDS)
            .positive("Yes")
            .fit(customers.train(), TelcoCustomers.TARGET);
    this.asked = customers.test();
  }

  static ChurnTrial of(Dataset table) {
    return new ChurnTrial(TelcoCustomers.split(table));
  }

  private static ClassificationPipeline<LogisticModel> pipeline() {
    return Pipeline.builder()
        .add(
            OneHotEncoder.of("contract", "internet_service")
                .reference("contract", "Month-to-month")
                .reference("internet_service", "DSL"))
        .classifier(LogisticRegression.create());
  }

  /** Against calling nobody. */
  static DecisionCosts costs() {
    return DecisionCosts.of(OFFER, 0).benefits(KEPT - OFFER, 0);
  }

  LogisticModel model() {
    return fitted.model();
  }

  /** How good its probabilities are. */
  ClassificationMetrics metrics() {
    return metrics(fitted);
  }

  /** The same of those who left. */
  ClassMetrics leavers() {
    return metrics().forClass("Yes");
  }

  private ClassificationMetrics metrics(ClassificationModel model) {
    return model.evaluate(asked).withPositive("Yes");
  }

  /** From which probability on calling pays, as the customers learned from tell. */
  double threshold() {
    return caller.threshold();
  }

  /** What calling from a probability on leads to. */
  ThresholdChoice calling(double threshold) {
    return leavers().thresholds().at(threshold);
  }
}
