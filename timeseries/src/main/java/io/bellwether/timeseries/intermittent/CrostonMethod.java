package io.bellwether.timeseries.intermittent;

/**
 * How the ratio of size and interval becomes a forecast; {@code b} smooths the intervals.
 *
 * @since 0.1.0
 */
public enum CrostonMethod {
  /** The ratio itself (Croston 1972, equation for {@code Y}); about {@code b / 2} too high. */
  CLASSIC {
    @Override
    double factor(double intervalSmoothing) {
      return 1;
    }
  },
  /** Times {@code 1 - b / 2} (Syntetos and Boylan 2005). */
  SBA {
    @Override
    double factor(double intervalSmoothing) {
      return 1 - intervalSmoothing / 2;
    }
  },
  /** Times {@code 1 - b / (2 - b)} (Shale, Boylan and Johnston 2006). */
  SBJ {
    @Override
    double factor(double intervalSmoothing) {
      return 1 - intervalSmoothing / (2 - intervalSmoothing);
    }
  };

  abstract double factor(double intervalSmoothing);
}
