package io.bellwether.timeseries.regression;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fits regressions to the rows of one or many series, and measures how far they are off. */
final class RegressionFit {

  /** Fewer rows say nothing of errors. */
  private static final int MINIMUM_ROWS = 4;

  /** One row of so many is held out. */
  private static final int HELD_OUT_SHARE = 4;

  /** More tell the same, and the time for them grows. */
  private static final int MOST_HELD_OUT = 200;

  /** Rows of the reduced fit beyond the features, and at least. */
  private static final int SPARE_ROWS = 2;

  private static final int LEAST_REDUCED = 8;

  /** Over all series; more tell the same. */
  private static final int MOST_PATHS = 20_000;

  private final Regressor<?> regressor;
  private final FeaturePlan plan;
  private final Strategy strategy;
  private final int horizon;
  private final List<Frame> frames;
  private final FitContext context;

  /**
   * Prepares a fit.
   *
   * @param horizon how many steps have regressions of their own; 1 for a recursion
   */
  RegressionFit(
      Regressor<?> regressor,
      FeaturePlan plan,
      Strategy strategy,
      int horizon,
      List<Frame> frames,
      FitContext context) {
    this.regressor = regressor;
    this.plan = plan;
    this.strategy = strategy;
    this.horizon = horizon;
    this.frames = frames;
    this.context = context;
  }

  /** What a fit gives. */
  record Outcome(Projector projector, StepErrors errors, FitReport report) {}

  Outcome run() {
    int[] ends = frames.stream().mapToInt(Frame::length).toArray();
    int rows = rows(ends, 1).count();
    if (rows < MINIMUM_ROWS) {
      throw new FitException(
          tooShort(rows), "give a longer history, or smaller lags, windows and differences");
    }
    Projector projector = fit(ends);
    List<String> warnings = new ArrayList<>();
    int[] cuts = cuts(rows);
    StepErrors errors =
        heldOut(cuts, warnings)
            .orElseGet(
                () ->
                    StepErrors.of(errors(projector, new int[cuts.length]))
                        .times(
                            Math.sqrt(rows / Math.max(1.0, rows - plan.columns().size() - 1.0))));
    return new Outcome(projector, errors, report(projector.models(), warnings));
  }

  private String tooShort(int rows) {
    int reach = plan.reach();
    int differences = frames.isEmpty() ? 0 : frames.get(0).scale().options().reach();
    String which =
        frames.size() == 1
            ? "the series of "
                + frames.get(0).length()
                + " periods, "
                + missing(frames.get(0))
                + " missing,"
            : "the " + frames.size() + " series";
    return which
        + " left "
        + rows
        + " rows to learn from, and "
        + MINIMUM_ROWS
        + " are needed; features look back "
        + reach
        + " periods"
        + (differences > 0 ? ", differences " + differences + " more" : "")
        + (plan.covariateReach() > 0 ? ", covariates " + plan.covariateReach() : "");
  }

  private static int missing(Frame frame) {
    int missing = 0;
    for (int t = 0; t < frame.length(); t++) {
      missing += Double.isNaN(frame.level(t)) ? 1 : 0;
    }
    return missing;
  }

  /** The rows of all series whose target lies before the end of each. */
  private DesignRows rows(int[] ends, int ahead) {
    DesignRows rows = new DesignRows(plan);
    for (int i = 0; i < ends.length; i++) {
      for (int target = 0; target < ends[i]; target++) {
        rows.addTraining(frames.get(i), target - ahead, ahead);
      }
      context.checkCancelled();
    }
    return rows;
  }

  private Projector fit(int[] ends) {
    List<RegressionModel> models =
        horizon == 1
            ? List.of(fit(ends, 1))
            : context.map("direct", horizon, step -> fit(ends, step + 1));
    return new Projector(plan, strategy, models);
  }

  private RegressionModel fit(int[] ends, int ahead) {
    DesignRows rows = rows(ends, ahead);
    int periods = Arrays.stream(ends).sum();
    if (rows.count() < MINIMUM_ROWS) {
      throw new FitException(
          "the "
              + periods
              + " periods leave "
              + rows.count()
              + " rows to learn the step "
              + ahead
              + " ahead from, and "
              + MINIMUM_ROWS
              + " are needed",
          "give a longer history or a shorter horizon, or forecast recursively");
    }
    Dataset table = rows.training();
    try {
      return regressor.fit(table, FeaturePlan.TARGET, context);
    } catch (FitException e) {
      throw new FitException(
          "the regression of the step "
              + ahead
              + " ahead cannot be fitted to the "
              + table.rowCount()
              + " rows of "
              + periods
              + " periods: "
              + e.reason(),
          e.remedy(),
          e);
    }
  }

  /** Where the part that is held out begins: of each series its last rows. */
  private int[] cuts(int allRows) {
    int[] cuts = new int[frames.size()];
    for (int i = 0; i < cuts.length; i++) {
      Frame frame = frames.get(i);
      DesignRows own = new DesignRows(plan);
      for (int target = 0; target < frame.length(); target++) {
        own.addTraining(frame, target - 1, 1);
      }
      int heldOut = Math.min(MOST_HELD_OUT, own.count() / HELD_OUT_SHARE);
      heldOut = Math.min(heldOut, Math.max(1, (int) ((long) MOST_PATHS * heldOut / allRows) + 1));
      cuts[i] = lastRows(frame, heldOut);
    }
    return cuts;
  }

  private int lastRows(Frame frame, int count) {
    DesignRows one = new DesignRows(plan);
    int cut = frame.length();
    while (one.count() < count) {
      cut--;
      one.addTraining(frame, cut - 1, 1);
    }
    return cut;
  }

  private Optional<StepErrors> heldOut(int[] cuts, List<String> warnings) {
    int rows = rows(cuts, horizon).count();
    boolean held = false;
    for (int i = 0; i < cuts.length; i++) {
      held |= cuts[i] < frames.get(i).length();
    }
    String why = "the history is too short to hold a part out";
    if (held && rows >= Math.max(LEAST_REDUCED, plan.columns().size() + SPARE_ROWS)) {
      try {
        return Optional.of(StepErrors.of(errors(fit(cuts), cuts)));
      } catch (FitException | DataException e) {
        // such as a month of which only the part held out has an example
        why = "the part held out could not be forecast from what is before it: " + e.getMessage();
      }
    }
    warnings.add(
        why
            + "; the spread of forecasts is that of the rows learned from, and too narrow if the"
            + " regression bends to them");
    return Optional.empty();
  }

  /**
   * Measures the errors of forecasts of the periods from a cut on, of each step by itself, so that
   * all steps are measured on the same periods.
   */
  private double[][] errors(Projector projector, int[] cuts) {
    int steps = 1;
    for (int i = 0; i < cuts.length; i++) {
      steps = Math.max(steps, frames.get(i).length() - cuts[i]);
    }
    int season = plan.season();
    steps = Math.min(steps, Math.max(2 * season, LEAST_REDUCED));
    steps = strategy == Strategy.DIRECT ? horizon : steps;
    List<double[]> paths = new ArrayList<>();
    for (int i = 0; i < cuts.length; i++) {
      errors(projector, frames.get(i), cuts[i], steps, paths);
    }
    return paths.toArray(double[][]::new);
  }

  private void errors(Projector projector, Frame frame, int cut, int steps, List<double[]> paths) {
    int reach = projector.reach(frame.scale().options());
    List<Frame> windows = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (int origin = Math.max(0, cut - steps); origin < frame.length() - 1; origin++) {
      windows.add(frame.window(origin, reach, steps));
      origins.add(origin);
    }
    int[] from = origins.stream().mapToInt(Integer::intValue).toArray();
    projector.extend(windows, from, steps, context);
    for (int i = 0; i < from.length; i++) {
      double[] path = new double[steps];
      for (int h = 0; h < steps; h++) {
        int t = from[i] + 1 + h;
        path[h] =
            t >= cut && t < frame.length() ? frame.level(t) - windows.get(i).level(t) : Double.NaN;
      }
      paths.add(path);
    }
  }

  private static FitReport report(List<RegressionModel> models, List<String> more) {
    FitReport first = models.get(0).report();
    FitStatus status = first.status();
    int iterations = 0;
    long evaluations = 0;
    List<String> warnings = new ArrayList<>(more);
    for (int h = 0; h < models.size(); h++) {
      FitReport each = models.get(h).report();
      status = each.status().compareTo(status) > 0 ? each.status() : status;
      iterations += each.iterations();
      evaluations += each.evaluations();
      for (String warning : each.warnings()) {
        warnings.add(models.size() == 1 ? warning : "step " + (h + 1) + ": " + warning);
      }
    }
    return new FitReport(
        status,
        iterations,
        evaluations,
        models.size() == 1 ? first.objective() : Double.NaN,
        warnings);
  }
}
