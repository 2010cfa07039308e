package io.bellwether.ml.robust;

import io.bellwether.ml.design.CoefficientModel;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.rows.FeatureFunction;
import java.util.List;
import java.util.Optional;

/** What both robust models have. */
abstract sealed class RobustModel extends CoefficientModel<Coefficient>
    permits HuberModel, QuantileModel {

  private final RobustEstimates estimates;
  private final LinearPredictor function;

  RobustModel(Intercept intercept, RobustEstimates estimates) {
    super(
        estimates.target(),
        estimates.features(),
        Optional.empty(),
        estimates.hasIntercept(),
        estimates.report());
    estimates.requireIntercept(intercept);
    this.estimates = estimates;
    this.function = estimates.function();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  @Override
  public List<Coefficient> coefficients() {
    return estimates.coefficients();
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public long observations() {
    return estimates.observations();
  }

  final RobustEstimates estimates() {
    return estimates;
  }
}
