package io.bellwether.house.bad.modules.examples;

import io.bellwether.house.bad.modules.data.Upward;

/** A fixture for the rules between modules: examples sees data. */
public interface Story {
  Upward seen();
}
