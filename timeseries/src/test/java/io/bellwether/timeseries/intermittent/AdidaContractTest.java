package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;

class AdidaContractTest implements SporadicContract<Adida>, ForecasterContract<Adida> {

  @Override
  public Adida forecaster() {
    return Adida.of(3);
  }

  @Override
  public ForecasterSubject<Adida> subject() {
    return ForecasterSubject.of(this::forecaster, SporadicContract.sporadic())
        .different(Adida.create())
        .missing(FITS)
        .without(Property.SHIFT);
  }
}
