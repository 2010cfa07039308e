package io.bellwether.ml.logistic;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of logistic models that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class LogisticCodecs implements ModelCodecs {

  /** Creates the provider. */
  public LogisticCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new LogisticModelCodec());
  }
}
