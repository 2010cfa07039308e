package io.bellwether.timeseries.smoothing;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of models of this package that can be kept. Found by the service loader.
 *
 * @since 0.1.0
 */
public final class SmoothingCodecs implements ModelCodecs {

  /** Creates the provider; the service loader needs it. */
  public SmoothingCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        new MovingAverageCodec(),
        new ExponentialSmoothingCodec(),
        new ThetaCodec(),
        new ComplexExponentialSmoothingCodec());
  }
}
