package io.bellwether.house.bad.modules.data;

import io.bellwether.house.bad.modules.ml.Forest;

/** A fixture for the rules between modules: data sees ml. */
public interface Upward {
  Forest seen();
}
