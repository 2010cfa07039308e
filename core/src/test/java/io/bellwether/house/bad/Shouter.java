package io.bellwether.house.bad;

/** Breaks: no System.out, no System.err, no exit. */
public final class Shouter {
  void shout(IllegalStateException e) {
    System.out.println("hello");
    System.err.println("hello");
    e.printStackTrace();
    System.exit(1);
  }
}
