package io.bellwether.calibrate;

import io.bellwether.model.ClassificationModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps calibrated models: the model inside and the functions by the codecs of their kinds. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class CalibratedModelCodec implements ModelCodec<CalibratedModel> {

  @Override
  public String kind() {
    return "calibrated-classifier/1";
  }

  @Override
  public Class<CalibratedModel> type() {
    return CalibratedModel.class;
  }

  @Override
  public void write(CalibratedModel value, ModelWriter writer) {
    CalibratedModel<?> model = value;
    writer
        .inputs(model.inputs())
        .specification(model.specification())
        .summary("target", model.target())
        .put("specification", model.specification())
        .put("model", model.model())
        .putModels("calibrations", model.calibrations());
  }

  @Override
  public CalibratedModel read(ModelReader reader) {
    return new CalibratedModel<>(
        reader.model("model", ClassificationModel.class),
        reader.models("calibrations", ProbabilityCalibration.class),
        reader.text("specification"));
  }
}
