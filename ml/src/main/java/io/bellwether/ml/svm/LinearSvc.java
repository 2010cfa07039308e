package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Support vector classification with linear functions, for many rows. An immutable specification.
 *
 * <p><b>What is minimised</b> for two classes, y being -1 in the first and +1 in the second, is
 *
 * <pre>{@code
 * |w|² / 2 + c * sum over rows of  weight * max(0, 1 - y (w x + b))
 * }</pre>
 *
 * or of the squares of these losses with {@link SvmLoss#L2}: the objective of libsvm, liblinear and
 * scikit-learn. The weight of a row is multiplied by that of its class. For more classes there is
 * one such machine a class, that class against all others; the largest score wins. With two classes
 * the scores are {@code -(w x + b)} and {@code w x + b}. They are distances, no probabilities: wrap
 * the specification in a calibrated classifier where those are needed.
 *
 * <p>Defaults: c 1; {@link SvmLoss#L1}, as with kernels (scikit-learn's LinearSVC has L2); an
 * intercept that is not penalised, as with kernels: {@link Builder#interceptScaling} 1 gives
 * liblinear's, which is; no weights; class weights {@linkplain ClassWeights#none() none}; {@link
 * LinearSvmMethod#NEWTON}; tolerance 1e-6 of the objective, measured by the duality gap; 1000
 * iterations.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing; encode labels and impute first. Scale the features, because the penalty treats all
 * weights alike. Two classes at the least. Classes may be separable.
 *
 * <p><b>Cost.</b> As of {@link LinearSvr}, times the number of classes when it is above two; the
 * machines are fitted on the threads of the context.
 *
 * @since 0.1.0
 */
public final class LinearSvc extends LinearSvmSpecification implements Classifier<LinearSvcModel> {

  private final ClassWeights classWeights;

  private LinearSvc(Builder builder) {
    super(builder);
    classWeights = builder.classWeights;
  }

  /**
   * Returns a specification with all defaults.
   *
   * @return the specification
   */
  public static LinearSvc create() {
    return builder().build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells how much the rows of each class count.
   *
   * @return the option
   */
  public ClassWeights classWeights() {
    return classWeights;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if no row has a positive weight, if those that have
   *     are of one class, or a class weight is of a label that does not occur
   */
  @Override
  public LinearSvcModel fit(Dataset train, String target, FitContext context) {
    return LinearSvmFit.classification(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearSvc svc
        && sameOptions(svc)
        && classWeights.equals(svc.classWeights);
  }

  @Override
  public int hashCode() {
    return 31 * optionsHash() + classWeights.hashCode();
  }

  @Override
  public String toString() {
    String text = classWeights.equals(ClassWeights.none()) ? "" : ", class weights " + classWeights;
    return String.format(Locale.ROOT, "LinearSvc[%s%s]", optionsText(), text);
  }

  /** Collects options; see {@link LinearSvc} for the defaults. */
  public static final class Builder extends LinearSvmSpecification.Builder<Builder> {

    private ClassWeights classWeights = ClassWeights.none();

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets how much the rows of each class count. Default {@link ClassWeights#none()}. Of several
     * machines, each has all rows with the factor of their class.
     *
     * @param option the option
     * @return this builder
     */
    public Builder classWeights(ClassWeights option) {
      classWeights = Objects.requireNonNull(option, "classWeights");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if coordinate descent is asked for a free intercept
     */
    public LinearSvc build() {
      return new LinearSvc(this);
    }
  }
}
