package io.bellwether.contract;

import io.bellwether.data.ColumnType;
import io.bellwether.data.Field;
import io.bellwether.data.Schema;
import io.bellwether.model.FitReport;
import io.bellwether.model.RowwiseRegressionModel;
import io.bellwether.rows.RowFault;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import java.util.Arrays;
import java.util.List;

/** The model of {@link AdditiveEffects}. */
public final class AdditiveEffectsModel implements RowwiseRegressionModel {

  private final String target;
  private final double mean;
  private final List<Effect> effects;
  private final FitReport report;

  AdditiveEffectsModel(String target, double mean, List<Effect> effects, FitReport report) {
    this.target = target;
    this.mean = mean;
    this.effects = List.copyOf(effects);
    this.report = report;
  }

  /** What one feature says: a line when it has no levels, else a number a level. */
  record Effect(Field field, double centre, List<Double> values) {

    static Effect ofNumber(String column, double centre, double slope) {
      return new Effect(Field.of(column, ColumnType.NUMERIC), centre, List.of(slope));
    }

    static Effect ofLevels(String column, List<String> levels, double[] values) {
      Field field = new Field(column, ColumnType.CATEGORICAL, levels);
      return new Effect(field, 0, Arrays.stream(values).boxed().toList());
    }

    boolean isNumber() {
      return field.type() == ColumnType.NUMERIC;
    }

    double of(int row, double value) {
      if (Double.isNaN(value)) {
        throw new RowFault(row, field.name(), "the value is missing; impute it first");
      }
      if (value == RowProgram.UNSEEN) {
        throw new RowFault(row, field.name(), "the level was not seen when the model was fitted");
      }
      return values.get((int) value);
    }
  }

  @Override
  public RowScoring complete(RowProgram.Builder program) {
    for (Effect effect : effects) {
      if (effect.isNumber()) {
        continue;
      }
      int codes = program.codes(effect.field.name(), effect.field.levels());
      int numbers = program.register();
      program.add(
          (registers, rows) -> {
            for (int row = 0; row < rows; row++) {
              registers[numbers][row] = effect.of(row, registers[codes][row]);
            }
          });
      program.defineNumbers(effect.field.name(), numbers);
    }
    return RowScoring.of(program, inputs().names(), this::predict);
  }

  private void predict(double[][] features, int rows, double[] values) {
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int j = 0; j < features.length; j++) {
        Effect effect = effects.get(j);
        double x = features[j][row];
        if (Double.isNaN(x)) {
          throw new RowFault(row, effect.field.name(), "the value is missing; impute it first");
        }
        sum += effect.isNumber() ? effect.values.get(0) * (x - effect.centre) : x;
      }
      values[row] = mean + sum / Math.max(1, features.length);
    }
  }

  double mean() {
    return mean;
  }

  List<Effect> effects() {
    return effects;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public Schema inputs() {
    return Schema.of(effects.stream().map(Effect::field).toList());
  }

  @Override
  public FitReport report() {
    return report;
  }
}
