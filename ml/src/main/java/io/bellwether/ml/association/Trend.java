package io.bellwether.ml.association;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.design.Significance;
import io.bellwether.model.FitException;
import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the support of an item set changes from period to period, and whether it rises or falls by
 * more than chance. Immutable and safe for many threads.
 *
 * <pre>{@code
 * Trend trend = Trend.of(baskets, Set.of("GREEN TEACUP", "PINK TEACUP"), ChronoUnit.MONTHS);
 * trend.sentence();                   // what happens, in words
 * trend.periods().get(0).support();  // baskets() count() lift() interval()
 * }</pre>
 *
 * <p>Periods are those of the calendar, from the period of the first basket to that of the last;
 * those between without baskets are there too. The first and the last are often partial; as shares
 * are compared, not numbers, they take part in the test by the baskets they have.
 *
 * <p>The test is that of Cochran (1954) and Armitage (1955) for a linear trend in proportions, with
 * the number of the period as score; two-sided. It takes baskets as independent, which those of one
 * customer are not quite, and sees only what rises or falls on the whole: a season within a year it
 * does not. If many sets are tested, {@link #adjustedPValue} of {@link #ofAll} is what to read.
 *
 * @since 0.1.0
 */
public final class Trend {

  private static final double LEVEL = 0.95;
  private static final double CLEAR = 0.05;
  private static final double PERCENT = 100;
  private static final int DIGITS = 3;

  private final Set<String> items;
  private final CalendarPeriods calendar;
  private final List<TrendPeriod> periods;
  private final CochranArmitage test;
  private final double adjustedPValue;
  private final int withoutTime;

  private Trend(
      Set<String> items,
      CalendarPeriods calendar,
      List<TrendPeriod> periods,
      CochranArmitage test,
      double adjustedPValue,
      int withoutTime) {
    this.items = items;
    this.calendar = calendar;
    this.periods = periods;
    this.test = test;
    this.adjustedPValue = adjustedPValue;
    this.withoutTime = withoutTime;
  }

  /**
   * Follows an item set through days, weeks (from Monday), months or years.
   *
   * @param baskets baskets with times; those without take no part
   * @param items the names of the items
   * @param unit {@link ChronoUnit#DAYS}, {@code WEEKS}, {@code MONTHS} or {@code YEARS}
   * @return the trend
   * @throws IllegalArgumentException if the baskets have no times, no basket holds one of the
   *     items, there are no items, or the unit is another
   * @throws FitException if all baskets lie in one period
   */
  public static Trend of(Baskets baskets, Collection<String> items, ChronoUnit unit) {
    return all(baskets, List.of(items), CalendarPeriods.of(unit)).get(0);
  }

  /**
   * Follows an item set through longer periods, such as quarters: {@code Period.ofMonths(3)}.
   * Periods of months begin with a month (those of a quarter with a quarter), periods of weeks on a
   * Monday.
   *
   * @param baskets baskets with times; those without take no part
   * @param items the names of the items
   * @param period a number of months (a year is twelve) or of days, not of both
   * @return the trend
   * @throws IllegalArgumentException if the baskets have no times, no basket holds one of the
   *     items, there are no items, or the period is not positive or of both months and days
   * @throws FitException if all baskets lie in one period
   */
  public static Trend of(Baskets baskets, Collection<String> items, Period period) {
    return all(baskets, List.of(items), CalendarPeriods.of(period)).get(0);
  }

  /**
   * Follows many item sets in one pass over the baskets.
   *
   * @param baskets baskets with times; those without take no part
   * @param sets the names of the items of each set
   * @param unit {@link ChronoUnit#DAYS}, {@code WEEKS}, {@code MONTHS} or {@code YEARS}
   * @return the trends, in the order of the sets; {@link #byPValue} sorts them
   * @throws IllegalArgumentException as {@link #of(Baskets, Collection, ChronoUnit)}
   * @throws FitException if all baskets lie in one period
   */
  public static List<Trend> ofAll(
      Baskets baskets, List<? extends Collection<String>> sets, ChronoUnit unit) {
    return all(baskets, sets, CalendarPeriods.of(unit));
  }

  /**
   * Follows many item sets in one pass over the baskets, through longer periods.
   *
   * @param baskets baskets with times; those without take no part
   * @param sets the names of the items of each set
   * @param period a number of months (a year is twelve) or of days, not of both
   * @return the trends, in the order of the sets; {@link #byPValue} sorts them
   * @throws IllegalArgumentException as {@link #of(Baskets, Collection, Period)}
   * @throws FitException if all baskets lie in one period
   */
  public static List<Trend> ofAll(
      Baskets baskets, List<? extends Collection<String>> sets, Period period) {
    return all(baskets, sets, CalendarPeriods.of(period));
  }

  private static List<Trend> all(
      Baskets baskets, List<? extends Collection<String>> sets, CalendarPeriods calendar) {
    List<Set<String>> names = sets.stream().<Set<String>>map(ItemNames::of).toList();
    TrendCounts counts = TrendCounts.of(baskets, names, calendar);
    List<List<TrendPeriod>> periods = new ArrayList<>();
    List<CochranArmitage> tests = new ArrayList<>();
    for (int set = 0; set < names.size(); set++) {
      periods.add(List.copyOf(counts.periods(set)));
      tests.add(CochranArmitage.of(periods.get(set)));
    }
    double[] adjusted = adjusted(tests);
    List<Trend> trends = new ArrayList<>();
    for (int set = 0; set < names.size(); set++) {
      trends.add(
          new Trend(
              names.get(set),
              calendar,
              periods.get(set),
              tests.get(set),
              adjusted[set],
              counts.withoutTime()));
    }
    return List.copyOf(trends);
  }

  /** Corrects the p-values; a set without a test counts as none. */
  private static double[] adjusted(List<CochranArmitage> tests) {
    double[] made =
        tests.stream()
            .mapToDouble(CochranArmitage::pValue)
            .filter(pValue -> !Double.isNaN(pValue))
            .toArray();
    double[] corrected = FalseDiscovery.adjusted(made, made.length);
    double[] adjusted = new double[tests.size()];
    int next = 0;
    for (int set = 0; set < adjusted.length; set++) {
      adjusted[set] = Double.isNaN(tests.get(set).pValue()) ? Double.NaN : corrected[next++];
    }
    return adjusted;
  }

  /**
   * Orders trends by their p-values, the smallest first, those without a test last.
   *
   * @return a comparator; sorting with it keeps the order of equals
   */
  public static Comparator<Trend> byPValue() {
    return Comparator.comparingDouble(Trend::pValue);
  }

  /**
   * Returns the item set.
   *
   * @return the names of the items, in natural order
   */
  public Set<String> items() {
    return items;
  }

  /**
   * Returns the periods from that of the first basket to that of the last.
   *
   * @return an unmodifiable list of two periods at least, the first first
   */
  public List<TrendPeriod> periods() {
    return periods;
  }

  /**
   * Returns the test statistic: chi-square with one degree of freedom under no trend.
   *
   * @return not negative; NaN if no basket or every basket holds the set
   */
  public double statistic() {
    return test.statistic();
  }

  /**
   * Returns the probability of a statistic as large or larger if there is no trend; two-sided.
   *
   * @return from 0 to 1; NaN if no basket or every basket holds the set
   */
  public double pValue() {
    return test.pValue();
  }

  /**
   * Returns the p-value adjusted for testing all sets of {@link #ofAll}: the smallest share of
   * false discoveries at which this trend is among the discoveries. Y. Benjamini and Y. Hochberg,
   * "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995).
   *
   * @return from 0 to 1, the p-value itself if only this set was asked for; NaN as {@link #pValue}
   */
  public double adjustedPValue() {
    return adjustedPValue;
  }

  /**
   * Returns by how much the support changes from one period to the next: the slope of the straight
   * line through the supports, weighted by the numbers of baskets.
   *
   * @return a share per period
   */
  public double slope() {
    return test.slope();
  }

  /**
   * Returns an interval for the slope, by the normal distribution and the standard error of the
   * test: that of a share that stays the same. It excludes 0 exactly if {@link #pValue} is below
   * one less the level.
   *
   * @param level the share of cases in which the interval shall cover, between 0 and 1
   * @return the interval
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public Interval slopeInterval(double level) {
    double z =
        NormalDistribution.of(0, 1)
            .inverseSurvivalProbability((1 - Interval.checkLevel(level)) / 2);
    double half = z * test.slopeError();
    return new Interval(test.slope() - half, test.slope() + half, level);
  }

  /**
   * Returns how many baskets took no part because they have no time.
   *
   * @return a number of baskets
   */
  public int basketsWithoutTime() {
    return withoutTime;
  }

  /**
   * Says what happens.
   *
   * @return a sentence such as "A with B: in 1.2% of 18444 baskets from 2010-12-01 to 2011-12-31,
   *     rising by 0.083 percentage points a month (0.05 to 0.12 with 95% confidence; p = 0.0004)."
   */
  public String sentence() {
    long baskets = periods.stream().mapToLong(TrendPeriod::baskets).sum();
    long count = periods.stream().mapToLong(TrendPeriod::count).sum();
    String opening =
        String.format(
            Locale.ROOT,
            "%s: in %s%% of %d baskets from %s to %s, ",
            String.join(" with ", items),
            Significant.of(PERCENT * count / baskets, DIGITS),
            baskets,
            periods.get(0).start(),
            periods.get(periods.size() - 1).end());
    return opening + movement() + ".";
  }

  private String movement() {
    if (Double.isNaN(pValue())) {
      return "so there is nothing to test";
    }
    Interval interval = slopeInterval(LEVEL);
    String movement = slope() > 0 ? "rising" : "falling";
    boolean falling = slope() <= 0;
    return String.format(
        Locale.ROOT,
        "%s by %s percentage points a %s (%s to %s with 95%% confidence; p = %s)",
        pValue() < CLEAR ? movement : "with no clear trend, " + movement,
        points(Math.abs(slope())),
        calendar.word(),
        points(falling ? -interval.upper() : interval.lower()),
        points(falling ? -interval.lower() : interval.upper()),
        Significance.text(pValue()));
  }

  private static String points(double share) {
    return Significant.of(PERCENT * share, DIGITS);
  }

  /**
   * Returns the periods as a table: {@code start}, {@code end}, {@code baskets}, {@code count},
   * {@code support} with its 95% interval ({@code lower95}, {@code upper95}), {@code expected},
   * {@code lift}, {@code completeness} ({@code partial} or {@code full}).
   *
   * @return a row for each period
   */
  public Dataset toDataset() {
    return Dataset.of(
        TimeColumn.ofDates("start", periods.stream().map(TrendPeriod::start).toList()),
        TimeColumn.ofDates("end", periods.stream().map(TrendPeriod::end).toList()),
        column("baskets", TrendPeriod::baskets),
        column("count", TrendPeriod::count),
        column("support", TrendPeriod::support),
        column("lower95", period -> period.interval().lower()),
        column("upper95", period -> period.interval().upper()),
        column("expected", TrendPeriod::expected),
        column("lift", TrendPeriod::lift),
        CategoricalColumn.of("completeness", periods.stream().map(Trend::completeness).toList()));
  }

  private NumericColumn column(String name, ToDoubleFunction<TrendPeriod> value) {
    return NumericColumn.of(name, periods.stream().mapToDouble(value).toArray());
  }

  private static String completeness(TrendPeriod period) {
    return period.partial() ? "partial" : "full";
  }

  /**
   * Describes the trend: the sentence and a line for each period.
   *
   * @return a text of several lines
   */
  public String summary() {
    List<List<String>> rows = new ArrayList<>();
    for (TrendPeriod period : periods) {
      Interval interval = period.interval();
      rows.add(
          List.of(
              period.start().toString(),
              Integer.toString(period.baskets()),
              Integer.toString(period.count()),
              Significant.of(period.support(), DIGITS),
              Significant.of(interval.lower(), DIGITS),
              Significant.of(interval.upper(), DIGITS),
              Significant.of(period.lift(), DIGITS),
              period.partial() ? "partial" : ""));
    }
    return sentence()
        + "\n\n"
        + TextTable.of("period", "baskets", "count", "support", "lower", "upper", "lift", "")
            .rows(rows);
  }

  @Override
  public String toString() {
    return "Trend["
        + String.join(" + ", items)
        + ", "
        + periods.size()
        + " periods, slope "
        + Significant.of(slope(), DIGITS)
        + ", p "
        + Significant.of(pValue(), DIGITS)
        + "]";
  }
}
