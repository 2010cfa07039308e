package io.bellwether.pipeline;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/** The kinds of pipelines that can be saved. Found by {@link java.util.ServiceLoader}. */
public final class PipelineCodecs implements ModelCodecs {

  /** Creates the provider. */
  public PipelineCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new RegressionPipelineCodec(), new ClassificationPipelineCodec());
  }
}
