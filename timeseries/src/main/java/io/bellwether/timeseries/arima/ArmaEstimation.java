package io.bellwether.timeseries.arima;

import io.bellwether.math.BoundedQuasiNewton.Status;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates ARMA coefficients: decides where to start, searches, and keeps the best.
 *
 * <p>A model whose likelihood has one maximum is searched once. For a mixed one all starts are
 * evaluated, a few of the most promising ones make some steps, and the best that came to different
 * places go on to the end.
 */
final class ArmaEstimation {

  /** Starts keep this far from the bounds, where gradients vanish. */
  private static final double START_LIMIT = 0.99;

  /** The most starts that make some steps. */
  private static final int RUNNERS = 12;

  private static final int FIRST_STEPS = 6;
  private static final double FIRST_TOLERANCE = 1e-3;

  /** The most searches that go to the end. */
  private static final int FINALISTS = 3;

  private final ArmaObjective objective;
  private final ArimaOrder order;
  private final ArmaCoefficients fixed;
  private final ArmaSearch toTheEnd;
  private final ArmaSearch firstSteps;
  private final FitContext context;

  private @Nullable Candidate best;
  private Status status = Status.NO_START;

  /**
   * Creates an estimation.
   *
   * @param fixed the given coefficients, NaN for those to estimate
   * @param tolerance a search ends when a step promises to gain less log-likelihood
   * @param maxIterations the most steps of one search
   */
  ArmaEstimation(
      ArmaObjective objective,
      ArimaOrder order,
      ArmaCoefficients fixed,
      double tolerance,
      int maxIterations,
      FitContext context) {
    this.objective = objective;
    this.order = order;
    this.fixed = fixed;
    this.context = context;
    toTheEnd = new ArmaSearch(objective, order, fixed, tolerance, maxIterations);
    firstSteps =
        new ArmaSearch(
            objective, order, fixed, FIRST_TOLERANCE, Math.min(FIRST_STEPS, maxIterations));
  }

  /**
   * Searches.
   *
   * @param series what the first estimate is made from: the differenced series, mean removed
   * @return the best coefficients, or null if the objective is finite at no start
   */
  @Nullable ArmaCoefficients estimate(double[] series) {
    if (toTheEnd.count() == 0) {
      status =
          objective.value(fixed) < Double.POSITIVE_INFINITY ? Status.CONVERGED : Status.NO_START;
      return status == Status.CONVERGED ? fixed : null;
    }
    ArmaStarts starts = new ArmaStarts(order);
    ArmaCoefficients first = new ArmaCoefficients(order);
    if (!new HannanRissanen(series, order).estimate(first)) {
      first = starts.small();
    }
    if (starts.isMixed()) {
      for (Candidate runner : runners(starts, first)) {
        finish(runner.coefficients(), 1 - 1e-7);
      }
    } else {
      finish(first, START_LIMIT);
    }
    if (best == null) {
      finish(starts.small(), START_LIMIT);
    }
    return best == null ? null : best.coefficients();
  }

  /**
   * Searches once, from the estimate of Hannan and Rissanen or from given coefficients, whichever
   * is better: for one maximum of several, soon.
   *
   * @param series what the first estimate is made from: the differenced series, mean removed
   * @param near coefficients of a model like this one, of any orders; null for none
   * @return the coefficients, or null if the objective is finite at neither start
   */
  @Nullable ArmaCoefficients estimateOnce(double[] series, @Nullable ArmaCoefficients near) {
    if (toTheEnd.count() == 0) {
      return estimate(series);
    }
    ArmaCoefficients first = new ArmaCoefficients(order);
    if (!new HannanRissanen(series, order).estimate(first)) {
      first = new ArmaStarts(order).small();
    }
    if (near != null) {
      ArmaCoefficients second = near.fitted(order);
      if (toTheEnd.valueNear(second, START_LIMIT) < toTheEnd.valueNear(first, START_LIMIT)) {
        first = second;
      }
    }
    finish(first, START_LIMIT);
    if (best == null) {
      finish(new ArmaStarts(order).small(), START_LIMIT);
    }
    return best == null ? null : best.coefficients();
  }

  private List<Candidate> runners(ArmaStarts starts, ArmaCoefficients first) {
    List<Candidate> spread = new ArrayList<>();
    for (ArmaCoefficients start : starts.spread(first)) {
      spread.add(new Candidate(start, firstSteps.valueNear(start, START_LIMIT)));
    }
    spread.sort(Comparator.comparingDouble(Candidate::value));
    List<ArmaCoefficients> chosen = new ArrayList<>(List.of(first, starts.small()));
    for (Candidate candidate : spread.subList(0, Math.min(spread.size(), RUNNERS - 2))) {
      chosen.add(candidate.coefficients());
    }
    List<Candidate> runs = new ArrayList<>();
    for (ArmaCoefficients start : chosen) {
      context.checkCancelled();
      ArmaCoefficients found = new ArmaCoefficients(order);
      double value = firstSteps.from(start, START_LIMIT, found).value();
      if (value < Double.POSITIVE_INFINITY) {
        runs.add(new Candidate(found, value));
      }
    }
    runs.sort(Comparator.comparingDouble(Candidate::value));
    return distinct(runs);
  }

  private static List<Candidate> distinct(List<Candidate> sorted) {
    List<Candidate> distinct = new ArrayList<>();
    for (Candidate run : sorted) {
      boolean known =
          distinct.stream()
              .anyMatch(other -> Math.abs(other.value() - run.value()) < FIRST_TOLERANCE);
      if (!known && distinct.size() < FINALISTS) {
        distinct.add(run);
      }
    }
    return distinct;
  }

  private void finish(ArmaCoefficients start, double limit) {
    context.checkCancelled();
    ArmaCoefficients found = new ArmaCoefficients(order);
    ArmaSearch.Outcome outcome = toTheEnd.from(start, limit, found);
    if (outcome.value() < Double.POSITIVE_INFINITY
        && (best == null || outcome.value() < best.value())) {
      best = new Candidate(found, outcome.value());
      status = outcome.status();
    }
  }

  Status status() {
    return status;
  }

  int iterations() {
    return toTheEnd.iterations() + firstSteps.iterations();
  }

  int evaluations() {
    return toTheEnd.evaluations() + firstSteps.evaluations();
  }

  /** Coefficients and the objective there. */
  private record Candidate(ArmaCoefficients coefficients, double value) {}
}
