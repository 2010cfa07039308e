package io.bellwether.timeseries.smoothing;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moving average: smooths a series, and forecasts it by its last average. An immutable value.
 *
 * <pre>{@code
 * TimeSeries level = MovingAverage.simple(7).smooth(daily);
 * Forecast next = MovingAverage.simple(7).fit(daily).forecast(14);
 * }</pre>
 *
 * <p><b>Missing values.</b> {@link #simple}, {@link #centred(int)} and the weighted averages are
 * missing where one of their values is; {@link #exponential} and {@link #cumulative} stay as they
 * are over a missing value, and are missing before the first known one. A model can only be fitted
 * if the last average is known.
 *
 * <p><b>The forecast</b> is the last average for all periods ahead. {@link FittedMovingAverage}
 * tells what its intervals rest on. Centred averages look ahead and cannot forecast.
 *
 * <p>Time and memory of order of the length of the series, whatever the window; weighted averages
 * take length times weights.
 *
 * @since 0.1.0
 */
public final class MovingAverage implements Forecaster {

  private final MovingAverageKind kind;
  private final int window;
  private final double[] weights;
  private final double alpha;

  private MovingAverage(MovingAverageKind kind, int window, double[] weights, double alpha) {
    this.kind = kind;
    this.window = window;
    this.weights = weights;
    this.alpha = alpha;
  }

  /**
   * Averages the last values, that of the period included.
   *
   * @param window how many, at least 1; the season if the season is not to show
   * @return the trailing average
   * @throws IllegalArgumentException if the window is below 1
   */
  public static MovingAverage simple(int window) {
    return new MovingAverage(MovingAverageKind.SIMPLE, checkWindow(window), new double[0], 0);
  }

  /**
   * Averages the values about each period, as many before as after it. An even window takes half a
   * value at both ends ("2 x 12"), as classical decomposition does.
   *
   * @param window how many, at least 1; the season if the season is not to show
   * @return the centred average
   * @throws IllegalArgumentException if the window is below 1
   */
  public static MovingAverage centred(int window) {
    return new MovingAverage(MovingAverageKind.CENTRED, checkWindow(window), new double[0], 0);
  }

  /**
   * Averages the last values with weights.
   *
   * @param weights one a value in the order of time: the last one is for the period itself; their
   *     sum is brought to 1, so {@code weighted(1, 2, 3)} is half the latest value, a third of that
   *     before, and a sixth of that before it; copied
   * @return the trailing average
   * @throws IllegalArgumentException if there is no weight, one is not finite, or their sum is not
   *     positive
   */
  public static MovingAverage weighted(double... weights) {
    return new MovingAverage(MovingAverageKind.WEIGHTED, weights.length, checkWeights(weights), 0);
  }

  /** Takes weights that add up to 1 already, to the bit: those of a model file. */
  static MovingAverage ofNormalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (!(Math.abs(sum - 1) <= 1e-9) || !Arrays.stream(weights).allMatch(weight -> weight >= 0)) {
      throw new IllegalArgumentException(
          "weights must not be negative and add up to 1, not " + Arrays.toString(weights));
    }
    return new MovingAverage(MovingAverageKind.WEIGHTED, weights.length, weights.clone(), 0);
  }

  /**
   * Averages the values about each period with weights, such as Spencer's or Henderson's.
   *
   * @param weights an odd number in the order of time: the middle one is for the period itself;
   *     their sum is brought to 1; copied
   * @return the centred average
   * @throws IllegalArgumentException if the number of weights is even, one is not finite, or their
   *     sum is not positive
   */
  public static MovingAverage centredWeighted(double... weights) {
    if (weights.length % 2 == 0) {
      throw new IllegalArgumentException(
          "a centred average needs an odd number of weights, not " + weights.length);
    }
    return new MovingAverage(
        MovingAverageKind.CENTRED_WEIGHTED, weights.length, checkWeights(weights), 0);
  }

  /**
   * Averages all values so far, each with {@code 1 - alpha} times the weight of the next one:
   * {@code s[t] = alpha y[t] + (1 - alpha) s[t-1]}, from {@code s[0] = y[0]} on.
   *
   * @param alpha the weight of the latest value, in (0, 1]; {@code 2 / (n + 1)} is about as calm as
   *     {@code simple(n)}
   * @return the exponential average
   * @throws IllegalArgumentException if alpha is not in (0, 1]
   */
  public static MovingAverage exponential(double alpha) {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "alpha of an exponential average must lie in (0, 1], not " + alpha);
    }
    return new MovingAverage(MovingAverageKind.EXPONENTIAL, 1, new double[0], alpha);
  }

  /**
   * Averages all values so far with equal weights.
   *
   * @return the cumulative average
   */
  public static MovingAverage cumulative() {
    return new MovingAverage(MovingAverageKind.CUMULATIVE, 1, new double[0], 0);
  }

  private static int checkWindow(int window) {
    if (!(window >= 1)) {
      throw new IllegalArgumentException(
          "the window of a moving average has at least 1 value, not " + window);
    }
    return window;
  }

  private static double[] checkWeights(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (!(sum > 0) || !Double.isFinite(sum)) {
      throw new IllegalArgumentException(
          "weights must be finite with a positive sum, not " + Arrays.toString(weights));
    }
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /**
   * Smooths a series.
   *
   * @param series the series
   * @return one average a period on the same calendar; {@code NaN} where the series does not reach
   *     far enough back (or ahead, for centred ones) to fill the window, or a value in it is
   *     missing
   */
  public TimeSeries smooth(TimeSeries series) {
    return series.withValues(smooth(series.values()));
  }

  double[] smooth(double[] values) {
    return switch (kind) {
      case SIMPLE -> Smoother.trailing(values, window);
      case CENTRED -> Smoother.centred(values, window);
      case WEIGHTED -> Smoother.weighted(values, weights, 0);
      case CENTRED_WEIGHTED -> Smoother.weighted(values, weights, weights.length / 2);
      case EXPONENTIAL -> Smoother.exponential(values, alpha);
      case CUMULATIVE -> Smoother.cumulative(values);
    };
  }

  /**
   * Fits a model whose forecast is the last average.
   *
   * @param series the history
   * @param context not used but for cancellation: nothing is random, and it takes no time
   * @return a fitted model
   * @throws io.bellwether.data.DataException if the last average is missing, because one of its
   *     values is
   * @throws FitException if the average is centred, or has negative weights; or if the series has
   *     fewer than two values that an average before them could have forecast
   */
  @Override
  public FittedMovingAverage fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    if (!isTrailing()) {
      throw new FitException(
          this + " looks ahead and cannot forecast",
          "take a trailing one, such as MovingAverage.simple(" + window + ")");
    }
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      throw new FitException(
          this + " has negative weights, of which the spread of forecasts cannot be told",
          "take weights of at least 0");
    }
    return FittedMovingAverage.fit(this, series);
  }

  @Override
  public FittedMovingAverage fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  private boolean isTrailing() {
    return kind != MovingAverageKind.CENTRED && kind != MovingAverageKind.CENTRED_WEIGHTED;
  }

  MovingAverageKind kind() {
    return kind;
  }

  int window() {
    return window;
  }

  /** Returns the weights from the oldest value on, all of the same size for simple averages. */
  double[] weights() {
    return kind == MovingAverageKind.SIMPLE ? Smoother.equalWeights(window) : weights.clone();
  }

  double alpha() {
    return alpha;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MovingAverage that
        && kind == that.kind
        && window == that.window
        && Arrays.equals(weights, that.weights)
        && Double.compare(alpha, that.alpha) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, window, Arrays.hashCode(weights), alpha);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SIMPLE -> "MovingAverage.simple(" + window + ")";
      case CENTRED -> "MovingAverage.centred(" + window + ")";
      case WEIGHTED -> "MovingAverage.weighted" + list();
      case CENTRED_WEIGHTED -> "MovingAverage.centredWeighted" + list();
      case EXPONENTIAL -> "MovingAverage.exponential(" + alpha + ")";
      case CUMULATIVE -> "MovingAverage.cumulative()";
    };
  }

  private String list() {
    String text = Arrays.toString(weights);
    return "(" + text.substring(1, text.length() - 1) + ")";
  }
}
