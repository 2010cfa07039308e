package io.bellwether.ml.robust;

import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps Huber regressions. */
final class HuberModelCodec implements ModelCodec<HuberModel> {

  @Override
  public String kind() {
    return "huber/1";
  }

  @Override
  public Class<HuberModel> type() {
    return HuberModel.class;
  }

  @Override
  public void write(HuberModel model, ModelWriter writer) {
    HuberRegression options = model.specification();
    ModelWriter section = writer.section("options");
    section
        .put("epsilon", options.epsilon())
        .put("lambda", options.lambda())
        .put("intercept", options.intercept())
        .put("tolerance", options.tolerance())
        .put("maxIterations", options.maxIterations());
    options.weights().ifPresent(column -> section.put("weights", column));
    model.estimates().write(writer.section("estimates"));
    writer
        .inputs(model.inputs())
        .specification(options.toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .put("scale", model.scale())
        .put("outliers", model.outlierCount());
  }

  @Override
  public HuberModel read(ModelReader reader) {
    ModelReader section = reader.section("options");
    HuberRegression.Builder builder =
        HuberRegression.builder()
            .epsilon(section.number("epsilon"))
            .lambda(section.number("lambda"))
            .tolerance(section.number("tolerance"))
            .maxIterations(section.integer("maxIterations"))
            .intercept(section.enumeration("intercept", Intercept.class));
    if (section.has("weights")) {
      builder.weights(section.text("weights"));
    }
    return new HuberModel(
        builder.build(),
        RobustEstimates.read(reader.section("estimates")),
        reader.number("scale"),
        reader.integer("outliers"));
  }
}
