package io.bellwether.ml.design;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much the rows of each class count in a fit, beside the weights of single rows. An immutable
 * value.
 *
 * <p>Weighting a rare class up finds more of its cases at the price of more false alarms. It also
 * makes probabilities too high for that class; where those are needed, keep the classes as they are
 * and move the threshold instead.
 *
 * @since 0.1.0
 */
public final class ClassWeights {

  private static final ClassWeights NONE = new ClassWeights(false, new TreeMap<>());
  private static final ClassWeights BALANCED = new ClassWeights(true, new TreeMap<>());

  private final boolean balanced;
  private final SortedMap<String, Double> byLabel;

  private ClassWeights(boolean balanced, SortedMap<String, Double> byLabel) {
    this.balanced = balanced;
    this.byLabel = byLabel;
  }

  /**
   * All classes count alike.
   *
   * @return the option
   */
  public static ClassWeights none() {
    return NONE;
  }

  /**
   * Every class counts the same in sum: its rows have the factor {@code total / (classes * sum of
   * the class)}, where both are sums of the weights of rows.
   *
   * @return the option
   */
  public static ClassWeights balanced() {
    return BALANCED;
  }

  /**
   * Rows have a factor by their class.
   *
   * @param weights label to factor, positive and finite; classes that are not named have 1
   * @return the option
   * @throws IllegalArgumentException if a factor is not positive and finite
   */
  public static ClassWeights of(Map<String, ? extends Number> weights) {
    SortedMap<String, Double> copy = new TreeMap<>();
    weights.forEach(
        (label, weight) -> {
          double factor = weight.doubleValue();
          if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "the weight of class '%s' is %s, but must be positive and finite",
                    label,
                    factor));
          }
          copy.put(label, factor);
        });
    return copy.isEmpty() ? NONE : new ClassWeights(false, copy);
  }

  /**
   * Tells whether every class counts the same in sum.
   *
   * @return true for {@link #balanced()}
   */
  public boolean isBalanced() {
    return balanced;
  }

  /**
   * Returns the factors that were given.
   *
   * @return label to factor; a copy, empty for {@link #none()} and {@link #balanced()}
   */
  public SortedMap<String, Double> byLabel() {
    return new TreeMap<>(byLabel);
  }

  /**
   * Calculates the factor of each class.
   *
   * @param classes the labels of the training rows
   * @param sums the sum of the weights of the rows of each class
   * @return one factor a class
   * @throws FitException if a factor was given for a label that does not occur
   */
  public double[] factors(List<String> classes, double... sums) {
    double[] factors = new double[classes.size()];
    Arrays.fill(factors, 1);
    if (balanced) {
      double total = Arrays.stream(sums).sum();
      Arrays.setAll(factors, k -> total / (factors.length * sums[k]));
    }
    for (Map.Entry<String, Double> entry : byLabel.entrySet()) {
      int index = classes.indexOf(entry.getKey());
      if (index < 0) {
        throw new FitException(
            "there is a class weight for '"
                + entry.getKey()
                + "', but the training rows have the classes "
                + String.join(", ", classes),
            "correct the label, or leave it out");
      }
      factors[index] = entry.getValue();
    }
    return factors;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassWeights weights
        && balanced == weights.balanced
        && byLabel.equals(weights.byLabel);
  }

  @Override
  public int hashCode() {
    return 31 * Boolean.hashCode(balanced) + byLabel.hashCode();
  }

  @Override
  public String toString() {
    return balanced ? "balanced" : byLabel.isEmpty() ? "none" : byLabel.toString();
  }
}
