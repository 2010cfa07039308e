package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;

class ImapaContractTest implements SporadicContract<Imapa>, ForecasterContract<Imapa> {

  @Override
  public Imapa forecaster() {
    return Imapa.builder().maximumBucket(4).smoothing(0.2).build();
  }

  @Override
  public ForecasterSubject<Imapa> subject() {
    return ForecasterSubject.of(this::forecaster, SporadicContract.sporadic())
        .different(Imapa.create())
        .missing(FITS)
        .without(Property.SHIFT);
  }
}
