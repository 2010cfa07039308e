package io.bellwether.search;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of searches that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class SearchCodecs implements ModelCodecs {

  /** Creates the provider. */
  public SearchCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new RegressionSearchCodec(), new ClassificationSearchCodec());
  }
}
