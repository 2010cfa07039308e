package io.bellwether.model;

import io.bellwether.data.Dataset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The specification of a regression: what to fit, not yet on what. An immutable value with {@code
 * equals} and a readable {@code toString}; {@code fit} returns a new model. Thread-safe.
 *
 * @param <M> the type of the fitted model
 * @since 0.1.0
 */
public interface Regressor<M extends RegressionModel> extends Estimator<M> {

  /**
   * {@inheritDoc}
   *
   * @param target the numeric column to predict
   */
  @Override
  M fit(Dataset train, String target, FitContext context);

  /**
   * Returns the column that is added to predictions as it is, in units of the target.
   *
   * @return the name of a column; empty by default
   */
  default Optional<String> offset() {
    return Optional.empty();
  }

  /**
   * {@inheritDoc}
   *
   * @return the columns of weights and offset, unless a regressor has more
   */
  @Override
  default Set<String> auxiliaryColumns() {
    Set<String> names = new LinkedHashSet<>();
    weights().ifPresent(names::add);
    offset().ifPresent(names::add);
    return names;
  }
}
