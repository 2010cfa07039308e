package io.bellwether.persist;

import java.util.List;

/**
 * The kinds of fitted things that a module can keep. Found through {@link java.util.ServiceLoader}:
 * a module lists its implementation in {@code META-INF/services/io.bellwether.persist.ModelCodecs}.
 *
 * @since 0.1.0
 */
public interface ModelCodecs {

  /**
   * Returns the codecs.
   *
   * @return one codec a kind, old formats included
   */
  List<ModelCodec<?>> codecs();
}
