package io.bellwether.ml.glm;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of generalised linear models that can be saved. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class GlmCodecs implements ModelCodecs {

  /** Creates the provider. */
  public GlmCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new GlmModelCodec());
  }
}
