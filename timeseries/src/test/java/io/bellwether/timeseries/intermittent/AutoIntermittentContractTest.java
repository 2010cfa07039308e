package io.bellwether.timeseries.intermittent;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;

class AutoIntermittentContractTest
    implements SporadicContract<AutoIntermittent>, ForecasterContract<AutoIntermittent> {

  @Override
  public AutoIntermittent forecaster() {
    return AutoIntermittent.create();
  }

  @Override
  public ForecasterSubject<AutoIntermittent> subject() {
    return ForecasterSubject.of(this::forecaster, SporadicContract.sporadic())
        .different(AutoIntermittent.ofWindows(10, 4))
        .missing(FITS)
        .without(Property.SHIFT, Property.ADDITIVE);
  }
}
