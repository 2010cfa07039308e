package io.bellwether.persist;

import org.jspecify.annotations.Nullable;

/** A model inside a model inside a model; its link can be set afterwards, to make a circle. */
final class Chain implements Saveable {

  @Nullable Chain next;

  static Chain of(int links) {
    Chain chain = new Chain();
    for (int i = 1; i < links; i++) {
      Chain longer = new Chain();
      longer.next = chain;
      chain = longer;
    }
    return chain;
  }

  int links() {
    return next == null ? 1 : 1 + next.links();
  }
}
