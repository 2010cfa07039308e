package io.bellwether.timeseries.baseline;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;

class DriftContractTest implements ForecasterContract<Drift> {

  @Override
  public ForecasterSubject<Drift> subject() {
    return ForecasterSubject.of(Drift::create, SampleSeries.monthly())
        .minimumLength(3)
        .missing(FITS);
  }
}
