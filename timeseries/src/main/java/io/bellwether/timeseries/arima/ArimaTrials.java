package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/** Fits the candidates of a search and says what speaks against them. Thread-safe. */
final class ArimaTrials {

  /**
   * Models with a root nearer to the unit circle are rejected (Hyndman and Khandakar 2008, section
   * 3.2).
   */
  private static final double LEAST_MODULUS = 1.001;

  private final AutoArima options;
  private final TimeSeries transformed;
  private final Covariates covariates;
  private final ArimaDifferencing differencing;
  private final OrderCriterion criterion;
  private final int season;
  private final FitContext context;

  /**
   * Prepares trials.
   *
   * @param transformed the transformed series with the season of the models
   */
  ArimaTrials(
      AutoArima options,
      TimeSeries transformed,
      Covariates covariates,
      ArimaDifferencing differencing,
      FitContext context) {
    this.options = options;
    this.transformed = transformed;
    this.covariates = covariates;
    this.differencing = differencing;
    this.context = context;
    season = transformed.seasonLength();
    criterion = usable(options.criterion());
    checkLength();
    if (leavesNothing()) {
      throw ArimaFit.nothingLeft();
    }
  }

  private int observations() {
    return transformed.length()
        - transformed.missingCount()
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
              + transformed.length()
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
    return options.constant() != ConstantChoice.ALWAYS || !allowsConstant();
  }

  /** Whether the season is long enough for a seasonal part. */
  boolean hasSeason() {
    return season > 1;
  }

  OrderCriterion criterion() {
    return criterion;
  }

  private ArimaFit fit(SearchPoint point) {
    return new ArimaFit(builder(point).build(), transformed, covariates, context);
  }

  private Arima.Builder builder(SearchPoint at) {
    int d = differencing.ordinaryCount();
    int seasonalD = differencing.seasonalCount();
    Arima.Builder builder =
        Arima.builder()
            .order(at.p(), d, at.q())
            .seasonal(at.seasonalP(), seasonalD, at.seasonalQ())
            .constant(constant(at.constant(), d + seasonalD));
    if (at.seasonalP() + seasonalD + at.seasonalQ() > 0) {
      options.seasonLength().ifPresent(builder::seasonLength);
    }
    return builder;
  }

  private static Constant constant(boolean wanted, int differences) {
    if (differences == 0) {
      return wanted ? Constant.DEFAULT : Constant.NONE;
    }
    return wanted ? Constant.DRIFT : Constant.DEFAULT;
  }

  /** Fits a candidate. */
  ArimaCandidate at(SearchPoint point) {
    context.checkCancelled();
    double value = Double.NaN;
    String rejection;
    try {
      ArimaFit.Trial trial = fit(point).trial();
      value = criterion.value(trial);
      rejection = rejection(value, trial);
    } catch (FitException e) {
      rejection = e.reason();
    }
    Arima.Builder specification = builder(point).backTransform(options.backTransform());
    options.boxCox().ifPresent(specification::boxCox);
    Arima built = specification.build();
    return new ArimaCandidate(built, built.order(season), point.constant(), value, rejection);
  }

  private String rejection(double value, ArimaFit.Trial trial) {
    if (!(value < Double.POSITIVE_INFINITY)) {
      return trial.parameters()
          + " parameters are too many for "
          + criterion
          + " with "
          + trial.observations()
          + " observations";
    }
    ArmaCoefficients found = trial.coefficients();
    for (Factor factor :
        List.of(
            new Factor("an autoregressive", -1, found.ar, 1),
            new Factor("a moving-average", 1, found.ma, 1),
            new Factor("a seasonal autoregressive", -1, found.sar, season),
            new Factor("a seasonal moving-average", 1, found.sma, season))) {
      if (factor.isNearUnitCircle()) {
        return factor.complaint();
      }
    }
    return "";
  }

  /** A factor {@code 1 + sign (c_1 B^lag + c_2 B^(2 lag) + ...)} of the polynomials of a model. */
  private record Factor(String name, int sign, double[] coefficients, int lag) {

    /** All roots lie beyond r if those of the polynomial of r z lie outside the unit circle. */
    boolean isNearUnitCircle() {
      double[] stretched = new double[coefficients.length];
      for (int i = 0; i < stretched.length; i++) {
        stretched[i] = sign * coefficients[i] * Math.pow(LEAST_MODULUS, (i + 1.0) * lag);
      }
      return !ArmaProcess.of(new double[0], stretched).isInvertible();
    }

    String complaint() {
      double[] tail = coefficients.clone();
      for (int i = 0; i < tail.length; i++) {
        tail[i] *= sign;
      }
      double modulus = ArmaProcess.of(new double[0], tail).maRoots().get(0).modulus();
      return name
          + " root of modulus "
          + Significant.of(Math.pow(modulus, 1.0 / lag), 6)
          + " is too near to the unit circle";
    }
  }
}
