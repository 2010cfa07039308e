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

  /** The most starts that make some steps where there are few maxima, or evaluations are dear. */
  private static final int FEW_RUNNERS = 3;

  /** The most starts that make some steps otherwise. */
  private static final int RUNNERS = 7;

  /** Coefficients from a search keep their place but for this. */
  private static final double NEAR_BOUND = 1 - 1e-7;

  private static final int FIRST_STEPS = 5;
  private static final double FIRST_TOLERANCE = 1e-3;

  /** A search that is this much above the best one after its first steps may still get below it. */
  private static final double STILL_OPEN = 0.5;

  /** The same for models with many maxima, whose first steps say less. */
  private static final double FAR_BEHIND = 3;

  /** The most searches that go to the end. */
  private static final int FINALISTS = 3;

  private final ArmaObjective objective;
  private final ArmaObjective scout;
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
   * @param objective what is to be least
   * @param scout the same, or that of a part of a long series, on which the starts are tried
   * @param fixed the given coefficients, NaN for those to estimate
   * @param tolerance a search ends when a step promises to gain less log-likelihood
   * @param maxIterations the most steps of one search
   */
  ArmaEstimation(
      ArmaObjective objective,
      ArmaObjective scout,
      ArimaOrder order,
      ArmaCoefficients fixed,
      double tolerance,
      int maxIterations,
      FitContext context) {
    this.objective = objective;
    this.scout = scout;
    this.order = order;
    this.fixed = fixed;
    this.context = context;
    toTheEnd = new ArmaSearch(objective, order, fixed, tolerance, maxIterations, context);
    firstSteps =
        new ArmaSearch(
            scout, order, fixed, FIRST_TOLERANCE, Math.min(FIRST_STEPS, maxIterations), context);
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
    ArmaCoefficients first = firstEstimate(starts, series);
    if (!starts.isMixed()) {
      finish(first, START_LIMIT);
    } else if (scout != objective) {
      searchFromPart(starts, first);
    } else if (fewest() < RUNNERS) {
      finish(first, START_LIMIT);
      finishOpen(runners(starts, first, new ArrayList<>(), fewest()), STILL_OPEN);
    } else {
      List<ArmaCoefficients> always = new ArrayList<>(List.of(first, starts.small()));
      int limit = order.isSeasonal() ? FEW_RUNNERS : RUNNERS;
      finishOpen(runners(starts, first, always, limit), FAR_BEHIND);
    }
    return bestOr(starts.small());
  }

  private ArmaCoefficients firstEstimate(ArmaStarts starts, double[] series) {
    ArmaCoefficients first = new ArmaCoefficients(order);
    return new HannanRissanen(series, order).estimate(first) ? first : starts.small();
  }

  /** Searches on from what is not too far above the best one. */
  private void finishOpen(List<Candidate> runners, double margin) {
    for (Candidate runner : runners) {
      if (best == null || runner.value() < best.value() + margin) {
        finish(runner.coefficients(), NEAR_BOUND);
      }
    }
  }

  /** The best coefficients, from a last start if no other had any; null if that has none either. */
  private @Nullable ArmaCoefficients bestOr(ArmaCoefficients start) {
    if (best == null) {
      finish(start, START_LIMIT);
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
    ArmaStarts starts = new ArmaStarts(order);
    ArmaCoefficients first = firstEstimate(starts, series);
    if (near != null) {
      ArmaCoefficients second = near.fitted(order);
      if (toTheEnd.valueNear(second, START_LIMIT) < toTheEnd.valueNear(first, START_LIMIT)) {
        first = second;
      }
    }
    finish(first, START_LIMIT);
    return bestOr(starts.small());
  }

  /**
   * Searches a long series from what a part of it says. The best coefficients of the part lie below
   * those of the whole by about half a unit of log-likelihood for each coefficient and part; what
   * is further off is another maximum, and a worse one.
   */
  private void searchFromPart(ArmaStarts starts, ArmaCoefficients first) {
    finish(first, START_LIMIT);
    double parts = (double) objective.observations() / scout.observations();
    double margin = parts * (toTheEnd.count() + 3);
    for (Candidate runner : runners(starts, first, new ArrayList<>(), fewest())) {
      double value = toTheEnd.valueNear(runner.coefficients(), NEAR_BOUND);
      boolean near = best != null && value > best.value() && value < best.value() + parts;
      if (best == null || (value < best.value() + margin && !near)) {
        finish(runner.coefficients(), NEAR_BOUND);
      }
    }
  }

  /** How many starts run: fewer where there are few maxima, or evaluations are dear. */
  private int fewest() {
    boolean single =
        Math.max(order.p(), order.q()) <= 1 && Math.max(order.seasonalP(), order.seasonalQ()) <= 1;
    // conditional sums of squares cost little to evaluate, and have as many minima
    if (!single || objective instanceof ConditionalLikelihood) {
      return RUNNERS;
    }
    return order.isSeasonal() ? FEW_RUNNERS - 1 : FEW_RUNNERS;
  }

  /**
   * Lets the most promising starts make some steps.
   *
   * @param chosen those that run in any case
   * @param limit how many run
   * @return the best that came to different places
   */
  private List<Candidate> runners(
      ArmaStarts starts, ArmaCoefficients first, List<ArmaCoefficients> chosen, int limit) {
    List<Candidate> spread = new ArrayList<>();
    for (ArmaCoefficients start : starts.spread(first)) {
      spread.add(new Candidate(start, firstSteps.valueNear(start, START_LIMIT)));
    }
    spread.sort(Comparator.comparingDouble(Candidate::value));
    int room = Math.min(spread.size(), limit - chosen.size());
    for (Candidate candidate : spread.subList(0, room)) {
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
