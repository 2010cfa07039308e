package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exact maximum likelihood: an {@link Arima} of orders (p, 0, 0), searched once for each p. */
final class LikelihoodEstimator implements ArEstimator {

  private final TimeSeries series;
  private final MeanTerm mean;
  private final FitContext context;

  /** Fits by order; null until asked for, and where there is none. */
  private final @Nullable ArimaModel[] models;

  /** Why there is no fit of an order. */
  private final @Nullable FitException[] refusals;

  LikelihoodEstimator(TimeSeries series, MeanTerm mean, int highest, FitContext context) {
    this.series = series;
    this.mean = mean;
    this.context = context;
    models = new ArimaModel[highest + 1];
    refusals = new FitException[highest + 1];
  }

  @Override
  public int highest() {
    return models.length - 1;
  }

  @Override
  public double variance(int order) {
    ArimaModel model = tried(order);
    return model == null ? Double.NaN : model.sigma2();
  }

  /** Less the constant {@code n (1 + log 2 pi)}, so that it is that of the other methods. */
  @Override
  public double deviance(int order) {
    ArimaModel model = tried(order);
    return model == null
        ? Double.NaN
        : -2 * model.logLikelihood() - series.length() * (1 + Math.log(2 * Math.PI));
  }

  @Override
  public ArEstimate estimate(int order) {
    ArimaModel model = model(order);
    double[] ar = new double[order];
    double[] errors = new double[order];
    Arrays.setAll(ar, i -> model.coefficients().get(i).estimate());
    Arrays.setAll(errors, i -> model.coefficients().get(i).standardError());
    return new ArEstimate(
        mean == MeanTerm.INCLUDED
            ? model.coefficient("mean")
            : new Coefficient("mean", 0, Double.NaN),
        new Coefficient("intercept", 0, Double.NaN),
        ar,
        errors,
        model.sigma2(),
        new double[0]);
  }

  @Override
  public FitReport report(int order, double sigma2, List<String> warnings) {
    FitReport search = model(order).report();
    List<String> all = new ArrayList<>(warnings);
    all.addAll(search.warnings());
    return new FitReport(search.status(), search.iterations(), search.evaluations(), sigma2, all);
  }

  private ArimaModel model(int order) {
    ArimaModel model = tried(order);
    FitException refusal = refusals[order];
    if (model == null) {
      throw refusal == null ? new IllegalStateException("order " + order) : refusal;
    }
    return model;
  }

  private @Nullable ArimaModel tried(int order) {
    if (models[order] == null && refusals[order] == null) {
      try {
        models[order] = specification(order).fit(series, context);
      } catch (FitException e) {
        // the order has no criterion, and is not chosen; a fixed order throws this
        refusals[order] = e;
      }
    }
    return models[order];
  }

  private Arima specification(int order) {
    return Arima.builder()
        .order(order, 0, 0)
        .constant(mean == MeanTerm.INCLUDED ? Constant.DEFAULT : Constant.NONE)
        .build();
  }
}
