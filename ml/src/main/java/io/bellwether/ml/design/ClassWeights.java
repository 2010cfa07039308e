package io.bellwether.ml.design;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much the rows of each class count in a classification, on top of the weights that rows have
 * themselves. An immutable value.
 *
 * <p>Weights of classes shift the border between the classes: a class that counts more is predicted
 * more often. They help where classes are rare or errors cost unequally.
 */
public final class ClassWeights {

  private static final ClassWeights EQUAL = new ClassWeights(false, Collections.emptySortedMap());
  private static final ClassWeights BALANCED =
      new ClassWeights(true, Collections.emptySortedMap());

  private final boolean balanced;
  private final SortedMap<String, Double> byLabel;

  private ClassWeights(boolean balanced, SortedMap<String, Double> byLabel) {
    this.balanced = balanced;
    this.byLabel = byLabel;
  }

  /**
   * Lets the rows of all classes count alike.
   *
   * @return weight 1 for every class
   */
  public static ClassWeights equal() {
    return EQUAL;
  }

  /**
   * Lets all classes count alike, however many rows they have: a class that has the share s of the
   * rows' weight, of k classes, is given the weight {@code 1 / (k s)}. The rows' mean weight stays
   * what it is. Without weights of rows this is scikit-learn's {@code 'balanced'}.
   *
   * @return weights that depend on the training rows
   */
  public static ClassWeights balanced() {
    return BALANCED;
  }

  /**
   * Gives classes the weights named.
   *
   * @param weights positive numbers by label; labels that are not named have weight 1
   * @return the weights
   * @throws IllegalArgumentException if a weight is not positive and finite
   */
  public static ClassWeights of(Map<String, Double> weights) {
    SortedMap<String, Double> copy = new TreeMap<>(weights);
    copy.forEach(
        (label, weight) -> {
          if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "classWeights: the weight of '%s' must be positive and finite, but is %s",
                    label,
                    weight));
          }
        });
    return new ClassWeights(false, Collections.unmodifiableSortedMap(copy));
  }

  /**
   * Tells whether the weights depend on the training rows.
   *
   * @return true for {@link #balanced()}
   */
  public boolean isBalanced() {
    return balanced;
  }

  /**
   * Returns the weights that were named.
   *
   * @return numbers by label, in alphabetical order; empty unless made by {@link #of}; unmodifiable
   */
  public SortedMap<String, Double> byLabel() {
    return byLabel;
  }

  /**
   * Calculates the weight of each class.
   *
   * @param classes the labels, in order
   * @param codes the class of each row, as a place in {@code classes}; not modified
   * @param weights one number a row, or none when all rows count alike; not modified
   * @return one number a class
   * @throws IllegalArgumentException if a label was named that is no class
   */
  public double[] of(List<String> classes, int[] codes, double[] weights) {
    double[] factors = new double[classes.size()];
    if (balanced) {
      double total = 0;
      for (int row = 0; row < codes.length; row++) {
        double weight = weights.length == 0 ? 1 : weights[row];
        factors[codes[row]] += weight;
        total += weight;
      }
      for (int k = 0; k < factors.length; k++) {
        factors[k] = total / (factors.length * factors[k]);
      }
      return factors;
    }
    for (String label : byLabel.keySet()) {
      if (!classes.contains(label)) {
        throw new IllegalArgumentException(
            "classWeights: there is no class '"
                + label
                + "' in the training rows; there are "
                + String.join(", ", classes));
      }
    }
    Arrays.setAll(factors, k -> byLabel.getOrDefault(classes.get(k), 1.0));
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
    return 31 * byLabel.hashCode() + Boolean.hashCode(balanced);
  }

  @Override
  public String toString() {
    return balanced ? "balanced" : byLabel.isEmpty() ? "equal" : byLabel.toString();
  }
}
