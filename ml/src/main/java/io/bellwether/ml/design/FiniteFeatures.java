package io.bellwether.ml.design;

import io.bellwether.rows.RowFault;
import java.util.List;

/**
 * Refuses rows in which a feature is missing or infinite. For our own modules.
 *
 * @since 0.1.0
 */
public final class FiniteFeatures {

  private FiniteFeatures() {}

  /**
   * Checks the features of a block of rows.
   *
   * @param names the names of the features
   * @param features one array a feature; not modified
   * @param rows the number of rows
   * @param method what needs them, such as "a linear model"
   * @throws RowFault if a value is missing or infinite; names the first such row and column
   */
  public static void require(List<String> names, double[][] features, int rows, String method) {
    double check = 0;
    for (double[] feature : features) {
      for (int i = 0; i < rows; i++) {
        check += feature[i] * 0; // NaN if any value is NaN or infinite
      }
    }
    if (Double.isNaN(check)) {
      refuse(names, features, rows, method);
    }
  }

  /** Throws the fault of the first value that is not finite, if there is one. */
  static void refuse(List<String> names, double[][] features, int rows, String method) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < features.length; j++) {
        if (!Double.isFinite(features[j][i])) {
          throw new RowFault(
              i,
              names.get(j),
              method
                  + " needs every value, finite; add an Imputer step to the pipeline, or fill the"
                  + " value before predicting");
        }
      }
    }
  }
}
