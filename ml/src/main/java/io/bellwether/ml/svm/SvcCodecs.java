package io.bellwether.ml.svm;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of classifications by support vectors that can be saved. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class SvcCodecs implements ModelCodecs {

  /** Creates the provider. */
  public SvcCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new SvcModelCodec(), new OneClassSvmModelCodec());
  }
}
