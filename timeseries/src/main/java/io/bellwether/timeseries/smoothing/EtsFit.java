package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import java.util.ArrayList;
import java.util.List;

/** Fits a specification to numbers: finds the forms to consider, and what to do if none is left. */
final class EtsFit {

  /** Longer seasons have too many numbers to estimate for a search through all models. */
  static final int LONGEST_SEASON = 24;

  /** With fewer values than this alpha is not estimated. */
  private static final int ENOUGH_FOR_ALPHA = 4;

  private static final double DEFAULT_ALPHA = 0.5;

  private final ExponentialSmoothing specification;
  private final double within;
  private final FitContext context;
  private final EtsData data;
  private final int length;
  private final List<String> warnings = new ArrayList<>();
  private final EtsEstimate estimate;
  private final FitReport report;
  private final List<Near> near;

  /**
   * Fits.
   *
   * @param values on the scale of the model, {@code NaN} where missing; not modified
   * @param season its length; below 2 for none
   * @param within how much worse than the best the other models may be that are kept
   */
  EtsFit(
      ExponentialSmoothing specification,
      double[] values,
      int season,
      double within,
      FitContext context) {
    this.specification = specification;
    this.within = within;
    this.context = context;
    context.checkCancelled();
    length = values.length;
    data = new EtsData(values, season);
    if (data.known == 0) {
      throw new FitException(
          "exponential smoothing needs at least 1 known value, but the series has none ("
              + length
              + " periods, all missing)",
          "give a longer history");
    }
    checkPositive();
    EtsSelection selection = selection(specification.limits());
    EtsCandidate chosen = choose(selection);
    estimate = chosen.estimate();
    near = near(selection, chosen);
    if (!(estimate.sigma2 > 0)) {
      warnings.add(
          "the model repeats the series without error, so the intervals have no width; more"
              + " history would tell how far to trust them");
    }
    report = selection.report(chosen, warnings);
  }

  /**
   * A model that is nearly as good as the best.
   *
   * @param gap how much larger its criterion is
   */
  record Near(EtsEstimate estimate, double gap) {}

  /** The models that are worse than the best by no more than was asked for, the best first. */
  List<Near> near() {
    return near;
  }

  /** With too few values for the criterion there is nothing to be near to. */
  private List<Near> near(EtsSelection selection, EtsCandidate chosen) {
    double least = selection.score(chosen);
    if (within == 0 || data.constant || !Double.isFinite(least)) {
      return List.of(new Near(estimate, 0));
    }
    return selection.near(within).stream()
        .map(each -> new Near(each.estimate(), selection.score(each) - least))
        .toList();
  }

  EtsEstimate estimate() {
    return estimate;
  }

  FitReport report() {
    return report;
  }

  private EtsSelection selection(EtsLimits limits) {
    return new EtsSelection(data, limits, specification);
  }

  private void checkPositive() {
    if (data.positive || specification.forms().stream().anyMatch(f -> !f.needsPositiveSeries())) {
      return;
    }
    throw new FitException(
        "the series has values of zero or below, but every model of "
            + specification
            + " has a multiplicative part, which needs positive values",
        "allow additive errors, trends and seasons, or add a constant to the series");
  }

  private EtsCandidate choose(EtsSelection selection) {
    if (data.constant) {
      if (data.known > 1) {
        warnings.add("all values are equal: fitted a level without trend and season");
      }
      return selection.constant();
    }
    List<EtsForm> forms = candidates();
    if (!forms.isEmpty()) {
      EtsCandidate chosen = selection.choose(forms, within, context);
      if (chosen.value() < Double.POSITIVE_INFINITY) {
        return chosen;
      }
      warnings.add("no search for " + forms + " found a start: fitted a simpler model");
    }
    return selection.choose(List.of(simplest(selection)), within, context);
  }

  /** The forms of the specification that the series suffices for. */
  private List<EtsForm> candidates() {
    List<EtsForm> forms = new ArrayList<>();
    boolean given = specification.forms().size() == 1;
    for (EtsForm form : specification.forms()) {
      EtsForm possible = given ? shrunk(form) : form;
      boolean allowed = data.positive || !possible.needsPositiveSeries();
      if (allowed && (given || isFor(possible, true)) && !forms.contains(possible)) {
        forms.add(possible);
      }
    }
    return forms.stream().filter(form -> isFor(form, !given)).toList();
  }

  /** Leaves out season, damping and trend, in this order, until the series suffices. */
  private EtsForm shrunk(EtsForm asked) {
    EtsForm form = asked;
    if (form.hasSeason() && !isFor(form, false)) {
      form = form.withSeason(SeasonType.NONE);
    }
    if (form.trend().isDamped() && !isFor(form, false)) {
      form = form.withTrend(form.trend().undamped());
    }
    if (form.hasTrend() && !isFor(form, false)) {
      form = form.withTrend(TrendType.NONE);
    }
    if (!form.equals(asked)) {
      warnings.add(
          asked
              + " needs more than the "
              + data.known
              + " known values of the series with season "
              + data.season
              + ": fitted "
              + form);
    }
    return form;
  }

  private boolean isFor(EtsForm form, boolean chosen) {
    int variables = new EtsSpace(form, data.season, specification.limits()).size;
    if (form.hasSeason()) {
      boolean twoSeasons = data.season >= 2 && length >= 2 * data.season;
      if (!twoSeasons || data.known < 2 * data.season) {
        return false;
      }
      if (chosen && data.season > LONGEST_SEASON) {
        return false;
      }
    }
    return data.known > variables + (chosen ? 2 : 1);
  }

  private EtsForm simplest(EtsSelection selection) {
    if (data.known < ENOUGH_FOR_ALPHA && !specification.limits().isGiven(EtsLimits.ALPHA)) {
      selection.limit(specification.limits().given(EtsLimits.ALPHA, DEFAULT_ALPHA));
      warnings.add(
          data.known + " known values do not suffice to estimate alpha: took " + DEFAULT_ALPHA);
    } else {
      warnings.add(data.known + " known values do not suffice for more: fitted simple smoothing");
    }
    return new EtsForm(ErrorType.ADDITIVE, TrendType.NONE, SeasonType.NONE);
  }
}
