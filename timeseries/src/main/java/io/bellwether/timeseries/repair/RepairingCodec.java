package io.bellwether.timeseries.repair;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.SeriesState;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/** Keeps a model of a repaired history: what was repaired, and the inner model by its own codec. */
final class RepairingCodec implements ModelCodec<RepairingModel> {

  private static final String REPAIRED = "repaired";

  @Override
  public String kind() {
    return "repairing/1";
  }

  @Override
  public Class<RepairingModel> type() {
    return RepairingModel.class;
  }

  @Override
  public void write(RepairingModel model, ModelWriter writer) {
    writer
        .specification(model.specification())
        .summary("periods", model.series().length())
        .summary(REPAIRED, model.repairedPeriods().length)
        .put("forecaster", model.specification())
        .put(REPAIRED, model.repairedPeriods())
        .put("model", model.model());
    SeriesState.put(writer, "series", model.series());
    SeriesState.put(writer, "report", model.report());
  }

  @Override
  public RepairingModel read(ModelReader reader) {
    TimeSeries series = SeriesState.series(reader, "series");
    int[] repaired = reader.ints(REPAIRED);
    if (Arrays.stream(repaired).anyMatch(t -> t < 0 || t >= series.length())) {
      throw reader.fault(REPAIRED, "has a period outside the series");
    }
    return new RepairingModel(
        reader.text("forecaster"),
        series,
        repaired,
        reader.model("model", ForecastModel.class),
        SeriesState.report(reader, "report"));
  }
}
