package io.bellwether.pipeline;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of pipelines that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class PipelineCodecs implements ModelCodecs {

  /** Creates the provider. */
  public PipelineCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new RegressionPipelineCodec(), new ClassificationPipelineCodec());
  }
}
