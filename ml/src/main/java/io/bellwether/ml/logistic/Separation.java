package io.bellwether.ml.logistic;

import io.bellwether.model.FitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that a likelihood has no maximum because a direction separates the classes (Albert and
 * Anderson 1984): along it no row loses, so that the coefficients grow for ever. Newton's steps
 * turn into such a direction by themselves, each moving the best rows by about one logit.
 */
final class Separation {

  /** Log-odds of ordinary data stay below. */
  private static final double SUSPICIOUS = 15;

  /** The largest loss of a row, relative to the largest gain, that counts as none. */
  private static final double NO_LOSS = 1e-5;

  /** Features whose part of the direction is smaller take no part in it. */
  private static final double SMALL_PART = 1e-3;

  private static final int MOST_NAMES = 5;

  private final SoftmaxLikelihood likelihood;
  private final List<String> features;
  private double @Nullable [] direction;

  Separation(SoftmaxLikelihood likelihood, List<String> features) {
    this.likelihood = likelihood;
    this.features = features;
  }

  /** Tells whether a step leads to infinity, and remembers it. */
  boolean isReached(double[] step) {
    if (likelihood.largestPredictor() < SUSPICIOUS) {
      return false;
    }
    double[] margins = likelihood.margins(step);
    if (margins[0] >= -NO_LOSS * margins[1] && margins[1] > 0) {
      direction = step.clone();
      return true;
    }
    return false;
  }

  /** The sentences for the report of a fit that ended with a status. */
  List<String> warnings(FitStatus status, double[][] columns, int[] codes) {
    double[] found = direction;
    if (found == null) {
      return switch (status) {
        case ITERATION_LIMIT -> List.of("the search ended before it reached its tolerance");
        case NUMERICAL_TROUBLE ->
            List.of("no step improves the fit any further, though it promises to: scale features");
        case EXACT, CONVERGED -> List.of();
      };
    }
    List<Integer> alone =
        IntStream.range(0, columns.length)
            .filter(j -> separates(columns[j], codes))
            .boxed()
            .toList();
    String what =
        alone.isEmpty()
            ? "a combination of " + names(parts(found)) + " separates the classes"
            : names(alone) + (alone.size() == 1 ? " separates" : " each separate") + " the classes";
    return List.of(
        what
            + ", perfectly or up to ties: the likelihood has no maximum, and coefficients and"
            + " standard errors are only where the search stopped; use a penalty, or leave features"
            + " out");
  }

  /** Whether all values of one class are on one side of those of all other classes. */
  private boolean separates(double[] column, int[] codes) {
    int classes = likelihood.predictors() + 1;
    double[] least = new double[classes];
    double[] largest = new double[classes];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < column.length; i++) {
      least[codes[i]] = Math.min(least[codes[i]], column[i]);
      largest[codes[i]] = Math.max(largest[codes[i]], column[i]);
    }
    for (int k = 0; k < classes; k++) {
      double leastOther = Double.POSITIVE_INFINITY;
      double largestOther = Double.NEGATIVE_INFINITY;
      for (int l = 0; l < classes; l++) {
        leastOther = l == k ? leastOther : Math.min(leastOther, least[l]);
        largestOther = l == k ? largestOther : Math.max(largestOther, largest[l]);
      }
      boolean varies = Math.min(least[k], leastOther) < Math.max(largest[k], largestOther);
      if (varies && (largest[k] <= leastOther || least[k] >= largestOther)) {
        return true;
      }
    }
    return false;
  }

  /** The features with the largest parts in the direction, largest first. */
  private List<Integer> parts(double[] found) {
    int first = likelihood.design().intercept() ? 1 : 0;
    int columns = likelihood.design().columns();
    double[] sizes = new double[columns - first];
    double largest = 0;
    for (int j = 0; j < found.length; j++) {
      int feature = j % columns - first;
      if (feature >= 0) {
        sizes[feature] = Math.max(sizes[feature], Math.abs(found[j]));
        largest = Math.max(largest, sizes[feature]);
      }
    }
    double threshold = SMALL_PART * largest;
    return IntStream.range(0, sizes.length)
        .boxed()
        .filter(j -> sizes[j] > threshold)
        .sorted(Comparator.comparingDouble(j -> -sizes[j]))
        .toList();
  }

  private String names(List<Integer> indices) {
    List<String> names = new ArrayList<>();
    for (int j : indices.subList(0, Math.min(MOST_NAMES, indices.size()))) {
      names.add("'" + features.get(j) + "'");
    }
    int rest = indices.size() - names.size();
    return String.join(", ", names) + (rest > 0 ? " and " + rest + " more" : "");
  }
}
