package io.bellwether.timeseries.regression;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;
import java.util.List;

/**
 * What a column of the table is.
 *
 * @param name of the column
 * @param levels the labels that the codes stand for; none for numbers
 */
record FeatureColumn(String name, List<String> levels) {

  static FeatureColumn number(String name) {
    return new FeatureColumn(name, List.of());
  }

  /** Makes a column of the first values of an array. */
  Column of(double[] values, int count) {
    double[] used = Arrays.copyOf(values, count);
    if (levels.isEmpty()) {
      return NumericColumn.of(name, used);
    }
    int[] codes = new int[count];
    Arrays.setAll(codes, i -> (int) used[i]);
    return CategoricalColumn.ofCodes(name, codes, levels);
  }
}
