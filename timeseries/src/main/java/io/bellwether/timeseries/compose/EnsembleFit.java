package io.bellwether.timeseries.compose;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.backtest.Backtest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Fits an ensemble: its members, then their weights. Used once. */
final class EnsembleFit {

  private static final SeriesKey ONLY = SeriesKey.of("series");

  private final Ensemble ensemble;
  private final TimeSeries series;
  private final FitContext context;
  private final List<Integer> fitted = new ArrayList<>();
  private final List<ForecastModel> models = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  EnsembleFit(Ensemble ensemble, TimeSeries series, FitContext context) {
    this.ensemble = ensemble;
    this.series = series;
    this.context = context.onProgress(progress -> {});
  }

  EnsembleModel fit() {
    for (int i = 0; i < ensemble.members().size(); i++) {
      context.checkCancelled();
      fitMember(i);
    }
    if (models.isEmpty()) {
      throw failure();
    }
    double[] weights = weights();
    List<String> names = fitted.stream().map(this::name).toList();
    return new EnsembleModel(
        ensemble.toString(),
        ensemble.combination(),
        names,
        models,
        weights,
        EnsembleModel.report(names, models, warnings));
  }

  private void fitMember(int i) {
    try {
      models.add(ensemble.members().get(i).fit(series, context));
      fitted.add(i);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) { // whatever it is, it becomes a warning or the failure of all
      failures.add(e);
      reasons.add(name(i) + ": " + reason(e));
      warnings.add(name(i) + " could not be fitted and is left out: " + reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    if (e instanceof FitException fit) {
      return fit.reason();
    }
    return e instanceof DataException
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** The kind of a member, or all that it says if another member is of the same kind. */
  private String name(int i) {
    Forecaster member = ensemble.members().get(i);
    String kind = kind(member);
    long same = ensemble.members().stream().filter(m -> kind(m).equals(kind)).count();
    return same == 1 && !kind.isEmpty() ? kind : member.toString();
  }

  private static String kind(Forecaster member) {
    String simple = member.getClass().getSimpleName();
    return member instanceof ModelAverage average
        ? simple + " of " + average.forecaster().getClass().getSimpleName()
        : simple;
  }

  private RuntimeException failure() {
    if (failures.stream().allMatch(DataException.class::isInstance)) {
      return failures.get(0);
    }
    String remedy =
        failures.stream()
            .filter(FitException.class::isInstance)
            .map(e -> ((FitException) e).remedy())
            .findFirst()
            .orElse("give a longer series, or members that can be fitted to this one");
    return new FitException(
        "no member of the ensemble could be fitted to "
            + series.length()
            + " periods ("
            + String.join("; ", reasons)
            + ")",
        remedy,
        failures.get(0));
  }

  private double[] weights() {
    if (ensemble.weighting() == Weighting.FIXED) {
      double[] all = ensemble.weights();
      double[] left = fitted.stream().mapToDouble(i -> all[i]).toArray();
      if (!(Arrays.stream(left).sum() > 0)) {
        warnings.add("all members with a weight are left out; those that are left weigh the same");
        return EnsembleWeights.equal(left.length);
      }
      return EnsembleWeights.normalised(left);
    }
    return models.size() == 1 ? EnsembleWeights.equal(1) : estimated();
  }

  private double[] estimated() {
    Backtest backtest = ensemble.backtest().orElseGet(this::usual);
    Map<String, Forecaster> named = new LinkedHashMap<>();
    for (int i : fitted) {
      named.put(Integer.toString(i), ensemble.members().get(i));
    }
    Backtest.Result result = backtest.compare(series, named, context);
    double[][] errors =
        named.keySet().stream().map(name -> result.errors(name, ONLY)).toArray(double[][]::new);
    int[] common =
        IntStream.range(0, errors[0].length)
            .filter(t -> Arrays.stream(errors).noneMatch(own -> Double.isNaN(own[t])))
            .toArray();
    int horizon = backtest.horizon();
    if (common.length <= horizon || common.length <= errors.length) {
      warnings.add(
          "weights are equal: the history allows for "
              + common.length
              + " forecasts to judge the members by, and more than "
              + Math.max(horizon, errors.length)
              + " are needed");
      return EnsembleWeights.equal(errors.length);
    }
    double[][] judged =
        Arrays.stream(errors)
            .map(own -> Arrays.stream(common).mapToDouble(t -> own[t]).toArray())
            .toArray(double[][]::new);
    return EnsembleWeights.of(judged, ensemble.weighting());
  }

  /** By the series: a season ahead, within limits. */
  private Backtest usual() {
    int season = series.seasonLength();
    int horizon = season == 1 ? 6 : Math.min(12, Math.max(4, season));
    return Backtest.rolling().horizon(horizon).origins(4).step((horizon + 3) / 4).levels().build();
  }
}
