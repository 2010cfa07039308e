package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.decompose.Mstl;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts by decomposition: one or more seasons are taken out with {@link Mstl}, any forecaster
 * forecasts the seasonally adjusted series, and the last cycle of each season is added again. An
 * immutable specification.
 *
 * <pre>{@code
 * Decomposed.of(AutoArima.create()).fit(hourly);                       // 24, 168, ...
 * Decomposed.builder(Drift.create()).seasonLengths(7, 365).robust().boxCox(BoxCox.of(0)).build();
 * }</pre>
 *
 * <p>It gives a season to forecasters that have none, and several to those that have one. The
 * adjusted series is handed on with a season of 1, so that the forecaster within does not look for
 * what is no longer there.
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th><th>because</th></tr>
 *   <tr><td>seasonLengths</td><td>that of the series, and the longer ones of the calendar (hour,
 *       day, week, year of 365.25 days to the nearest step) of which it has two cycles</td>
 *       <td>hourly sales have days and weeks</td></tr>
 *   <tr><td>seasonalWindows</td><td>those of {@link Mstl}: 11, 15, ...</td><td>seasons may
 *       change</td></tr>
 *   <tr><td>robust</td><td>no</td><td>outliers are rarer than the price of robustness</td></tr>
 *   <tr><td>boxCox</td><td>none</td><td>choose by {@code BoxCox.guerrero}</td></tr>
 *   <tr><td>backTransform</td><td>{@link BackTransform#MEDIAN}</td><td>as elsewhere</td></tr>
 * </table>
 *
 * <p><b>Intervals</b> are those of the forecaster within for the adjusted series. The seasons of
 * the future count as known, and the adjusted series is smoother than what is left of a new
 * observation, so they are rather too narrow; {@link Conformal} around it mends that. Fitted values
 * use the seasons as estimated from the whole history, before and after each period.
 *
 * <p>Missing values are left out by the decomposition and handed on as missing; the forecaster
 * within decides. Covariates are handed on to it and explain the adjusted series.
 *
 * <p>Exceptions: {@link FitException} if the series has no season, or fewer than two cycles of one;
 * {@link io.bellwether.data.DataException} if a value cannot be transformed; those of the
 * forecaster within. Cost: that of {@link Mstl}, linear in the length, and of the forecaster.
 *
 * <p>Sources: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021,
 * sections 5.7 and 12.1; K. Bandara, R. Hyndman, C. Bergmeir, MSTL, arXiv:2107.13462 (2021).
 *
 * @since 0.1.0
 */
public final class Decomposed implements CovariateForecaster {

  private final Forecaster forecaster;
  private final List<Integer> seasonLengths;
  private final List<Integer> seasonalWindows;
  private final boolean robust;
  private final @Nullable BoxCox boxCox;
  private final BackTransform backTransform;

  private Decomposed(Builder builder) {
    forecaster = builder.forecaster;
    seasonLengths = Arrays.stream(builder.seasonLengths).boxed().toList();
    seasonalWindows = Arrays.stream(builder.seasonalWindows).boxed().toList();
    robust = builder.robust;
    boxCox = builder.boxCox;
    backTransform = builder.backTransform;
  }

  /**
   * Takes the seasons off a forecaster with the defaults.
   *
   * @param forecaster any, for the seasonally adjusted series
   * @return as {@code builder(forecaster).build()}
   */
  public static Decomposed of(Forecaster forecaster) {
    return builder(forecaster).build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @param forecaster any, for the seasonally adjusted series
   * @return a builder
   */
  public static Builder builder(Forecaster forecaster) {
    return new Builder(forecaster);
  }

  @Override
  public DecomposedModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public DecomposedModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public DecomposedModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are covariates and the forecaster within takes none
   */
  @Override
  public DecomposedModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    context.checkCancelled();
    if (series.missingCount() == series.length()) {
      throw new FitException(
          "a decomposition needs known values, but the series has none ("
              + series.length()
              + " periods, all missing)",
          "give a longer history");
    }
    TimeSeries transformed = boxCox == null ? series : boxCox.transform(series);
    Decomposition parts = mstl(series).decompose(transformed);
    ForecastModel model =
        Inner.fit(forecaster, parts.seasonallyAdjusted().withSeason(1), covariates, context);
    int n = series.length();
    int[] periods = parts.periods().stream().mapToInt(Integer::intValue).toArray();
    double[][] cycles = new double[periods.length][];
    for (int s = 0; s < periods.length; s++) {
      cycles[s] = parts.seasonal(periods[s]).slice(n - periods[s], n).values();
    }
    return new DecomposedModel(
        toString(),
        series,
        model,
        new CarriedSeasons(parts.seasonal().values(), cycles),
        boxCox,
        backTransform,
        model.report());
  }

  private Mstl mstl(TimeSeries series) {
    int[] lengths =
        seasonLengths.isEmpty()
            ? CalendarCycles.of(series)
            : seasonLengths.stream().mapToInt(Integer::intValue).toArray();
    Mstl.Builder builder = Mstl.builder().seasonLengths(lengths);
    if (!seasonalWindows.isEmpty()) {
      builder.seasonalWindows(seasonalWindows.stream().mapToInt(Integer::intValue).toArray());
    }
    return robust ? builder.robust().build() : builder.build();
  }

  /** {@return the forecaster of the seasonally adjusted series} */
  public Forecaster forecaster() {
    return forecaster;
  }

  /** {@return the season lengths as given; none if the calendar tells} */
  public List<Integer> seasonLengths() {
    return seasonLengths;
  }

  /** {@return what is done to the series before; empty for nothing} */
  public Optional<BoxCox> boxCox() {
    return Optional.ofNullable(boxCox);
  }

  /** {@return what point forecasts of a transformed series are} */
  public BackTransform backTransform() {
    return backTransform;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decomposed that
        && forecaster.equals(that.forecaster)
        && seasonLengths.equals(that.seasonLengths)
        && seasonalWindows.equals(that.seasonalWindows)
        && robust == that.robust
        && Objects.equals(boxCox, that.boxCox)
        && backTransform == that.backTransform;
  }

  @Override
  public int hashCode() {
    return Objects.hash(forecaster, seasonLengths, seasonalWindows, robust, boxCox, backTransform);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Decomposed[").append(forecaster);
    text.append(seasonLengths.isEmpty() ? "" : ", seasons " + seasonLengths);
    text.append(seasonalWindows.isEmpty() ? "" : ", seasonal windows " + seasonalWindows);
    text.append(robust ? ", robust" : "");
    text.append(boxCox == null ? "" : ", " + boxCox + ", " + backTransform);
    return text.append(']').toString();
  }

  /** Collects the options of a {@link Decomposed}; see there for the defaults. */
  public static final class Builder {

    private final Forecaster forecaster;
    private int[] seasonLengths = new int[0];
    private int[] seasonalWindows = new int[0];
    private boolean robust;
    private @Nullable BoxCox boxCox;
    private BackTransform backTransform = BackTransform.MEDIAN;

    private Builder(Forecaster forecaster) {
      this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
    }

    /**
     * Sets the seasons.
     *
     * @param lengths periods in a cycle of each, such as 24 and 168; each at least 2, all
     *     different; default: told by the calendar
     * @return this builder
     */
    public Builder seasonLengths(int... lengths) {
      seasonLengths = lengths.clone();
      return this;
    }

    /**
     * Sets over how many cycles each season is smoothed.
     *
     * @param cycles one odd number of at least 3 for each of the season lengths, in their order
     * @return this builder
     */
    public Builder seasonalWindows(int... cycles) {
      seasonalWindows = cycles.clone();
      return this;
    }

    /**
     * Lets outliers count less or not at all in the decomposition.
     *
     * @return this builder
     */
    public Builder robust() {
      robust = true;
      return this;
    }

    /**
     * Transforms the series first, for seasons that swing with the level.
     *
     * @param transformation such as {@code BoxCox.of(0)} for logarithms
     * @return this builder
     */
    public Builder boxCox(BoxCox transformation) {
      boxCox = Objects.requireNonNull(transformation, "transformation");
      return this;
    }

    /**
     * Sets what point forecasts of a transformed series are.
     *
     * @param point default {@link BackTransform#MEDIAN}
     * @return this builder
     */
    public Builder backTransform(BackTransform point) {
      backTransform = Objects.requireNonNull(point, "point");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if a season length is below 2 or there twice, or the
     *     seasonal windows are out of range, or not as many as the season lengths
     */
    public Decomposed build() {
      if (seasonalWindows.length > 0 && seasonLengths.length == 0) {
        throw new IllegalArgumentException(
            "seasonalWindows need the seasonLengths that they belong to");
      }
      // Mstl knows what it takes
      Mstl.Builder checked = Mstl.builder().seasonLengths(seasonLengths);
      if (seasonalWindows.length > 0) {
        checked.seasonalWindows(seasonalWindows);
      }
      checked.build();
      return new Decomposed(this);
    }
  }
}
