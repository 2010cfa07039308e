package io.bellwether.calibrate;

import io.bellwether.model.ReportState;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps isotonic functions. */
final class IsotonicCalibrationCodec implements ModelCodec<IsotonicCalibration> {

  @Override
  public String kind() {
    return "isotonic-calibration/1";
  }

  @Override
  public Class<IsotonicCalibration> type() {
    return IsotonicCalibration.class;
  }

  @Override
  public void write(IsotonicCalibration value, ModelWriter writer) {
    writer.put("scores", value.scores()).put("probabilities", value.probabilities());
    ReportState.write(value.report(), writer.section("report"));
  }

  @Override
  public IsotonicCalibration read(ModelReader reader) {
    return new IsotonicCalibration(
        reader.doubles("scores"),
        reader.doubles("probabilities"),
        ReportState.read(reader.section("report")));
  }
}
