package io.bellwether.ml.penalized;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of penalised models that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class PenalizedCodecs implements ModelCodecs {

  /** Creates the provider. */
  public PenalizedCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new PenalizedModelCodec(), new PenalizedPathCodec());
  }
}
