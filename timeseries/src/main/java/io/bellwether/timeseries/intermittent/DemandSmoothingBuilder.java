package io.bellwether.timeseries.intermittent;

import java.util.Objects;

/**
 * The options that {@link Croston} and {@link Tsb} share.
 *
 * @param <B> the builder
 */
abstract class DemandSmoothingBuilder<B extends DemandSmoothingBuilder<B>> {

  private final double usual;
  double sizeSmoothing;
  double rateSmoothing;
  boolean optimised;
  StartingValues startingValues;

  DemandSmoothingBuilder(double usual, StartingValues startingValues) {
    this.usual = usual;
    this.startingValues = startingValues;
    sizeSmoothing = usual;
    rateSmoothing = usual;
  }

  abstract B self();

  /**
   * Gives both smoothing parameters. Default 0.1 for {@link Croston}, 0.2 for {@link Tsb}.
   *
   * @param smoothing the weight of the newest observation, in (0, 1]
   * @return this builder
   */
  public B smoothing(double smoothing) {
    sizeSmoothing(smoothing);
    return rateSmoothing(smoothing);
  }

  /**
   * Gives the smoothing of sizes. Default 0.1 for {@link Croston}, 0.2 for {@link Tsb}.
   *
   * @param smoothing the weight of the newest size, in (0, 1]
   * @return this builder
   */
  public B sizeSmoothing(double smoothing) {
    this.sizeSmoothing = smoothing;
    this.optimised = false;
    return self();
  }

  final B rateSmoothing(double smoothing) {
    this.rateSmoothing = smoothing;
    this.optimised = false;
    return self();
  }

  /**
   * Has a fit choose both smoothing parameters, instead of given ones. A series with fewer than two
   * demands is fitted with the default.
   *
   * @return this builder
   */
  public B optimised() {
    this.sizeSmoothing = usual;
    this.rateSmoothing = usual;
    this.optimised = true;
    return self();
  }

  /**
   * Chooses where smoothing begins. Default {@link StartingValues#FIRST} for {@link Croston},
   * {@link StartingValues#MEAN} for {@link Tsb}.
   *
   * @param start the starting values
   * @return this builder
   */
  public B startingValues(StartingValues start) {
    this.startingValues = Objects.requireNonNull(start, "startingValues");
    return self();
  }
}
