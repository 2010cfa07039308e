package io.bellwether.pipeline;

import io.bellwether.model.ClassificationModel;
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
    PipelineState.write(value, writer);
  }

  @Override
  public FittedClassificationPipeline read(ModelReader reader) {
    return new FittedClassificationPipeline<>(
        PipelineState.read(reader), reader.model("model", ClassificationModel.class));
  }
}
