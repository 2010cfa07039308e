package io.bellwether.pipeline;

import io.bellwether.model.ClassificationModel;
import io.bellwether.model.FittedTransformer;
import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Keeps pipelines that end in a classifier. */
@SuppressWarnings("rawtypes") // a codec is found by class, which has no type arguments
final class ClassificationPipelineCodec implements ModelCodec<FittedClassificationPipeline> {

  @Override
  public String kind() {
    return "classification-pipeline/1";
  }

  @Override
  public Class<FittedClassificationPipeline> type() {
    return FittedClassificationPipeline.class;
  }

  @Override
  public void write(FittedClassificationPipeline value, ModelWriter writer) {
    FittedClassificationPipeline<?> pipeline = value;
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

  @Override
  public FittedClassificationPipeline read(ModelReader reader) {
    return new FittedClassificationPipeline<>(
        reader.models("steps", FittedTransformer.class),
        reader.model("model", ClassificationModel.class),
        reader.text("pipeline"),
        reader.schema("trainingSchema"),
        reader.integer("trainingRows"));
  }
}
