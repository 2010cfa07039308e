package io.bellwether.ml.glm;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of generalised linear models that can be saved. Found by {@link
 * java.util.ServiceLoader}.
 */
public final class GlmCodecs implements ModelCodecs {

  /** Creates the provider. */
  public GlmCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new GlmModelCodec());
  }
}
