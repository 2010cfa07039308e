package io.bellwether.ml.design;

import io.bellwether.model.FitException;
import io.bellwether.report.Significant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the data determine the coefficients of a linear predictor, in words. For our own modules.
 *
 * @since 0.1.0
 */
public final class Determinacy {

  /** The name of the constant term among coefficients. */
  public static final String INTERCEPT = "(intercept)";

  /** Beyond it, half of the digits of the data no longer reach the coefficients. */
  private static final double BAD_CONDITION = 1e8;

  private static final int DIGITS = 4;

  private Determinacy() {}

  /**
   * Lists the names of all coefficients.
   *
   * @param intercept whether there is a constant term
   * @param features the names of the features
   * @return that of the constant, if there is one, then the features; unmodifiable
   */
  public static List<String> coefficientNames(boolean intercept, List<String> features) {
    List<String> names = new ArrayList<>();
    if (intercept) {
      names.add(INTERCEPT);
    }
    names.addAll(features);
    return List.copyOf(names);
  }

  /**
   * Refuses data with fewer rows than coefficients.
   *
   * @param observations the rows of positive weight
   * @param coefficients the number of coefficients
   * @throws FitException if there are fewer rows
   */
  public static void requireRows(long observations, int coefficients) {
    if (observations < coefficients) {
      throw new FitException(
          observations
              + (observations == 1 ? " row does" : " rows do")
              + " not determine "
              + coefficients
              + " coefficients",
          "use more rows or fewer features");
    }
  }

  /**
   * Writes a linear dependency.
   *
   * @param names the names of all coefficients, {@value #INTERCEPT} for the constant
   * @param column the place of the column that depends on others
   * @param combination the factors of the columns that yield it, by their place
   * @return for example: {@code 'total' = 1 'north' + 1 'south'}
   */
  public static String sentence(List<String> names, int column, Map<Integer, Double> combination) {
    StringBuilder text = new StringBuilder("'" + names.get(column) + "' = ");
    if (combination.isEmpty()) {
      return text.append('0').toString();
    }
    String separator = "";
    for (Map.Entry<Integer, Double> term : combination.entrySet()) {
      double factor = term.getValue();
      String name = names.get(term.getKey());
      text.append(separator.isEmpty() ? "" : factor < 0 ? " - " : " + ");
      text.append(Significant.of(separator.isEmpty() ? factor : Math.abs(factor), DIGITS));
      text.append(name.equals(INTERCEPT) ? "" : " '" + name + "'");
      separator = " ";
    }
    return text.toString();
  }

  /**
   * Makes the refusal of dependent features.
   *
   * @param sentences each dependency in words
   * @return the exception, to be thrown
   */
  public static FitException refusal(List<String> sentences) {
    return refusal(
        sentences,
        "drop one column of each combination, or fit with collinearity(Collinearity.DROP)");
  }

  /**
   * Makes the refusal of dependent features.
   *
   * @param sentences each dependency in words
   * @param remedy what the caller can do about it
   * @return the exception, to be thrown
   */
  public static FitException refusal(List<String> sentences, String remedy) {
    return new FitException(
        "some features are linear combinations of others, so that their coefficients are not"
            + " determined: "
            + String.join("; ", sentences),
        remedy);
  }

  /**
   * Warns of features that are nearly dependent.
   *
   * @param condition the condition number of the scaled columns
   * @return a warning, if the condition is bad
   */
  public static Optional<String> warning(double condition) {
    return condition > BAD_CONDITION
        ? Optional.of(
            "the features are nearly combinations of one another (condition number "
                + Significant.of(condition, 2)
                + "): coefficients may change much with small changes of the data")
        : Optional.empty();
  }
}
