package io.bellwether.timeseries.smoothing;

import io.bellwether.math.BoundedQuasiNewton;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits the forms that are considered, each roughly, then those within reach of the best one
 * exactly, and keeps the best.
 */
final class EtsSelection {

  /** Rough searches are this close to their optima, in units of the criterion. */
  private static final double REACH = 0.5;

  private static final int STARTS = 2;
  private static final int GIVEN_STARTS = 4;

  private final EtsData data;
  private final ExponentialSmoothing options;
  private final List<EtsCandidate> candidates = new ArrayList<>();
  private EtsLimits limits;

  EtsSelection(EtsData data, EtsLimits limits, ExponentialSmoothing options) {
    this.data = data;
    this.limits = limits;
    this.options = options;
  }

  /** Changes where smoothing parameters are searched from now on. */
  void limit(EtsLimits other) {
    limits = other;
  }

  /**
   * Chooses.
   *
   * @param forms at least one; simple ones first, as they serve as starts for the others
   * @param within forms whose criterion is larger than the best by no more than this are fitted
   *     exactly too
   * @param context is asked whether to go on
   * @return the best; its value is infinite if none can be fitted
   */
  EtsCandidate choose(List<EtsForm> forms, double within, FitContext context) {
    candidates.clear();
    boolean alone = forms.size() == 1;
    for (EtsForm form : forms) {
      context.checkCancelled();
      candidates.add(rough(form, alone ? GIVEN_STARTS : STARTS));
    }
    EtsCandidate best = candidates.get(0);
    boolean found = false;
    for (EtsCandidate candidate : ranking()) {
      if (!found || score(candidate) <= score(best) + Math.max(REACH, within)) {
        candidate.search(options.tolerance(), options.maxIterations());
        if (!found || score(candidate) < score(best)) {
          best = candidate;
        }
        found |= best.value() < Double.POSITIVE_INFINITY;
      }
    }
    return best;
  }

  /** Returns those that are worse than the best by no more than so much, the best first. */
  List<EtsCandidate> near(double within) {
    List<EtsCandidate> near = ranking();
    double least = score(near.get(0));
    near.removeIf(candidate -> !(score(candidate) <= least + within));
    return near;
  }

  /** Takes a level that no value departs from. */
  EtsCandidate constant() {
    EtsForm form = new EtsForm(ErrorType.ADDITIVE, TrendType.NONE, SeasonType.NONE);
    EtsCandidate candidate = new EtsCandidate(form, data, limits);
    candidate.startAtMean();
    candidates.add(candidate);
    return candidate;
  }

  private EtsCandidate rough(EtsForm form, int starts) {
    EtsCandidate candidate = new EtsCandidate(form, data, limits);
    EtsCandidate twin = find(new EtsForm(ErrorType.ADDITIVE, form.trend(), form.season()));
    if (form.hasMultiplicativeError() && twin != null) {
      candidate.startFrom(twin);
    } else {
      candidate.start(starts);
    }
    EtsCandidate simpler = simpler(form);
    if (simpler != null) {
      candidate.startFrom(simpler);
    }
    candidate.searchRoughly();
    return candidate;
  }

  private @Nullable EtsCandidate simpler(EtsForm form) {
    if (form.trend().isDamped()) {
      return find(form.withTrend(form.trend().undamped()));
    }
    return form.hasTrend() ? find(form.withTrend(TrendType.NONE)) : null;
  }

  private @Nullable EtsCandidate find(EtsForm form) {
    for (EtsCandidate candidate : candidates) {
      if (candidate.form.equals(form) && candidate.value() < Double.POSITIVE_INFINITY) {
        return candidate;
      }
    }
    return null;
  }

  /** The criterion, with the handicap of trends that go on for ever. */
  double score(EtsCandidate candidate) {
    TrendType trend = candidate.form.trend();
    boolean endless = trend == TrendType.ADDITIVE || trend == TrendType.MULTIPLICATIVE;
    return candidate.criterion(options.criterion()) + (endless ? options.trendHandicap() : 0);
  }

  /** Returns all forms tried, the best first. */
  List<EtsCandidate> ranking() {
    List<EtsCandidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(this::score));
    return sorted;
  }

  FitReport report(EtsCandidate chosen, List<String> warnings) {
    long evaluations = 0;
    for (EtsCandidate candidate : candidates) {
      evaluations += candidate.evaluations();
    }
    FitStatus status =
        chosen.status() == BoundedQuasiNewton.Status.ITERATION_LIMIT
            ? FitStatus.ITERATION_LIMIT
            : FitStatus.CONVERGED;
    return new FitReport(
        status, chosen.iterations(), evaluations, -chosen.logLikelihood(), warnings);
  }
}
