package io.bellwether.timeseries.contract;

import io.bellwether.timeseries.Forecaster;

/**
 * Everything that the contracts of {@link Forecaster} and {@link
 * io.bellwether.timeseries.ForecastModel} promise, as tests. Implement it in the test class of a
 * forecaster; the type argument tells {@link io.bellwether.contract.ContractCoverage} which one is
 * covered.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecasterContract<F extends Forecaster>
    extends ForecasterValueContract<F>,
        ForecasterFitContract<F>,
        ForecasterErrorContract<F>,
        ForecastModelContract<F>,
        ForecastAppendContract<F> {

  @Override
  ForecasterSubject<F> subject();
}
