package io.bellwether.timeseries.smoothing;

/** The families of moving averages. The names are written into model files: never rename them. */
enum MovingAverageKind {
  /** Equal weights for the last values. */
  SIMPLE,
  /** Equal weights for the values about a period. */
  CENTRED,
  /** Given weights for the last values. */
  WEIGHTED,
  /** Given weights for the values about a period. */
  CENTRED_WEIGHTED,
  /** Weights that fall by the same factor with each period. */
  EXPONENTIAL,
  /** Equal weights for all values so far. */
  CUMULATIVE
}
