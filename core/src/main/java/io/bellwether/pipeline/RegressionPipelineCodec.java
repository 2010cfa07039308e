package io.bellwether.pipeline;

import io.bellwether.model.FittedTransformer;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps fitted pipelines: every step and the model by the codec of its own kind. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class RegressionPipelineCodec implements ModelCodec<FittedRegressionPipeline> {

  @Override
  public String kind() {
    return "regression-pipeline/1";
  }

  @Override
  public Class<FittedRegressionPipeline> type() {
    return FittedRegressionPipeline.class;
  }

  @Override
  public void write(FittedRegressionPipeline value, ModelWriter writer) {
    FittedRegressionPipeline<?> pipeline = value;
    writer
        .inputs(pipeline.inputs())
        .specification(pipeline.specification())
        .summary("target", pipeline.target())
        .summary("rows", pipeline.trainingRows())
        .put("pipeline", pipeline.specification())
        .put("trainingSchema", pipeline.trainingSchema())
        .put("trainingRows", pipeline.trainingRows())
        .putModels("steps", pipeline.steps())
        .put("model", pipeline.model());
    FittedTargetTransform transform = pipeline.targetTransform();
    writer
        .section("target")
        .put("kind", transform.specification().kind())
        .put("smearing", transform.specification().isSmearing())
        .put("center", transform.center())
        .put("scale", transform.scale())
        .put("smearingFactor", transform.smearingFactor());
  }

  @Override
  public FittedRegressionPipeline read(ModelReader reader) {
    ModelReader target = reader.section("target");
    TargetTransform specification =
        TargetTransform.of(
            target.enumeration("kind", TargetTransform.Kind.class), target.flag("smearing"));
    return new FittedRegressionPipeline<>(
        reader.models("steps", FittedTransformer.class),
        new FittedTargetTransform(
            specification,
            target.number("center"),
            target.number("scale"),
            target.number("smearingFactor")),
        reader.model("model", RegressionModel.class),
        reader.text("pipeline"),
        reader.schema("trainingSchema"),
        reader.integer("trainingRows"));
  }
}
