package io.bellwether.timeseries.smoothing;

import io.bellwether.math.BoundedQuasiNewton;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits the forms that are considered, each roughly, then those within reach of the best one
 * exactly, and keeps the best.
 */
final class EtsSelection {

  /** Rough searches are this close to their optima, in units of the criterion. */
  private static final double REACH = 2;

  private static final int STARTS = 2;

  private final EtsData data;
  private final EtsLimits limits;
  private final InformationCriterion criterion;
  private final double tolerance;
  private final int maxIterations;
  private final List<EtsCandidate> candidates = new ArrayList<>();

  EtsSelection(
      EtsData data,
      EtsLimits limits,
      InformationCriterion criterion,
      double tolerance,
      int maxIterations) {
    this.data = data;
    this.limits = limits;
    this.criterion = criterion;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
  }

  /**
   * Chooses.
   *
   * @param forms at least one; simple ones first, as they serve as starts for the others
   * @param context is asked whether to go on
   * @return the best; empty of numbers if none can be fitted
   */
  EtsCandidate choose(List<EtsForm> forms, FitContext context) {
    for (EtsForm form : forms) {
      context.checkCancelled();
      candidates.add(rough(form, forms.size() == 1 ? GIVEN_STARTS : STARTS));
    }
    double least = Double.POSITIVE_INFINITY;
    for (EtsCandidate candidate : candidates) {
      least = Math.min(least, candidate.criterion(criterion));
    }
    EtsCandidate best = candidates.get(0);
    for (EtsCandidate candidate : candidates) {
      if (candidate.criterion(criterion) <= least + REACH) {
        candidate.search(tolerance, maxIterations);
        if (candidate.criterion(criterion) < best.criterion(criterion)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static final int GIVEN_STARTS = 4;

  private EtsCandidate rough(EtsForm form, int starts) {
    EtsCandidate candidate = new EtsCandidate(form, data, limits);
    EtsCandidate twin = find(new EtsForm(ErrorType.ADDITIVE, form.trend(), form.season()));
    EtsCandidate simpler = form.trend().isDamped()
        ? find(form.withTrend(form.trend().undamped()))
        : form.hasTrend() ? find(form.withTrend(TrendType.NONE)) : null;
    if (form.hasMultiplicativeError() && twin != null) {
      candidate.startFrom(twin);
    } else {
      candidate.start(starts);
    }
    if (simpler != null) {
      candidate.startFrom(simpler);
    }
    candidate.searchRoughly();
    return candidate;
  }

  private @org.jspecify.annotations.Nullable EtsCandidate find(EtsForm form) {
    for (EtsCandidate candidate : candidates) {
      if (candidate.form.equals(form) && candidate.value() < Double.POSITIVE_INFINITY) {
        return candidate;
      }
    }
    return null;
  }

  /** Returns all forms tried, the best first. */
  List<EtsCandidate> ranking() {
    List<EtsCandidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(c -> c.criterion(criterion)));
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
