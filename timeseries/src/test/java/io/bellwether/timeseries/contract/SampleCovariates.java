package io.bellwether.timeseries.contract;

import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.SplittableRandom;

/** A price and a promotion, made at random, that reach from before a history to after it. */
final class SampleCovariates {

  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  private final Timeline history;
  private final TimeSeries price;
  private final TimeSeries promotion;

  SampleCovariates(TimeSeries series) {
    history = series.timeline();
    Timeline all = history.window(-BEFORE, BEFORE + series.length() + AFTER);
    SplittableRandom random = new SplittableRandom(5);
    price = TimeSeries.of(all, random.doubles(all.length(), 2, 4).toArray());
    promotion = price.map(each -> random.nextInt(5) == 0 ? 1 : 0);
  }

  private static Covariates of(TimeSeries price, TimeSeries promotion) {
    return Covariates.of("price", price).and("promotion", promotion);
  }

  /** Both, as far as they reach. */
  Covariates all() {
    return of(price, promotion);
  }

  /** Both, in the other order. */
  Covariates reversed() {
    return Covariates.of("promotion", promotion).and("price", price);
  }

  /** The price alone. */
  Covariates price() {
    return Covariates.of("price", price);
  }

  /** Higher prices. */
  Covariates dearer() {
    return of(price.map(each -> each + 1), promotion);
  }

  /** Both, for a stretch of time and no more. */
  Covariates of(Timeline periods) {
    int from = price.timeline().indexOf(periods.start()).orElseThrow();
    int to = from + periods.length();
    return of(price.slice(from, to), promotion.slice(from, to));
  }

  /** Both, the promotion missing in a period. */
  Covariates without(String label) {
    double[] values = promotion.values();
    for (int t = 0; t < values.length; t++) {
      values[t] = price.timeline().label(t).equals(label) ? Double.NaN : values[t];
    }
    return of(price, promotion.withValues(values));
  }

  /** As many values as the history has, a period later. */
  Covariates aPeriodLate() {
    return of(history.window(1, history.length()));
  }

  /** The same frequency, with periods that begin in the middle of those of the history. */
  Covariates betweenPeriods() {
    Timeline own = price.timeline();
    Timeline shifted = Timeline.of(own.start().plusHours(5), own.frequency(), own.length());
    return of(TimeSeries.of(shifted, price.values()), TimeSeries.of(shifted, promotion.values()));
  }

  /** Another frequency. */
  Covariates hourly() {
    Timeline hours = Timeline.of(price.timeline().start(), Frequency.HOURLY, price.length());
    return of(TimeSeries.of(hours, price.values()), TimeSeries.of(hours, promotion.values()));
  }
}
