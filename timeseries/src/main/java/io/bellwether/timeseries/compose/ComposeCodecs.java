package io.bellwether.timeseries.compose;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of models of this package that can be saved. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class ComposeCodecs implements ModelCodecs {

  /** Creates the provider. */
  public ComposeCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        new AutoCodec(),
        new ConformalCodec(),
        new ConstrainedCodec(),
        new DecomposedCodec(),
        new HarmonicRegressionCodec());
  }
}
