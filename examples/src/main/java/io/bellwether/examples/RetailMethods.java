package io.bellwether.examples;

import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.compose.Auto;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import io.bellwether.timeseries.smoothing.Theta;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways to forecast a catalogue.
 *
 * @param chosen makes the plan
 * @param others are compared with it, by name
 */
record RetailMethods(Forecaster chosen, Map<String, Forecaster> others) {

  /** The name of what makes the plan. */
  static final String CHOSEN = "Auto";

  /** The name of what every forecaster has to beat. */
  static final String NAIVE = "seasonal naive";

  /** What the story compares. */
  static RetailMethods all() {
    Map<String, Forecaster> others = new LinkedHashMap<>();
    others.put("exponential smoothing", ExponentialSmoothing.auto());
    others.put("Theta, averaged", Theta.averaged());
    return new RetailMethods(Auto.create(), others);
  }

  /** All by name, the chosen one first, the same month of last year last. */
  Map<String, Forecaster> byName() {
    Map<String, Forecaster> all = new LinkedHashMap<>();
    all.put(CHOSEN, chosen);
    all.putAll(others);
    all.put(NAIVE, SeasonalNaive.create());
    return all;
  }
}
