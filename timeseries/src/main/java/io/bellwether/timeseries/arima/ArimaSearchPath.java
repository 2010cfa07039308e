package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One search through the orders. For one thread; what it fits may run in many. */
final class ArimaSearchPath {

  /** So many models at most by default, as documented for R's {@code auto.arima}. */
  static final int DEFAULT_STEPS = 94;

  private final AutoArima options;
  private final ArimaTrials trials;
  private final FitContext context;
  private final SearchPoint limit;
  private final Map<SearchPoint, ArimaTrials.Attempt> tried = new LinkedHashMap<>();
  private final Set<SearchPoint> confirmed = new HashSet<>();
  private @Nullable SearchPoint best;
  private boolean complete = true;

  ArimaSearchPath(AutoArima options, ArimaTrials trials, FitContext context) {
    this.options = options;
    this.trials = trials;
    this.context = context;
    boolean seasonal = trials.hasSeason();
    limit =
        new SearchPoint(
            options.maxP(),
            options.maxQ(),
            seasonal ? options.maxSeasonalP() : 0,
            seasonal ? options.maxSeasonalQ() : 0,
            true);
  }

  ArimaSearchPath run() {
    if (options.search() == Search.EXHAUSTIVE) {
      exhaustive();
    } else {
      stepwise();
    }
    if (best == null) {
      ArimaCandidate first = candidates().get(0);
      throw new FitException(
          "none of "
              + tried.size()
              + " ARIMA models can be fitted; the first, "
              + first.name()
              + ", because "
              + first.rejection(),
          "give a longer history, or take a simpler forecaster such as Naive");
    }
    return this;
  }

  private void stepwise() {
    for (SearchPoint start : starts()) {
      tryOut(start, null);
    }
    if (best == null) {
      // beyond any budget: nothing but differences can always be had
      SearchPoint simplest = new SearchPoint(0, 0, 0, 0, trials.allowsConstant());
      compare(simplest, tried.computeIfAbsent(simplest, trials::full));
    }
    while (best != null && (improve(best) || !confirm(best))) {
      context.checkCancelled();
    }
  }

  /**
   * Fits the best in full.
   *
   * @return false if it is not the best any more
   */
  private boolean confirm(SearchPoint point) {
    if (confirmed.contains(point)) {
      return true;
    }
    confirmed.add(point);
    tried.put(point, trials.full(point));
    best = null;
    tried.forEach(this::compare);
    return point.equals(best);
  }

  /** Step 1 of the paper, and the model of nothing but differences. */
  private List<SearchPoint> starts() {
    boolean constant = trials.allowsConstant();
    List<SearchPoint> starts = new ArrayList<>();
    starts.add(new SearchPoint(2, 2, 1, 1, constant).cappedAt(limit));
    starts.add(new SearchPoint(0, 0, 0, 0, constant));
    starts.add(new SearchPoint(1, 0, 1, 0, constant).cappedAt(limit));
    starts.add(new SearchPoint(0, 1, 0, 1, constant).cappedAt(limit));
    starts.add(new SearchPoint(0, 0, 0, 0, false));
    return starts;
  }

  /** Step 2 of the paper: goes to the first neighbour that is better. */
  private boolean improve(SearchPoint from) {
    ArmaCoefficients near = Objects.requireNonNull(tried.get(from)).coefficients();
    for (SearchPoint neighbour : from.neighbours()) {
      if (tryOut(neighbour, near)) {
        return true;
      }
    }
    return false;
  }

  private boolean tryOut(SearchPoint point, @Nullable ArmaCoefficients near) {
    if (tried.containsKey(point) || !isAllowed(point)) {
      return false;
    }
    int most = options.maxModels().orElse(DEFAULT_STEPS);
    if (tried.size() >= most) {
      complete = false;
      return false;
    }
    ArimaTrials.Attempt attempt = trials.rough(point, near).withoutModel();
    tried.put(point, attempt);
    context.progress("ARIMA models", tried.size(), most);
    return compare(point, attempt);
  }

  private boolean isAllowed(SearchPoint point) {
    return point.isWithin(limit)
        && (point.constant() ? trials.allowsConstant() : trials.allowsNoConstant());
  }

  /** Makes an attempt the best, if it is better. */
  private boolean compare(SearchPoint point, ArimaTrials.Attempt attempt) {
    ArimaCandidate candidate = attempt.candidate();
    boolean better = best == null ? !candidate.isRejected() : candidate.isBetterThan(best());
    if (better) {
      best = point;
    }
    return better;
  }

  private void exhaustive() {
    List<SearchPoint> points = allPoints();
    OptionalInt most = options.maxModels();
    if (most.isPresent() && most.getAsInt() < points.size()) {
      points = points.subList(0, most.getAsInt());
      complete = false;
    }
    List<SearchPoint> all = points;
    List<ArimaTrials.Attempt> fitted =
        context.map("ARIMA models", all.size(), i -> trials.full(all.get(i)).withoutModel());
    for (int i = 0; i < fitted.size(); i++) {
      tried.put(all.get(i), fitted.get(i));
      compare(all.get(i), fitted.get(i));
    }
  }

  private List<SearchPoint> allPoints() {
    List<SearchPoint> points = new ArrayList<>();
    for (int p = 0; p <= limit.p(); p++) {
      for (int q = 0; q <= limit.q(); q++) {
        for (int seasonalP = 0; seasonalP <= limit.seasonalP(); seasonalP++) {
          for (int seasonalQ = 0; seasonalQ <= limit.seasonalQ(); seasonalQ++) {
            points.add(new SearchPoint(p, q, seasonalP, seasonalQ, true));
            points.add(new SearchPoint(p, q, seasonalP, seasonalQ, false));
          }
        }
      }
    }
    points.removeIf(point -> point.count() > options.maxOrderSum() || !isAllowed(point));
    points.sort(Comparator.comparingInt(SearchPoint::count));
    return points;
  }

  ArimaCandidate best() {
    return bestAttempt().candidate();
  }

  /** The model of the best, to be asked for once. */
  ArimaModel model() {
    Supplier<ArimaModel> kept = bestAttempt().model();
    return kept == null ? trials.fit(Objects.requireNonNull(best)).run() : kept.get();
  }

  /**
   * Fits in full the candidates that are nearly as good as the best, the best first.
   *
   * @param within how much larger their criterion may be
   * @param most how many at most
   */
  List<ArimaModel> near(double within, int most) {
    double least = best().criterion();
    List<SearchPoint> points = new ArrayList<>(tried.keySet());
    points.removeIf(
        point -> {
          ArimaCandidate candidate = attempt(point).candidate();
          return point.equals(best)
              || candidate.isRejected()
              || !(candidate.criterion() <= least + within);
        });
    points.sort(Comparator.comparingDouble(point -> attempt(point).candidate().criterion()));
    List<ArimaModel> models = new ArrayList<>(List.of(model()));
    for (SearchPoint point : points) {
      context.checkCancelled();
      ArimaTrials.Attempt full = models.size() < most ? trials.full(point) : null;
      if (full != null && !full.candidate().isRejected() && full.model() != null) {
        models.add(full.model().get());
      }
    }
    return models;
  }

  private ArimaTrials.Attempt attempt(SearchPoint point) {
    return Objects.requireNonNull(tried.get(point));
  }

  private ArimaTrials.Attempt bestAttempt() {
    ArimaTrials.Attempt found = best == null ? null : tried.get(best);
    if (found == null) {
      throw new IllegalStateException("the search has found nothing yet");
    }
    return found;
  }

  List<ArimaCandidate> candidates() {
    return tried.values().stream().map(ArimaTrials.Attempt::candidate).toList();
  }

  OrderCriterion criterion() {
    return trials.criterion();
  }

  /** False if it ended for want of budget. */
  boolean isComplete() {
    return complete;
  }
}
