package io.bellwether.contract;

import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.Classifier;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small classification that keeps the contract: a row belongs to the class whose mean is nearest,
 * with a probability that falls with the squared distance. Not a good model: a subject for contract
 * suites and for tests of what handles any classifier.
 *
 * @param sharpness how much a squared distance of 1 counts
 */
public record NearestMean(double sharpness) implements Classifier<NearestMeanModel> {

  @Override
  public NearestMeanModel fit(Dataset train, String target, FitContext context) {
    context.checkCancelled();
    ClassLabels labels = ClassLabels.of(train, target);
    List<Column> features = ColumnRoles.target(target).features(train);
    features.forEach(NearestMean::check);
    if (labels.classes().size() < 2) {
      throw new FitException(
          train.rowCount() + " rows have " + labels.classes() + " in column '" + target + "'",
          "take in rows of another class");
    }
    int[] codes = labels.codes();
    List<double[]> means = new ArrayList<>();
    for (Column feature : features) {
      double[] sums = new double[labels.classes().size()];
      double[] counts = new double[sums.length];
      for (int row = 0; row < codes.length; row++) {
        sums[codes[row]] += ((NumericColumn) feature).value(row);
        counts[codes[row]]++;
      }
      Arrays.setAll(sums, k -> sums[k] / counts[k]);
      means.add(sums);
    }
    return new NearestMeanModel(
        target, labels.classes(), features.stream().map(Column::name).toList(), means, sharpness);
  }

  private static void check(Column column) {
    if (!(column instanceof NumericColumn)) {
      throw new IllegalArgumentException("column '" + column.name() + "' is " + column.type());
    }
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        throw DataException.because("impute it first").line(row).column(column.name()).build();
      }
    }
  }
}
