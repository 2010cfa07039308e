package io.bellwether.timeseries.compose;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What models around another model have in common: that model, a specification, a report. */
abstract class ComposedModel implements CovariateForecastModel {

  private final String specification;
  private final ForecastModel model;
  private final FitReport report;

  ComposedModel(String specification, ForecastModel model, FitReport report) {
    this.specification = Objects.requireNonNull(specification, "specification");
    this.model = Objects.requireNonNull(model, "model");
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * Returns what was fitted, in writing.
   *
   * @return the specification, as its {@code toString} has it
   */
  public String specification() {
    return specification;
  }

  /**
   * Returns the model within.
   *
   * @return the fitted model of the inner forecaster
   */
  public ForecastModel model() {
    return model;
  }

  @Override
  public TimeSeries series() {
    return model.series();
  }

  @Override
  public TimeSeries fitted() {
    return model.fitted();
  }

  @Override
  public TimeSeries residuals() {
    return model.residuals();
  }

  /**
   * {@inheritDoc} That of the model within, with what there is to add.
   *
   * @return the report
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public List<String> covariateNames() {
    return Inner.covariateNames(model);
  }

  /** Passes a report on with more warnings. */
  static FitReport withWarnings(FitReport report, List<String> warnings) {
    List<String> all = new ArrayList<>(report.warnings());
    all.addAll(warnings);
    return new FitReport(
        report.status(), report.iterations(), report.evaluations(), report.objective(), all);
  }

  /** Changes each of the paths, given and returned as values. */
  final SimulatedPaths mapped(SimulatedPaths paths, UnaryOperator<double[]> change) {
    double[][] changed = new double[paths.count()][];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.apply(paths.path(i).values());
    }
    return SimulatedPaths.of(series(), changed);
  }

  /** {@inheritDoc} What was specified, then the summary of the model within. */
  @Override
  public String summary() {
    return this + "\n" + model.summary();
  }
}
