package io.bellwether.pipeline;

import io.bellwether.data.DataException;
import io.bellwether.math.Moments;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline does with the target before fitting and undoes in its predictions. Immutable.
 *
 * <p>After a logarithm the model predicts the mean of the logarithm, and going back gives the
 * median of the target rather than its mean, when the errors are symmetric. {@link #smearing()}
 * asks for the mean instead: predictions are multiplied by Duan's smearing factor, the mean of
 * {@code exp(residual)} over the training rows (N. Duan, Smearing Estimate: A Nonparametric
 * Retransformation Method, JASA 78, 1983, equation 3.4).
 *
 * @since 0.1.0
 */
public final class TargetTransform {

  /** How targets are transformed. */
  enum Kind {
    NONE,
    STANDARDIZE,
    LOG,
    LOG1P
  }

  private static final TargetTransform NONE = new TargetTransform(Kind.NONE, false);

  private final Kind kind;
  private final boolean smearing;

  private TargetTransform(Kind kind, boolean smearing) {
    this.kind = kind;
    this.smearing = smearing;
  }

  /**
   * Leaves the target as it is. The default.
   *
   * @return no transformation
   */
  public static TargetTransform none() {
    return NONE;
  }

  /**
   * Subtracts the mean of the training rows and divides by their standard deviation (n - 1),
   * weights not regarded; a constant target is only centred. Does not go with an offset. For models
   * whose options depend on the scale of the target.
   *
   * @return the transformation
   */
  public static TargetTransform standardize() {
    return new TargetTransform(Kind.STANDARDIZE, false);
  }

  /**
   * Takes the natural logarithm, for positive targets whose effects multiply: sales, prices. An
   * offset is added to the logarithm.
   *
   * @return the transformation, which goes back to medians; see {@link #smearing()}
   */
  public static TargetTransform log() {
    return new TargetTransform(Kind.LOG, false);
  }

  /**
   * Takes the natural logarithm of one plus the target, for counts that can be zero.
   *
   * @return the transformation, which goes back to medians; see {@link #smearing()}
   */
  public static TargetTransform log1p() {
    return new TargetTransform(Kind.LOG1P, false);
  }

  /**
   * Lets predictions be means rather than medians after a logarithm, by Duan's smearing factor.
   *
   * @return a changed copy
   * @throws IllegalStateException if this is no logarithm
   */
  public TargetTransform smearing() {
    if (kind != Kind.LOG && kind != Kind.LOG1P) {
      throw new IllegalStateException("smearing belongs to log() and log1p(), not to " + this);
    }
    return new TargetTransform(kind, true);
  }

  FittedTargetTransform fit(double[] target) {
    Moments moments = Moments.of(target);
    double center = kind == Kind.STANDARDIZE ? moments.mean() : 0;
    double deviation = kind == Kind.STANDARDIZE ? moments.standardDeviation() : 1;
    return new FittedTargetTransform(this, center, deviation > 0 ? deviation : 1, 1);
  }

  /** Refuses targets that cannot be transformed, naming the first such row. */
  void requireDomain(double[] target, String name) {
    double bound =
        switch (kind) {
          case LOG -> 0;
          case LOG1P -> -1;
          case NONE, STANDARDIZE -> Double.NEGATIVE_INFINITY;
        };
    for (int row = 0; row < target.length; row++) {
      if (!(target[row] > bound)) {
        throw DataException.because(
                this
                    + " needs a target above "
                    + (long) bound
                    + (kind == Kind.LOG ? "; for zeros use TargetTransform.log1p()" : ""))
            .line(row)
            .column(name)
            .value(Double.toString(target[row]))
            .build();
      }
    }
  }

  Kind kind() {
    return kind;
  }

  boolean isSmearing() {
    return smearing;
  }

  static TargetTransform of(Kind kind, boolean smearing) {
    TargetTransform transform = new TargetTransform(kind, false);
    return smearing ? transform.smearing() : transform;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TargetTransform transform
        && kind == transform.kind
        && smearing == transform.smearing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, smearing);
  }

  @Override
  public String toString() {
    return "TargetTransform."
        + kind.name().toLowerCase(Locale.ROOT)
        + "()"
        + (smearing ? ".smearing()" : "");
  }
}
