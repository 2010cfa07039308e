package io.bellwether.search;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Where a random search takes the values of a parameter from. An immutable value with {@code
 * equals} and a readable {@code toString}. The usual ones are made here; implement it for others.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Distribution {

  /**
   * Draws a value.
   *
   * @param random the generator, advanced
   * @return a number, text, enum, or any other object that is not changed afterwards
   */
  Object draw(SplittableRandom random);

  /**
   * Numbers of which each is as likely as any other.
   *
   * @param low the lower end
   * @param high the upper end, not reached
   * @return the distribution
   * @throws IllegalArgumentException unless {@code low < high}, both finite
   */
  static Distribution uniform(double low, double high) {
    return new Distributions.Uniform(low, high);
  }

  /**
   * Positive numbers whose logarithm is uniform, so that 0.01 to 0.1 is as likely as 10 to 100: for
   * penalties, widths and whatever is tried in powers of ten.
   *
   * @param low the lower end, above 0
   * @param high the upper end
   * @return the distribution
   * @throws IllegalArgumentException unless {@code 0 < low < high}, both finite
   */
  static Distribution logUniform(double low, double high) {
    return new Distributions.LogUniform(low, high);
  }

  /**
   * Whole numbers, each as likely as any other.
   *
   * @param low the smallest
   * @param high the largest
   * @return the distribution
   * @throws IllegalArgumentException unless {@code low <= high}
   */
  static Distribution integers(int low, int high) {
    return new Distributions.Integers(low, high);
  }

  /**
   * A few values, each as likely as any other.
   *
   * @param values numbers, texts, enums or other objects with {@code equals} and {@code toString}
   * @return the distribution
   * @throws IllegalArgumentException if there is none, or one occurs twice or is an array
   */
  static Distribution choice(Object... values) {
    return new Distributions.Choice(List.of(values));
  }
}
