package io.bellwether.contract;

import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitReport;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Targets;
import io.bellwether.rows.RecordScorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model of {@link FaultyRegressor}. */
final class FaultyModel implements RegressionModel {

  private final AdditiveEffectsModel model;
  private final Fault fault;
  private final Thread home = Thread.currentThread();
  private double @Nullable [] kept;
  double offset;

  FaultyModel(AdditiveEffectsModel model, Fault fault) {
    this.model = model;
    this.fault = fault;
    this.offset = fault == Fault.LOST_WHEN_SAVED ? 1 : 0;
  }

  AdditiveEffectsModel model() {
    return model;
  }

  @Override
  public String target() {
    return model.target();
  }

  @Override
  public Schema inputs() {
    if (fault != Fault.NAMES_TARGET_AS_INPUT) {
      return model.inputs();
    }
    List<Field> fields = new ArrayList<>(model.inputs().fields());
    fields.add(Field.of(target(), ColumnType.NUMERIC));
    return Schema.of(fields);
  }

  @Override
  public FitReport report() {
    return model.report();
  }

  @Override
  public double[] predict(Dataset data) {
    refuse(data);
    double[] predictions =
        fault == Fault.PREDICTION_ERRORS_OF_STATE ? withErrorsOfState(data) : model.predict(data);
    double added = offset + faultyOffset(data);
    Arrays.setAll(predictions, row -> added == 0 ? predictions[row] : predictions[row] + added);
    if (fault == Fault.KEEPS_ITS_ARRAY) {
      kept = Objects.requireNonNullElse(kept, predictions);
      return kept;
    }
    return predictions;
  }

  private void refuse(Dataset data) {
    Set<String> expected = new HashSet<>(model.inputs().names());
    expected.add(target());
    boolean extra = !expected.containsAll(data.columnNames());
    boolean refused =
        switch (fault) {
          case FAILS_WITHOUT_ROWS -> data.rowCount() == 0;
          case NEEDS_TARGET -> !data.hasColumn(target());
          case DISLIKES_EXTRA_COLUMNS -> extra;
          default -> false;
        };
    if (refused) {
      throw new IllegalArgumentException(fault.name());
    }
  }

  private double[] withErrorsOfState(Dataset data) {
    try {
      return model.predict(data);
    } catch (IllegalArgumentException | DataException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private double faultyOffset(Dataset data) {
    return switch (fault) {
      case PREDICTS_NAN -> Double.NaN;
      case LOOKS_AT_NUMBER_OF_ROWS -> data.rowCount() * 1e-6;
      case GOES_BY_COLUMN_ORDER -> data.columnNames().indexOf(model.inputs().names().get(0));
      case KNOWS_ONE_THREAD -> Thread.currentThread() == home ? 0 : 1e-6;
      default -> 0;
    };
  }

  @Override
  public double predict(Map<String, ? extends @Nullable Object> record) {
    double prediction = model.predict(record) + offset;
    return fault == Fault.RECORDS_DIFFER ? Math.nextUp(prediction) : prediction;
  }

  @Override
  public RecordScorer scorer() {
    return model.scorer();
  }

  @Override
  public RegressionMetrics evaluate(Dataset test) {
    RegressionMetrics metrics =
        RegressionMetrics.of(Targets.numbers(test, target()), predict(test));
    return fault == Fault.FORGETS_PREDICTORS ? metrics : metrics.withPredictors(predictorCount());
  }
}
