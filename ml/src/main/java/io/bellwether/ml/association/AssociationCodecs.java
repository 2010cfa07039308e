package io.bellwether.ml.association;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of item sets, rules and recommenders that can be saved. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class AssociationCodecs implements ModelCodecs {

  /** Creates the provider. */
  public AssociationCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        new AssociationRulesCodec(), new FrequentItemsetsCodec(), new RuleRecommenderCodec());
  }
}
