package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;

class TsbContractTest implements SporadicContract<Tsb>, ForecasterContract<Tsb> {

  @Override
  public Tsb forecaster() {
    return Tsb.create();
  }

  @Override
  public ForecasterSubject<Tsb> subject() {
    return ForecasterSubject.of(this::forecaster, SporadicContract.sporadic())
        .different(Tsb.builder().sizeSmoothing(0.1).build())
        .missing(FITS)
        .without(Property.SHIFT);
  }
}
