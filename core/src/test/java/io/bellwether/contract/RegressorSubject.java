package io.bellwether.contract;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.Field;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RegressorContract} is applied to: a regressor, a table to fit it on, and where its
 * documented behaviour is a matter of choice, which it is. Immutable; every setter returns a
 * changed copy.
 *
 * @param <R> the type of the regressor
 */
public final class RegressorSubject<R extends Regressor<?>> {

  /** Whether a fit goes well or ends with a {@link io.bellwether.model.FitException}. */
  public enum Outcome {
    /** The model is fitted and predicts finite numbers. */
    FITS,
    /** The fit is refused. */
    REFUSED
  }

  private final Supplier<R> regressor;
  private final Dataset train;
  private final String target;
  private Optional<R> different = Optional.empty();
  private int minimumRows = 1;
  private Set<String> handlesMissing = Set.of();
  private Set<String> handlesUnseen = Set.of();
  private Outcome constantColumn = Outcome.FITS;
  private Outcome constantTarget = Outcome.FITS;

  private RegressorSubject(Supplier<R> regressor, Dataset train, String target) {
    this.regressor = regressor;
    this.train = train;
    this.target = target;
  }

  private RegressorSubject<R> copy() {
    RegressorSubject<R> copy = new RegressorSubject<>(regressor, train, target);
    copy.different = different;
    copy.minimumRows = minimumRows;
    copy.handlesMissing = handlesMissing;
    copy.handlesUnseen = handlesUnseen;
    copy.constantColumn = constantColumn;
    copy.constantTarget = constantTarget;
    return copy;
  }

  /**
   * Creates a subject whose regressor refuses missing values and unseen levels, fits constant
   * columns and targets, and makes do with one row.
   *
   * @param <R> the type of the regressor
   * @param regressor builds the regressor anew at each call, from equal options
   * @param train at least 20 rows, without missing values, that it can be fitted on; best with
   *     columns of all types that it takes
   * @param target the numeric column to predict
   * @return the subject
   */
  public static <R extends Regressor<?>> RegressorSubject<R> of(
      Supplier<R> regressor, Dataset train, String target) {
    if (!(train.rowCount() >= 20)) {
      throw new IllegalArgumentException("only " + train.rowCount() + " rows to fit on");
    }
    return new RegressorSubject<>(regressor, train, target);
  }

  /**
   * Gives a regressor with other options, which must not be equal.
   *
   * @param other differs in at least one option
   * @return a changed copy
   */
  public RegressorSubject<R> different(R other) {
    RegressorSubject<R> copy = copy();
    copy.different = Optional.of(other);
    return copy;
  }

  /**
   * Says how many rows a fit needs; one less is refused.
   *
   * @param rows the number of rows
   * @return a changed copy
   */
  public RegressorSubject<R> minimumRows(int rows) {
    RegressorSubject<R> copy = copy();
    copy.minimumRows = rows;
    return copy;
  }

  /**
   * Names the columns in which missing values are handled, both in fits and in predictions. They
   * are refused in all others.
   *
   * @param columns names of features
   * @return a changed copy
   */
  public RegressorSubject<R> handlesMissing(String... columns) {
    RegressorSubject<R> copy = copy();
    copy.handlesMissing = Set.of(columns);
    return copy;
  }

  /**
   * Names the columns in which unseen levels are handled in predictions. They are refused in all
   * others.
   *
   * @param columns names of features
   * @return a changed copy
   */
  public RegressorSubject<R> handlesUnseen(String... columns) {
    RegressorSubject<R> copy = copy();
    copy.handlesUnseen = Set.of(columns);
    return copy;
  }

  /**
   * Says what becomes of a numeric feature that does not vary.
   *
   * @param outcome the outcome of the fit
   * @return a changed copy
   */
  public RegressorSubject<R> constantColumn(Outcome outcome) {
    RegressorSubject<R> copy = copy();
    copy.constantColumn = outcome;
    return copy;
  }

  /**
   * Says what becomes of a target that does not vary.
   *
   * @param outcome the outcome of the fit
   * @return a changed copy
   */
  public RegressorSubject<R> constantTarget(Outcome outcome) {
    RegressorSubject<R> copy = copy();
    copy.constantTarget = outcome;
    return copy;
  }

  R regressor() {
    return regressor.get();
  }

  Dataset train() {
    return train;
  }

  String target() {
    return target;
  }

  Optional<R> different() {
    return different;
  }

  int minimumRows() {
    return minimumRows;
  }

  boolean missingIsHandled(String column) {
    return handlesMissing.contains(column);
  }

  boolean unseenIsHandled(String column) {
    return handlesUnseen.contains(column);
  }

  Outcome constantColumn() {
    return constantColumn;
  }

  Outcome constantTarget() {
    return constantTarget;
  }

  RegressionModel fit() {
    return fit(train);
  }

  RegressionModel fit(Dataset data) {
    return fit(data, FitContext.create());
  }

  RegressionModel fit(Dataset data, FitContext context) {
    return regressor().fit(data, target, context);
  }

  /** The training rows over and over, so that they fill several blocks of a row program. */
  Dataset manyRows() {
    return train.rows(IntStream.range(0, 1_300).map(i -> i % train.rowCount()).toArray());
  }

  /** The inputs of a model as records. */
  static List<Map<String, @Nullable Object>> records(Dataset data, RegressionModel model) {
    return data.stream()
        .map(
            row -> {
              Map<String, @Nullable Object> record = new LinkedHashMap<>();
              for (Field field : model.inputs().fields()) {
                Column column = data.column(field.name());
                if (column instanceof CategoricalColumn || column instanceof TextColumn) {
                  record.put(field.name(), column.text(row.index()));
                } else if (column.type().isTime()) {
                  record.put(field.name(), row.dateTime(field.name()));
                } else {
                  record.put(field.name(), row.number(field.name()));
                }
              }
              return record;
            })
        .toList();
  }
}
