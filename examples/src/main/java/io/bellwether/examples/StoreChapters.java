package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.explain.Importance;
import io.bellwether.explain.Importances;
import io.bellwether.explain.PermutationImportance;
import io.bellwether.math.Moments;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.Interval;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelManifest;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.Locale;

/** What {@link StoreStory} tells, chapter by chapter. */
final class StoreChapters {

  private StoreChapters() {}

  static String data(StoreWeeks weeks) {
    Dataset table = weeks.table();
    return "1. THE RECORDS: "
        + weeks.source()
        + "\n"
        + Prose.paragraph(
            "%,d weeks of %d stores; %.0f packs a week on average, at a price of %.2f; %s of the"
                + " weeks were on deal, %s advertised.",
            table.rowCount(),
            table.categorical("store").labels().stream().distinct().count(),
            mean(table, "units"),
            Math.exp(mean(table, "log_price")),
            Prose.percent(mean(table, "deal")),
            Prose.percent(
                (double) table.filter(row -> row.number("feature") > 0).rowCount()
                    / table.rowCount()));
  }

  private static double mean(Dataset table, String column) {
    return Moments.of(table.numeric(column).values()).mean();
  }

  static String contest(StoreContest contest) {
    return "2. WHICH METHOD? Judged by stores that it has not learned from\n"
        + contest.table()
        + "\n"
        + Prose.paragraph(
            "The best: %s. Tuning was done anew in each of the five turns, without the stores"
                + " judged.",
            contest.winner());
  }

  static String elasticity(GroupJackknife jackknife, RegressionModel winner, Dataset table) {
    Coefficient price = jackknife.coefficient("log_price");
    Interval own = jackknife.model().coefficient("log_price").interval(0.95);
    Interval range = price.interval(0.95);
    TextTable lines =
        TextTable.of("if the price rises by 1%, units change by", "%", "95% range")
            .row(
                "linear regression, each week a separate trial",
                number(price.estimate()),
                range(own))
            .row("the same, stores left out in turn", number(price.estimate()), range(range))
            .row(
                "the winner of chapter 2, average over all weeks",
                number(slope(winner, table)),
                "-");
    return "3. WHAT THE PRICE DOES: the elasticity of demand\n"
        + lines
        + "\n"
        + Prose.paragraph(
            "Weeks of one store are alike, so the second range is the honest one. At a margin of m"
                + " on the price, a dearer pack pays when the elasticity is above -1/m.");
  }

  /** The mean change of log units for one per cent more, in per cent. */
  private static double slope(RegressionModel model, Dataset table) {
    double step = 0.01;
    double[] before = model.predict(table);
    double[] after = model.predict(table.derive("log_price", r -> r.number("log_price") + step));
    double[] changes = new double[before.length];
    Arrays.setAll(changes, row -> Math.log(after[row] / before[row]) / step);
    return Moments.of(changes).mean();
  }

  static String importance(RegressionModel winner, Dataset table) {
    Importances importances =
        PermutationImportance.regression()
            .increaseOf("mae", RegressionMetrics::mae)
            .repetitions(5)
            .build()
            .measure(winner, table);
    TextTable lines = TextTable.of("column shuffled", "mean miss rises by", "+/-");
    for (Importance importance : importances.list()) {
      lines =
          lines.row(
              importance.name(), number(importance.mean()), number(importance.standardDeviation()));
    }
    return "4. WHAT MATTERS to the winner: each column shuffled in turn (mean miss as it is: "
        + number(importances.baseline())
        + ")\n"
        + lines;
  }

  static String service(ModelManifest manifest, WinnerAtWork work) {
    return String.format(
            Locale.ROOT,
            "5. THE WINNER AT WORK: a file of %,d bytes, loaded by an HTTP service%n",
            manifest.size())
        + Prose.paragraph(
            "8 clients sent %d requests at once; %d answers were, to the last bit, what the model"
                + " says here.",
            work.count().requests(), work.count().alike())
        + "\nA request that lacks inputs is answered: \""
        + work.refusal().lines().findFirst().orElse("").replaceAll("(.{60}).*", "$1...")
        + "\"";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String range(Interval interval) {
    return number(interval.lower()) + " to " + number(interval.upper());
  }
}
