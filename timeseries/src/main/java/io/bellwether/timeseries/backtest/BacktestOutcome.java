package io.bellwether.timeseries.backtest;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What {@link Backtest.Result} tells: tables and metrics, made of the numbers when asked for. */
abstract class BacktestOutcome {

  private final Backtest backtest;
  private final Schedule schedule;
  private final List<String> names;
  private final Map<SeriesKey, Trial> trials = new HashMap<>();
  private final Scores scores;
  private final BacktestTables tables;
  private final List<BacktestFailure> failures;
  private final List<ForecastMetrics> overall;
  private final ForecastMetrics reference;
  private final Map<SeriesKey, String> best;

  BacktestOutcome(
      Backtest backtest,
      Panel panel,
      List<Contestant> contestants,
      List<Trial> trials,
      int reference) {
    this.backtest = backtest;
    schedule = backtest.schedule();
    names = contestants.stream().map(Contestant::name).toList();
    scores = new Scores(trials, names.size(), reference, backtest.levels());
    tables = new BacktestTables(scores, names, panel.keyNames());
    failures = BacktestNotes.failures(panel, trials, names, schedule);
    overall =
        IntStream.range(0, names.size()).mapToObj(f -> scores.mean(f, ahead -> true)).toList();
    this.reference = scores.mean(reference, ahead -> true);
    Map<SeriesKey, String> winners = new LinkedHashMap<>();
    for (Trial trial : trials) {
      this.trials.put(trial.key(), trial);
      int winner = scores.best(trial);
      if (winner >= 0) {
        winners.put(trial.key(), names.get(winner));
      }
    }
    best = Collections.unmodifiableMap(winners);
  }

  /**
   * Returns the names of the forecasters.
   *
   * @return in the order in which they were given
   */
  public List<String> forecasters() {
    return names;
  }

  /**
   * Returns the comparison.
   *
   * @return a row a forecaster: {@code forecaster}, {@code mase}, {@code rmsse}, {@code smape},
   *     {@code mape}, {@code wape}, {@code mae}, {@code rmse}, {@code bias}, {@code relativeBias},
   *     {@code pinball}, {@code scaledPinball}; for each level {@code coverage80}, {@code width80},
   *     {@code score80}, {@code scaledScore80}; {@code skill} against seasonal naive, {@code wins}
   *     (of how many series it is the best), {@code series}, {@code forecasts}, {@code missing}
   *     (actual values) and {@code failures} (origins)
   */
  public Dataset table() {
    int[] wins =
        names.stream().mapToInt(name -> Collections.frequency(best.values(), name)).toArray();
    return tables.overall(overall, wins);
  }

  /**
   * Returns the comparison for each period ahead.
   *
   * @return a row a forecaster and {@code horizon} (1 for the first period ahead), with the
   *     measures of {@link #table()}
   */
  public Dataset byHorizon() {
    return tables.byHorizon(schedule.horizon());
  }

  /**
   * Returns the comparison for each series.
   *
   * @return a row a series and forecaster: the columns of the key, and the measures of {@link
   *     #table()}; {@code origins} tells on how many it was judged
   */
  public Dataset bySeries() {
    return tables.bySeries();
  }

  /**
   * Returns all forecasts, those included that were not judged because another forecaster failed.
   *
   * @return a row a forecast: the columns of the key, {@code forecaster}, {@code origin} (the time
   *     of the last period known then), {@code time}, {@code horizon}, {@code actual}, {@code
   *     forecast}, {@code error} (forecast less actual), {@code median}, and the bounds {@code
   *     lower80}, {@code upper80}...
   */
  public Dataset forecasts() {
    return tables.forecasts(schedule.horizon());
  }

  /**
   * Returns the measures of a forecaster, averaged over series.
   *
   * @param forecaster its name
   * @return the measures
   * @throws IllegalArgumentException if there is no such forecaster
   */
  public ForecastMetrics metrics(String forecaster) {
    return overall.get(place(forecaster));
  }

  /**
   * Returns the measures of a forecaster for one period ahead, averaged over series.
   *
   * @param forecaster its name
   * @param ahead how many periods ahead, 1 for the first
   * @return the measures
   * @throws IllegalArgumentException if there is no such forecaster or period
   */
  public ForecastMetrics metrics(String forecaster, int ahead) {
    int horizon = schedule.horizon();
    if (!(ahead >= 1 && ahead <= horizon)) {
      throw new IllegalArgumentException(
          "ahead is " + ahead + ", but must be from 1 to the horizon, " + horizon);
    }
    return scores.mean(place(forecaster), h -> h == ahead - 1);
  }

  /**
   * Returns the measures of a forecaster on one series.
   *
   * @param forecaster its name
   * @param series its key
   * @return the measures; {@code NaN} with a count of 0 if there was no origin to judge it by
   * @throws IllegalArgumentException if there is no such forecaster or series
   */
  public ForecastMetrics metrics(String forecaster, SeriesKey series) {
    return scores.of(place(forecaster), trial(series));
  }

  /**
   * Returns the measures of the seasonal naive forecast, which always runs along as the reference
   * of skill.
   *
   * @return its measures on the origins on which the others are judged, where it could be made
   */
  public ForecastMetrics reference() {
    return reference;
  }

  /**
   * Returns the skill of a forecaster by MASE.
   *
   * @param forecaster its name
   * @return one less the ratio of its MASE to that of seasonal naive: 0 if it is as good, 1 if it
   *     is perfect, negative if it is worse; {@code NaN} if it is not defined
   * @throws IllegalArgumentException if there is no such forecaster
   */
  public double skill(String forecaster) {
    return skill(forecaster, ForecastMetrics::mase);
  }

  /**
   * Returns the skill of a forecaster.
   *
   * @param forecaster its name
   * @param measure less is better, such as {@code ForecastMetrics::rmsse}
   * @return one less the ratio of its measure to that of seasonal naive, each averaged over the
   *     series for which both are defined; {@code NaN} if there is none
   * @throws IllegalArgumentException if there is no such forecaster
   */
  public double skill(String forecaster, ToDoubleFunction<ForecastMetrics> measure) {
    return scores.skill(place(forecaster), scores.trials(), ahead -> true, measure);
  }

  /**
   * Returns the forecasters, the best one first.
   *
   * @return names by ascending MASE (by MAE where there is no scale), of equal ones that given
   *     first
   */
  public List<String> ranking() {
    return names.stream()
        .sorted(Comparator.comparingDouble(name -> Scores.loss(metrics(name))))
        .toList();
  }

  /**
   * Returns the best forecaster.
   *
   * @return the first of {@link #ranking()}
   */
  public String best() {
    return ranking().get(0);
  }

  /**
   * Returns the best forecaster of a series.
   *
   * @param series its key
   * @return that with the least MASE (MAE where there is no scale), of equal ones that given first;
   *     empty if there was no origin to judge by
   * @throws IllegalArgumentException if there is no such series, or it was too short
   */
  public Optional<String> best(SeriesKey series) {
    return Optional.ofNullable(best.get(trial(series).key()));
  }

  /**
   * Returns the best forecaster of each series.
   *
   * @return by key, in the order of the panel; series without one are not in it; unmodifiable
   */
  public Map<SeriesKey, String> bestPerSeries() {
    return best;
  }

  /**
   * Tests whether one forecaster is better than another on a series, or whether it is chance: both
   * sides, squared losses.
   *
   * @param first the name of a forecaster
   * @param second the name of another one
   * @param series the key of the series
   * @param ahead which forecasts to compare, 1 for those of the first period ahead; also the lags
   *     at which their errors may hang together
   * @return the result; a negative statistic speaks for the first
   * @throws IllegalArgumentException if there is no such forecaster, series or period, or there are
   *     not more origins than that
   * @throws io.bellwether.data.DataException if there are fewer than 2 origins, or the forecasts do
   *     not differ
   */
  public DieboldMariano test(String first, String second, SeriesKey series, int ahead) {
    return test(first, second, series, ahead, Loss.SQUARED, Alternative.TWO_SIDED);
  }

  /**
   * Tests whether one forecaster is better than another on a series, or whether it is chance.
   *
   * @param first the name of a forecaster
   * @param second the name of another one
   * @param series the key of the series
   * @param ahead which forecasts to compare, 1 for those of the first period ahead. Their errors
   *     may hang together for as many periods, less one: at {@code (ahead - 1) / step} origins
   * @param loss what an error costs
   * @param alternative what to find out
   * @return the result; a negative statistic speaks for the first
   * @throws IllegalArgumentException if there is no such forecaster, series or period, or there are
   *     not enough origins
   * @throws io.bellwether.data.DataException if there are fewer than 2 origins, or the forecasts do
   *     not differ
   */
  public DieboldMariano test(
      String first,
      String second,
      SeriesKey series,
      int ahead,
      Loss loss,
      Alternative alternative) {
    int horizon = schedule.horizon();
    if (!(ahead >= 1 && ahead <= horizon)) {
      throw new IllegalArgumentException(
          "ahead is " + ahead + ", but must be from 1 to the horizon, " + horizon);
    }
    Trial trial = trial(series);
    return DieboldMariano.of(
        trial.errors(place(first), ahead - 1),
        trial.errors(place(second), ahead - 1),
        (ahead - 1) / schedule.step() + 1,
        loss,
        alternative);
  }

  /**
   * Returns what could not be forecast, and why.
   *
   * @return one entry an origin that failed, and one for each series that is too short; in the
   *     order of series; empty when all went well
   */
  public List<BacktestFailure> failures() {
    return failures;
  }

  /**
   * Returns {@link #failures()} as a table.
   *
   * @return the columns of the key, {@code forecaster}, {@code origin} and {@code reason}; the
   *     middle two are missing for a series that is too short
   */
  public Dataset failureTable() {
    return tables.failures(failures);
  }

  /**
   * Returns how many origins are not judged because some forecasters failed there and others did
   * not.
   *
   * @return the number of origins over all series
   */
  public int excludedOrigins() {
    return scores.excluded();
  }

  /**
   * Returns what a careful reader should know: short series, excluded origins, forecasters that
   * failed altogether, missing scales.
   *
   * @return one sentence each; empty when there is nothing to say
   */
  public List<String> warnings() {
    return BacktestNotes.warnings(scores, names, failures, schedule, overall);
  }

  /**
   * Returns the errors of a forecaster on one series, those included that were not judged because
   * another forecaster failed.
   *
   * @param forecaster its name
   * @param series the key of the series
   * @return forecast less actual: the horizon of the first origin, that of the second...; {@code
   *     NaN} where the forecast failed or the actual value is missing; empty if the series was too
   *     short for an origin
   * @throws IllegalArgumentException if there is no such forecaster or series
   */
  public double[] errors(String forecaster, SeriesKey series) {
    int place = place(forecaster);
    Trial trial = trials.get(series);
    if (trial == null && tooShort(series)) {
      return new double[0];
    }
    return trial(series).errors(place);
  }

  private int place(String forecaster) {
    int place = names.indexOf(forecaster);
    if (place < 0) {
      throw new IllegalArgumentException(
          "there is no forecaster \"" + forecaster + "\"; there are " + names);
    }
    return place;
  }

  private Trial trial(SeriesKey series) {
    Trial trial = trials.get(series);
    if (trial == null) {
      throw new IllegalArgumentException(
          tooShort(series)
              ? "series " + series + " is too short for a backtest"
              : "there is no series "
                  + series
                  + " among the "
                  + trials.size()
                  + " tested"
                  + trials.keySet().stream().findFirst().map(k -> ", such as " + k).orElse(""));
    }
    return trial;
  }

  private boolean tooShort(SeriesKey series) {
    return failures.stream()
        .anyMatch(failure -> failure.forecaster().isEmpty() && failure.series().equals(series));
  }

  /**
   * Writes the comparison for people.
   *
   * @return a line a forecaster, the best first, and what is to be said about it
   */
  public String summary() {
    return BacktestNotes.text(backtest, table(), ranking(), warnings());
  }
}
