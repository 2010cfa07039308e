package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesState;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps decomposed models: the series, the seasons, and the model of the adjusted series. */
final class DecomposedCodec implements ModelCodec<DecomposedModel> {

  @Override
  public String kind() {
    return "decomposed/1";
  }

  @Override
  public Class<DecomposedModel> type() {
    return DecomposedModel.class;
  }

  @Override
  public void write(DecomposedModel model, ModelWriter writer) {
    CarriedSeasons seasons = model.seasons();
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .summary("seasons", model.seasonLengths().toString())
        .put("specification", model.specification())
        .put("backTransform", model.backTransform())
        .put("seasonal", seasons.fitted());
    model.boxCox().ifPresent(transformation -> writer.put("boxCox", transformation.lambda()));
    writer.putSections(
        "cycles",
        IntStream.range(0, seasons.lengths().length).mapToObj(seasons::cycle).toList(),
        (cycle, section) -> section.put("values", cycle));
    writer.put("model", model.model());
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public DecomposedModel read(ModelReader reader) {
    List<double[]> cycles = reader.sections("cycles", section -> section.doubles("values"));
    return new DecomposedModel(
        reader.text("specification"),
        SeriesState.series(reader, "series"),
        reader.model("model", ForecastModel.class),
        new CarriedSeasons(reader.doubles("seasonal"), cycles.toArray(double[][]::new)),
        reader.has("boxCox") ? BoxCox.of(reader.number("boxCox")) : null,
        reader.enumeration("backTransform", BackTransform.class),
        SeriesState.report(reader, "report"));
  }
}
