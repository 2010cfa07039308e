package io.bellwether.house.bad.modules.timeseries;

import io.bellwether.house.bad.modules.ml.Forest;

/** A fixture for the rules between modules: timeseries sees ml. */
public interface Sideways {
  Forest seen();
}
