package io.bellwether.ml.linear;

import io.bellwether.ml.design.LinearBuilder;
import io.bellwether.ml.design.OptionChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options of an {@link InferenceSpecification}. For our own modules: do not extend it;
 * constructors and protected members may change without notice. Not thread-safe.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract class InferenceBuilder<B extends InferenceBuilder<B>> extends LinearBuilder<B> {

  @Nullable String offset;
  StandardErrors standardErrors = StandardErrors.CLASSICAL;
  Collinearity collinearity = Collinearity.FAIL;

  /** Starts from the defaults. */
  protected InferenceBuilder() {}

  /**
   * Names a column that is added to the sum of coefficients times features as it is, without a
   * coefficient: a known part of the target, whose R2 and F then speak of the target less the
   * offset; with a logarithmic link, the logarithm of the exposure, such as the number of days on
   * sale. Default: none. Predictions need the column.
   *
   * @param column the name of a numeric column
   * @return this builder
   */
  public B offset(String column) {
    offset = OptionChecks.column("offset", Objects.requireNonNull(column, "offset"));
    return self();
  }

  /**
   * Sets how uncertainty is estimated. The robust kinds hold when the mean follows the model,
   * though the variance does not. Default {@link StandardErrors#CLASSICAL}.
   *
   * @param option the option
   * @return this builder
   */
  public B standardErrors(StandardErrors option) {
    standardErrors = Objects.requireNonNull(option, "standardErrors");
    return self();
  }

  /**
   * Sets what happens with features that are combinations of others. Default {@link
   * Collinearity#FAIL}.
   *
   * @param option the option
   * @return this builder
   */
  public B collinearity(Collinearity option) {
    collinearity = Objects.requireNonNull(option, "collinearity");
    return self();
  }
}
