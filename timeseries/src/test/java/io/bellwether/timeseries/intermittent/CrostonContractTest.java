package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;

class CrostonContractTest implements SporadicContract<Croston>, ForecasterContract<Croston> {

  @Override
  public Croston forecaster() {
    return Croston.classic();
  }

  @Override
  public ForecasterSubject<Croston> subject() {
    return ForecasterSubject.of(this::forecaster, SporadicContract.sporadic())
        .different(Croston.sba())
        .missing(FITS)
        .without(Property.SHIFT);
  }
}
