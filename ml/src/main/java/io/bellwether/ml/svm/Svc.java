package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Support vector classification: the border between two classes with the widest margin, bent by a
 * kernel. An immutable specification.
 *
 * <p>Defaults, those of scikit-learn: {@code c} 1; the {@linkplain Kernel#rbf() Gaussian kernel}
 * with a gamma from the training rows; no weights of classes or rows; no probabilities; tolerance
 * 1e-3; 10,000,000 iterations; a cache of 200,000,000 bytes; shrinking.
 *
 * <p><b>Method.</b> With {@code c}: C. Cortes and V. Vapnik, Support-Vector Networks, Machine
 * Learning 20, 1995: rows on the wrong side of the margin cost c each. With {@code nu}: B.
 * Schölkopf, A. Smola, R. Williamson and P. Bartlett, New Support Vector Algorithms, Neural
 * Computation 12, 2000: at most a share nu of the rows is on the wrong side of the margin, at least
 * that share are support vectors. Both duals are solved by sequential minimal optimisation.
 *
 * <p><b>More than two classes.</b> One machine for every pair of classes, fitted on the rows of the
 * two. Each gives its vote to one of them; see {@link SvcModel} for how votes become scores.
 *
 * <p><b>Probabilities.</b> With {@link Probabilities#PLATT} each machine is fitted again in five
 * folds of its rows (seeded, each with its share of both classes; fewer where a class has fewer
 * than five rows), and a sigmoid turns the decision values of rows that the machine has not seen
 * into probabilities (see {@link io.bellwether.calibrate.PlattScaling}); rows count by their
 * weights there, classes do not. Those of pairs are coupled by the second method of T.-F. Wu, C.-J.
 * Lin and R. C. Weng, Journal of Machine Learning Research 5, 2004. Labels then follow the
 * probabilities, which near the border need not agree with the decision values.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing; encode labels and impute first. Scale them: a kernel compares distances. A weight w
 * of a row multiplies its cost, as w equal rows would do; so does the weight of its class.
 *
 * <p><b>Cost.</b> Time of order n² p to n³ for n rows of two classes and p features; memory is the
 * cache and {@code 8 n p} bytes, once more for the machines that work at the same time. Machines of
 * different pairs and folds run in parallel.
 *
 * @since 0.1.0
 */
public final class Svc extends KernelMachine implements Classifier<SvcModel> {

  private final OptionalDouble c;
  private final OptionalDouble nu;
  private final ClassWeights classWeights;
  private final Probabilities probabilities;

  private Svc(Builder builder) {
    super(builder);
    this.c = builder.c;
    this.nu = builder.nu;
    this.classWeights = builder.classWeights;
    this.probabilities = builder.probabilities;
  }

  /**
   * Returns a specification with all defaults.
   *
   * @return the specification
   */
  public static Svc create() {
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
   * Returns the cost of a row on the wrong side of the margin.
   *
   * @return c; empty if {@link #nu()} is given instead
   */
  public OptionalDouble c() {
    return nu.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(c.orElse(1));
  }

  /**
   * Returns the share of rows on the wrong side of the margin.
   *
   * @return nu; empty if {@link #c()} is given instead
   */
  public OptionalDouble nu() {
    return nu;
  }

  /**
   * Returns how much the rows of each class count.
   *
   * @return the weights of classes
   */
  public ClassWeights classWeights() {
    return classWeights;
  }

  /**
   * Tells whether probabilities are learned.
   *
   * @return the option
   */
  public Probabilities probabilities() {
    return probabilities;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if the rows have one class only, a label is lacking
   *     that has a class weight, nu is larger than a pair of classes allows, or probabilities are
   *     asked for and a class has one row
   */
  @Override
  public SvcModel fit(Dataset train, String target, FitContext context) {
    return SvcFit.of(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Svc svc
        && hasOptionsOf(svc)
        && c().equals(svc.c())
        && nu.equals(svc.nu)
        && classWeights.equals(svc.classWeights)
        && probabilities == svc.probabilities;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hashOfOptions(), c(), nu, classWeights, probabilities);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Svc[").append(kernel());
    text.append(nu.isPresent() ? ", nu " + nu.getAsDouble() : ", c " + c.orElse(1));
    text.append(classWeights.equals(ClassWeights.none()) ? "" : ", class weights " + classWeights);
    text.append(weightsText());
    text.append(probabilities == Probabilities.NONE ? "" : ", probabilities " + probabilities);
    return text.append(SvmOptions.changes(settings())).append(']').toString();
  }

  /** Collects options; see {@link Svc} for the defaults. */
  public static final class Builder extends KernelMachineBuilder<Builder> {

    private OptionalDouble c = OptionalDouble.empty();
    private OptionalDouble nu = OptionalDouble.empty();
    private ClassWeights classWeights = ClassWeights.none();
    private Probabilities probabilities = Probabilities.NONE;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the cost of a row on the wrong side of the margin: the larger, the closer the border
     * follows the training rows. Default 1.
     *
     * @param value positive and finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder c(double value) {
      c = OptionalDouble.of(OptionChecks.positive("c", value));
      return this;
    }

    /**
     * Asks for the machine with nu instead of that with c: at most this share of the rows, by
     * weight, is on the wrong side of the margin, and at least this share are support vectors.
     * Default: the machine with c.
     *
     * @param share above 0 and at most 1; for each pair of classes at most twice the share of the
     *     smaller one, which only a fit can tell
     * @return this builder
     * @throws IllegalArgumentException if the share is out of range
     */
    public Builder nu(double share) {
      nu = OptionalDouble.of(SvmOptions.nu(share));
      return this;
    }

    /**
     * Sets how much the rows of each class count. Default {@link ClassWeights#none()}.
     *
     * @param option the weights of classes
     * @return this builder
     */
    public Builder classWeights(ClassWeights option) {
      classWeights = Objects.requireNonNull(option, "classWeights");
      return this;
    }

    /**
     * Sets whether probabilities are learned. Default {@link Probabilities#NONE}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder probabilities(Probabilities option) {
      probabilities = Objects.requireNonNull(option, "probabilities");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if both c and nu were set
     */
    public Svc build() {
      if (c.isPresent() && nu.isPresent()) {
        throw new IllegalArgumentException(
            "c "
                + c.getAsDouble()
                + " and nu "
                + nu.getAsDouble()
                + " are set, but a classification has one of them; leave out the other");
      }
      return new Svc(this);
    }
  }
}
