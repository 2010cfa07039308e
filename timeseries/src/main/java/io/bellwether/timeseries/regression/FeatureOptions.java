package io.bellwether.timeseries.regression;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Frequency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What features are wanted, before a series is known.
 *
 * @param lags empty for the default ones
 * @param seasonalLags how many seasons back
 * @param rolling statistics of the last values
 * @param calendar what dates tell
 * @param encoding how they tell it
 * @param covariateLags the lags of covariates by name; 0 alone for those that are not named
 */
record FeatureOptions(
    Optional<List<Integer>> lags,
    List<Integer> seasonalLags,
    List<RollingFeature> rolling,
    List<CalendarFeature> calendar,
    CalendarEncoding encoding,
    Map<String, List<Integer>> covariateLags) {

  /** Seasons up to this length have all their lags by default. */
  private static final int SHORT_SEASON = 24;

  /** Lags of long seasons, but the season itself. */
  private static final int FEW = 4;

  /** Lags of series without season. */
  private static final int NO_SEASON = 3;

  /** By default, a lag is taken if there are this many times as many periods. */
  private static final int PERIODS_PER_LAG = 3;

  FeatureOptions {
    lags = lags.map(FeatureOptions::distinct);
    seasonalLags = distinct(seasonalLags);
    rolling = List.copyOf(new LinkedHashSet<>(rolling));
    calendar = List.copyOf(new LinkedHashSet<>(calendar));
    Map<String, List<Integer>> sorted = new TreeMap<>(); // so that it is written always alike
    covariateLags.forEach((name, each) -> sorted.put(name, distinct(each)));
    covariateLags = Map.copyOf(sorted);
    lags.ifPresent(each -> check(each, 1, "lag"));
    check(seasonalLags, 1, "seasonal lag");
    covariateLags.forEach((name, each) -> check(each, 0, "lag of covariate \"" + name + "\""));
  }

  private static List<Integer> distinct(List<Integer> numbers) {
    return numbers.stream().distinct().sorted().toList();
  }

  private static void check(List<Integer> lags, int least, String what) {
    for (int lag : lags) {
      if (!(lag >= least)) {
        throw new IllegalArgumentException(
            "a "
                + what
                + " must be at least "
                + least
                + ", not "
                + lag
                + ": what is later is not known when the forecast is made");
      }
    }
  }

  /** Resolves what depends on the series. */
  FeaturePlan plan(
      Frequency frequency, int periods, List<String> covariates, List<KeyColumn> keys) {
    Set<String> absent = new LinkedHashSet<>(new TreeMap<>(covariateLags).keySet());
    covariates.forEach(absent::remove);
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "lags are wanted of the covariates " + absent + ", but there are only " + covariates);
    }
    if (!seasonalLags.isEmpty() && frequency.seasonLength() == 1) {
      throw new FitException(
          "there are seasonal lags, but the series of " + periods + " periods has no season",
          "say how long its season is, by withSeason, or leave them out");
    }
    List<CovariateLag> covariateColumns = new ArrayList<>();
    for (int c = 0; c < covariates.size(); c++) {
      for (int lag : covariateLags.getOrDefault(covariates.get(c), List.of(0))) {
        covariateColumns.add(new CovariateLag(covariates.get(c), c, lag));
      }
    }
    return new FeaturePlan(
        lags.orElseGet(() -> defaultLags(frequency.seasonLength(), periods)),
        seasonalLags,
        frequency.seasonLength(),
        rolling,
        calendar,
        encoding,
        covariateColumns,
        keys);
  }

  private static List<Integer> defaultLags(int season, int periods) {
    IntStream recent =
        season == 1
            ? IntStream.rangeClosed(1, NO_SEASON)
            : IntStream.rangeClosed(1, season <= SHORT_SEASON ? season : FEW);
    return IntStream.concat(recent, IntStream.of(season))
        .distinct()
        .filter(lag -> lag == 1 || lag <= periods / PERIODS_PER_LAG)
        .boxed()
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("lags ");
    text.append(lags.map(List::toString).orElse("by frequency"));
    if (!seasonalLags.isEmpty()) {
      text.append(", seasonal lags ").append(seasonalLags);
    }
    if (!rolling.isEmpty()) {
      text.append(", rolling ").append(rolling.stream().map(RollingFeature::column).toList());
    }
    if (!calendar.isEmpty()) {
      text.append(", calendar ").append(calendar).append(" as ").append(encoding);
    }
    if (!covariateLags.isEmpty()) {
      text.append(", covariate lags ").append(new LinkedHashMap<>(new TreeMap<>(covariateLags)));
    }
    return text.toString();
  }
}
