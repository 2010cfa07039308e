package io.bellwether.ml.linear;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of linear models that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class LinearCodecs implements ModelCodecs {

  /** Creates the provider. */
  public LinearCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new LinearModelCodec());
  }
}
