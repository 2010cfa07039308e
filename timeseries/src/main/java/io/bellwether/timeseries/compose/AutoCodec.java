package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.SeriesState;

/** Keeps models of {@link Auto}. */
final class AutoCodec implements ModelCodec<AutoModel> {

  @Override
  public String kind() {
    return "auto/1";
  }

  @Override
  public Class<AutoModel> type() {
    return AutoModel.class;
  }

  @Override
  public void write(AutoModel model, ModelWriter writer) {
    IntervalCalibration calibration = model.calibration();
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .summary("choice", model.choice().toString())
        .put("specification", model.specification())
        .put("choice", model.choice())
        .put("reason", model.reason())
        .put("scale", calibration.scale())
        .put("growth", calibration.growth())
        .put("power", calibration.power())
        .put("nonNegative", model.isNonNegative())
        .put("model", model.model());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public AutoModel read(ModelReader reader) {
    return new AutoModel(
        reader.text("specification"),
        reader.enumeration("choice", AutoChoice.class),
        reader.text("reason"),
        reader.model("model", ForecastModel.class),
        new IntervalCalibration(
            reader.number("scale"), reader.number("growth"), reader.number("power")),
        reader.flag("nonNegative"),
        SeriesState.report(reader, "report"));
  }
}
