package io.bellwether.timeseries.baseline;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;

class MeanForecasterContractTest implements ForecasterContract<MeanForecaster> {

  @Override
  public ForecasterSubject<MeanForecaster> subject() {
    return ForecasterSubject.of(MeanForecaster::create, SampleSeries.monthly())
        .minimumLength(2)
        .missing(FITS);
  }
}
