package io.bellwether.timeseries.intermittent;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A forecast of buckets of several periods, shared out among them. Immutable; see {@link Adida}.
 *
 * <p>Fitted values are the forecasts made before each period's bucket began, not negative; there is
 * none before the first bucket if another forecaster than exponential smoothing is used, or where
 * that has none.
 *
 * @since 0.1.0
 */
public final class AdidaModel extends IntermittentModel {

  private final String specification;
  private final BucketForecast buckets;

  AdidaModel(String specification, BucketForecast buckets, TimeSeries series, FitReport report) {
    super(series, report);
    this.specification = Objects.requireNonNull(specification, "specification");
    this.buckets = buckets;
  }

  /**
   * Returns what was fitted, in writing: a forecaster inside is not kept, its model is.
   *
   * @return the text of the specification
   */
  public String specification() {
    return specification;
  }

  /**
   * Returns how many periods make a bucket.
   *
   * @return at least 1, given or chosen; at most as many as the history had
   */
  public int bucket() {
    return buckets.bucket();
  }

  /**
   * Returns the model of the sums of buckets.
   *
   * @return the model; empty if the buckets are smoothed exponentially
   */
  public Optional<ForecastModel> model() {
    return buckets instanceof BucketModel model ? Optional.of(model.model()) : Optional.empty();
  }

  BucketForecast buckets() {
    return buckets;
  }

  @Override
  double[] oneStepForecasts() {
    double[] forecasts = buckets.oneStep(history().values());
    Arrays.setAll(forecasts, t -> Math.max(0, forecasts[t]));
    return forecasts;
  }

  @Override
  double[] means(int horizon) {
    double[] means = buckets.means(history().values(), horizon);
    Arrays.setAll(means, h -> Math.max(0, means[h]));
    return means;
  }

  /**
   * {@inheritDoc} The forecast moves on with each bucket that is full; parameters stay. A new fit
   * lets buckets end with the newest value again.
   *
   * @return the same model with a longer history
   * @throws io.bellwether.data.DataException if a later value is negative
   */
  @Override
  public AdidaModel append(TimeSeries later) {
    TimeSeries longer = series().concat(later);
    return new AdidaModel(specification, buckets.extended(longer), longer, report());
  }

  @Override
  public String toString() {
    String how =
        buckets instanceof BucketSmoothing smoothing
            ? "smoothing " + shown(smoothing.smoothing()) + ", level " + shown(means(1)[0])
            : model().map(Object::toString).orElse("");
    return text("AdidaModel", "buckets of " + bucket() + ", " + how);
  }
}
