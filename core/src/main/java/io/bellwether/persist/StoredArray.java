package io.bellwether.persist;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An array of a state tree. When read, its length is known first and its elements come later. */
final class StoredArray {

  private final ArrayType type;
  private final int length;
  private @Nullable Object elements;

  /** Declares an array whose elements are yet to be read. */
  StoredArray(ArrayType type, int length) {
    this.type = type;
    this.length = length;
  }

  /** Keeps a copy of an array of the type. */
  static StoredArray copyOf(ArrayType type, Object array) {
    int length = type.lengthOf(array);
    StoredArray stored = new StoredArray(type, length);
    stored.elements = type.resized(array, length);
    return stored;
  }

  ArrayType type() {
    return type;
  }

  int length() {
    return length;
  }

  long bytes() {
    return (long) length * type.elementBytes();
  }

  /** The array itself, not a copy. */
  Object elements() {
    return Objects.requireNonNull(elements, "elements are not read yet");
  }

  void elements(Object array) {
    this.elements = array;
  }

  @Override
  public String toString() {
    return "an array of " + length + " " + type.word();
  }
}
