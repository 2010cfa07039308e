package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The mean of forecasts of buckets of one, two, three periods and more. Immutable; see {@link
 * Imapa}.
 *
 * <p>Fitted values are the forecasts that were in force for each period: for each bucket the one
 * made before it began.
 *
 * @since 0.1.0
 */
public final class ImapaModel extends IntermittentModel {

  private final Imapa specification;
  private final List<BucketSmoothing> levels;

  ImapaModel(
      Imapa specification, List<BucketSmoothing> levels, TimeSeries series, FitReport report) {
    super(series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one level of aggregation");
    }
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Imapa specification() {
    return specification;
  }

  /**
   * Returns the largest bucket.
   *
   * @return how many periods it has, at least 1
   */
  public int maximumBucket() {
    return levels.get(levels.size() - 1).bucket();
  }

  /**
   * Returns how the buckets of each size are smoothed.
   *
   * @return the weight of the newest bucket, for buckets of one period first
   */
  public double[] smoothing() {
    return levels.stream().mapToDouble(BucketSmoothing::smoothing).toArray();
  }

  List<BucketSmoothing> levels() {
    return levels;
  }

  @Override
  double[] oneStepForecasts() {
    double[] mean = new double[series().length()];
    for (BucketSmoothing level : levels) {
      double[] forecasts = level.oneStep(history().values());
      Arrays.setAll(mean, t -> mean[t] + forecasts[t] / levels.size());
    }
    return mean;
  }

  @Override
  double[] means(int horizon) {
    double level = 0;
    for (BucketSmoothing each : levels) {
      level += each.level(history().values()) / levels.size();
    }
    return flat(level, horizon);
  }

  /**
   * {@inheritDoc} Each level moves on when one of its buckets is full; parameters stay. A new fit
   * lets buckets end with the newest value again.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public ImapaModel append(TimeSeries later) {
    return new ImapaModel(specification, levels, series().concat(later), report());
  }

  @Override
  public String toString() {
    return text(
        "ImapaModel", "buckets of 1 to " + maximumBucket() + ", level " + shown(means(1)[0]));
  }
}
