package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.TrainTestSplit;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.pipeline.RegressionPipeline;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.ExpandingWindow;
import java.time.LocalDate;
import java.util.Objects;

/** How good predictions are, of weeks that the model has not learned from. */
final class Accuracy {

  /** The first of the last six weeks, which are held out. */
  static final LocalDate HELD_OUT_FROM = LocalDate.of(2011, 10, 24);

  private static final int FOLDS = 5;

  private final Dataset weekly;
  private final Dataset features;
  private final RegressionPipeline<LinearModel> regressor;

  private Accuracy(Dataset weekly, Dataset features, RegressionPipeline<LinearModel> regressor) {
    this.weekly = weekly;
    this.features = features;
    this.regressor = regressor;
  }

  /** Judges the price model. */
  static Accuracy ofPriceModel(Dataset weekly) {
    return new Accuracy(weekly, WeeklyTable.forModel(weekly), SalesModels.priceModel());
  }

  /** Judges the average week, on the same rows. */
  static Accuracy ofAverageWeek(Dataset weekly) {
    Dataset shelves =
        weekly.deriveCategory("shelf", row -> row.text("article") + ", " + row.text("region"));
    return new Accuracy(weekly, shelves.select("shelf", "units"), SalesModels.averageWeek());
  }

  /** Learns from all weeks but the last six and predicts these, as one does before an order. */
  RegressionMetrics lastWeeks() {
    TrainTestSplit split = lastWeeksSplit();
    return regressor.fit(split.train(), "units").evaluate(split.test());
  }

  /** Five turns, each with a fifth of the weeks unknown, chosen by chance. */
  CrossValidation.Result<RegressionMetrics> randomWeeks() {
    return CrossValidation.kFold(FOLDS, 42).evaluate(regressor, features, "units");
  }

  /** Five turns through the second half of the year, each predicting what comes next. */
  CrossValidation.Result<RegressionMetrics> nextWeeks() {
    // The folds are cut by week, a column that the model does not know.
    var folding = ExpandingWindow.of(FOLDS, "week").minimumTraining(0.5);
    return CrossValidation.of((data, repetition) -> folding.folds(weekly, repetition))
        .evaluate(regressor, features, "units");
  }

  private TrainTestSplit lastWeeksSplit() {
    return new TrainTestSplit(
        features.filter(row -> week(row.index()).isBefore(HELD_OUT_FROM)),
        features.filter(row -> !week(row.index()).isBefore(HELD_OUT_FROM)));
  }

  private LocalDate week(int row) {
    return Objects.requireNonNull(weekly.time("week").date(row));
  }
}
