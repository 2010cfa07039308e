package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.Interval;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelManifest;
import io.bellwether.pipeline.FittedRegressionPipeline;
import io.bellwether.report.TextTable;
import io.bellwether.selection.CrossValidation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The last chapters: how good predictions are, and how a saved model gives them. */
final class UseChapters {

  private static final String ASKED = "SCANDINAVIAN PAISLEY PICNIC BAG";

  private UseChapters() {}

  static String accuracy(Accuracy model, Accuracy average) {
    RegressionMetrics last = model.lastWeeks();
    RegressionMetrics lastAverage = average.lastWeeks();
    var random = model.randomWeeks();
    var randomAverage = average.randomWeeks();
    var next = model.nextWeeks();
    var nextAverage = average.nextWeeks();
    TextTable table =
        TextTable.of("typical miss in units (rmse)", "model", "average week", "rows")
            .row("the last six weeks, held out", one(last), one(lastAverage), count(last))
            .row(
                "a fifth of all weeks, 5 turns", folds(random), folds(randomAverage), turns(random))
            .row("the weeks that come next, 5 turns", folds(next), folds(nextAverage), turns(next));
    return "7. HOW GOOD ARE PREDICTIONS of weeks that the model has not seen?\n"
        + table
        + String.format(
            Locale.ROOT,
            "%nIn total, the last six weeks are predicted %s (average week: %s).%n",
            total(last),
            total(lastAverage))
        + judgement(
            saved(last.rmse(), lastAverage.rmse()),
            saved(
                random.mean(RegressionMetrics::rmse), randomAverage.mean(RegressionMetrics::rmse)),
            saved(next.mean(RegressionMetrics::rmse), nextAverage.mean(RegressionMetrics::rmse)));
  }

  /** By how many percent a miss is smaller. */
  private static double saved(double miss, double average) {
    return 100 * (1 - miss / average);
  }

  private static String judgement(double... saved) {
    return String.format(
        Locale.ROOT,
        "The model's misses are smaller by %.0f%%, %.0f%% and %.0f%%: a single week of an article is mostly"
            + "%nchance. Use the model to compare prices and plan totals, not for one week's order.",
        saved[0],
        saved[1],
        saved[2]);
  }

  private static String one(RegressionMetrics metrics) {
    return String.format(Locale.ROOT, "%.0f", metrics.rmse());
  }

  private static String count(RegressionMetrics metrics) {
    return String.format(Locale.ROOT, "%,d", metrics.count());
  }

  private static String folds(CrossValidation.Result<RegressionMetrics> result) {
    String failed = result.failures().isEmpty() ? "" : ", " + result.failures().size() + " failed";
    return String.format(
        Locale.ROOT,
        "%.0f +/- %.0f%s",
        result.mean(RegressionMetrics::rmse),
        result.standardDeviation(RegressionMetrics::rmse),
        failed);
  }

  private static String turns(CrossValidation.Result<RegressionMetrics> result) {
    return String.format(
        Locale.ROOT, "%,d", result.folds().stream().mapToInt(fold -> fold.testSize()).sum());
  }

  /** The mean actual value is that whose share the wape is. */
  private static String total(RegressionMetrics metrics) {
    double share = metrics.bias() * metrics.wape() / metrics.mae();
    return String.format(
        Locale.ROOT, "%.0f%% too %s", 100 * Math.abs(share), share < 0 ? "low" : "high");
  }

  static String kept(Dataset weekly, KeptModel<RegressionModel> model) {
    ModelManifest manifest = model.manifest();
    Dataset asked =
        weekly.filter(r -> ASKED.equals(r.text("article")) && "UK".equals(r.text("region")));
    double first = asked.numeric("first_price").value(0);
    double last = asked.numeric("list_price").value(asked.rowCount() - 1);
    return String.format(
            Locale.ROOT,
            "8. THE MODEL IN A FILE: %,d bytes, %s of %s%n",
            manifest.size(),
            manifest.kind(),
            String.join(" and ", manifest.parts()))
        + "Loaded again and asked for a week of "
        + ASKED
        + ", UK, "
        + Weeks.SUMMER
        + ":\n"
        + answer(model, first, first)
        + "\n"
        + answer(model, first, last);
  }

  private static String answer(KeptModel<RegressionModel> model, double first, double price) {
    PredictionIntervals units =
        intervals(model.model(), WeeklyTable.record(ASKED, "UK", Weeks.SUMMER, first, price));
    Interval range = units.interval(0);
    return String.format(
        Locale.ROOT,
        "at a price of %.2f about %.0f units on average, in 95 of 100 weeks between %.0f and %.0f",
        price,
        units.prediction(0),
        range.lower(),
        range.upper());
  }

  private static PredictionIntervals intervals(RegressionModel model, Map<String, Object> record) {
    if (model instanceof FittedRegressionPipeline<?> pipeline) {
      return pipeline.predictIntervals(Dataset.ofRows(List.of(record)), 0.95);
    }
    throw new UnsupportedOperationException(model + " has no intervals");
  }
}
