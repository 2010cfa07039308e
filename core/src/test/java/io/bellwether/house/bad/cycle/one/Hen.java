package io.bellwether.house.bad.cycle.one;

import io.bellwether.house.bad.cycle.two.Egg;

/** Breaks: no cycles between packages. */
public interface Hen {
  Egg lay();
}
