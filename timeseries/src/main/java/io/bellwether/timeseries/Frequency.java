package io.bellwether.timeseries;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The step of a regular calendar, and how many steps make a season. An immutable value.
 *
 * <p>A step is a number of months ({@link #YEARLY}, {@link #QUARTERLY}, {@link #MONTHLY}) or a
 * fixed length of local time (all others). Local time has no zone and no summer time: a day has 24
 * hours.
 *
 * <table>
 *   <caption>Season lengths unless overridden</caption>
 *   <tr><th>frequency</th><th>season</th><th>which is</th></tr>
 *   <tr><td>yearly</td><td>1</td><td>none</td></tr>
 *   <tr><td>quarterly</td><td>4</td><td>a year</td></tr>
 *   <tr><td>monthly</td><td>12</td><td>a year</td></tr>
 *   <tr><td>weekly</td><td>52</td><td>a year, all but a day or two</td></tr>
 *   <tr><td>daily</td><td>7</td><td>a week</td></tr>
 *   <tr><td>hourly</td><td>24</td><td>a day</td></tr>
 *   <tr><td>half-hourly</td><td>48</td><td>a day</td></tr>
 *   <tr><td>minutely</td><td>60</td><td>an hour</td></tr>
 * </table>
 *
 * @since 0.1.0
 */
public final class Frequency {

  /** One value a year; no season. */
  public static final Frequency YEARLY = new Frequency("yearly", 12, 0, 1);

  /** One value a quarter; a season of 4. */
  public static final Frequency QUARTERLY = new Frequency("quarterly", 3, 0, 4);

  /** One value a month; a season of 12. */
  public static final Frequency MONTHLY = new Frequency("monthly", 1, 0, 12);

  /** One value a week; a season of 52. Aggregated weeks start on Monday, as in ISO 8601. */
  public static final Frequency WEEKLY = new Frequency("weekly", 0, micros(Duration.ofDays(7)), 52);

  /** One value a day; a season of 7. */
  public static final Frequency DAILY = new Frequency("daily", 0, micros(Duration.ofDays(1)), 7);

  /** One value an hour; a season of 24. */
  public static final Frequency HOURLY =
      new Frequency("hourly", 0, micros(Duration.ofHours(1)), 24);

  /** One value every 30 minutes; a season of 48. */
  public static final Frequency HALF_HOURLY =
      new Frequency("half-hourly", 0, micros(Duration.ofMinutes(30)), 48);

  /** One value a minute; a season of 60. */
  public static final Frequency MINUTELY =
      new Frequency("minutely", 0, micros(Duration.ofMinutes(1)), 60);

  /** A Monday, so that aggregated weeks start on Mondays. */
  private static final LocalDateTime ANCHOR = LocalDateTime.of(1970, 1, 5, 0, 0);

  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long ANCHOR_MICROS = 4 * MICROS_PER_DAY;

  /** Longer steps would leave the range of times after a few periods. */
  private static final int LONGEST_YEARS = 1_000;

  private static final Duration LONGEST = Duration.ofDays(LONGEST_YEARS * 365L);

  private final String name;
  private final int months;
  private final long micros;
  private final int seasonLength;

  private Frequency(String name, int months, long micros, int seasonLength) {
    this.name = name;
    this.months = months;
    this.micros = micros;
    this.seasonLength = seasonLength;
  }

  /**
   * Creates a frequency of whole months or whole days.
   *
   * @param step the time between two values: years and months, or days, not both; positive, up to
   *     1000 years
   * @param seasonLength how many steps make a season, at least 1; 1 means none
   * @return the frequency
   * @throws IllegalArgumentException if the step is not positive or mixes months with days, or is
   *     too long, or the season is shorter than 1
   */
  public static Frequency of(Period step, int seasonLength) {
    long totalMonths = step.toTotalMonths();
    long days = step.get(ChronoUnit.DAYS);
    if (!(totalMonths >= 0 && totalMonths <= LONGEST_YEARS * 12L)
        || !(days >= 0 && days <= LONGEST.toDays())
        || (totalMonths == 0) == (days == 0)) {
      throw new IllegalArgumentException(
          "the step of a frequency must be a positive number of months or of days, up to "
              + LONGEST_YEARS
              + " years, not "
              + step);
    }
    return named((int) totalMonths, micros(Duration.ofDays(days)), checkSeason(seasonLength));
  }

  /**
   * Creates a frequency of a fixed length of time.
   *
   * @param step the time between two values, positive, in whole microseconds, up to 1000 years
   * @param seasonLength how many steps make a season, at least 1; 1 means none
   * @return the frequency
   * @throws IllegalArgumentException if the step is not positive, finer than a microsecond or too
   *     long, or the season is shorter than 1
   */
  public static Frequency of(Duration step, int seasonLength) {
    if (step.isNegative()
        || step.isZero()
        || step.compareTo(LONGEST) > 0
        || !Duration.of(micros(step), ChronoUnit.MICROS).equals(step)) {
      throw new IllegalArgumentException(
          "the step of a frequency must be positive, of whole microseconds, and up to "
              + LONGEST_YEARS
              + " years, not "
              + step);
    }
    return named(0, micros(step), checkSeason(seasonLength));
  }

  private static Frequency named(int months, long micros, int seasonLength) {
    for (Frequency known :
        new Frequency[] {
          YEARLY, QUARTERLY, MONTHLY, WEEKLY, DAILY, HOURLY, HALF_HOURLY, MINUTELY
        }) {
      if (known.months == months && known.micros == micros) {
        return known.withSeason(seasonLength);
      }
    }
    String step =
        months > 0
            ? String.format(Locale.ROOT, "every %d months", months)
            : "every " + Duration.of(micros, ChronoUnit.MICROS);
    return new Frequency(step, months, micros, seasonLength);
  }

  /**
   * Returns the same step with another season.
   *
   * @param newSeasonLength how many steps make a season, at least 1; 1 means none
   * @return the frequency
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public Frequency withSeason(int newSeasonLength) {
    checkSeason(newSeasonLength);
    return newSeasonLength == seasonLength
        ? this
        : new Frequency(name, months, micros, newSeasonLength);
  }

  /**
   * Returns how many steps make a season.
   *
   * @return at least 1; 1 means none
   */
  public int seasonLength() {
    return seasonLength;
  }

  /**
   * Returns the months of a step.
   *
   * @return the months, 0 for a step of fixed length
   */
  public int months() {
    return months;
  }

  /**
   * Returns the fixed length of a step.
   *
   * @return the length, zero for a step of months
   */
  public Duration duration() {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /**
   * Tells whether times of day matter, that is, whether the step is no whole number of days.
   *
   * @return false if dates alone tell the periods apart
   */
  public boolean isWithinDay() {
    return months == 0 && micros % micros(Duration.ofDays(1)) != 0;
  }

  /**
   * Moves along the calendar. Months are counted from the start, so that a calendar that starts on
   * the 31st comes back to the 31st after a short month.
   *
   * @param start where to start
   * @param steps how many steps to go, negative for back
   * @return the time there
   */
  public LocalDateTime plus(LocalDateTime start, long steps) {
    return months > 0
        ? start.plusMonths(Math.multiplyExact(steps, (long) months))
        : start.plus(Math.multiplyExact(steps, micros), ChronoUnit.MICROS);
  }

  /**
   * Counts the steps from one time to another.
   *
   * @param start where the calendar starts
   * @param time any time
   * @return the number of steps, negative if the time is before the start; empty if no whole number
   *     of steps leads there
   */
  public OptionalLong stepsBetween(LocalDateTime start, LocalDateTime time) {
    long steps = stepsUpTo(start, time);
    return plus(start, steps).equals(time) ? OptionalLong.of(steps) : OptionalLong.empty();
  }

  /** Returns the number of steps to the last time of the calendar that is not after a time. */
  long stepsUpTo(LocalDateTime start, LocalDateTime time) {
    if (months == 0) {
      return Math.floorDiv(microsBetween(start, time), micros);
    }
    long steps = Math.floorDiv(monthNumber(time) - monthNumber(start), (long) months);
    return plus(start, steps).isAfter(time) ? steps - 1 : steps;
  }

  /** Returns the number of steps to the first time of the calendar that is not before a date. */
  long stepsFrom(LocalDateTime start, LocalDate date) {
    long steps = stepsUpTo(start, date.atStartOfDay());
    return plus(start, steps).toLocalDate().isBefore(date) ? steps + 1 : steps;
  }

  /** Returns the number of steps to the last time of the calendar that is not after a date. */
  long stepsThrough(LocalDateTime start, LocalDate date) {
    return stepsUpTo(start, date.atTime(LocalTime.MAX));
  }

  /**
   * Returns the start of the period that a time falls into: of its year, quarter, month, week (from
   * Monday), day, hour or, for other steps, the last multiple of the step since January of the year
   * 0 (months) or Monday 1970-01-05.
   *
   * @param time any time
   * @return the start of its period
   */
  public LocalDateTime floor(LocalDateTime time) {
    return months > 0
        ? periodStart(Math.floorDiv(monthNumber(time), (long) months))
        : plus(ANCHOR, Math.floorDiv(microsBetween(ANCHOR, time), micros));
  }

  /** Returns the number of the period that a time in microseconds since 1970 falls into. */
  long period(long epochMicros) {
    if (months == 0) {
      return Math.floorDiv(epochMicros - ANCHOR_MICROS, micros);
    }
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochMicros, MICROS_PER_DAY));
    return Math.floorDiv(date.getYear() * 12L + date.getMonthValue() - 1, (long) months);
  }

  /** Returns the start of a period by its number. */
  LocalDateTime periodStart(long number) {
    if (months == 0) {
      return plus(ANCHOR, number);
    }
    long month = number * months;
    return LocalDateTime.of(
        (int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1, 0, 0);
  }

  /**
   * Tells whether each period of this frequency holds at least one time of another calendar,
   * whatever that one's phase, and the steps differ.
   */
  boolean isLowerThan(Frequency higher) {
    if (months == higher.months && micros == higher.micros) {
      return false;
    }
    return (months > 0 && higher.months > 0)
        ? months > higher.months
        : shortest().compareTo(higher.longest()) >= 0;
  }

  private Duration shortest() {
    // m months are at least 30.4 m - 3 days long, since at most February falls short in each year
    return months == 0
        ? duration()
        : Duration.ofDays(months == 1 ? 28 : (long) Math.floor(30.4 * months) - 3);
  }

  private Duration longest() {
    return months == 0 ? duration() : Duration.ofDays(31L * months);
  }

  /** Counts whole microseconds, rounded down; {@code between} alone rounds towards zero. */
  private static long microsBetween(LocalDateTime start, LocalDateTime time) {
    long micros = ChronoUnit.MICROS.between(start, time);
    return start.plus(micros, ChronoUnit.MICROS).isAfter(time) ? micros - 1 : micros;
  }

  private static long monthNumber(LocalDateTime time) {
    return time.getYear() * 12L + time.getMonthValue() - 1;
  }

  private static long micros(Duration duration) {
    return duration.dividedBy(ChronoUnit.MICROS.getDuration());
  }

  private static int checkSeason(int seasonLength) {
    if (!(seasonLength >= 1)) {
      throw new IllegalArgumentException(
          "a season has at least 1 step (1 means no season), not " + seasonLength);
    }
    return seasonLength;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Frequency that
        && months == that.months
        && micros == that.micros
        && seasonLength == that.seasonLength;
  }

  @Override
  public int hashCode() {
    return Objects.hash(months, micros, seasonLength);
  }

  @Override
  public String toString() {
    return name + (seasonLength > 1 ? ", season " + seasonLength : "");
  }
}
