package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fits the candidates of a search and says what speaks against them. Thread-safe. */
final class ArimaTrials {

  /**
   * Models with a root nearer to the unit circle are rejected (Hyndman and Khandakar 2008, section
   * 3.2).
   */
  private static final double LEAST_MODULUS = 1.001;

  /** With fewer differences a drift and a variance leave nothing to judge by. */
  private static final int LEAST_FOR_DRIFT = 4;

  private final AutoArima options;
  private final TimeSeries series;
  private final Covariates covariates;
  private final ArimaDifferencing differencing;
  private final OrderCriterion criterion;
  private final int season;
  private final FitContext context;

  /**
   * Prepares trials.
   *
   * @param season the season of the models
   */
  ArimaTrials(
      AutoArima options,
      TimeSeries series,
      int season,
      Covariates covariates,
      ArimaDifferencing differencing,
      FitContext context) {
    this.options = options;
    this.series = series;
    this.season = season;
    this.covariates = covariates;
    this.differencing = differencing;
    this.context = context;
    criterion = usable(options.criterion());
    checkLength();
    if (leavesNothing()) {
      throw ArimaFit.nothingLeft();
    }
  }

  private int observations() {
    return series.length()
        - series.missingCount()
        - differencing.ordinaryCount()
        - differencing.seasonalCount() * season;
  }

  /** AICc needs three observations more than parameters already for a constant and no order. */
  private OrderCriterion usable(OrderCriterion wanted) {
    boolean few = observations() <= 3 + covariates.names().size();
    return wanted == OrderCriterion.AICC && few ? OrderCriterion.AIC : wanted;
  }

  private void checkLength() {
    if (!(observations() >= 2)) {
      throw new FitException(
          observations()
              + " of "
              + series.length()
              + " values are left after differences; an ARIMA model needs 2",
          "give a longer history, or take fewer differences");
    }
  }

  private boolean leavesNothing() {
    SearchPoint simplest = new SearchPoint(0, 0, 0, 0, allowsConstant());
    try {
      return fit(simplest).leavesNothing();
    } catch (FitException e) {
      // a regressor that is a constant after differences: models without one may do
      return fit(simplest.withConstant(false)).leavesNothing();
    }
  }

  /** Whether a constant is in question for so many differences. */
  boolean allowsConstant() {
    return options.constant() != ConstantChoice.NEVER
        && differencing.ordinaryCount() + differencing.seasonalCount() <= 1;
  }

  /** Whether models without a constant are in question. */
  boolean allowsNoConstant() {
    if (!allowsConstant()) {
      return true;
    }
    return switch (options.constant()) {
      case ALWAYS -> false;
      case AUTOMATIC ->
          hasSeason() || differencing.ordinaryCount() == 0 || observations() < LEAST_FOR_DRIFT;
      case CHOSEN, NEVER -> true;
    };
  }

  /** Whether the season is long enough for a seasonal part. */
  boolean hasSeason() {
    return season > 1;
  }

  OrderCriterion criterion() {
    return criterion;
  }

  ArimaFit fit(SearchPoint point) {
    return new ArimaFit(specification(point), series, covariates, context);
  }

  private Arima specification(SearchPoint at) {
    int d = differencing.ordinaryCount();
    int seasonalD = differencing.seasonalCount();
    ArimaBuilder builder =
        Arima.builder()
            .order(at.p(), d, at.q())
            .seasonal(at.seasonalP(), seasonalD, at.seasonalQ())
            .constant(constant(at.constant(), d + seasonalD))
            .backTransform(options.backTransform());
    options.boxCox().ifPresent(builder::boxCox);
    if (at.seasonalP() + seasonalD + at.seasonalQ() > 0) {
      options.seasonLength().ifPresent(builder::seasonLength);
    }
    return builder.build();
  }

  private static Constant constant(boolean wanted, int differences) {
    if (differences == 0) {
      return wanted ? Constant.DEFAULT : Constant.NONE;
    }
    return wanted ? Constant.DRIFT : Constant.DEFAULT;
  }

  /** Fits a candidate as the model that it will be if it is chosen. */
  Attempt full(SearchPoint point) {
    return attempt(point, ArimaFit::trial);
  }

  /**
   * Fits a candidate well enough to compare it.
   *
   * @param near the coefficients of a model like it; null for none
   */
  Attempt rough(SearchPoint point, @Nullable ArmaCoefficients near) {
    return attempt(point, fit -> fit.roughTrial(near));
  }

  private Attempt attempt(SearchPoint point, Function<ArimaFit, ArimaTrial> estimation) {
    context.checkCancelled();
    Arima specification = specification(point);
    ArimaOrder order = specification.order(season);
    boolean constant = point.constant();
    ArimaFit fit = new ArimaFit(specification, series, covariates, context);
    ArimaTrial trial;
    try {
      trial = estimation.apply(fit);
    } catch (FitException e) {
      return new Attempt(
          new ArimaCandidate(specification, order, constant, Double.NaN, e.reason()), null, null);
    }
    double value = criterion.value(trial);
    String rejection = rejection(value, trial);
    return new Attempt(
        new ArimaCandidate(specification, order, constant, value, rejection),
        trial.coefficients(),
        () -> fit.model(trial));
  }

  /**
   * A candidate, its coefficients and what makes it a model; null if it could not be fitted.
   *
   * @param model to be asked once, by one thread; null if the fit was not kept
   */
  record Attempt(
      ArimaCandidate candidate,
      @Nullable ArmaCoefficients coefficients,
      @Nullable Supplier<ArimaModel> model) {

    /** Lets go of the workspaces of the fit. */
    Attempt withoutModel() {
      return new Attempt(candidate, coefficients, null);
    }
  }

  private String rejection(double value, ArimaTrial trial) {
    if (!(value < Double.POSITIVE_INFINITY)) {
      return trial.parameters()
          + " parameters are too many for "
          + criterion
          + " with "
          + trial.observations()
          + " observations";
    }
    ArmaCoefficients found = trial.coefficients();
    String[] factors = {
      "an autoregressive", "a moving-average",
      "a seasonal autoregressive", "a seasonal moving-average"
    };
    double[][] tails = {negated(found.ar), found.ma.clone(), negated(found.sar), found.sma.clone()};
    for (int i = 0; i < tails.length; i++) {
      int lag = i < 2 ? 1 : season;
      if (isNearUnitCircle(tails[i], lag)) {
        return factors[i]
            + " root of modulus "
            + Significant.of(leastModulus(tails[i], lag), 6)
            + " is too near to the unit circle";
      }
    }
    return "";
  }

  private static double[] negated(double[] ar) {
    return Arrays.stream(ar).map(v -> -v).toArray();
  }

  /**
   * Whether {@code 1 + tail_1 B^lag + tail_2 B^(2 lag) + ...} has a root within {@link
   * #LEAST_MODULUS} = r: those of the polynomial of r B then are not all outside the unit circle.
   */
  private static boolean isNearUnitCircle(double[] tail, int lag) {
    double[] stretched = tail.clone();
    for (int i = 0; i < tail.length; i++) {
      stretched[i] *= Math.pow(LEAST_MODULUS, (i + 1.0) * lag);
    }
    return !ArmaProcess.of(new double[0], stretched).isInvertible();
  }

  private static double leastModulus(double[] tail, int lag) {
    double modulus = ArmaProcess.of(new double[0], tail).maRoots().get(0).modulus();
    return Math.pow(modulus, 1.0 / lag);
  }
}
