package io.bellwether.persist;

import java.util.List;

/**
 * A generic model whose constructor checks.
 *
 * @param <N> the type of its contents
 */
record Box<N extends Number>(String label, List<N> contents) implements Saveable, Shape {

  Box {
    contents = List.copyOf(contents);
    if (label.isEmpty()) {
      throw new IllegalArgumentException("label must not be empty");
    }
  }
}
