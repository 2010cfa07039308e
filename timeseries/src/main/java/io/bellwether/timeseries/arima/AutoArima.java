package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.NearModels;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingForecaster;
import io.bellwether.timeseries.diagnose.OrdinaryTest;
import io.bellwether.timeseries.diagnose.SeasonalTest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the orders of a seasonal ARIMA model and fits it. An immutable specification.
 *
 * <pre>{@code
 * ArimaModel chosen = AutoArima.create().fit(passengers);
 * System.out.println(AutoArima.create().search(passengers).summary());   // all models tried
 * }</pre>
 *
 * <p>The algorithm of Hyndman and Khandakar:
 *
 * <ol>
 *   <li>One seasonal difference is taken if the season is strong ({@link
 *       SeasonalTest#SEASONAL_STRENGTH}), then an ordinary one if the KPSS test objects to what is
 *       left, or if there are fewer than 30 values (the paper: up to 2, however few). With
 *       covariates the tests look at the residuals of least squares on them; missing values are
 *       interpolated for the tests only.
 *   <li>With d and D the models (2,d,2)(1,D,1), (0,d,0)(0,D,0), (1,d,0)(1,D,0) and (0,d,1)(0,D,1)
 *       are fitted, the seasonal orders being 0 for a series without season; all with a constant if
 *       d + D is at most 1 (a mean without, a drift with a difference), and (0,d,0)(0,D,0) also
 *       without it.
 *   <li>The best is the current model. Its neighbours are tried: one of p, q, P, Q one more or
 *       less; p and q both; P and Q both; the constant in or out; and, beyond the paper, p one more
 *       and q one less or the reverse, P and Q likewise. The first that is better becomes the
 *       current model, until none is.
 * </ol>
 *
 * <p>A model is rejected if it cannot be estimated, or if a root of its polynomials is within 1.001
 * of the unit circle. All are fitted by exact maximum likelihood. In the stepwise search that is
 * done roughly (one local maximum, from the estimates of Hannan and Rissanen or of the current
 * model, to 1e-5 of log-likelihood); the one that is best is then fitted as {@link Arima} does, and
 * the search goes on if that speaks against it.
 *
 * <table>
 *   <caption>Options</caption>
 *   <tr><th>option</th><th>default</th><th>because</th></tr>
 *   <tr><td>criterion</td><td>{@link OrderCriterion#AICC}</td><td>as the paper's authors</td></tr>
 *   <tr><td>search</td><td>{@link Search#STEPWISE}</td><td>fast, rarely worse</td></tr>
 *   <tr><td>maxOrders</td><td>p 5, q 5</td><td>the paper</td></tr>
 *   <tr><td>maxSeasonalOrders</td><td>P 2, Q 2</td><td>the paper</td></tr>
 *   <tr><td>maxOrderSum</td><td>5</td><td>the most coefficients of the exhaustive search</td></tr>
 *   <tr><td>maxModels</td><td>94 stepwise, all exhaustive</td><td>as R</td></tr>
 *   <tr><td>differences, seasonalDifferences</td><td>tested</td><td>the paper</td></tr>
 *   <tr><td>maxDifferences</td><td>1</td><td>a second extrapolates slopes; the paper has 2</td></tr>
 *   <tr><td>leastValuesToTest</td><td>30</td><td>no power below; the paper has 0</td></tr>
 *   <tr><td>constant</td><td>{@link ConstantChoice#AUTOMATIC}</td><td>more accurate on yearly
 *       series than the paper's {@link ConstantChoice#CHOSEN}</td></tr>
 *   <tr><td>intervals</td><td>{@link Intervals#CALIBRATED}</td><td>those of the model are too
 *       narrow</td></tr>
 *   <tr><td>seasonLength</td><td>that of the series</td><td>the frequency knows it</td></tr>
 *   <tr><td>boxCox</td><td>none</td><td>choose lambda by {@code BoxCoxChoice}</td></tr>
 * </table>
 *
 * <p><b>Odd series.</b> At least 3 known values are needed. With so few that AICc does not exist
 * for a constant alone (3, and one more a covariate, after differences) AIC is taken. White noise
 * gets (0,0,0) with its mean, as a rule. A series that is constant, or that differences and
 * covariates predict perfectly, has no likelihood: {@link FitException} names the forecaster to
 * take instead.
 *
 * <p>Exceptions: {@code fit} throws {@link FitException} for such series, for series that are too
 * short, and for collinear covariates; {@link io.bellwether.data.DataException} if a covariate is
 * missing or a value cannot be transformed. The result depends on nothing but series, covariates
 * and options. Between models the {@link FitContext} can cancel; its executor serves the exhaustive
 * search.
 *
 * <p>Cost: some twenty fits of an {@link Arima}, some two hundred when exhaustive.
 *
 * <p>Sources: R. J. Hyndman, Y. Khandakar, Automatic time series forecasting: the forecast package
 * for R, Journal of Statistical Software 27(3), 2008, section 3; R. J. Hyndman, G. Athanasopoulos,
 * Forecasting: Principles and Practice, 3rd ed. 2021, sections 9.7 and 10.2.
 *
 * @since 0.1.0
 */
public final class AutoArima extends ArimaForecaster implements TransformingForecaster {

  private static final AutoArima DEFAULT = builder().build();

  private final AutoArimaBuilder options;

  AutoArima(AutoArimaBuilder options) {
    this.options = options;
  }

  /**
   * Returns the forecaster with all defaults.
   *
   * @return the specification
   */
  public static AutoArima create() {
    return DEFAULT;
  }

  /**
   * Returns the forecaster as it was published: up to two differences, tested for however short the
   * series; constants by the criterion; intervals as they follow from the model. What R's {@code
   * auto.arima} does by default, on series of up to 150 values with a season of up to 12.
   *
   * @return the specification
   */
  public static AutoArima hyndmanKhandakar() {
    return builder()
        .maxDifferences(2)
        .leastValuesToTest(0)
        .constant(ConstantChoice.CHOSEN)
        .intervals(Intervals.MODEL)
        .build();
  }

  /**
   * Starts a specification.
   *
   * @return a builder with the defaults
   */
  public static AutoArimaBuilder builder() {
    return new AutoArimaBuilder();
  }

  /**
   * Starts a specification from this one.
   *
   * @return a builder with the options of this specification
   */
  public AutoArimaBuilder toBuilder() {
    return new AutoArimaBuilder(options);
  }

  @Override
  public ArimaModel fit(TimeSeries series, Covariates covariates, FitContext context) {
    return search(series, covariates, context).model();
  }

  /**
   * Chooses a model, and keeps the path of the search.
   *
   * @param series the history
   * @return the path and the model
   * @throws FitException as {@link #fit(TimeSeries, Covariates, FitContext)}
   */
  public ArimaSelection search(TimeSeries series) {
    return search(series, FitContext.create());
  }

  /**
   * Chooses a model, and keeps the path of the search.
   *
   * @param series the history
   * @param context executor, progress and cancellation
   * @return the path and the model
   * @throws FitException as {@link #fit(TimeSeries, Covariates, FitContext)}
   */
  public ArimaSelection search(TimeSeries series, FitContext context) {
    return search(series, Covariates.none(), context);
  }

  /**
   * Chooses a model with external regressors, and keeps the path of the search.
   *
   * @param series the history
   * @param covariates known for every period of the history
   * @return the path and the model
   * @throws FitException as {@link #fit(TimeSeries, Covariates, FitContext)}
   */
  public ArimaSelection search(TimeSeries series, Covariates covariates) {
    return search(series, covariates, FitContext.create());
  }

  /**
   * Chooses a model with external regressors, and keeps the path of the search.
   *
   * @param series the history
   * @param covariates known for every period of the history
   * @param context executor, progress and cancellation
   * @return the path and the model
   * @throws FitException if the series is too short, constant or perfectly predicted, or if the
   *     covariates are collinear
   * @throws io.bellwether.data.DataException if a covariate is missing in a period of the history,
   *     or a value cannot be transformed
   * @throws IllegalArgumentException if a covariate has the name of a coefficient
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public ArimaSelection search(TimeSeries series, Covariates covariates, FitContext context) {
    ArimaDifferencing differencing = differencing(series, covariates, context);
    ArimaSearchPath path = path(series, covariates, differencing, context);
    return new ArimaSelection(calibrated(path.model()), path, differencing);
  }

  /**
   * Chooses a model, and those that are nearly as good: what the data cannot tell apart is better
   * averaged than chosen from.
   *
   * @param series the history
   * @param within how much larger the criterion of the others may be, at least 0
   * @param most how many models at most, at least 1
   * @param context executor, progress and cancellation
   * @return the chosen model first, the others by rising criterion; all of one number of
   *     differences
   * @throws FitException as {@link #search(TimeSeries, Covariates, FitContext)}
   * @throws IllegalArgumentException if within is negative or most below 1
   */
  public NearModels<ArimaModel> near(
      TimeSeries series, double within, int most, FitContext context) {
    if (!(within >= 0) || most < 1) {
      throw new IllegalArgumentException(
          "within must be at least 0 and most at least 1, not " + within + " and " + most);
    }
    ArimaDifferencing differencing = differencing(series, Covariates.none(), context);
    ArimaSearchPath path = path(series, Covariates.none(), differencing, context);
    List<ArimaModel> models = path.near(within, most).stream().map(this::calibrated).toList();
    OrderCriterion used = path.criterion();
    double least = used.value(models.get(0));
    return NearModels.of(
        models, models.stream().mapToDouble(model -> used.value(model) - least).toArray());
  }

  private ArimaModel calibrated(ArimaModel model) {
    return intervals() == Intervals.MODEL
        ? model
        : model.withCalibration(ArimaCalibration.of(model));
  }

  private ArimaDifferencing differencing(
      TimeSeries series, Covariates covariates, FitContext context) {
    context.checkCancelled();
    Sufficiency.checkChoice(series);
    checkNames(covariates);
    TimeSeries transformed = options.transformation.apply(series);
    TimeSeries seasonal =
        seasonLength().isPresent()
            ? transformed.withSeason(seasonLength().getAsInt())
            : transformed;
    return new ArimaDifferencing(this, seasonal, covariates);
  }

  private ArimaSearchPath path(
      TimeSeries series,
      Covariates covariates,
      ArimaDifferencing differencing,
      FitContext context) {
    int season = seasonLength().orElse(series.seasonLength());
    ArimaTrials trials = new ArimaTrials(this, series, season, covariates, differencing, context);
    return new ArimaSearchPath(this, trials, context).run();
  }

  /** Refuses a covariate that any of the candidates would refuse. */
  private void checkNames(Covariates covariates) {
    ArimaOrder largest =
        ArimaOrder.of(options.maxP, 0, options.maxQ)
            .seasonal(options.maxSeasonalP, 0, options.maxSeasonalQ, 2);
    new RegressionColumns(largest, Constant.DRIFT, covariates.names());
  }

  /** {@return what models are compared by} */
  public OrderCriterion criterion() {
    return options.criterion;
  }

  /** {@return how the orders are gone through} */
  public Search search() {
    return options.search;
  }

  /** {@return whether models have constants} */
  public ConstantChoice constant() {
    return options.constant;
  }

  /** {@return the most autoregressive terms} */
  public int maxP() {
    return options.maxP;
  }

  /** {@return the most moving-average terms} */
  public int maxQ() {
    return options.maxQ;
  }

  /** {@return the most autoregressive terms at whole seasons} */
  public int maxSeasonalP() {
    return options.maxSeasonalP;
  }

  /** {@return the most moving-average terms at whole seasons} */
  public int maxSeasonalQ() {
    return options.maxSeasonalQ;
  }

  /** {@return the most coefficients of a model of the exhaustive search} */
  public int maxOrderSum() {
    return options.maxOrderSum;
  }

  /** {@return which test counts ordinary differences} */
  public OrdinaryTest ordinaryTest() {
    return options.ordinaryTest;
  }

  /** {@return which test decides on a seasonal difference} */
  public SeasonalTest seasonalTest() {
    return options.seasonalTest;
  }

  /** {@return how many models are tried at most; empty for the default of the search} */
  public OptionalInt maxModels() {
    return options.maxModels < 0 ? OptionalInt.empty() : OptionalInt.of(options.maxModels);
  }

  /** {@return the most ordinary differences that the test may ask for} */
  public int maxDifferences() {
    return options.maxDifferences;
  }

  /** {@return how many values a test for a difference needs} */
  public int leastValuesToTest() {
    return options.leastValuesToTest;
  }

  /** {@return what the intervals are made of} */
  public Intervals intervals() {
    return options.intervals;
  }

  /** {@return the given number of ordinary differences; empty if it is tested} */
  public OptionalInt differences() {
    return options.differences < 0 ? OptionalInt.empty() : OptionalInt.of(options.differences);
  }

  /** {@return the given number of seasonal differences; empty if it is tested} */
  public OptionalInt seasonalDifferences() {
    return options.seasonalDifferences < 0
        ? OptionalInt.empty()
        : OptionalInt.of(options.seasonalDifferences);
  }

  /** {@return the season of the models; empty if that of the series is taken} */
  public OptionalInt seasonLength() {
    return options.seasonLength < 0 ? OptionalInt.empty() : OptionalInt.of(options.seasonLength);
  }

  @Override
  public Transformation transformation() {
    return options.transformation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AutoArima that && options.values().equals(that.options.values());
  }

  @Override
  public int hashCode() {
    return options.values().hashCode();
  }

  @Override
  public String toString() {
    return options.values().entrySet().stream()
        .map(option -> option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(", ", "AutoArima[", "]"));
  }
}
