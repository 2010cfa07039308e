package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ADIDA, aggregate-disaggregate intermittent demand approach: demand is summed up over buckets of
 * several periods, in which zeros are rare, the sums are forecast, and a bucket's forecast is
 * shared out equally among its periods. An immutable specification.
 *
 * <p>Defaults:
 *
 * <table>
 * <caption>options and their defaults</caption>
 * <tr><th>option</th><th>default</th><th>reason</th></tr>
 * <tr><td>bucket</td><td>the mean interval between demands, rounded up</td><td>so that most buckets
 *   have demand; one of the heuristics of the paper (section 5)</td></tr>
 * <tr><td>forecaster</td><td>simple exponential smoothing, 0.3, from the mean</td><td>the least
 *   scaled error of 0.3, 0.5, 0.7 with quarters on the training parts of 2,459 series of monthly
 *   sales of car parts</td></tr>
 * </table>
 *
 * <p>Buckets do not overlap and end with the last value; the first values, too few for a bucket,
 * are left out. A bucket as long as a season leaves a seasonal series without season, and {@link
 * Builder#forecaster(Forecaster)} may then be one with trend. Forecasts below zero count as zero.
 *
 * <p>The distribution of a period is that of a demand of one of the past sizes, as often as the
 * mean asks for; see the package page.
 *
 * <p><b>Missing values</b> count as the mean of the known ones of their bucket; a bucket without a
 * known value is passed over by exponential smoothing, and missing for another forecaster. Values
 * need not be whole; negative ones are refused. Needs 1 known value, with another forecaster as
 * many buckets as that needs. Cost: linear in the length.
 *
 * <p>Source: K. Nikolopoulos, A. Syntetos, J. Boylan, F. Petropoulos, V. Assimakopoulos, An
 * aggregate-disaggregate intermittent demand approach (ADIDA) to forecasting, Journal of the
 * Operational Research Society 62 (2011).
 *
 * @since 0.1.0
 */
public final class Adida implements Forecaster {

  private final int bucket;
  private final double smoothing;
  private final @Nullable Forecaster forecaster;

  private Adida(Builder builder) {
    this.bucket = builder.bucket;
    this.smoothing = builder.smoothing;
    this.forecaster = builder.forecaster;
  }

  /**
   * Creates the specification with all defaults.
   *
   * @return as {@code builder().build()}
   */
  public static Adida create() {
    return builder().build();
  }

  /**
   * Creates the specification with a given bucket, all else by default.
   *
   * @param bucket how many periods, at least 1
   * @return as {@code builder().bucket(bucket).build()}
   * @throws IllegalArgumentException if the bucket is below 1
   */
  public static Adida of(int bucket) {
    return builder().bucket(bucket).build();
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
   * @throws io.bellwether.model.FitException if no value is known, or the buckets do not suffice
   *     for the forecaster of their sums
   */
  @Override
  public AdidaModel fit(TimeSeries series, FitContext context) {
    context.checkCancelled();
    DemandHistory history = DemandHistory.forFit(series, "ADIDA");
    int periods = bucket > 0 ? bucket : meanInterval(history);
    BucketForecast buckets =
        forecaster == null
            ? BucketSmoothing.of(history, periods, smoothing)
            : BucketModel.fit(forecaster, series, periods, context);
    return new AdidaModel(toString(), buckets, series, report(history, buckets));
  }

  /** Returns the mean interval between demands, rounded up. */
  static int meanInterval(DemandHistory history) {
    return history.demands() == 0
        ? 1
        : (int) Math.ceil((double) history.known() / history.demands());
  }

  private static FitReport report(DemandHistory history, BucketForecast buckets) {
    FitReport inner =
        buckets instanceof BucketModel model ? model.model().report() : FitReport.exact(0);
    return new FitReport(
        buckets instanceof BucketModel ? inner.status() : FitStatus.EXACT,
        inner.iterations(),
        inner.evaluations(),
        IntermittentModel.meanSquare(history.values(), buckets.oneStep(history.values())),
        Stream.concat(IntermittentModel.warnings(history).stream(), inner.warnings().stream())
            .toList());
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value is negative
   * @throws io.bellwether.model.FitException if no value is known, or the buckets do not suffice
   *     for the forecaster of their sums
   */
  @Override
  public AdidaModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Adida that
        && bucket == that.bucket
        && smoothing == that.smoothing
        && Objects.equals(forecaster, that.forecaster);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bucket, smoothing, forecaster);
  }

  @Override
  public String toString() {
    return "Adida[buckets of "
        + (bucket > 0 ? bucket : "the mean interval")
        + ", "
        + (forecaster == null ? "smoothing " + smoothing : forecaster)
        + "]";
  }

  /** Collects options. Not for several threads at once. */
  public static final class Builder {

    private static final double DEFAULT_SMOOTHING = 0.3;

    private int bucket;
    private double smoothing = DEFAULT_SMOOTHING;
    private @Nullable Forecaster forecaster;

    private Builder() {}

    /**
     * Gives the bucket. Default: the mean interval between demands.
     *
     * @param periods how many, at least 1; the lead time and review period of an item make a good
     *     one, as the paper notes
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder bucket(int periods) {
      this.bucket = BucketForecast.checkBucket(periods);
      return this;
    }

    /**
     * Smooths the buckets exponentially. Default 0.3.
     *
     * @param newSmoothing the weight of the newest bucket, in (0, 1]
     * @return this builder
     */
    public Builder smoothing(double newSmoothing) {
      this.smoothing = newSmoothing;
      this.forecaster = null;
      return this;
    }

    /**
     * Takes another forecaster for the sums of buckets, instead of exponential smoothing.
     *
     * @param newForecaster of a series with one value a bucket; its season is that of the series by
     *     the bucket, if that is a whole number, or else none
     * @return this builder
     */
    public Builder forecaster(Forecaster newForecaster) {
      this.forecaster = Objects.requireNonNull(newForecaster, "forecaster");
      this.smoothing = DEFAULT_SMOOTHING;
      return this;
    }

    /**
     * Builds the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if the smoothing is not in (0, 1]
     */
    public Adida build() {
      SmoothingSearch.check(smoothing, "smoothing");
      return new Adida(this);
    }
  }
}
