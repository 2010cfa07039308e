package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.Period;
import java.util.Arrays;

/**
 * Any model of the sums of buckets. Buckets lie as those of {@link BucketSmoothing} do.
 *
 * @param bucket how many periods make a bucket
 * @param offset where the first bucket starts
 * @param model of the sums
 */
record BucketModel(int bucket, int offset, ForecastModel model) implements BucketForecast {

  BucketModel {
    BucketForecast.checkBucket(bucket);
    if (!(offset >= 0 && offset < bucket)) {
      throw new IllegalArgumentException(
          "buckets of " + bucket + " periods cannot start at " + offset);
    }
  }

  static BucketModel fit(Forecaster forecaster, TimeSeries series, int bucket, FitContext context) {
    int periods = Math.min(bucket, series.length());
    int offset = series.length() % periods;
    TimeSeries sums = sums(series, offset, periods);
    return new BucketModel(periods, offset, forecaster.fit(sums, context));
  }

  private static TimeSeries sums(TimeSeries series, int offset, int bucket) {
    double[] values = series.values();
    double[] sums = new double[(values.length - offset) / bucket];
    Arrays.setAll(sums, b -> bucket * BucketForecast.mean(values, offset + b * bucket, bucket));
    return TimeSeries.of(lower(series.frequency(), bucket), series.time(offset), sums);
  }

  private static Frequency lower(Frequency frequency, int bucket) {
    int season = frequency.seasonLength() % bucket == 0 ? frequency.seasonLength() / bucket : 1;
    return frequency.months() > 0
        ? Frequency.of(Period.ofMonths(frequency.months() * bucket), season)
        : Frequency.of(frequency.duration().multipliedBy(bucket), season);
  }

  @Override
  public double[] oneStep(double[] values) {
    double[] fitted = model.fitted().values();
    double[] forecasts = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      int b = t < offset ? -1 : (t - offset) / bucket;
      forecasts[t] =
          b < 0 ? Double.NaN : b < fitted.length ? fitted[b] / bucket : ahead(b - fitted.length);
    }
    return forecasts;
  }

  private double ahead(int buckets) {
    return model.forecast(buckets + 1).mean().value(buckets) / bucket;
  }

  @Override
  public double[] means(double[] values, int horizon) {
    int done = offset + model.series().length() * bucket;
    int from = values.length - done;
    double[] sums = model.forecast((from + horizon - 1) / bucket + 1).mean().values();
    double[] means = new double[horizon];
    Arrays.setAll(means, h -> sums[(from + h) / bucket] / bucket);
    return means;
  }

  @Override
  public BucketForecast extended(TimeSeries series) {
    TimeSeries sums = sums(series, offset, bucket);
    int had = model.series().length();
    return sums.length() == had
        ? this
        : new BucketModel(bucket, offset, model.append(sums.slice(had, sums.length())));
  }
}
