package io.bellwether.house.bad.modules.timeseries;

import io.bellwether.house.bad.modules.examples.Story;

/** A fixture for the rules between modules: timeseries sees examples. */
public interface ToExample {
  Story seen();
}
