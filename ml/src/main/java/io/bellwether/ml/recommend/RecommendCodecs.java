package io.bellwether.ml.recommend;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/** The recommenders that can be saved. Found by {@link java.util.ServiceLoader}. */
public final class RecommendCodecs implements ModelCodecs {

  /** Creates the provider. */
  public RecommendCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new PopularityModelCodec());
  }
}
