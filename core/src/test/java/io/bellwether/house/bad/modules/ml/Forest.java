package io.bellwether.house.bad.modules.ml;

import io.bellwether.house.bad.modules.timeseries.Sideways;

/** A fixture for the rules between modules: ml sees timeseries. */
public interface Forest {
  Sideways seen();
}
