package io.bellwether.ml.robust;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of robust models that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class RobustCodecs implements ModelCodecs {

  /** Creates the provider. */
  public RobustCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new QuantileModelCodec(), new HuberModelCodec());
  }
}
