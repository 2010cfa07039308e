package io.bellwether.contract;

import io.bellwether.model.Regressor;

/**
 * Everything that the contracts of {@link Regressor} and {@link
 * io.bellwether.model.RegressionModel} promise, as tests. Implement it in the test class of a
 * regressor; the type argument tells {@link ContractCoverage} which one is covered.
 *
 * @param <R> the type of the regressor
 */
public interface RegressorContract<R extends Regressor<?>>
    extends SpecificationContract<R>,
        FitContract<R>,
        PredictionContract<R>,
        FitErrorContract<R>,
        PredictionErrorContract<R> {

  @Override
  RegressorSubject<R> subject();
}
