package io.bellwether.timeseries;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The covariates that a model was fitted with: their names, and their values in the periods of its
 * history. Immutable. For the models of our own packages.
 *
 * @since 0.1.0
 */
public final class FittedCovariates {

  private final List<String> names;
  private final double[][] values;

  private FittedCovariates(List<String> names, double[][] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * Takes names and values.
   *
   * @param names one a covariate
   * @param values one array a name, with one value a period of the history; copied
   * @return the covariates
   */
  public static FittedCovariates of(List<String> names, double[][] values) {
    return new FittedCovariates(List.copyOf(names), deepCopy(values));
  }

  private static double[][] deepCopy(double[][] values) {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Returns the names.
   *
   * @return in the order of the model; unmodifiable
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the values in the periods of the history.
   *
   * @return one array a name; copies
   */
  public double[][] values() {
    return deepCopy(values);
  }

  /**
   * Returns the values as covariates.
   *
   * @param periods those of the history
   * @return the covariates
   */
  public Covariates known(Timeline periods) {
    Covariates known = Covariates.none();
    for (int j = 0; j < values.length; j++) {
      known = known.and(names.get(j), TimeSeries.of(periods, values[j]));
    }
    return known;
  }

  /**
   * Checks that covariates of later periods have all that the model needs.
   *
   * @param future the covariates that are given
   * @throws IllegalArgumentException if one is lacking
   */
  public void require(Covariates future) {
    if (!future.names().containsAll(names)) {
      throw new IllegalArgumentException(
          "the model was fitted with the covariates "
              + names
              + " and needs their future values, by forecast(horizon, covariates) and the like;"
              + " there are "
              + future.names());
    }
  }

  /**
   * Returns values of later periods.
   *
   * @param future the covariates that are given
   * @param periods the periods after the history
   * @return one array a name
   * @throws IllegalArgumentException if a covariate is lacking or has another calendar
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public double[][] future(Covariates future, Timeline periods) {
    require(future);
    return future.values(names, periods);
  }

  /**
   * Appends values of later periods.
   *
   * @param future the covariates that are given
   * @param periods the periods after the history
   * @return the covariates of a longer history
   * @throws IllegalArgumentException if a covariate is lacking or has another calendar
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public FittedCovariates append(Covariates future, Timeline periods) {
    return new FittedCovariates(names, joined(future(future, periods)));
  }

  private double[][] joined(double[][] more) {
    double[][] joined = new double[more.length][];
    for (int j = 0; j < joined.length; j++) {
      joined[j] = Arrays.copyOf(values[j], values[j].length + more[j].length);
      System.arraycopy(more[j], 0, joined[j], values[j].length, more[j].length);
    }
    return joined;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FittedCovariates that
        && names.equals(that.names)
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return names.hashCode() * 31 + Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "FittedCovariates" + names;
  }
}
