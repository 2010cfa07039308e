package io.bellwether.timeseries.arima;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A fit of an autoregression: checks the series, chooses the order, estimates. */
final class ArFit {

  /** As in R: each order is a search of its own. */
  private static final int HIGHEST_BY_LIKELIHOOD = 12;

  private final AutoRegression specification;
  private final TimeSeries series;
  private final FitContext context;
  private final double[] values;
  private final int n;
  private final List<String> warnings = new ArrayList<>();

  ArFit(AutoRegression specification, TimeSeries series, FitContext context) {
    this.specification = specification;
    this.series = series;
    this.context = context;
    this.values = series.values();
    this.n = values.length;
  }

  AutoRegressionModel model() {
    context.checkCancelled();
    requireKnown(series, 0);
    requireLength();
    requireVariation();
    ArEstimator estimator = estimator();
    double[] criteria = new double[0];
    int order;
    if (specification.order().isPresent()) {
      order = specification.order().getAsInt();
    } else {
      criteria = criteria(estimator);
      order = smallest(criteria);
    }
    ArEstimate estimate = estimate(estimator, order);
    if (!ArmaProcess.of(estimate.ar, new double[0]).isStationary()) {
      warnings.add(
          "the coefficients are not those of a stationary process: forecasts may run away, and"
              + " standard errors do not hold; the other methods are always stationary");
    }
    if (estimate.sigma2 == 0) {
      warnings.add("the series follows the recursion without error: the intervals have no width");
    }
    FitReport report = estimator.report(order, estimate.sigma2, warnings);
    return new AutoRegressionModel(specification, series, estimate, criteria, report);
  }

  /** Refuses missing values from an index on. */
  static void requireKnown(TimeSeries series, int from) {
    for (int t = from; t < series.length(); t++) {
      if (Double.isNaN(series.value(t))) {
        throw DataException.because(
                "an autoregression needs every value, but that of "
                    + series.timeline().label(t)
                    + " is missing ("
                    + series.missingCount()
                    + " of "
                    + series.length()
                    + "); fill the gaps with TimeSeries.interpolate(), or fit an ARIMA model, which"
                    + " takes missing values")
            .value("NaN")
            .build();
      }
    }
  }

  private void requireLength() {
    int order = specification.order().orElse(1);
    int needed = needed(order);
    if (n < needed) {
      throw new FitException(
          "an autoregression of order "
              + order
              + " by "
              + specification.method()
              + " needs at least "
              + needed
              + " values, the series has "
              + n,
          "give a longer history"
              + (specification.order().isPresent() ? ", or take a lower order" : ""));
    }
  }

  /** Returns how many values an order needs, so that a degree of freedom is left. */
  private int needed(int order) {
    int extra = specification.mean() == MeanTerm.INCLUDED ? 2 : 1;
    long needed =
        switch (specification.method()) {
          case YULE_WALKER, BURG -> order + 2L;
          case LEAST_SQUARES -> 2L * order + extra;
          case MAXIMUM_LIKELIHOOD -> (long) order + extra + 1;
        };
    return (int) Math.min(Integer.MAX_VALUE, needed);
  }

  private void requireVariation() {
    boolean mean = specification.mean() == MeanTerm.INCLUDED;
    double still = mean ? values[0] : 0;
    if (Arrays.stream(values).allMatch(value -> value == still)) {
      throw new FitException(
          "all " + n + " values are " + still + ", so there is no autocorrelation to estimate",
          "forecast a constant series with MeanForecaster or Naive");
    }
  }

  private ArEstimator estimator() {
    CentredValues centred = CentredValues.of(values, specification.mean());
    int highest = specification.order().orElseGet(this::highest);
    return switch (specification.method()) {
      case YULE_WALKER, BURG ->
          ReflectionEstimator.of(centred, specification.method(), specification.mean(), highest);
      case LEAST_SQUARES ->
          new LeastSquaresEstimator(centred, specification.mean(), highest, context);
      case MAXIMUM_LIKELIHOOD ->
          new LikelihoodEstimator(series, specification.mean(), highest, context);
    };
  }

  private int highest() {
    int asR = Math.min(n - 1, (int) Math.floor(10 * Math.log10(n)));
    if (specification.method() == ArMethod.MAXIMUM_LIKELIHOOD) {
      asR = Math.min(asR, HIGHEST_BY_LIKELIHOOD);
    }
    int wanted = specification.maxOrder().orElse(asR);
    int highest = wanted;
    while (highest > 0 && needed(highest) > n) {
      highest--;
    }
    if (highest < wanted && specification.maxOrder().isPresent()) {
      warnings.add(
          "the highest order was lowered from "
              + wanted
              + " to "
              + highest
              + ", because the series has only "
              + n
              + " values");
    }
    return highest;
  }

  private double[] criteria(ArEstimator estimator) {
    int mean = specification.mean() == MeanTerm.INCLUDED ? 1 : 0;
    double[] criteria = new double[estimator.highest() + 1];
    for (int order = 0; order < criteria.length; order++) {
      criteria[order] =
          specification
              .criterion()
              .value(estimator.deviance(order), estimator.variance(order), n, order + mean);
    }
    return criteria;
  }

  /** NaN, of an order that cannot be estimated, is never smaller. Order 0 always can. */
  private static int smallest(double[] criteria) {
    int best = 0;
    for (int order = 1; order < criteria.length; order++) {
      if (criteria[order] < criteria[best]) {
        best = order;
      }
    }
    return best;
  }

  private ArEstimate estimate(ArEstimator estimator, int order) {
    if (order > estimator.highest()) {
      throw new FitException(
          "order " + order + " has no estimate: order " + estimator.highest() + " leaves no error",
          "take order " + estimator.highest());
    }
    return estimator.estimate(order);
  }
}
