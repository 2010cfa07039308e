package io.bellwether.timeseries;

import io.bellwether.data.DataException;
import org.jspecify.annotations.Nullable;

/**
 * The power transformation that evens out a variance which grows with the level: {@code (x^lambda -
 * 1) / lambda}, and the natural logarithm for {@code lambda = 0}. An immutable value.
 *
 * <p>For {@code lambda > 0} negative values are transformed as {@code (sign(x) |x|^lambda - 1) /
 * lambda} (Bickel and Doksum 1981); for {@code lambda <= 0} values must be positive.
 *
 * <p>Source: G. Box, D. Cox, An analysis of transformations, JRSS B 26 (1964); R. Hyndman, G.
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections 3.1 and 5.6.
 *
 * @since 0.1.0
 */
public final class BoxCox {

  private final double lambda;

  private BoxCox(double lambda) {
    this.lambda = lambda;
  }

  /**
   * Creates a transformation.
   *
   * @param lambda the power, finite and between -5 and 5: 0 for logarithms, 1 for a mere shift by
   *     1, 0.5 for square roots
   * @return the transformation
   * @throws IllegalArgumentException if lambda is out of range
   */
  public static BoxCox of(double lambda) {
    if (!(lambda >= -5 && lambda <= 5)) {
      throw new IllegalArgumentException(
          "lambda of a Box-Cox transformation must lie in [-5, 5], not " + lambda);
    }
    return new BoxCox(lambda == 0 ? 0 : lambda);
  }

  /**
   * Chooses the power after which the spread depends least on the level: the coefficient of
   * variation of {@code s / m^(1 - lambda)} over the seasons of the series is smallest, where
   * {@code m} and {@code s} are the mean and the standard deviation of a season. (V. Guerrero,
   * Time-series analysis supported by power transformations, Journal of Forecasting 12 (1993).)
   *
   * <p>A series without season is cut into pairs. What does not fill a season is left out at the
   * start, as are missing values, and seasons with fewer than two values or with nothing but zeros.
   * Lambda lies in [-1, 2]; in [0.1, 2] if there are zeros, whose lower powers run off to infinity.
   *
   * @param series without negative values
   * @return the transformation
   * @throws DataException if a value is negative
   * @throws io.bellwether.model.FitException if there are fewer than two seasons, or no season has
   *     any spread
   */
  public static BoxCox guerrero(TimeSeries series) {
    return new BoxCox(BoxCoxChoice.guerrero(series));
  }

  /**
   * Chooses the power by maximum likelihood: after it, the series is as near as can be to a
   * straight line, and a pattern that repeats each season if there is one, with independent normal
   * errors of constant variance (Box and Cox 1964, section 3). Where such a line is far from true,
   * {@link #guerrero} is the better guide.
   *
   * <p>Missing values are left out. Lambda lies in [-1, 2].
   *
   * @param series of positive values
   * @return the transformation
   * @throws DataException if a value is not positive
   * @throws io.bellwether.model.FitException if there are not at least two values more than the
   *     line and the pattern have parameters, or all values are equal
   */
  public static BoxCox likelihood(TimeSeries series) {
    return new BoxCox(BoxCoxChoice.likelihood(series));
  }

  /**
   * Returns the power.
   *
   * @return lambda
   */
  public double lambda() {
    return lambda;
  }

  /**
   * Transforms a value.
   *
   * @param x the value, positive if {@code lambda <= 0}
   * @return the transformed value; {@code NaN} if there is none
   */
  public double transform(double x) {
    if (lambda == 1) {
      return x - 1;
    }
    if (lambda <= 0) {
      return x > 0 ? positive(x) : Double.NaN;
    }
    return x >= 0 ? positive(x) : (-Math.pow(-x, lambda) - 1) / lambda;
  }

  private double positive(double x) {
    // expm1 keeps its digits where the power is close to 1
    return lambda == 0
        ? Math.log(x)
        : x == 0 ? -1 / lambda : Math.expm1(lambda * Math.log(x)) / lambda;
  }

  /**
   * Transforms a series.
   *
   * @param series the series; missing values stay missing
   * @return the transformed values on the same calendar
   * @throws DataException if a value has no transform, naming the period
   */
  public TimeSeries transform(TimeSeries series) {
    double[] values = series.values();
    for (int i = 0; i < values.length; i++) {
      double transformed = transform(values[i]);
      if (Double.isNaN(transformed) && !Double.isNaN(values[i])) {
        throw DataException.because(
                "a Box-Cox transformation with lambda "
                    + lambda
                    + " needs positive values; add a constant, or take a lambda above 0, such as"
                    + " 0.5 (period "
                    + series.timeline().label(i)
                    + ")")
            .value(String.valueOf(values[i]))
            .build();
      }
      values[i] = transformed;
    }
    return series.withValues(values);
  }

  /**
   * Transforms back.
   *
   * @param y a transformed value
   * @return the value; {@code 0} or positive infinity beyond the range of the transformation, so
   *     that quantiles stay in order
   */
  public double inverse(double y) {
    if (lambda == 0) {
      return Math.exp(y);
    }
    if (lambda == 1) {
      return y + 1;
    }
    double base = lambda * y + 1;
    if (lambda < 0) {
      return base > 0 ? Math.exp(Math.log1p(lambda * y) / lambda) : Double.POSITIVE_INFINITY;
    }
    return base >= 0 ? Math.exp(Math.log1p(lambda * y) / lambda) : -Math.pow(-base, 1 / lambda);
  }

  /**
   * Transforms a series back.
   *
   * @param series transformed values; missing values stay missing
   * @return the values on the same calendar
   * @throws IllegalArgumentException if a value lies beyond the range of the transformation
   */
  public TimeSeries inverse(TimeSeries series) {
    return series.map(this::inverse);
  }

  /**
   * Returns the mean of a value whose transform is normally distributed; {@link #inverse(double)}
   * of the mean is only its median. Exact for {@code lambda} 0, 1/2 and 1, else to the second order
   * of the standard deviation (Hyndman and Athanasopoulos, section 5.6).
   *
   * @param mean the mean of the transformed value
   * @param variance the variance of the transformed value, at least 0
   * @return the mean of the value
   */
  public double inverseMean(double mean, double variance) {
    double median = inverse(mean);
    if (lambda == 0) {
      return Math.exp(mean + variance / 2);
    }
    double base = lambda * mean + 1;
    return base > 0 ? median * (1 + variance * (1 - lambda) / (2 * base * base)) : median;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoxCox that && Double.compare(lambda, that.lambda) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(lambda);
  }

  @Override
  public String toString() {
    return "BoxCox(lambda " + lambda + ")";
  }
}
