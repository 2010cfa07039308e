package io.bellwether.timeseries.arima;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One fit of an {@link Arima} to a series. */
final class ArimaFit {

  /** Up to so many missing values have an indicator each; more take the general filter. */
  private static final int MOST_INDICATORS = 24;

  /** Of a series at least three times as long, the starts are tried on so many observations. */
  private static final int SCOUTED = 300;

  /** Roots move by this share at most, which is far less than any standard error. */
  private static final double FARTHEST_MOVE = 1e-6;

  /** A remainder below this share of the series is rounding error. */
  private static final double NOTHING_LEFT = 1e-13;

  /** The tolerance of a rough estimate: far below what makes one model better than another. */
  private static final double ROUGH = 1e-5;

  private final Arima specification;
  private final TimeSeries series;
  private final Covariates covariates;
  private final FitContext context;
  private final ArimaOrder order;
  private final RegressionColumns columns;
  private final List<String> regressorNames;
  private final double[][] regressors;
  private final TimeSeries transformed;
  private final double[] fixedRegression;
  private final ArmaCoefficients fixedArma;

  ArimaFit(Arima specification, TimeSeries series, Covariates covariates, FitContext context) {
    this.specification = specification;
    this.series = series;
    this.covariates = covariates;
    this.context = context;
    order = specification.order(series.seasonLength());
    columns = new RegressionColumns(order, specification.constant(), covariates.names());
    regressorNames = columns.names();
    regressors = columns.values(covariates, series.timeline(), 0);
    transformed = specification.transformation().apply(series);
    fixedRegression = fixed(regressorNames);
    fixedArma = new ArmaCoefficients(order);
    fixedArma.copyFrom(fixed(CoefficientNames.arma(order)));
    checkFixedNames();
  }

  private double[] fixed(List<String> names) {
    Map<String, Double> given = specification.fixed();
    return names.stream().mapToDouble(name -> given.getOrDefault(name, Double.NaN)).toArray();
  }

  private void checkFixedNames() {
    List<String> known = new ArrayList<>(CoefficientNames.arma(order));
    known.addAll(regressorNames);
    for (String name : specification.fixed().keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "coefficient \"" + name + "\" is fixed, but the model has only " + known);
      }
    }
  }

  ArimaModel run() {
    return model(trial());
  }

  /**
   * Estimates the coefficients and the likelihood. What only a model needs, such as standard
   * errors, is left to {@link #model(ArimaTrial)}.
   */
  ArimaTrial trial() {
    return trial(
        (objective, data) -> estimation(objective, data, specification.tolerance()),
        ArmaEstimation::estimate);
  }

  /**
   * Estimates the coefficients of one maximum of the likelihood, to a rougher tolerance: what a
   * comparison of many models needs.
   *
   * @param near coefficients of a model like this one, of any orders; null for none
   */
  ArimaTrial roughTrial(@Nullable ArmaCoefficients near) {
    return trial(
        (objective, data) -> estimation(objective, data, ROUGH),
        (estimation, errors) -> estimation.estimateOnce(errors, near));
  }

  private ArimaTrial trial(
      BiFunction<ArmaObjective, DifferencedColumns, ArmaEstimation> estimations,
      Estimator estimator) {
    checkSufficient();
    DifferencedColumns data = data();
    double[] errors = data.errors();
    if (isRounding(data, errors)) {
      throw nothingLeft();
    }
    ArmaObjective objective = objective(data);
    ArmaEstimation estimation = estimations.apply(objective, data);
    ArmaCoefficients found = estimator.estimate(estimation, errors);
    if (found == null && objective instanceof ExactLikelihood && data.missing() > 0) {
      objective = new FilteredLikelihood(order, filterColumns(data));
      estimation = estimations.apply(objective, data);
      found = estimator.estimate(estimation, errors);
    }
    if (found == null) {
      throw new FitException(
          "the likelihood of "
              + order
              + " cannot be evaluated at any start for "
              + series.timeline(),
          "check for fixed coefficients outside the stationary region, or take lower orders");
    }
    return trial(data, objective, estimation, found);
  }

  /** How an estimation goes about it. */
  private interface Estimator {
    @Nullable ArmaCoefficients estimate(ArmaEstimation estimation, double[] errors);
  }

  private DifferencedColumns data() {
    return new DifferencedColumns(order, transformed, regressorNames, regressors, fixedRegression);
  }

  /** Whether differences and regressors alone predict the series perfectly. */
  boolean leavesNothing() {
    DifferencedColumns data = data();
    return isRounding(data, data.errors());
  }

  private void checkSufficient() {
    FitException shortcoming = Sufficiency.shortcoming(order, transformed, parameterCount());
    if (shortcoming != null) {
      throw shortcoming;
    }
  }

  private int parameterCount() {
    int count = 1;
    double[] all = new double[fixedArma.count()];
    fixedArma.copyTo(all);
    for (double[] group : new double[][] {all, fixedRegression}) {
      for (double value : group) {
        count += Double.isNaN(value) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean isRounding(DifferencedColumns data, double[] errors) {
    double left = 0;
    for (double e : errors) {
      left = Math.max(left, Math.abs(e));
    }
    return !(left * data.scale() > NOTHING_LEFT * Sufficiency.size(transformed));
  }

  static FitException nothingLeft() {
    return new FitException(
        "nothing is left to explain: the series is constant, or perfectly predicted by its"
            + " differences and regressors, so that the innovation variance is zero",
        "forecast it with Naive, SeasonalNaive or Drift, or take fewer differences");
  }

  private ArmaObjective objective(DifferencedColumns data) {
    if (specification.method() == ArimaMethod.CONDITIONAL_SUM_OF_SQUARES) {
      if (data.missing() > 0) {
        throw DataException.because(
                "the conditional sum of squares needs every value, but that of "
                    + series.timeline().label(firstMissing())
                    + " is missing ("
                    + data.missing()
                    + " of "
                    + series.length()
                    + "); use MAXIMUM_LIKELIHOOD, or fill the gaps with TimeSeries.interpolate()")
            .value("NaN")
            .build();
      }
      return new ConditionalLikelihood(order, data.columns());
    }
    boolean outside = !isFixedPartInvertible();
    return data.missing() > MOST_INDICATORS || outside
        ? new FilteredLikelihood(order, filterColumns(data))
        : new ExactLikelihood(order, data.columns(), data.missing());
  }

  private int firstMissing() {
    int t = 0;
    while (!Double.isNaN(series.value(t))) {
      t++;
    }
    return t;
  }

  /** Only a moving average that is fixed in full may lie outside the region of invertible ones. */
  private boolean isFixedPartInvertible() {
    for (double[] factor : new double[][] {fixedArma.ma, fixedArma.sma}) {
      boolean full = Arrays.stream(factor).noneMatch(Double::isNaN);
      if (full && !ArmaProcess.of(new double[0], factor).isInvertible()) {
        return false;
      }
    }
    return true;
  }

  /** The likelihood of the last part of a long series, which tells good starts from bad ones. */
  private ArmaObjective scout(ArmaObjective objective, DifferencedColumns data) {
    int highest = Math.max(order.arDegree(), order.maDegree());
    int part = Math.max(SCOUTED, 8 * highest);
    int length = data.columns()[0].length;
    if (!(objective instanceof ExactLikelihood) || data.missing() > 0 || length < 3 * part) {
      return objective;
    }
    double[][] last =
        Arrays.stream(data.columns())
            .map(column -> Arrays.copyOfRange(column, length - part, length))
            .toArray(double[][]::new);
    return new ExactLikelihood(order, last, 0);
  }

  private ArmaEstimation estimation(
      ArmaObjective objective, DifferencedColumns data, double tolerance) {
    return new ArmaEstimation(
        objective,
        scout(objective, data),
        order,
        fixedArma,
        tolerance,
        specification.maxIterations(),
        context);
  }

  /** The columns in levels, scaled as the differenced ones, for the general filter. */
  private double[][] filterColumns(DifferencedColumns data) {
    List<double[]> all = new ArrayList<>();
    double[] y = transformed.values();
    for (int j = 0; j < regressors.length; j++) {
      for (int t = 0; t < y.length && !Double.isNaN(fixedRegression[j]); t++) {
        y[t] -= fixedRegression[j] * regressors[j][t];
      }
    }
    all.add(Arrays.stream(y).map(v -> v / data.scale()).toArray());
    int free = 0;
    for (int j = 0; j < regressors.length; j++) {
      if (Double.isNaN(fixedRegression[j])) {
        double factor = data.unscale(free++, 1) / data.scale();
        all.add(Arrays.stream(regressors[j]).map(v -> v * factor).toArray());
      }
    }
    return all.toArray(double[][]::new);
  }

  private ArimaTrial trial(
      DifferencedColumns data,
      ArmaObjective objective,
      ArmaEstimation estimation,
      ArmaCoefficients found) {
    if (specification.method() == ArimaMethod.MAXIMUM_LIKELIHOOD) {
      moveInside(found);
    }
    double value = objective.value(found);
    int observations = objective.observations();
    double squares = objective.sumOfSquares();
    double sigma2 = squares / observations * data.scale() * data.scale();
    double logLikelihood =
        -value
            - 0.5 * observations * (Math.log(2 * Math.PI) + 1)
            - observations * Math.log(data.scale())
            + (objective instanceof ExactLikelihood ? startWithGaps(data) : 0);
    if (!(sigma2 > 0) || Double.isInfinite(logLikelihood)) {
      throw new FitException(
          "the innovation variance of " + order + " is zero: the model fits the series perfectly",
          "take lower orders, or forecast the series with Naive or SeasonalNaive");
    }
    return new ArimaTrial(
        data, objective, estimation, found, sigma2, logLikelihood, observations, parameterCount());
  }

  /** Completes a trial of this fit. */
  ArimaModel model(ArimaTrial trial) {
    ArimaCompletion completion = new ArimaCompletion(trial, order, fixedArma, fixedRegression);
    return new ArimaModel(
        specification,
        series,
        FittedCovariates.of(
            covariates.names(), covariates.values(covariates.names(), series.timeline())),
        completion.estimate(),
        completion.report(specification.maxIterations()),
        IntervalCalibration.NONE);
  }

  /**
   * Indicators of missing values integrate these out of the density of the differences. The
   * likelihood is the density of the observations given those that tell where the series starts:
   * the same but for a constant, which differs from 0 if there are gaps among the first ones.
   */
  private double startWithGaps(DifferencedColumns data) {
    if (data.missing() == 0 || order.differences() == 0) {
      return 0;
    }
    double[][] levels = {transformed.values()};
    KalmanLikelihood filter =
        new KalmanLikelihood(levels, order.d(), order.seasonalD(), order.season());
    return filter.evaluate(new double[0], new double[0]) ? 0.5 * filter.diffuseLogVariance() : 0;
  }

  /**
   * Close to the unit circle the factors may be stationary and their rounded product not: the roots
   * then move outwards, by the least factor that suffices.
   */
  private void moveInside(ArmaCoefficients found) {
    ArmaCoefficients exact = new ArmaCoefficients(order);
    double[] all = new double[found.count()];
    found.copyTo(all);
    exact.copyFrom(all);
    for (double by = 1e-13; !ArimaHistory.isStationary(order, found); by *= 10) {
      if (by > FARTHEST_MOVE) {
        throw new FitException(
            "the past predicts the series all but perfectly: the autoregression of "
                + order
                + " has a root on the unit circle to within rounding",
            "take the difference, or the seasonal one, instead of such a root, or lower orders");
      }
      moveRoots(exact.ar, fixedArma.ar, 1 - by, found.ar);
      moveRoots(exact.sar, fixedArma.sar, 1 - by, found.sar);
    }
  }

  private static void moveRoots(double[] from, double[] fixed, double factor, double[] to) {
    double power = 1;
    for (int i = 0; i < from.length; i++) {
      power *= factor;
      to[i] = Double.isNaN(fixed[i]) ? from[i] * power : from[i];
    }
  }
}
