package io.bellwether.ml.svm;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of regressions by support vectors that can be saved. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class SvrCodecs implements ModelCodecs {

  /** Creates the provider. */
  public SvrCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new SvrModelCodec());
  }
}
