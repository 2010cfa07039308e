package io.bellwether.ml.recommend;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The recommenders that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class RecommendCodecs implements ModelCodecs {

  /** Creates the provider. */
  public RecommendCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new PopularityModelCodec());
  }
}
