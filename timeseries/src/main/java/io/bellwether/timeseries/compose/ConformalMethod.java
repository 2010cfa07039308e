package io.bellwether.timeseries.compose;

/**
 * What a {@link Conformal} learns from the errors that a forecaster has made.
 *
 * @since 0.1.0
 */
public enum ConformalMethod {
  /**
   * Quantiles of the errors, for each horizon by itself (Vovk et al. 2005; for several horizons
   * Stankeviciute et al. 2021). Makes no use of the model's own standard errors; needs many origins
   * and errors of the same size all along, so logarithms for a series that grows.
   */
  RESIDUALS,
  /**
   * Quantiles of the errors divided by the model's own spread at the time (normalised or locally
   * weighted scores: Papadopoulos et al. 2008; Lei et al. 2018, section 5.2), taken over
   * neighbouring horizons together. What is learned is by how much the model's intervals are too
   * narrow or too wide, horizon by horizon. The default: it needs the fewest origins, since
   * neighbouring horizons help each other, and follows a spread that changes.
   */
  SCALED,
  /**
   * As {@link #SCALED}, with a level that is moved up after each miss and down after each hit
   * (adaptive conformal inference: Gibbs and Candes 2021, equation 2), from the first origin to the
   * last. For series whose errors have changed in size during the history.
   */
  ADAPTIVE
}
