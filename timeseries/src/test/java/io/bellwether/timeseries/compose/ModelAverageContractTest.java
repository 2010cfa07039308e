package io.bellwether.timeseries.compose;

import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.FITS;
import static io.bellwether.timeseries.contract.ForecasterSubject.Outcome.REFUSED;

import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.contract.ForecasterContract;
import io.bellwether.timeseries.contract.ForecasterSubject;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import io.bellwether.timeseries.contract.SampleSeries;
import io.bellwether.timeseries.smoothing.ComplexExponentialSmoothing;
import io.bellwether.timeseries.smoothing.ExponentialSmoothing;
import org.junit.jupiter.api.Nested;

/** Searches end within their tolerance, and a near tie may come in or not: no bits, no shifts. */
class ModelAverageContractTest implements ForecasterContract<ModelAverage> {

  @Override
  public ForecasterSubject<ModelAverage> subject() {
    return ForecasterSubject.of(
            () -> ModelAverage.of(ExponentialSmoothing.auto()), SampleSeries.monthly())
        .different(ModelAverage.of(ExponentialSmoothing.builder().boxCox(0).build()))
        .missing(FITS)
        .without(Property.SHIFT, Property.ADDITIVE)
        .tolerance(1e-3);
  }

  @Nested
  class OfArima implements ForecasterContract<ModelAverage> {

    @Override
    public ForecasterSubject<ModelAverage> subject() {
      return ForecasterSubject.of(
              () -> ModelAverage.of(AutoArima.builder().seasonLength(1).build()),
              SampleSeries.stationary())
          .different(ModelAverage.of(AutoArima.builder().seasonLength(1).maxOrders(1, 1).build()))
          .minimumLength(3)
          .missing(FITS)
          .constant(REFUSED)
          .without(Property.SHIFT, Property.ADDITIVE)
          .tolerance(1e-3);
    }
  }

  @Nested
  class OfComplexSmoothing implements ForecasterContract<ModelAverage> {

    @Override
    public ForecasterSubject<ModelAverage> subject() {
      return ForecasterSubject.of(
              () -> ModelAverage.of(ComplexExponentialSmoothing.auto()), SampleSeries.monthly())
          .different(ModelAverage.of(ComplexExponentialSmoothing.auto().withSeasonLength(6)))
          .missing(FITS)
          .without(Property.SHIFT, Property.ADDITIVE)
          .tolerance(1e-3);
    }
  }
}
