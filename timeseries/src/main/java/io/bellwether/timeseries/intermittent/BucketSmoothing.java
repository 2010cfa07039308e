package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.TimeSeries;

/**
 * Simple exponential smoothing of the mean demand of buckets. Buckets end where the history that
 * was fitted to ends; what does not fill one at its start is left out.
 *
 * @param bucket how many periods make a bucket
 * @param offset where the first bucket starts
 * @param smoothing the weight of the newest bucket, in (0, 1]
 * @param start the level before the first bucket, a period
 */
record BucketSmoothing(int bucket, int offset, double smoothing, double start)
    implements BucketForecast {

  BucketSmoothing {
    BucketForecast.checkBucket(bucket);
    SmoothingSearch.check(smoothing, "smoothing");
    if (!(offset >= 0 && offset < bucket) || !(start >= 0 && Double.isFinite(start))) {
      throw new IllegalArgumentException(
          "buckets of "
              + bucket
              + " periods cannot start at "
              + offset
              + " with a level of "
              + start);
    }
  }

  /** Fits with a given smoothing. */
  static BucketSmoothing of(DemandHistory history, int bucket, double smoothing) {
    int periods = Math.min(bucket, history.values().length);
    return new BucketSmoothing(
        periods, history.values().length % periods, smoothing, history.mean());
  }

  /** The fit whose forecasts of the next bucket have the least mean squared error. */
  record Optimised(BucketSmoothing smoothing, int iterations, int evaluations) {

    static Optimised of(DemandHistory history, int bucket, FitContext context) {
      SmoothingSearch search =
          SmoothingSearch.minimise(
              point -> BucketSmoothing.of(history, bucket, point[0]).meanSquare(history.values()),
              1,
              context);
      return new Optimised(
          BucketSmoothing.of(history, bucket, search.point()[0]),
          search.iterations(),
          search.evaluations());
    }
  }

  private double meanSquare(double[] values) {
    double level = start;
    double sum = 0;
    int count = 0;
    for (int from = offset; from + bucket <= values.length; from += bucket) {
      double mean = BucketForecast.mean(values, from, bucket);
      if (!Double.isNaN(mean)) {
        sum += (mean - level) * (mean - level);
        count++;
        level += smoothing * (mean - level);
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  @Override
  public double[] oneStep(double[] values) {
    double[] forecasts = new double[values.length];
    run(values, forecasts);
    return forecasts;
  }

  @Override
  public double[] means(double[] values, int horizon) {
    return IntermittentModel.flat(level(values), horizon);
  }

  /** Returns the level after the last complete bucket. */
  double level(double[] values) {
    return run(values, new double[values.length]);
  }

  private double run(double[] values, double[] forecasts) {
    double level = start;
    for (int t = 0; t < values.length; t++) {
      int inBucket = t - offset;
      if (inBucket > 0 && inBucket % bucket == 0) {
        level = moved(level, values, t - bucket);
      }
      forecasts[t] = level;
    }
    int left = values.length - offset;
    boolean complete = left > 0 && left % bucket == 0;
    return complete ? moved(level, values, values.length - bucket) : level;
  }

  private double moved(double level, double[] values, int from) {
    double mean = BucketForecast.mean(values, from, bucket);
    return Double.isNaN(mean) ? level : level + smoothing * (mean - level);
  }

  @Override
  public BucketForecast extended(TimeSeries series) {
    return this;
  }
}
