package io.bellwether.ml.sequence;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of this package that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class SequenceCodecs implements ModelCodecs {

  /** Creates the provider. */
  public SequenceCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new SequentialPatternsCodec());
  }
}
