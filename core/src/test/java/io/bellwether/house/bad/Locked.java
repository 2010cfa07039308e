package io.bellwether.house.bad;

/** Breaks: no public final method in a class that is not public. */
abstract class Locked {
  public final int held() {
    return 1;
  }
}
