package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesState;

/** Keeps conformal models: the model within and the scores. */
final class ConformalCodec implements ModelCodec<ConformalModel> {

  @Override
  public String kind() {
    return "conformal/1";
  }

  @Override
  public Class<ConformalModel> type() {
    return ConformalModel.class;
  }

  @Override
  public void write(ConformalModel model, ModelWriter writer) {
    Calibration calibration = model.calibration();
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .summary("calibrated horizon", model.calibratedHorizon())
        .put("specification", model.specification())
        .put("method", calibration.method())
        .put("tails", calibration.tails())
        .put("minimumErrors", calibration.minimumErrors())
        .put("gamma", calibration.gamma())
        .put("origins", calibration.origins())
        .put("scores", calibration.flat())
        .put("model", model.model());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public ConformalModel read(ModelReader reader) {
    int origins = reader.integer("origins");
    return new ConformalModel(
        reader.text("specification"),
        reader.model("model", ForecastModel.class),
        new Calibration(
            reader.enumeration("method", ConformalMethod.class),
            reader.enumeration("tails", ConformalTails.class),
            reader.integer("minimumErrors"),
            reader.number("gamma"),
            origins,
            Calibration.cut(reader.doubles("scores"), origins)),
        SeriesState.report(reader, "report"));
  }
}
