package io.bellwether.timeseries.regression;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One regression that learns from all series of a panel and forecasts each of them, and others like
 * them. An immutable specification: a {@link RegressionForecaster}, whose features, transformations
 * and strategy are those of every series, and whether the keys are features too.
 *
 * <pre>{@code
 * RegressionForecaster each = RegressionForecaster.builder(trees).lags(1, 2, 52).difference(1).build();
 * GlobalForecastModel model = GlobalForecaster.of(each).fit(demand);
 * model.forecast(SeriesKey.of("Carlton", "bread"), 13);
 * panelForecaster = PanelForecaster.builder(model.forecaster()).build();   // binds it to each series
 * }</pre>
 *
 * <p>A series is divided by its own scale ({@link SeriesScale#MEAN} unless chosen otherwise), so
 * that large and small series speak alike; without a scale the large ones decide. Default lags go
 * by the longest series. Series too short for a row of features teach nothing, which the report
 * tells, but can be forecast if their last values suffice.
 *
 * <p>Spread: of errors held out of the last part of every series, in units of its scale, as in
 * {@link RegressionForecaster}. A series whose errors of one step are larger or smaller than those
 * of all has its spread multiplied by how much: {@code sqrt((10 + n r^2) / (10 + n))} with {@code
 * r} the ratio of the root mean squares and {@code n} the number of its errors.
 *
 * <p>Cost: the rows of all series lie in one table, 8 bytes times rows times features (a million
 * rows of 20 features: 160 MB), and once more while it is made; the regression is fitted twice
 * (twice a step, if direct).
 *
 * <p>Source: P. Montero-Manso, R. Hyndman, Principles and algorithms for forecasting groups of time
 * series: locality and globality, International Journal of Forecasting 37 (2021).
 *
 * @since 0.1.0
 */
public final class GlobalForecaster {

  private final RegressionForecaster each;
  private final KeyFeatures keyFeatures;

  private GlobalForecaster(RegressionForecaster each, KeyFeatures keyFeatures) {
    this.each = Objects.requireNonNull(each, "each");
    this.keyFeatures = Objects.requireNonNull(keyFeatures, "keyFeatures");
  }

  /**
   * Pools the rows of all series.
   *
   * @param each features, transformations, regression and strategy
   * @return the specification, without key features
   */
  public static GlobalForecaster of(RegressionForecaster each) {
    return new GlobalForecaster(each, KeyFeatures.NONE);
  }

  /**
   * Chooses whether the keys are features. Default {@link KeyFeatures#NONE}.
   *
   * @param newKeyFeatures whether they are
   * @return a changed copy
   */
  public GlobalForecaster keyFeatures(KeyFeatures newKeyFeatures) {
    return new GlobalForecaster(each, newKeyFeatures);
  }

  /**
   * Fits one model to all series, with the default {@link FitContext}.
   *
   * @param panel the series
   * @return the model
   */
  public GlobalForecastModel fit(Panel panel) {
    return fit(panel, FitContext.create());
  }

  /**
   * Fits one model to all series.
   *
   * @param panel the series; the model keeps it
   * @param context seed, executor, progress and cancellation
   * @return the model
   * @throws io.bellwether.data.DataException if a value cannot be transformed
   * @throws FitException if all series together leave too few rows, or the regression cannot be
   *     fitted
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public GlobalForecastModel fit(Panel panel, FitContext context) {
    return fit(panel, key -> Covariates.none(), context);
  }

  /**
   * Fits one model to all series, with covariates.
   *
   * @param panel the series; the model keeps it
   * @param covariates of a series, by its key; the same names for all, known for every period of
   *     its history
   * @param context seed, executor, progress and cancellation
   * @return the model, which needs the covariates again to forecast
   * @throws IllegalArgumentException if a series lacks a covariate that the first one has
   * @throws io.bellwether.data.DataException if a covariate is missing in a period, or a value
   *     cannot be transformed
   * @throws FitException if all series together leave too few rows, or the regression cannot be
   *     fitted
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public GlobalForecastModel fit(
      Panel panel, Function<SeriesKey, Covariates> covariates, FitContext context) {
    context.checkCancelled();
    if (panel.size() == 0) {
      throw new FitException("the panel has no series", "give at least one");
    }
    List<String> names = covariates.apply(panel.key(0)).names();
    FeaturePlan plan = plan(panel, names);
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < panel.size(); i++) {
      TimeSeries series = panel.series(i);
      double[][] known = covariates.apply(panel.key(i)).values(names, series.timeline());
      TargetScale scale = TargetScale.of(each.target(), series);
      frames.add(Frame.of(scale, series, known, codes(plan, panel.key(i))));
      context.checkCancelled();
    }
    RegressionFit.Outcome outcome = each.fit(plan, frames, context);
    OneStepErrors errors = OneStepErrors.of(outcome.projector(), frames);
    return new GlobalForecastModel(
        new RegressionForecastModel.Parts(
            toString(),
            outcome.projector(),
            outcome.errors(),
            each.errors(),
            report(outcome.report(), errors.silent(), panel.size())),
        each.target(),
        errors.deviation(),
        panel,
        names);
  }

  private FeaturePlan plan(Panel panel, List<String> covariates) {
    int longest =
        IntStream.range(0, panel.size()).map(i -> panel.series(i).length()).max().orElse(0);
    List<KeyColumn> keys = new ArrayList<>();
    for (int k = 0; keyFeatures == KeyFeatures.CATEGORY && k < panel.keyNames().size(); k++) {
      int part = k;
      List<String> levels =
          IntStream.range(0, panel.size())
              .mapToObj(i -> panel.key(i).values().get(part))
              .distinct()
              .sorted()
              .toList();
      keys.add(new KeyColumn(panel.keyNames().get(k), levels));
    }
    return each.features().plan(panel.frequency(), longest, covariates, keys);
  }

  /** The codes of a key; refuses parts that were not learned from. */
  static int[] codes(FeaturePlan plan, SeriesKey key) {
    List<KeyColumn> columns = plan.keys();
    int[] codes = new int[columns.size()];
    for (int k = 0; k < codes.length; k++) {
      String value = key.values().get(k);
      codes[k] = columns.get(k).code(value);
      if (codes[k] < 0) {
        throw new IllegalArgumentException(
            "the model has not learned from any series whose "
                + columns.get(k).name()
                + " is \""
                + value
                + "\"; without key features it can forecast new ones");
      }
    }
    return codes;
  }

  private static FitReport report(FitReport report, int silent, int all) {
    if (silent == 0) {
      return report;
    }
    List<String> warnings = new ArrayList<>(report.warnings());
    warnings.add(silent + " of " + all + " series are too short to learn from");
    return new FitReport(
        report.status(), report.iterations(), report.evaluations(), report.objective(), warnings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GlobalForecaster that
        && each.equals(that.each)
        && keyFeatures == that.keyFeatures;
  }

  @Override
  public int hashCode() {
    return Objects.hash(each, keyFeatures);
  }

  @Override
  public String toString() {
    return "GlobalForecaster[" + each + ", key features " + keyFeatures + "]";
  }
}
