package io.bellwether.ml.sequence;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that makes its elements as they are asked for, so that millions of patterns need not be
 * objects at once. Unmodifiable.
 */
final class PatternList<T> extends AbstractList<T> implements RandomAccess {

  private final int[] numbers;
  private final IntFunction<T> make;

  PatternList(int[] numbers, IntFunction<T> make) {
    this.numbers = numbers;
    this.make = make;
  }

  @Override
  public T get(int index) {
    return make.apply(numbers[index]);
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
