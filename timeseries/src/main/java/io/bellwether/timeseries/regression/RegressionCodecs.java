package io.bellwether.timeseries.regression;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of models of this package that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class RegressionCodecs implements ModelCodecs {

  /** Creates the provider. */
  public RegressionCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(new RegressionForecastCodec(), new GlobalForecastCodec());
  }
}
