package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;

import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.contract.CovariateForecasterContract;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;

/** What is chosen looks at zeros and signs, so a shift matters. */
class AutoContractTest implements ForecasterContract<Auto>, CovariateForecasterContract<Auto> {

  @Override
  public ForecasterSubject<Auto> subject() {
    return ForecasterSubject.of(Auto::create, SampleSeries.monthly())
        .different(Auto.create().withIntervals(Intervals.MODEL))
        .minimumLength(2)
        .missing(FITS)
        .without(Property.SHIFT, Property.ADDITIVE)
        .tolerance(1e-3);
  }
}
