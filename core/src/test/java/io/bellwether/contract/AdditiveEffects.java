package io.bellwether.contract;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small regression that keeps the contract and makes use of all of it: the mean of the target
 * plus the mean over features of what each says alone (a least-squares line for numbers, the mean
 * of the level for labels), each estimated from a bootstrap sample, features in parallel. Not a
 * good model: a subject for contract suites and for tests of what handles any regressor.
 *
 * @param share the size of each sample as a share of the rows
 */
public record AdditiveEffects(double share) implements Regressor<AdditiveEffectsModel> {

  static final int MINIMUM_ROWS = 2;

  @Override
  public AdditiveEffectsModel fit(Dataset train, String target, FitContext context) {
    double[] y = Targets.numbers(train, target);
    List<Column> features = ColumnRoles.target(target).features(train);
    features.forEach(AdditiveEffects::check);
    if (train.rowCount() < MINIMUM_ROWS) {
      throw new FitException("there are " + train.rowCount() + " rows", "give at least 2");
    }
    context.checkCancelled();
    double mean = Arrays.stream(y).average().orElseThrow();
    List<AdditiveEffectsModel.Effect> effects =
        context.map(
            "effects",
            features.size(),
            i -> {
              int[] sample = sample(y.length, context.random("bootstrap", i));
              return effect(features.get(i), y, mean, sample);
            });
    return new AdditiveEffectsModel(target, mean, effects, FitReport.exact(Double.NaN));
  }

  private static void check(Column column) {
    if (!(column instanceof NumericColumn || column instanceof CategoricalColumn)) {
      throw new IllegalArgumentException("column '" + column.name() + "' is " + column.type());
    }
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        throw DataException.because("impute it first").line(row).column(column.name()).build();
      }
    }
  }

  private int[] sample(int rows, SplittableRandom random) {
    return random.ints(Math.max(1, Math.round(share * rows)), 0, rows).toArray();
  }

  private static AdditiveEffectsModel.Effect effect(
      Column column, double[] y, double mean, int[] sample) {
    if (column instanceof CategoricalColumn labels) {
      double[] sums = new double[labels.levels().size()];
      int[] counts = new int[sums.length];
      for (int row : sample) {
        sums[labels.code(row)] += y[row] - mean;
        counts[labels.code(row)]++;
      }
      Arrays.setAll(sums, level -> sums[level] / Math.max(1, counts[level]));
      return AdditiveEffectsModel.Effect.ofLevels(column.name(), labels.levels(), sums);
    }
    double[] x = ((NumericColumn) column).values();
    double centre = Arrays.stream(sample).mapToDouble(row -> x[row]).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int row : sample) {
      products += (x[row] - centre) * (y[row] - mean);
      squares += (x[row] - centre) * (x[row] - centre);
    }
    return AdditiveEffectsModel.Effect.ofNumber(
        column.name(), centre, squares > 0 ? products / squares : 0);
  }
}
