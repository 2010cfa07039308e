package io.bellwether.timeseries.smoothing;

/**
 * Where the smoothing parameters of an {@link ExponentialSmoothing} are searched.
 *
 * @since 0.1.0
 */
public enum ParameterRegion {
  /**
   * The traditional region, in which updates are weighted averages of old and new: {@code 0 < alpha
   * < 1}, {@code 0 < beta < alpha}, {@code 0 < gamma < 1 - alpha}.
   */
  USUAL,
  /**
   * Wherever the weights of old observations die out, so that the distant past is forgotten (R.
   * Hyndman, M. Akram, B. Archibald, The admissible parameter space for exponential smoothing
   * models, Annals of the Institute of Statistical Mathematics 60 (2008)). Allows more, such as
   * {@code alpha} up to 2. For models with multiplicative parts it is that of their additive
   * counterpart, as in R.
   */
  ADMISSIBLE,
  /** Both at once; the default, as in R. */
  BOTH
}
