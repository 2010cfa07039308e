package io.bellwether.timeseries.regression;

import io.bellwether.data.DataException;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.SeriesState;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/** Keeps regressions of one series, each regression by the codec of its own kind. */
final class RegressionForecastCodec implements ModelCodec<RegressionForecastModel> {

  @Override
  public String kind() {
    return "regression-forecast/1";
  }

  @Override
  public Class<RegressionForecastModel> type() {
    return RegressionForecastModel.class;
  }

  @Override
  public void write(RegressionForecastModel model, ModelWriter writer) {
    RegressionState.put(writer, model.parts());
    writer.summary("periods", model.series().length());
    RegressionState.put(writer.section("target"), model.targetScale().options());
    writer
        .put("divisor", model.scale())
        .put("keys", model.keys())
        .putTexts("covariateNames", model.covariateNames());
    double[][] values = model.covariateValues();
    for (int j = 0; j < values.length; j++) {
      writer.put("covariate" + j, values[j]);
    }
    SeriesState.put(writer, "series", model.series());
  }

  @Override
  public RegressionForecastModel read(ModelReader reader) {
    RegressionForecastModel.Parts parts = RegressionState.parts(reader);
    TimeSeries series = SeriesState.series(reader, "series");
    List<String> names = reader.texts("covariateNames");
    double[][] values = new double[names.size()][];
    for (int j = 0; j < values.length; j++) {
      values[j] = reader.doubles("covariate" + j, series.length());
    }
    FeaturePlan plan = parts.projector().plan();
    int[] keys = reader.ints("keys", plan.keys().size());
    for (CovariateLag each : plan.covariates()) {
      if (!(each.place() >= 0 && each.place() < names.size() && each.lag() >= 0)) {
        throw reader.fault("covariateNames", "has none for the feature " + each.column());
      }
    }
    try {
      return new RegressionForecastModel(
          parts,
          new TargetScale(
              RegressionState.target(reader.section("target")), reader.number("divisor")),
          series,
          FittedCovariates.of(names, values),
          keys);
    } catch (DataException e) {
      throw reader.fault("series", "does not fit the model: " + e.getMessage());
    }
  }
}
