package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Fitted models that forecast together. Immutable; see {@link Ensemble}.
 *
 * <p>Fitted values are the combination of those of the members, {@code NaN} where a member has
 * none; residuals are what is left of the series, in its units.
 *
 * @since 0.1.0
 */
public final class EnsembleModel implements ForecastModel {

  private final String specification;
  private final Combination combination;
  private final List<String> names;
  private final List<ForecastModel> members;
  private final double[] weights;
  private final FitReport report;

  /** Checks, and copies what it is given. */
  EnsembleModel(
      String specification,
      Combination combination,
      List<String> names,
      List<? extends ForecastModel> members,
      double[] weights,
      FitReport report) {
    this.specification = Objects.requireNonNull(specification, "specification");
    this.combination = Objects.requireNonNull(combination, "combination");
    this.names = List.copyOf(names);
    this.members = List.copyOf(members);
    this.weights = ofSumOne(checkWeights(weights, members.size(), combination));
    this.report = Objects.requireNonNull(report, "report");
    if (names.size() != members.size()) {
      throw new IllegalArgumentException(
          names.size() + " names for " + members.size() + " members");
    }
    for (ForecastModel member : members) {
      if (!member.series().equals(series())) {
        throw new IllegalArgumentException(
            "the members of an ensemble must have one history, but one has "
                + series()
                + ", another one "
                + member.series());
      }
    }
  }

  /**
   * Leaves weights alone that have been divided by their sum before, so that they keep their bits.
   */
  private static double[] ofSumOne(double[] weights) {
    boolean done = Math.abs(Arrays.stream(weights).sum() - 1) <= 1e-9;
    return done ? weights.clone() : EnsembleWeights.normalised(weights);
  }

  static double[] checkWeights(double[] weights, int members, Combination combination) {
    if (members == 0) {
      throw new IllegalArgumentException("an ensemble needs at least one member");
    }
    if (weights.length != members) {
      throw new IllegalArgumentException(
          "each member needs a weight, but there are "
              + weights.length
              + " weights for "
              + members
              + " members");
    }
    for (double weight : weights) {
      if (!(weight >= 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException(
            "a weight is " + weight + ", but must be a finite number, 0 or more");
      }
    }
    if (!(Arrays.stream(weights).sum() > 0)) {
      throw new IllegalArgumentException("at least one weight must be more than 0");
    }
    if (combination == Combination.MEDIAN
        && Arrays.stream(weights).anyMatch(weight -> weight != weights[0])) {
      throw new IllegalArgumentException(
          "weights are " + Arrays.toString(weights) + ", but a median has equal ones");
    }
    return weights;
  }

  /**
   * Combines models that are fitted already, without fitting anything.
   *
   * @param combination how
   * @param members models of one and the same history, at least one
   * @param weights one a member, 0 or more, only their ratios matter; none for equal ones; copied
   * @return the ensemble
   * @throws IllegalArgumentException if there is no member, the histories differ, the weights do
   *     not fit, or a median is to have different ones
   */
  public static EnsembleModel of(
      Combination combination, List<? extends ForecastModel> members, double... weights) {
    return of(combination, members, List.of(), weights);
  }

  /**
   * Combines models that are fitted already, without fitting anything.
   *
   * @param combination how
   * @param members models of one and the same history, at least one
   * @param warnings what a careful reader of the report should know, one sentence each
   * @param weights one a member, 0 or more, only their ratios matter; none for equal ones; copied
   * @return the ensemble
   * @throws IllegalArgumentException if there is no member, the histories differ, the weights do
   *     not fit, or a median is to have different ones
   */
  public static EnsembleModel of(
      Combination combination,
      List<? extends ForecastModel> members,
      List<String> warnings,
      double... weights) {
    List<String> names = members.stream().map(model -> model.getClass().getSimpleName()).toList();
    return new EnsembleModel(
        "Ensemble of fitted models",
        combination,
        names,
        members,
        weights.length == 0 && !members.isEmpty() ? EnsembleWeights.equal(members.size()) : weights,
        report(names, members, warnings));
  }

  /** The worst status of all members, sums of counts, and whose warnings they are. */
  static FitReport report(
      List<String> names, List<? extends ForecastModel> members, List<String> warnings) {
    FitStatus status = FitStatus.EXACT;
    int iterations = 0;
    long evaluations = 0;
    List<String> all = new ArrayList<>(warnings);
    for (int i = 0; i < members.size(); i++) {
      FitReport report = members.get(i).report();
      status = report.status().compareTo(status) > 0 ? report.status() : status;
      iterations += report.iterations();
      evaluations += report.evaluations();
      String name = names.get(i);
      report.warnings().forEach(warning -> all.add(name + ": " + warning));
    }
    return new FitReport(status, iterations, evaluations, Double.NaN, all);
  }

  /**
   * Returns what was fitted, in words.
   *
   * @return the text of the {@link Ensemble}
   */
  public String specification() {
    return specification;
  }

  /**
   * Returns how the members are combined.
   *
   * @return mean or median
   */
  public Combination combination() {
    return combination;
  }

  /**
   * Returns the members.
   *
   * @return those that could be fitted; unmodifiable
   */
  public List<ForecastModel> members() {
    return members;
  }

  /**
   * Returns what the members are called.
   *
   * @return one name a member, in their order
   */
  public List<String> memberNames() {
    return names;
  }

  /**
   * Returns the weights.
   *
   * @return one a member, of sum 1
   */
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public TimeSeries series() {
    return members.get(0).series();
  }

  @Override
  public TimeSeries fitted() {
    double[][] each = members.stream().map(m -> m.fitted().values()).toArray(double[][]::new);
    double[] fitted = new double[series().length()];
    for (int t = 0; t < fitted.length; t++) {
      double[] values = new double[each.length];
      boolean known = true;
      for (int k = 0; k < values.length; k++) {
        values[k] = each[k][t];
        known &= !Double.isNaN(values[k]);
      }
      fitted[t] = known ? combination.of(values, weights) : Double.NaN;
    }
    return series().withValues(fitted);
  }

  /**
   * {@inheritDoc} The status is the worst of those of the members, counts are added up, and there
   * is no objective.
   *
   * @return warnings name members that could not be fitted, and those that the others have
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    return forecasts(horizon).combined();
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    return forecasts(horizon)
        .total(members.stream().map(member -> member.forecastTotal(horizon)).toList());
  }

  private EnsembleForecast forecasts(int horizon) {
    Forecast.checkHorizon(horizon);
    return new EnsembleForecast(
        series(),
        combination,
        weights,
        members.stream().map(member -> member.forecast(horizon)).toList());
  }

  /**
   * {@inheritDoc} Each path is one of a member, drawn by weight, moved and stretched so that the
   * paths scatter about the combined forecast with its spread in each period.
   */
  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    Objects.requireNonNull(innovations, "innovations");
    return new EnsemblePaths(forecasts(horizon), members, weights)
        .draw(horizon, paths, innovations, context);
  }

  /**
   * {@inheritDoc} Each member takes the observations in; weights stay.
   *
   * @return the same ensemble with a longer history
   */
  @Override
  public EnsembleModel append(TimeSeries later) {
    return with(member -> member.append(later));
  }

  private EnsembleModel with(Function<ForecastModel, ForecastModel> change) {
    return new EnsembleModel(
        specification, combination, names, members.stream().map(change).toList(), weights, report);
  }

  /**
   * Writes the members with their weights.
   *
   * @return a line a member, and the warnings
   */
  @Override
  public String summary() {
    TextTable table = TextTable.of("member", "weight");
    for (int k = 0; k < members.size(); k++) {
      table = table.row(names.get(k), Significant.of(weights[k], 4));
    }
    StringBuilder text = new StringBuilder(toString()).append('\n').append(table);
    report.warnings().forEach(warning -> text.append("\nNote: ").append(warning).append('.'));
    return text.toString();
  }

  @Override
  public String toString() {
    return "EnsembleModel[" + combination + " of " + names + "; " + series().timeline() + "]";
  }
}
