package io.bellwether.preprocess;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of fitted steps of this package that can be kept. Found by the service loader.
 *
 * @since 0.1.0
 */
public final class PreprocessCodecs implements ModelCodecs {

  /** Creates the provider; the service loader needs it. */
  public PreprocessCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        new ColumnDropperCodec(),
        new ImputerCodec(),
        new OutlierClipperCodec(),
        new OutlierRemoverCodec(),
        new ScalerCodec(),
        new OneHotEncoderCodec());
  }
}
