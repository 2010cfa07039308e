package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.MathException;
import io.bellwether.math.TallMatrix;
import io.bellwether.ml.design.FeatureColumns;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;

/** The design matrix of a data set: the intercept, if there is one, then the features. */
final class DesignColumns implements TallMatrix {

  private static final String METHOD = "a linear regression";

  private final int rows;
  private final int first;
  private final List<NumericColumn> features;
  private final FitContext context;

  private DesignColumns(int rows, int first, List<NumericColumn> features, FitContext context) {
    this.rows = rows;
    this.first = first;
    this.features = features;
    this.context = context;
  }

  /** Takes the named columns of a table; asks the context in every block whether to stop. */
  static DesignColumns of(
      Dataset data, List<String> featureNames, Intercept intercept, FitContext context) {
    List<NumericColumn> features =
        featureNames.stream()
            .map(name -> FeatureColumns.numeric(data.column(name), METHOD))
            .toList();
    int first = intercept == Intercept.INCLUDED ? 1 : 0;
    return new DesignColumns(data.rowCount(), first, features, context);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return first + features.size();
  }

  @Override
  public void copy(int column, int fromRow, int count, double[] target, int offset) {
    if (column == 0) {
      context.checkCancelled();
    }
    if (column < first) {
      Arrays.fill(target, offset, offset + count, 1);
    } else {
      features.get(column - first).copy(fromRow, count, target, offset);
    }
  }

  /** Refuses the first value that is missing or infinite; all finite, says what else it is. */
  FitException notFinite(MathException cause) {
    features.forEach(feature -> FeatureColumns.requireFinite(feature, METHOD));
    return new FitException(
        "the sums of squares leave the range of numbers: " + cause.getMessage(),
        "divide features, target or weights by a large number first",
        cause);
  }
}
