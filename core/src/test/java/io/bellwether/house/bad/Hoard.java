package io.bellwether.house.bad;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks: no static mutable state, in four ways. */
@SuppressWarnings({"NonFinalStaticField", "MutablePublicArray"}) // that is what it is for
public final class Hoard {
  static int variable = 1;
  public static final double[] ARRAY = {1, 2};
  static final HashMap<String, String> COLLECTION = new HashMap<>();
  static final AtomicInteger ATOM = new AtomicInteger();

  private Hoard() {}
}
