package io.bellwether.house.bad.cycle.two;

import io.bellwether.house.bad.cycle.one.Hen;

/** Breaks: no cycles between packages. */
public interface Egg {
  Hen hatch();
}
