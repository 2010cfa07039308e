package io.bellwether.calibrate;

import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps sigmoids. */
final class PlattScalingCodec implements ModelCodec<PlattScaling> {

  @Override
  public String kind() {
    return "platt-scaling/1";
  }

  @Override
  public Class<PlattScaling> type() {
    return PlattScaling.class;
  }

  @Override
  public void write(PlattScaling value, ModelWriter writer) {
    writer.put("a", value.a()).put("b", value.b());
    ReportState.write(value.report(), writer.section("report"));
  }

  @Override
  public PlattScaling read(ModelReader reader) {
    return new PlattScaling(
        reader.number("a"), reader.number("b"), ReportState.read(reader.section("report")));
  }
}
