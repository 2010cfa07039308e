package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.CalibrationBins;
import io.bellwether.metrics.CalibrationCurve;
import io.bellwether.metrics.LiftTable;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.ml.logistic.LogisticCoefficient;
import io.bellwether.model.Interval;
import io.bellwether.report.TextTable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the model of churn says, in words. */
final class ChurnChapters {

  private static final int TENTHS = 10;
  private static final int SHOWN_TENTHS = 3;

  private ChurnChapters() {}

  /** The columns of the model, and what they are for a reader. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("internet_service=Fiber optic", "fibre (not DSL)");
    names.put("paperless", "paperless bill");
    names.put("echeck", "electronic check");
    names.put("senior_citizen", "senior citizen");
    names.put("family", "partner or children");
    names.put("help", "technical support");
    names.put("doublings", "twice as long here");
    names.put("safety", "online security");
    names.put("contract=One year", "contract: one year");
    names.put("internet_service=No", "no internet");
    names.put("contract=Two year", "contract: two years");
    return names;
  }

  static String customers(Dataset customers) {
    double left =
        customers.stream().filter(row -> "Yes".equals(row.text(TelcoCustomers.TARGET))).count();
    TextTable table = TextTable.of("contract", "customers", "left");
    for (String contract : customers.categorical("contract").levels()) {
      Dataset some = customers.filter(row -> contract.equals(row.text("contract")));
      double leavers =
          some.stream()
              .filter(row -> Objects.equals(row.text(TelcoCustomers.TARGET), "Yes"))
              .count();
      table =
          table.row(
              contract, Prose.whole(some.rowCount()), Prose.percent(leavers / some.rowCount()));
    }
    return String.format(
            Locale.ROOT,
            "1. THE CUSTOMERS: %,d of a telephone company, of whom %.0f%% left within the month%n",
            customers.rowCount(),
            100 * left / customers.rowCount())
        + table;
  }

  static String odds(ChurnTrial trial) {
    TextTable table = TextTable.of("all else being equal", "odds of leaving", "95% range", "p");
    for (Map.Entry<String, String> name : names().entrySet()) {
      LogisticCoefficient coefficient = trial.model().coefficient(name.getKey());
      Interval range = coefficient.oddsRatioInterval(0.95);
      table =
          table.row(
              name.getValue(),
              String.format(Locale.ROOT, "times %.2f", coefficient.oddsRatio()),
              String.format(Locale.ROOT, "%.2f to %.2f", range.lower(), range.upper()),
              coefficient.pValue() < 1e-9
                  ? "< 1e-9"
                  : String.format(Locale.ROOT, "%.0e", coefficient.pValue()));
    }
    return String.format(
            Locale.ROOT,
            "2. WHO LEAVES? A logistic regression on %,d customers%n",
            trial.model().observations())
        + table
        + "\n"
        + Prose.paragraph(
            "Odds are leaving against staying: 1 to 3 is a probability of a quarter. The records show"
                + " who leaves, not why: those who mean to go take no contract of two years.");
  }

  static String calibration(ChurnTrial trial) {
    CalibrationCurve curve = curve(trial);
    TextTable table = TextTable.of("customers", "the model says", "left");
    for (int bin = 0; bin < curve.size(); bin++) {
      table =
          table.row(
              Prose.whole(curve.rows(bin)),
              Prose.percent(curve.predicted(bin)),
              Prose.percent(curve.observed(bin)));
    }
    return "3. ARE ITS PROBABILITIES RIGHT? Asked about customers that it has not learned from\n"
        + table
        + "\n"
        + Prose.paragraph(
            "On average the two differ by %.1f points. Of one who left and one who stayed, the model"
                + " gives the higher probability to the one who left in %.0f of 100 pairs (area"
                + " under the ROC curve).",
            100 * curve.expectedError(), 100 * trial.metrics().rocAuc());
  }

  /** Ten groups of equal size. */
  static CalibrationCurve curve(ChurnTrial trial) {
    return trial.leavers().calibrationCurve(TENTHS, CalibrationBins.QUANTILE);
  }

  static String calls(ChurnTrial trial) {
    LiftTable lift = trial.leavers().liftTable();
    TextTable tenths =
        TextTable.of("tenth of the customers", "of them left", "times the average", "of all leavers");
    for (int tenth = 0; tenth < SHOWN_TENTHS; tenth++) {
      tenths =
          tenths.row(
              (tenth + 1) + ". by probability",
              Prose.percent(lift.rate(tenth)),
              String.format(Locale.ROOT, "%.1f", lift.lift(tenth)),
              Prose.percent(lift.positives(tenth) / (lift.positives(0) / lift.gain(0))));
    }
    return "4. WHOM TO CALL? The most likely first\n"
        + tenths
        + "\n"
        + Prose.paragraph(
            "Suppose a call with a gift costs %.0f dollars and keeps one in three who would leave,"
                + " each worth %.0f dollars: calling one who would leave brings %.0f on average,"
                + " calling one who would stay costs %.0f. It pays from a probability of %.2f on, says"
                + " arithmetic; from %.2f on, say the customers learned from.",
            ChurnTrial.OFFER,
            3 * ChurnTrial.KEPT,
            ChurnTrial.KEPT - ChurnTrial.OFFER,
            ChurnTrial.OFFER,
            ChurnTrial.costs().probabilityThreshold(),
            trial.threshold())
        + "\n"
        + strategies(trial);
  }

  private static TextTable strategies(ChurnTrial trial) {
    return TextTable.of("customers not learned from", "calls", "to leavers", "dollars")
        .row(strategy("call everybody", trial.calling(Double.NEGATIVE_INFINITY)))
        .row(strategy("call from a probability of 0.5 on", trial.calling(0.5)))
        .row(strategy("call where it pays", trial.calling(trial.threshold())));
  }

  private static String[] strategy(String name, ThresholdChoice choice) {
    double hits = choice.truePositives();
    double others = choice.falsePositives();
    return new String[] {
      name,
      Prose.whole(hits + others),
      Prose.whole(hits),
      Prose.whole(hits * (ChurnTrial.KEPT - ChurnTrial.OFFER) - others * ChurnTrial.OFFER)
    };
  }
}
