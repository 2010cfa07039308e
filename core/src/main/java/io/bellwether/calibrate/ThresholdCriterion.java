package io.bellwether.calibrate;

import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.metrics.Thresholds;
import io.bellwether.model.FitException;

/** What a threshold is chosen by. */
sealed interface ThresholdCriterion {

  ThresholdChoice choose(Thresholds thresholds);

  /** Begins the call of the factory that makes it, and ends its list of arguments. */
  String factory();

  String argument();

  /** The lowest expected cost. */
  record Cost(DecisionCosts costs) implements ThresholdCriterion {

    @Override
    public ThresholdChoice choose(Thresholds thresholds) {
      return thresholds.cheapest(costs);
    }

    @Override
    public String factory() {
      return "cheapest";
    }

    @Override
    public String argument() {
      return ", " + costs;
    }
  }

  /** The highest F1. */
  record F1() implements ThresholdCriterion {

    @Override
    public ThresholdChoice choose(Thresholds thresholds) {
      return thresholds.bestF1();
    }

    @Override
    public String factory() {
      return "bestF1";
    }

    @Override
    public String argument() {
      return "";
    }
  }

  /** The highest sum of recall and specificity. */
  record Youden() implements ThresholdCriterion {

    @Override
    public ThresholdChoice choose(Thresholds thresholds) {
      return thresholds.bestYouden();
    }

    @Override
    public String factory() {
      return "bestYouden";
    }

    @Override
    public String argument() {
      return "";
    }
  }

  /** The highest precision at a recall. */
  record Recall(double atLeast) implements ThresholdCriterion {

    @Override
    public ThresholdChoice choose(Thresholds thresholds) {
      return thresholds.forRecall(atLeast);
    }

    @Override
    public String factory() {
      return "forRecall";
    }

    @Override
    public String argument() {
      return ", " + atLeast;
    }
  }

  /** The highest recall at a precision. */
  record Precision(double atLeast) implements ThresholdCriterion {

    @Override
    public ThresholdChoice choose(Thresholds thresholds) {
      return thresholds
          .forPrecision(atLeast)
          .orElseThrow(
              () ->
                  new FitException(
                      "no threshold has a precision of " + atLeast + " on rows not learned from",
                      "ask for less, or for a better model"));
    }

    @Override
    public String factory() {
      return "forPrecision";
    }

    @Override
    public String argument() {
      return ", " + atLeast;
    }
  }
}
