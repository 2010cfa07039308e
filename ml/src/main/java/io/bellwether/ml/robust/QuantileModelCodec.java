package io.bellwether.ml.robust;

import io.bellwether.ml.design.Intercept;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps quantile regressions. */
final class QuantileModelCodec implements ModelCodec<QuantileModel> {

  @Override
  public String kind() {
    return "quantile-regression/1";
  }

  @Override
  public Class<QuantileModel> type() {
    return QuantileModel.class;
  }

  @Override
  public void write(QuantileModel model, ModelWriter writer) {
    writer
        .inputs(model.inputs())
        .specification(model.specification().toString())
        .summary("target", model.target())
        .summary("rows", model.observations())
        .summary("quantile", model.quantile());
    QuantileRegression options = model.specification();
    ModelWriter section = writer.section("options");
    section
        .put("quantile", options.quantile())
        .put("lambda", options.lambda())
        .put("intercept", options.intercept())
        .put("maxIterations", options.maxIterations());
    options.weights().ifPresent(column -> section.put("weights", column));
    model.estimates().write(writer.section("estimates"));
    writer.put("lossOfConstant", model.lossOfConstant());
  }

  @Override
  public QuantileModel read(ModelReader reader) {
    ModelReader section = reader.section("options");
    QuantileRegression.Builder builder =
        QuantileRegression.builder()
            .quantile(section.number("quantile"))
            .lambda(section.number("lambda"))
            .intercept(section.enumeration("intercept", Intercept.class))
            .maxIterations(section.integer("maxIterations"));
    if (section.has("weights")) {
      builder.weights(section.text("weights"));
    }
    return new QuantileModel(
        builder.build(),
        RobustEstimates.read(reader.section("estimates")),
        reader.number("lossOfConstant"));
  }
}
