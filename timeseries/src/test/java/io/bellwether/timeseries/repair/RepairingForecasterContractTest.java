package io.bellwether.timeseries.repair;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;

class RepairingForecasterContractTest implements ForecasterContract<RepairingForecaster> {

  @Override
  public ForecasterSubject<RepairingForecaster> subject() {
    return ForecasterSubject.of(
            () -> RepairingForecaster.of(Naive.create()), SampleSeries.monthly())
        .different(
            RepairingForecaster.of(Naive.create()).withRepair(Repair.OUTLIERS_AND_LEVEL_SHIFTS))
        .minimumLength(2)
        .missing(FITS);
  }
}
