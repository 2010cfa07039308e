package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * IMAPA, intermittent multiple aggregation prediction algorithm: demand is summed up over buckets
 * of one, two, three periods and so on, each aggregate is forecast by simple exponential smoothing,
 * and the forecasts a period are averaged. No single bucket has to be chosen, as {@link Adida} asks
 * for. An immutable specification.
 *
 * <p>The paper forecasts each aggregate by the method that its class suggests (Croston's, its
 * correction, or exponential smoothing); here all are smoothed, as aggregates seldom have zeros.
 *
 * <p>Defaults:
 *
 * <table>
 * <caption>options and their defaults</caption>
 * <tr><th>option</th><th>default</th><th>reason</th></tr>
 * <tr><td>maximum bucket</td><td>the mean interval between demands, rounded up</td><td>beyond it
 *   aggregates have no zeros that a larger bucket could remove</td></tr>
 * <tr><td>smoothing</td><td>chosen for each bucket in [0.01, 0.5], by the least mean squared error of
 *   the next bucket</td><td>paper</td></tr>
 * </table>
 *
 * <p>Buckets, missing values and the distribution are as with {@link Adida}. Values need not be
 * whole; negative ones are refused. Needs 1 known value. Cost: linear in the length and in the
 * largest bucket.
 *
 * <p>Source: F. Petropoulos, N. Kourentzes, Forecast combinations for intermittent demand, Journal
 * of the Operational Research Society 66 (2015), section 3.3.
 *
 * @since 0.1.0
 */
public final class Imapa implements Forecaster {

  private final int maximumBucket;
  private final double smoothing;

  private Imapa(Builder builder) {
    this.maximumBucket = builder.maximumBucket;
    this.smoothing = builder.smoothing;
  }

  /**
   * Creates the specification with all defaults.
   *
   * @return as {@code builder().build()}
   */
  public static Imapa create() {
    return builder().build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public ImapaModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    DemandHistory history = DemandHistory.forFit(series, "IMAPA");
    int largest = maximumBucket > 0 ? maximumBucket : Adida.meanInterval(history);
    largest = Math.min(largest, series.length());
    List<BucketSmoothing> levels = new ArrayList<>();
    int iterations = 0;
    int evaluations = 0;
    for (int bucket = 1; bucket <= largest; bucket++) {
      context.checkCancelled();
      if (smoothing > 0) {
        levels.add(BucketSmoothing.of(history, bucket, smoothing));
      } else {
        BucketSmoothing.Optimised best = BucketSmoothing.Optimised.of(history, bucket, context);
        levels.add(best.smoothing());
        iterations += best.iterations();
        evaluations += best.evaluations();
      }
    }
    FitStatus status = smoothing > 0 ? FitStatus.EXACT : FitStatus.CONVERGED;
    List<String> warnings = IntermittentModel.warnings(history);
    FitReport before = new FitReport(status, iterations, evaluations, 0, warnings);
    double objective =
        IntermittentModel.meanSquare(
            history.values(), new ImapaModel(this, levels, series, before).oneStepForecasts());
    return new ImapaModel(
        this, levels, series, new FitReport(status, iterations, evaluations, objective, warnings));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known
   */
  @Override
  public ImapaModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  /** Returns the largest bucket asked for; 0 for the mean interval. */
  int maximumBucket() {
    return maximumBucket;
  }

  /** Returns the smoothing asked for; 0 for the best. */
  double smoothing() {
    return smoothing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Imapa that
        && maximumBucket == that.maximumBucket
        && smoothing == that.smoothing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(maximumBucket, smoothing);
  }

  @Override
  public String toString() {
    return "Imapa[buckets of 1 to "
        + (maximumBucket > 0 ? maximumBucket : "the mean interval")
        + ", smoothing "
        + (smoothing > 0 ? smoothing : "optimised")
        + "]";
  }

  /** Collects options. Not for several threads at once. */
  public static final class Builder {

    private int maximumBucket;
    private double smoothing;

    private Builder() {}

    /**
     * Gives the largest bucket. Default: the mean interval between demands.
     *
     * @param periods how many, at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder maximumBucket(int periods) {
      this.maximumBucket = BucketForecast.checkBucket(periods);
      return this;
    }

    /**
     * Gives one smoothing for all buckets. Default: the best for each.
     *
     * @param newSmoothing the weight of the newest bucket, in (0, 1]
     * @return this builder
     * @throws IllegalArgumentException if it is not in (0, 1]
     */
    public Builder smoothing(double newSmoothing) {
      this.smoothing = SmoothingSearch.check(newSmoothing, "smoothing");
      return this;
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     */
    public Imapa build() {
      return new Imapa(this);
    }
  }
}
