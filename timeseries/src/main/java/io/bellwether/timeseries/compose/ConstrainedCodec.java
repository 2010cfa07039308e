package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesState;

/** Keeps constrained models. */
final class ConstrainedCodec implements ModelCodec<ConstrainedModel> {

  @Override
  public String kind() {
    return "constrained/1";
  }

  @Override
  public Class<ConstrainedModel> type() {
    return ConstrainedModel.class;
  }

  @Override
  public void write(ConstrainedModel model, ModelWriter writer) {
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .put("specification", model.specification())
        .put("lower", model.lower())
        .put("upper", model.upper())
        .put("rounding", model.rounding())
        .put("model", model.model());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public ConstrainedModel read(ModelReader reader) {
    return new ConstrainedModel(
        reader.text("specification"),
        reader.model("model", ForecastModel.class),
        new Bounds(
            reader.number("lower"),
            reader.number("upper"),
            reader.enumeration("rounding", Rounding.class)),
        SeriesState.report(reader, "report"));
  }
}
