package io.bellwether.pipeline;

import io.bellwether.model.FittedTransformer;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps what all fitted pipelines have: every step and the model by the codec of its own kind. */
final class PipelineState {

  private PipelineState() {}

  static void write(FittedPipeline<?> pipeline, ModelWriter writer) {
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
  }

  static FittedSteps read(ModelReader reader) {
    return new FittedSteps(
        reader.models("steps", FittedTransformer.class),
        reader.text("pipeline"),
        reader.schema("trainingSchema"),
        reader.integer("trainingRows"));
  }
}
