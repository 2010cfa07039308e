package io.bellwether.search;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/** The kinds of searches that can be saved. Found by {@link java.util.ServiceLoader}. */
public final class SearchCodecs implements ModelCodecs {

  /** Creates the provider. */
  public SearchCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new RegressionSearchCodec(), new ClassificationSearchCodec());
  }
}
