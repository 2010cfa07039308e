package io.bellwether.ml.penalized;

import io.bellwether.ml.design.FeatureNames;
import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps what all models of a path have in common. */
final class FrameState {

  private FrameState() {}

  static void write(FittedFrame frame, ModelWriter writer) {
    writer
        .put("specification", frame.specification())
        .put("l1Ratio", frame.l1Ratio())
        .put("intercept", frame.intercept())
        .put("target", frame.target())
        .putTexts("features", frame.features())
        .put("deviations", frame.deviations())
        .put("observations", frame.observations());
  }

  static FittedFrame read(ModelReader reader) {
    double l1Ratio = reader.number("l1Ratio");
    if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
      throw reader.fault("l1Ratio", "is " + l1Ratio + ", but must be from 0 to 1");
    }
    int features = FeatureNames.read(reader).size();
    return new FittedFrame(
        reader.text("specification"),
        l1Ratio,
        reader.enumeration("intercept", Intercept.class),
        reader.text("target"),
        FeatureNames.read(reader),
        reader.doubles("deviations", features + 1),
        reader.longInteger("observations"));
  }
}
