package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * How many differences a series needs to be stationary, and what was found on the way.
 *
 * <p>A test decides whether a difference is needed; if so it is taken and the test repeated, up to
 * a maximum (Hyndman and Khandakar 2008, Journal of Statistical Software 27(3), section 3.1). Take
 * seasonal differences first, then count the ordinary ones of what is left:
 *
 * <pre>{@code
 * Differencing seasonal = Differencing.seasonal(sales);
 * Differencing ordinary = Differencing.ordinary(seasonal.apply(sales));
 * System.out.println(seasonal + " " + ordinary);
 * }</pre>
 *
 * <p>A series (or difference) whose values are all the same needs no further difference; one that
 * is too short for the test gets none either, and the last step says so. Missing values are
 * refused. Immutable.
 *
 * @since 0.1.0
 */
public final class Differencing {

  /**
   * One decision.
   *
   * @param differences how many differences had been taken before it
   * @param another whether it calls for another one
   * @param finding what was found, as a sentence
   */
  public record Step(int differences, boolean another, String finding) {}

  /** One test on one series. */
  private interface Decision {
    Step on(TimeSeries series, int differences);
  }

  private final int lag;
  private final int differences;
  private final List<Step> steps;

  private Differencing(int lag, int differences, List<Step> steps) {
    this.lag = lag;
    this.differences = differences;
    this.steps = List.copyOf(steps);
  }

  /**
   * Counts ordinary differences by KPSS at the level of 5%, at most 2.
   *
   * @param series the series, seasonal differences taken
   * @return the count and its reasons
   * @throws DataException if a value is missing or there is none
   */
  public static Differencing ordinary(TimeSeries series) {
    return ordinary(series, OrdinaryTest.KPSS, 0.05, 2);
  }

  /**
   * Counts ordinary differences.
   *
   * @param series the series, seasonal differences taken
   * @param test which test decides
   * @param level its level, from 0.01 to 0.10, where the table of KPSS ends
   * @param maxDifferences at most so many, 0 or more
   * @return the count and its reasons
   * @throws IllegalArgumentException if the level or the maximum is out of range
   * @throws DataException if a value is missing or there is none
   */
  public static Differencing ordinary(
      TimeSeries series, OrdinaryTest test, double level, int maxDifferences) {
    checkLevel(level);
    Sample.complete(series, "the number of differences");
    return search(series, 1, maxDifferences, (x, d) -> ordinaryStep(x, d, test, level));
  }

  /**
   * Counts seasonal differences by the strength of the season, at most 1.
   *
   * @param series the series
   * @return the count and its reasons
   * @throws DataException if a value is missing or there is none
   */
  public static Differencing seasonal(TimeSeries series) {
    return seasonal(series, SeasonalTest.SEASONAL_STRENGTH, 0.05, 1);
  }

  /**
   * Counts seasonal differences. A series with season length 1 needs none.
   *
   * @param series the series
   * @param test which test decides
   * @param level the level of {@code CANOVA_HANSEN}, from 0.01 to 0.10; {@code OCSB} knows 0.05
   *     only and {@code SEASONAL_STRENGTH} has none
   * @param maxDifferences at most so many, 0 or more
   * @return the count and its reasons
   * @throws IllegalArgumentException if the level or the maximum is out of range
   * @throws DataException if a value is missing or there is none
   */
  public static Differencing seasonal(
      TimeSeries series, SeasonalTest test, double level, int maxDifferences) {
    checkLevel(level);
    if (test == SeasonalTest.OCSB && level != 0.05) {
      throw new IllegalArgumentException("OCSB knows the level 0.05 only, but level is " + level);
    }
    Sample.complete(series, "the number of seasonal differences");
    int m = series.seasonLength();
    if (m < 2) {
      Sample.checkAtLeast("maxDifferences", maxDifferences, 0);
      return new Differencing(
          1, 0, List.of(new Step(0, false, "The series has no season (season length 1).")));
    }
    return search(series, m, maxDifferences, (x, d) -> seasonalStep(x, d, test, level));
  }

  private static void checkLevel(double level) {
    if (!(level >= 0.01 && level <= 0.1)) {
      throw new IllegalArgumentException("level must be from 0.01 to 0.10, but is " + level);
    }
  }

  private static Differencing search(TimeSeries series, int lag, int most, Decision decision) {
    Sample.checkAtLeast("maxDifferences", most, 0);
    Sample.checkLength(series.length(), 1, "the number of differences");
    List<Step> steps = new ArrayList<>();
    TimeSeries x = series;
    int taken = 0;
    while (taken < most) {
      Step step = decide(x, taken, decision);
      steps.add(step);
      if (!step.another()) {
        break;
      }
      x = x.difference(lag, 1);
      taken++;
    }
    return new Differencing(lag, taken, steps);
  }

  private static Step decide(TimeSeries x, int taken, Decision decision) {
    if (isConstant(x.values())) {
      return new Step(taken, false, "The values are all the same: no further difference.");
    }
    try {
      return decision.on(x, taken);
    } catch (DataException e) {
      return new Step(taken, false, "No further difference, because " + e.getMessage() + ".");
    } catch (FitException e) {
      return new Step(taken, false, "No further difference, because " + e.reason() + ".");
    }
  }

  private static boolean isConstant(double[] x) {
    for (double v : x) {
      if (v != x[0]) {
        return false;
      }
    }
    return true;
  }

  private static Step ordinaryStep(TimeSeries x, int taken, OrdinaryTest test, double level) {
    TestResult result =
        switch (test) {
          case KPSS -> Kpss.level(x, Bandwidth.rootRule());
          case DICKEY_FULLER -> DickeyFuller.of(x, Deterministic.CONSTANT, LagChoice.fixed(1));
          case PHILLIPS_PERRON ->
              PhillipsPerron.of(
                  x, PhillipsPerron.Statistic.Z_TAU, Deterministic.CONSTANT, Bandwidth.shortRule());
        };
    boolean another = (test == OrdinaryTest.KPSS) == result.rejects(level);
    return new Step(taken, another, result.sentence());
  }

  private static Step seasonalStep(TimeSeries x, int taken, SeasonalTest test, double level) {
    return switch (test) {
      case SEASONAL_STRENGTH -> {
        SeasonalStrength result = SeasonalStrength.of(x);
        yield new Step(taken, result.isStrong(), result.sentence());
      }
      case OCSB -> {
        OcsbTest result = OcsbTest.of(x);
        yield new Step(taken, !result.rejects(), result.sentence());
      }
      case CANOVA_HANSEN -> {
        CanovaHansen result = CanovaHansen.of(x);
        yield new Step(taken, result.rejects(level), result.sentence());
      }
    };
  }

  /**
   * Returns how many differences are needed.
   *
   * @return 0 or more
   */
  public int differences() {
    return differences;
  }

  /**
   * Returns how many periods apart the differences are.
   *
   * @return 1 for ordinary differences, the season length for seasonal ones
   */
  public int lag() {
    return lag;
  }

  /**
   * Returns what was found.
   *
   * @return the decisions in their order; none if the maximum is 0
   */
  public List<Step> steps() {
    return steps;
  }

  /**
   * Takes the differences.
   *
   * @param series the series that was tested
   * @return its differences; the series itself if none are needed
   */
  public TimeSeries apply(TimeSeries series) {
    return differences == 0 ? series : series.difference(lag, differences);
  }

  /**
   * Returns the result in words.
   *
   * @return the count and what was found before the first difference and after each
   */
  public String sentence() {
    String kind = lag == 1 ? "ordinary" : "seasonal";
    String count =
        differences == 0
            ? "No " + kind + " difference needed"
            : Wording.count(differences, kind + " difference") + " needed";
    StringBuilder text = new StringBuilder(count).append('.');
    for (Step step : steps) {
      text.append(' ').append(steps.size() > 1 ? place(step) : "").append(step.finding());
    }
    return text.toString();
  }

  /** Whether a finding is about the series or its differences, lest they contradict each other. */
  private static String place(Step step) {
    return step.differences() == 0 ? "Before: " : "After " + step.differences() + ": ";
  }

  @Override
  public String toString() {
    return sentence();
  }
}
