package io.bellwether.ml.design;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options of a {@link LinearSpecification}. For our own modules. Not thread-safe.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract class LinearBuilder<B extends LinearBuilder<B>> {

  private Intercept intercept = Intercept.INCLUDED;
  private @Nullable String weights;

  /** Starts from the defaults. */
  protected LinearBuilder() {}

  /**
   * Returns the builder as what it is.
   *
   * @return this builder
   */
  protected abstract B self();

  /**
   * Sets whether there is a constant term. Default {@link Intercept#INCLUDED}. Where there is a
   * penalty, the constant term is never penalised.
   *
   * @param option the option
   * @return this builder
   */
  public B intercept(Intercept option) {
    intercept = Objects.requireNonNull(option, "intercept");
    return self();
  }

  /**
   * Names a column of weights, from 0 to 1e100: how much each row counts, in the way that the
   * specification says. A row of weight zero does not count, though its features must be numbers.
   * Default: none. Predictions do not need the column.
   *
   * @param column the name of a numeric column
   * @return this builder
   */
  public B weights(String column) {
    weights = OptionChecks.column("weights", Objects.requireNonNull(column, "weights"));
    return self();
  }

  /**
   * Returns whether there is to be a constant term.
   *
   * @return the option as set
   */
  protected final Intercept chosenIntercept() {
    return intercept;
  }

  /**
   * Returns the column of weights.
   *
   * @return the option as set, null without weights
   */
  protected final @Nullable String chosenWeights() {
    return weights;
  }

  /**
   * Takes the options kept here from a specification.
   *
   * @param from a specification
   * @return this builder
   */
  protected final B terms(LinearSpecification from) {
    intercept = from.intercept();
    weights = from.weights().orElse(null);
    return self();
  }
}
