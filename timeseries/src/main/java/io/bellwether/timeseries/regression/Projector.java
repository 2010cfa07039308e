package io.bellwether.timeseries.regression;

import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import java.util.List;

/** Forecasts with fitted regressions. Immutable. */
final class Projector {

  private final FeaturePlan plan;
  private final Strategy strategy;
  private final List<RegressionModel> models;

  Projector(FeaturePlan plan, Strategy strategy, List<RegressionModel> models) {
    this.plan = plan;
    this.strategy = strategy;
    this.models = List.copyOf(models);
  }

  FeaturePlan plan() {
    return plan;
  }

  Strategy strategy() {
    return strategy;
  }

  List<RegressionModel> models() {
    return models;
  }

  /** How many periods before an origin matter. */
  int reach(TargetOptions options) {
    return Math.max(plan.reach(), options.reach());
  }

  /**
   * Extends frames by forecasts. Where a feature is missing there is none, and none that depends on
   * it.
   *
   * @param frames with room for the steps; modified
   * @param origins the last known period of each
   * @param steps how many
   */
  void extend(List<Frame> frames, int[] origins, int steps, FitContext context) {
    for (int ahead = 1; ahead <= steps; ahead++) {
      context.checkCancelled();
      boolean recursive = strategy == Strategy.RECURSIVE;
      DesignRows rows = new DesignRows(plan);
      boolean[] known = new boolean[origins.length];
      for (int i = 0; i < origins.length; i++) {
        known[i] =
            recursive
                ? rows.add(frames.get(i), origins[i] + ahead - 1, 1)
                : rows.add(frames.get(i), origins[i], ahead);
      }
      if (rows.count() == 0) {
        return;
      }
      double[] changes = models.get(recursive ? 0 : ahead - 1).predict(rows.features());
      int next = 0;
      for (int i = 0; i < origins.length; i++) {
        if (known[i]) {
          frames.get(i).extend(origins[i] + ahead, changes[next++]);
        }
      }
    }
  }

  /** Predicts the change of the period after each of the origins; {@code NaN} where it cannot. */
  double[] oneStep(Frame frame, int fromOrigin, int toOrigin) {
    DesignRows rows = new DesignRows(plan);
    double[] changes = new double[Math.max(0, toOrigin - fromOrigin)];
    boolean[] known = new boolean[changes.length];
    for (int i = 0; i < changes.length; i++) {
      known[i] = rows.add(frame, fromOrigin + i, 1);
    }
    double[] predicted = rows.count() == 0 ? new double[0] : models.get(0).predict(rows.features());
    int next = 0;
    for (int i = 0; i < changes.length; i++) {
      changes[i] = known[i] ? predicted[next++] : Double.NaN;
    }
    return changes;
  }
}
