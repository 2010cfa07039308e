package io.bellwether.timeseries.baseline;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.SampleSeries;

class NaiveContractTest implements ForecasterContract<Naive> {

  @Override
  public ForecasterSubject<Naive> subject() {
    return ForecasterSubject.of(Naive::create, SampleSeries.monthly())
        .minimumLength(2)
        .missing(FITS);
  }
}
