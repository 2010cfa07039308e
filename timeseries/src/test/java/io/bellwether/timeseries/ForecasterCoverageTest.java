package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contract.ContractCoverage;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import org.junit.jupiter.api.Test;

/** Every forecaster of this module is under contract. */
class ForecasterCoverageTest {

  @Test
  void everyForecasterHasAContractTest() {
    assertThat(ContractCoverage.uncovered(Forecaster.class, ForecasterContract.class)).isEmpty();
  }

  @Test
  void everyCovariateForecasterHasAContractTest() {
    assertThat(
            ContractCoverage.uncovered(
                CovariateForecaster.class, CovariateForecasterContract.class))
        .isEmpty();
  }
}
