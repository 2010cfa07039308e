package io.bellwether.ml.linear;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.MathException;
import io.bellwether.math.TallMatrix;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The design matrix of a data set: the intercept, if there is one, then the features. */
final class DesignColumns implements TallMatrix {

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
        featureNames.stream().map(name -> numeric(data.column(name))).toList();
    int first = intercept == Intercept.INCLUDED ? 1 : 0;
    return new DesignColumns(data.rowCount(), first, features, context);
  }

  private static NumericColumn numeric(Column column) {
    if (column instanceof NumericColumn numeric) {
      return numeric;
    }
    throw new IllegalArgumentException(
        "column '"
            + column.name()
            + "' is "
            + column.type().name().toLowerCase(Locale.ROOT)
            + ", but a linear regression needs numbers; "
            + (column.type().isLabel()
                ? "encode it with OneHotEncoder.of(\"" + column.name() + "\") or drop it"
                : "derive numbers from it or drop it"));
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

  /** Names the first value that is missing or infinite. */
  RuntimeException notFinite(MathException cause) {
    for (NumericColumn feature : features) {
      for (int row = 0; row < rows; row++) {
        double value = feature.value(row);
        if (!Double.isFinite(value)) {
          return DataException.because(
                  Double.isNaN(value)
                      ? "a linear regression needs every value; fill it with an Imputer step or"
                          + " filter the row out"
                      : "a linear regression needs finite values; clip or filter the row out")
              .line(row)
              .column(feature.name())
              .value(feature.text(row))
              .build();
        }
      }
    }
    return new FitException(
        "the sums of squares leave the range of numbers: " + cause.getMessage(),
        "divide features, target or weights by a large number first",
        cause);
  }
}
