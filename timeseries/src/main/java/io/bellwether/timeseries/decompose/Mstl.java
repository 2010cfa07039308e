package io.bellwether.timeseries.decompose;

import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * MSTL: several seasons, such as the day and the week of hourly data, taken out one after another
 * by {@link Stl}, the shortest first, and again with the others removed until each has settled.
 * Additive. An immutable specification.
 *
 * <p>Defaults: the season length that the series tells (give several, that is what the class is
 * for); seasonal windows {@code 7 + 4 i} for the i-th season, so 11, 15, ... from the shortest, as
 * longer seasons have fewer cycles to learn from and change more slowly; 2 iterations (1 if there
 * is one season only, as nothing is left to settle); no transformation; all else as in {@link Stl}.
 *
 * <p>Missing values get weight 0, as in {@link Stl}; nothing is filled in. (R's {@code mstl}
 * interpolates them first.) The trend is that of the last, longest season.
 *
 * <p>With a Box-Cox transformation the parts are those of the transformed series, which {@link
 * Decomposition#series()} then returns; transform back with {@link BoxCox#inverse(TimeSeries)}.
 *
 * <p>Cost: linear in the length, one run of STL for each season and iteration.
 *
 * <p>Source: K. Bandara, R. Hyndman, C. Bergmeir, MSTL: A seasonal-trend decomposition algorithm
 * for time series with multiple seasonal patterns, arXiv:2107.13462 (2021), algorithm 1.
 *
 * @since 0.1.0
 */
public final class Mstl {

  private static final int ITERATIONS = 2;

  private final List<Integer> seasonLengths;
  private final List<Integer> seasonalWindows;
  private final int iterations;
  private final StlOptions options;
  private final @Nullable BoxCox boxCox;

  private Mstl(List<Integer> seasonLengths, List<Integer> seasonalWindows, Builder builder) {
    this.seasonLengths = seasonLengths;
    this.seasonalWindows = seasonalWindows;
    this.iterations = builder.iterations;
    this.options = builder.options();
    this.boxCox = builder.boxCox;
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates the specification of some seasons, all else by default.
   *
   * @param seasonLengths observations in a cycle, each at least 2, all different
   * @return as {@code builder().seasonLengths(seasonLengths).build()}
   * @throws IllegalArgumentException if a season length is below 2 or there twice
   */
  public static Mstl of(int... seasonLengths) {
    return builder().seasonLengths(seasonLengths).build();
  }

  /**
   * Takes a series apart.
   *
   * @param series at least two cycles of the longest season; missing values are left out
   * @return its parts, which add up; those of the transformed series if there is a transformation
   * @throws io.bellwether.model.FitException if the series has no season, fewer than two cycles of
   *     one, or no value at some place of a cycle
   * @throws io.bellwether.data.DataException if a value cannot be transformed
   */
  public Decomposition decompose(TimeSeries series) {
    int[] periods =
        seasonLengths.isEmpty()
            ? new int[] {Cycles.period(series, 0)}
            : seasonLengths.stream().mapToInt(p -> Cycles.period(series, p)).toArray();
    TimeSeries whole = boxCox == null ? series : boxCox.transform(series);
    double[] rest = whole.values();
    int n = rest.length;
    StlKernel[] kernels = new StlKernel[periods.length];
    for (int s = 0; s < periods.length; s++) {
      Cycles.checkObserved(series, rest, periods[s]);
      int window = seasonalWindows.isEmpty() ? 7 + 4 * (s + 1) : seasonalWindows.get(s);
      kernels[s] = new StlKernel(n, options.withSeasonalWindow(window).resolve(n, periods[s]));
    }
    double[][] seasonals = new double[periods.length][n];
    double[] trend = new double[n];
    for (int pass = 0; pass < (periods.length == 1 ? 1 : iterations); pass++) {
      for (int s = 0; s < periods.length; s++) {
        add(rest, seasonals[s], 1);
        kernels[s].decompose(rest, seasonals[s], trend);
        add(rest, seasonals[s], -1);
      }
    }
    return new Decomposition(
        whole, toString(), DecompositionType.ADDITIVE, periods, seasonals, trend, null);
  }

  private static void add(double[] target, double[] part, int sign) {
    for (int i = 0; i < target.length; i++) {
      target[i] += sign * part[i];
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mstl that
        && seasonLengths.equals(that.seasonLengths)
        && seasonalWindows.equals(that.seasonalWindows)
        && iterations == that.iterations
        && options.equals(that.options)
        && Objects.equals(boxCox, that.boxCox);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seasonLengths, seasonalWindows, iterations, options, boxCox);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Mstl[");
    text.append(seasonLengths.isEmpty() ? "season of the series" : "seasons " + seasonLengths);
    if (seasonalWindows.stream().anyMatch(w -> w == StlOptions.PERIODIC)) {
      text.append(", periodic");
    } else if (!seasonalWindows.isEmpty()) {
      text.append(", seasonal windows ").append(seasonalWindows);
    }
    text.append(iterations == ITERATIONS ? "" : ", iterations " + iterations);
    text.append(options.text()).append(boxCox == null ? "" : ", " + boxCox);
    return text.append(']').toString();
  }

  /** Collects options; see {@link Mstl} for the defaults. */
  public static final class Builder {

    private int[] seasonLengths = new int[0];
    private int[] seasonalWindows = new int[0];
    private boolean periodic;
    private int iterations = ITERATIONS;
    private int trendWindow = StlOptions.DEFAULT;
    private boolean robust;
    private @Nullable BoxCox boxCox;

    private Builder() {}

    /**
     * Sets the seasons.
     *
     * @param lengths observations in a cycle of each, such as 24 and 168; each at least 2, all
     *     different, in any order
     * @return this builder
     */
    public Builder seasonLengths(int... lengths) {
      this.seasonLengths = lengths.clone();
      return this;
    }

    /**
     * Sets over how many cycles each season is smoothed.
     *
     * @param cycles one odd number of at least 3 for each season length, in the order in which
     *     those are given
     * @return this builder
     */
    public Builder seasonalWindows(int... cycles) {
      this.seasonalWindows = cycles.clone();
      this.periodic = false;
      return this;
    }

    /**
     * Makes each season the same in all its cycles, instead of seasonal windows.
     *
     * @return this builder
     */
    public Builder periodic() {
      this.periodic = true;
      return this;
    }

    /**
     * Sets the window of the trend, in each run of STL.
     *
     * @param observations odd, at least 3
     * @return this builder
     */
    public Builder trendWindow(int observations) {
      this.trendWindow = observations;
      return this;
    }

    /**
     * Sets how often all seasons are taken out anew.
     *
     * @param count at least 1
     * @return this builder
     */
    public Builder iterations(int count) {
      this.iterations = count;
      return this;
    }

    /**
     * Lets outliers count less or not at all, in each run of STL.
     *
     * @return this builder
     */
    public Builder robust() {
      this.robust = true;
      return this;
    }

    /**
     * Transforms the series first, for seasons that swing with the level.
     *
     * @param transformation such as {@code BoxCox.of(0)} for logarithms
     * @return this builder
     */
    public Builder boxCox(BoxCox transformation) {
      this.boxCox = transformation;
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if an option is out of its range, a season length is there
     *     twice, or there are not as many seasonal windows as season lengths
     */
    public Mstl build() {
      if (!(iterations >= 1)) {
        throw new IllegalArgumentException(
            "the number of iterations must be at least 1, not " + iterations);
      }
      int seasons = Math.max(1, seasonLengths.length);
      int[] windows = new int[seasons];
      Arrays.fill(windows, StlOptions.PERIODIC);
      if (!periodic && seasonalWindows.length > 0) {
        if (seasonalWindows.length != seasons) {
          throw new IllegalArgumentException(
              seasonalWindows.length + " seasonal windows do not fit " + seasons + " seasons");
        }
        windows = seasonalWindows;
      }
      for (int window : windows) {
        options().withSeasonalWindow(window).checked();
      }
      List<Integer> order = order();
      boolean given = periodic || seasonalWindows.length > 0;
      int[] chosen = windows;
      return new Mstl(
          seasonLengths.length == 0
              ? List.of()
              : order.stream().map(i -> seasonLengths[i]).toList(),
          given ? order.stream().map(i -> chosen[i]).toList() : List.of(),
          this);
    }

    /** The places of the seasons, the shortest first. */
    private List<Integer> order() {
      for (int length : seasonLengths) {
        Cycles.checkLength(length);
        if (Arrays.stream(seasonLengths).filter(other -> other == length).count() > 1) {
          throw new IllegalArgumentException(
              "season length " + length + " is there more than once");
        }
      }
      return IntStream.range(0, Math.max(1, seasonLengths.length))
          .boxed()
          .sorted(Comparator.comparingInt(i -> seasonLengths.length == 0 ? 0 : seasonLengths[i]))
          .toList();
    }

    private StlOptions options() {
      int none = StlOptions.DEFAULT;
      return new StlOptions(
          none, none, trendWindow, none, none, none, none, none, none, none, none, none, robust);
    }
  }
}
