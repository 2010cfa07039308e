package io.bellwether.timeseries;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The options that all forecasters share whose models may be of a transformed series. A parent of
 * builders of this library: call its methods, but do not extend it. Constructors and protected
 * members may change without notice.
 *
 * @param <B> the builder
 * @since 0.1.0
 */
public abstract class TransformingBuilder<B extends TransformingBuilder<B>> {

  /** For the builders of this library. */
  protected TransformingBuilder() {}

  /**
   * Changes the transformation that the builder holds.
   *
   * @param change makes the new one of the old one
   * @return this builder
   */
  protected abstract B transformation(UnaryOperator<Transformation> change);

  /**
   * Models a power of the series.
   *
   * @param lambda 0 for logarithms, 0.5 for square roots; default no transformation
   * @return this builder
   * @throws IllegalArgumentException if lambda is out of range
   */
  public B boxCox(double lambda) {
    return boxCox(BoxCox.of(lambda));
  }

  /**
   * Models a transform of the series.
   *
   * @param transformation default none
   * @return this builder
   */
  public B boxCox(BoxCox transformation) {
    Objects.requireNonNull(transformation, "boxCox");
    return transformation(old -> old.with(transformation));
  }

  /**
   * Chooses the point forecasts of a transformed series.
   *
   * @param point default {@link BackTransform#MEDIAN}, as R's forecast
   * @return this builder
   */
  public B backTransform(BackTransform point) {
    Objects.requireNonNull(point, "backTransform");
    return transformation(old -> old.with(point));
  }
}
