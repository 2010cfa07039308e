package io.bellwether.timeseries;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of sine and cosine that describe seasons: smooth patterns that repeat, as regressors. A
 * season of period {@code m} becomes {@code sin(2 pi k t / m)} and {@code cos(2 pi k t / m)} for
 * {@code k = 1..K}. The period need not be whole: 365.25 days or 52.18 weeks a year are as good as
 * 12 months, and several seasons go together. An immutable value.
 *
 * <pre>{@code
 * FourierTerms year = FourierTerms.of(52.18, 3);
 * Covariates known = year.covariates(weekly.timeline().window(0, weekly.length() + 26));
 * Forecast next = AutoArima.create().fit(weekly, known).forecast(26, known);
 * }</pre>
 *
 * <p>The names are those of R's {@code fourier}, {@code S1-12}, {@code C1-12}, {@code S2-12}...,
 * with the period as it was given ({@code S1-52.18}). Two kinds of columns are left out, because
 * they would be nothing new: the sine of {@code k = m / 2}, which is zero in every period, and
 * waves that a period given before has already, such as the seventh of 168 hours, which is the
 * first of 24.
 *
 * <p><b>Phase.</b> {@code t} is the number of the period on the calendar, counted from January 1970
 * (Monday 5 January for steps of days, hours and the like), unless an {@linkplain
 * #anchoredAt(LocalDateTime) anchor} is given. So it depends on the time alone: history and future
 * agree wherever they are cut. Where it is zero does not matter to a regression with both waves of
 * a pair.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021,
 * sections 7.4 and 10.5.
 *
 * @since 0.1.0
 */
public final class FourierTerms {

  /** Two frequencies nearer than this are one: no history could tell them apart. */
  private static final double SAME_FREQUENCY = 1e-9;

  private static final FourierTerms NONE = new FourierTerms(new double[0], new int[0], null);

  private final double[] periods;
  private final int[] orders;
  private final @Nullable LocalDateTime anchor;

  private FourierTerms(double[] periods, int[] orders, @Nullable LocalDateTime anchor) {
    this.periods = periods;
    this.orders = orders;
    this.anchor = anchor;
  }

  /**
   * Returns no terms, to begin with.
   *
   * @return terms without columns
   */
  public static FourierTerms none() {
    return NONE;
  }

  /**
   * Creates the terms of one season.
   *
   * @param period how many steps of the calendar make a season, more than 1, finite
   * @param order the number {@code K} of pairs, 1 to half of the period
   * @return the terms
   * @throws IllegalArgumentException if the period or the order is out of range
   */
  public static FourierTerms of(double period, int order) {
    return NONE.and(period, order);
  }

  /**
   * Adds a season.
   *
   * @param period how many steps of the calendar make a season, more than 1, finite
   * @param order the number {@code K} of pairs, 1 to half of the period
   * @return these terms and the new ones
   * @throws IllegalArgumentException if the period or the order is out of range, or the period is
   *     there already
   */
  public FourierTerms and(double period, int order) {
    if (!(period > 1 && Double.isFinite(period))) {
      throw new IllegalArgumentException(
          "the period of a season must be more than 1 step and finite, not " + period);
    }
    if (!(order >= 1 && order <= maxOrder(period))) {
      throw new IllegalArgumentException(
          "the order of a season of "
              + text(period)
              + " must be 1 to "
              + maxOrder(period)
              + ", half of the period, not "
              + order);
    }
    for (double other : periods) {
      if (other == period) {
        throw new IllegalArgumentException("the period " + text(period) + " is there already");
      }
    }
    double[] morePeriods = Arrays.copyOf(periods, periods.length + 1);
    int[] moreOrders = Arrays.copyOf(orders, orders.length + 1);
    morePeriods[periods.length] = period;
    moreOrders[orders.length] = order;
    return new FourierTerms(morePeriods, moreOrders, anchor);
  }

  /**
   * Returns the most pairs that a season can have: beyond, waves repeat.
   *
   * @param period how many steps make a season
   * @return half of the period, rounded down, at least 1
   */
  public static int maxOrder(double period) {
    return Math.max(1, (int) Math.min(Integer.MAX_VALUE, Math.floor(period / 2)));
  }

  /**
   * Returns the same terms with their phase zero at a time.
   *
   * @param time a time of the calendar to which the terms are applied
   * @return the same waves, shifted
   */
  public FourierTerms anchoredAt(LocalDateTime time) {
    return new FourierTerms(periods, orders, Objects.requireNonNull(time, "time"));
  }

  /**
   * Returns the periods.
   *
   * @return how many steps make each season, in the order given; a copy
   */
  public double[] periods() {
    return periods.clone();
  }

  /**
   * Returns the orders.
   *
   * @return the number of pairs of each season, in the order given; a copy
   */
  public int[] orders() {
    return orders.clone();
  }

  /**
   * Returns the names of the columns.
   *
   * @return such as {@code S1-12}, {@code C1-12}
   */
  public List<String> names() {
    return waves().stream().map(Wave::name).toList();
  }

  /**
   * Computes the columns.
   *
   * @param timeline the stretch of time, which may reach from the history into the future
   * @return one covariate a wave, each with a value for every period
   */
  public Covariates covariates(Timeline timeline) {
    long first = number(timeline);
    Covariates all = Covariates.none();
    for (Wave wave : waves()) {
      double[] values = new double[timeline.length()];
      for (int t = 0; t < values.length; t++) {
        values[t] = wave.at(first + t);
      }
      all = all.and(wave.name(), TimeSeries.of(timeline, values));
    }
    return all;
  }

  /** The number of the first period, counted from the anchor. */
  private long number(Timeline timeline) {
    Frequency frequency = timeline.frequency();
    return anchor == null
        ? frequency.period(
            ChronoUnit.MICROS.between(
                LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), timeline.start()))
        : frequency.stepsUpTo(anchor, timeline.start());
  }

  /** A sine or a cosine. */
  private record Wave(String name, boolean sine, int harmonic, double period) {

    double at(long t) {
      // the remainder first: the phase of a large number keeps its digits
      double phase = 2 * Math.PI * Math.IEEEremainder((double) t * harmonic, period) / period;
      return sine ? Math.sin(phase) : Math.cos(phase);
    }
  }

  private List<Wave> waves() {
    List<Wave> waves = new ArrayList<>();
    List<Double> frequencies = new ArrayList<>();
    for (int i = 0; i < periods.length; i++) {
      for (int k = 1; k <= orders[i]; k++) {
        double frequency = k / periods[i];
        if (frequencies.stream().noneMatch(f -> Math.abs(f - frequency) < SAME_FREQUENCY)) {
          frequencies.add(frequency);
          String name = k + "-" + text(periods[i]);
          if (Math.abs(frequency - 0.5) > SAME_FREQUENCY) {
            waves.add(new Wave("S" + name, true, k, periods[i]));
          }
          waves.add(new Wave("C" + name, false, k, periods[i]));
        }
      }
    }
    return waves;
  }

  /** Writes 12.0 as 12, and 52.18 as it is. */
  private static String text(double period) {
    return period == Math.rint(period) && period < 1e15
        ? String.format(Locale.ROOT, "%d", (long) period)
        : Double.toString(period);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FourierTerms that
        && Arrays.equals(periods, that.periods)
        && Arrays.equals(orders, that.orders)
        && Objects.equals(anchor, that.anchor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(periods), Arrays.hashCode(orders), anchor);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("FourierTerms[");
    for (int i = 0; i < periods.length; i++) {
      text.append(i == 0 ? "" : ", ").append("period ").append(text(periods[i]));
      text.append(" order ").append(orders[i]);
    }
    return text.append(anchor == null ? "" : ", anchored at " + anchor).append(']').toString();
  }
}
