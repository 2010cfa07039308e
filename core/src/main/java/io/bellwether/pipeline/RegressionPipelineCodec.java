package io.bellwether.pipeline;

import io.bellwether.model.RegressionModel;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps pipelines that end in a regression. */
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
    PipelineState.write(pipeline, writer);
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
        PipelineState.read(reader),
        new FittedTargetTransform(
            specification,
            target.number("center"),
            target.number("scale"),
            target.number("smearingFactor")),
        reader.model("model", RegressionModel.class));
  }
}
