package io.bellwether.timeseries.arima;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of models of this package that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class ArimaCodecs implements ModelCodecs {

  /** Creates the provider. */
  public ArimaCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new AutoRegressionCodec(), new ArimaCodec());
  }
}
