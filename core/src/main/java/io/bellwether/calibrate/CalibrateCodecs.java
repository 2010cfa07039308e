package io.bellwether.calibrate;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelCodecs;
import java.util.List;

/**
 * The kinds of fitted things of this package that can be kept. Found by the service loader.
 *
 * @since 0.1.0
 */
public final class CalibrateCodecs implements ModelCodecs {

  /** Creates the provider; the service loader needs it. */
  public CalibrateCodecs() {}

  @Override
  public List<ModelCodec<?>> codecs() {
    return List.of(
        new PlattScalingCodec(),
        new IsotonicCalibrationCodec(),
        new CalibratedModelCodec(),
        new ThresholdModelCodec());
  }
}
